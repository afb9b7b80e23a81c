import { Injectable } from '@nestjs/common';
import { EXPORT_LIMITS, languageOfTag } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import type { Mail } from '../../platform/mail/mail.js';
import { MailTransport } from '../../platform/mail/mail-transport.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { Readers } from '../report/readers.js';
import { Reports } from '../report/reports.js';
import { ExportBytes } from './export-bytes.js';
import { ExportFilesService } from './export-files.service.js';
import { readyMail } from './ready-mail.rules.js';

/** Tells the owner by mail that her file is ready. It is queued together with the file's end, so no stop in between loses it. */
@Injectable()
@DurableJob('announce-export', { retryLimit: 12, pollingIntervalSeconds: 1 })
export class AnnounceExportJob implements JobHandler<{ organisationId: string; fileId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: ExportFilesService,
    private readonly content: ExportBytes,
    private readonly readers: Readers,
    private readonly reports: Reports,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly transport: MailTransport,
    private readonly settings: Settings,
  ) {}

  /** Runs outside any unit of work. A file that was removed, and an owner who has left or may no longer see what is in it, get no mail. */
  async handle({ organisationId, fileId }: { organisationId: string; fileId: string }): Promise<void> {
    const mail = await this.work.run(organisationId, () => this.mailOf(fileId), { readOnly: true });
    if (!mail) return;
    // a file waits in no queue of mails, where its owner's rights would be asked for no more: each try asks anew
    if (mail.attachments) await this.transport.deliver({ ...mail, key: fileId.replaceAll('-', '') });
    else await this.mailer.send(mail);
  }

  private async mailOf(fileId: string): Promise<Mail | undefined> {
    const file = await this.files.ready(fileId);
    const [owner] = file ? await this.readers.among([file.ownerId]) : [];
    if (!file || !owner || owner.email === null || !(await this.reports.stillSees(owner, file))) return undefined;
    const { title, keptUntil, fileName, bytes } = file;
    const attached = !file.attached ? 'no' : Number(bytes) > EXPORT_LIMITS.attachedBytes ? 'too-large' : 'yes';
    const language = languageOfTag(owner.language) ?? (await this.organisations.mailing()).language;
    const words = readyMail({ name: owner.name, title, language, keptUntil, publicUrl: this.settings.publicUrl, attached });
    return { to: owner.email, ...words, ...(attached === 'yes' ? { attachments: [{ fileName, content: await this.content.whole(fileId) }] } : {}) };
  }
}
