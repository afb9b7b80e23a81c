import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LOGGER } from '../../platform/log.js';
import { Readers } from '../report/readers.js';
import { Reports } from '../report/reports.js';
import { ExportBytes } from './export-bytes.js';
import type { ExportFileRow } from './export-file.entity.js';
import { ExportFilesService } from './export-files.service.js';
import { ExportMaking } from './export-making.js';
import { framesOf, silenced } from '../../platform/files/silenced.js';

const NOT_MADE = 'This file could not be made. Ask for it again, or choose another format.';

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
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Makes one, piece by piece, each in a transaction of its own; so it runs outside any unit of work. One that is over stays as it is. `last`: nobody tries it again. */
  async make(organisationId: string, fileId: string, last: boolean): Promise<void> {
    const row = await this.work.run(organisationId, () => this.files.takeUp(fileId));
    if (!row) return;
    try {
      await this.written(organisationId, row);
    } catch (error) {
      // the owner removed it meanwhile, or may no longer see it: there is nothing to try again; anything else the queue tries again
      if (error instanceof Abandoned) return;
      if (!(error instanceof Refusal)) {
        // what is thrown the queue keeps; a message may quote a comment or a name
        const failure = silenced(error, 'The file could not be made.');
        this.log.warn({ file: fileId, error: error instanceof Error ? error.name : typeof error, stack: framesOf(failure) }, 'a file could not be made');
        if (last) await this.work.run(organisationId, () => this.files.end(fileId, 'failed', NOT_MADE));
        throw failure;
      }
      const state = error.kind === 'forbidden' ? 'cancelled' : 'failed';
      await this.work.run(organisationId, () => this.files.end(fileId, state, error.message));
    }
  }

  /** Runs outside any unit of work. */
  private async written(organisationId: string, { id, ownerId, request, madeOn }: ExportFileRow): Promise<void> {
    const alone = <T>(work: () => Promise<T>) => this.work.run(organisationId, work);
    const [owner] = await alone(() => this.readers.among([ownerId]));
    if (!owner) throw new Refusal('forbidden', 'has-left', 'Whoever asked for this file has left.');
    const found = await alone(async () => {
      // what she may see on the day of making, which may be more than on the day she asked
      await this.files.noteSeen(id, owner);
      return this.reports.open(owner, request);
    });
    const sink = await alone(() => this.content.begin(id));
    const made = await this.making.make(request, found, madeOn, sink, (work, progress) =>
      alone(async () => {
        if (!(await this.files.tell(id, progress))) throw new Abandoned();
        return work();
      }),
    );
    await alone(() => this.files.finish(id, made));
  }
}
