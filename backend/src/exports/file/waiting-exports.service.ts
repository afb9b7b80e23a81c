import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedError } from '../../platform/described-error.js';
import { LOGGER } from '../../platform/log.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { Readers } from '../report/readers.js';
import { Reports } from '../report/reports.js';
import { ExportBytes } from './export-bytes.js';
import type { ExportFileRow } from './export-file.entity.js';
import { ExportFilesService } from './export-files.service.js';
import { ExportMaking } from './export-making.js';
import { readyMail } from './ready-mail.rules.js';

/** Nobody waits for it any more. */
class Abandoned extends Error {}

/** Makes files that wait, each for its owner as she is now: what she may no longer see is not made. */
@Injectable()
export class WaitingExportsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: ExportFilesService,
    private readonly reports: Reports,
    private readonly readers: Readers,
    private readonly making: ExportMaking,
    private readonly content: ExportBytes,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Makes one, piece by piece, each in a transaction of its own; so it runs outside any unit of work. One that is over stays as it is. */
  async make(organisationId: string, fileId: string): Promise<void> {
    const row = await this.work.run(organisationId, () => this.files.takeUp(fileId));
    if (!row) return;
    try {
      await this.written(organisationId, row);
    } catch (error) {
      // the owner removed it meanwhile, or may no longer see it: there is nothing to try again; anything else the queue tries again
      if (error instanceof Abandoned) return;
      if (!(error instanceof Refusal)) {
        this.log.warn({ file: fileId, error: describedError(error) }, 'a file could not be made');
        throw error;
      }
      const state = error.kind === 'forbidden' ? 'cancelled' : 'failed';
      await this.work.run(organisationId, () => this.files.end(fileId, state, error.message));
    }
  }

  /** Runs outside any unit of work. */
  private async written(organisationId: string, { id, ownerId, request, title, madeOn, keptUntil, mail }: ExportFileRow): Promise<void> {
    const alone = <T>(work: () => Promise<T>) => this.work.run(organisationId, work);
    const [owner] = await alone(() => this.readers.among([ownerId]));
    if (!owner) throw new Refusal('forbidden', 'has-left', 'Whoever asked for this file has left.');
    const found = await alone(() => this.reports.open(owner, request));
    const sink = await alone(() => this.content.begin(id));
    const made = await this.making.make(request, found, madeOn, sink, (work, progress) =>
      alone(async () => {
        if (!(await this.files.tell(id, progress))) throw new Abandoned();
        return work();
      }),
    );
    await alone(() => this.files.finish(id, made));
    if (!mail || owner.email === null) return;
    await this.mailer.send({ to: owner.email, ...readyMail({ name: owner.name, title, keptUntil, publicUrl: this.settings.publicUrl }) });
  }
}
