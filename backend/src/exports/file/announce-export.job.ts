import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { Readers } from '../report/readers.js';
import { ExportFilesService } from './export-files.service.js';
import { readyMail } from './ready-mail.rules.js';

/** Tells the owner by mail that her file is ready. It is queued together with the file's end, so no stop in between loses it. */
@Injectable()
@DurableJob('announce-export', { pollingIntervalSeconds: 1 })
export class AnnounceExportJob implements JobHandler<{ organisationId: string; fileId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: ExportFilesService,
    private readonly readers: Readers,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Runs outside any unit of work. A file that was removed and an owner who has left get no mail. */
  async handle({ organisationId, fileId }: { organisationId: string; fileId: string }): Promise<void> {
    const mail = await this.work.run(organisationId, () => this.mailOf(fileId), { readOnly: true });
    if (mail) await this.mailer.send(mail);
  }

  private async mailOf(fileId: string) {
    const file = await this.files.ready(fileId);
    const [owner] = file ? await this.readers.among([file.ownerId]) : [];
    if (!file || !owner || owner.email === null) return undefined;
    const { title, keptUntil } = file;
    return { to: owner.email, ...readyMail({ name: owner.name, title, keptUntil, publicUrl: this.settings.publicUrl }) };
  }
}
