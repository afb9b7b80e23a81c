import { Injectable } from '@nestjs/common';
import type { AwardCertificates } from '@throughline/contract';
import { addDays, Refusal, WALL } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { typesetPdf } from '../../platform/files/typeset.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CertificateReading } from './certificate-reading.js';

const DAY_MS = 86_400_000;

/** The certificates of all winners of a programme as one document, made by a job and kept for a week. */
@Injectable()
export class CertificateFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: CertificateReading,
    private readonly organisations: OrganisationReader,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async state(programmeId: string): Promise<AwardCertificates | null> {
    const [row] = await this.work.query<AwardCertificates>(
      `SELECT state, pages, kept_until::text AS "keptUntil" FROM org.award_certificates WHERE organisation_id = $1 AND programme_id = $2`,
      [programmeId],
    );
    return row ?? null;
  }

  /** Orders them anew; what was there before is gone. */
  async order(programmeId: string): Promise<AwardCertificates> {
    const { organisationId } = this.work;
    const [fileId, keptUntil] = [newId(), addDays(await this.organisations.today(), WALL.certificatesKeptDays)];
    await this.work.query(
      `INSERT INTO org.award_certificates (organisation_id, programme_id, id, state, kept_until) VALUES ($1, $2, $3, 'making', $4)
       ON CONFLICT (organisation_id, programme_id) DO UPDATE SET id = $3, state = 'making', pages = NULL, kept_until = $4, content = NULL`,
      [programmeId, fileId, keptUntil],
    );
    await this.jobs.send('make-award-certificates', { organisationId, programmeId, fileId });
    const startAfter = new Date(this.clock.now().getTime() + (WALL.certificatesKeptDays + 1) * DAY_MS);
    await this.jobs.send('forget-award-certificates', { organisationId, fileId }, { startAfter });
    return (await this.state(programmeId))!;
  }

  /** For the job; outside any unit of work, since none waits while the document is made. One that nobody waits for any more stays as it is. */
  async make(organisationId: string, programmeId: string, fileId: string, last: boolean): Promise<void> {
    const within = <T>(what: () => Promise<T>): Promise<T> => this.work.run(organisationId, what);
    const wanted = await within(() =>
      this.work.query(`SELECT 1 FROM org.award_certificates WHERE organisation_id = $1 AND id = $2 AND state = 'making'`, [fileId]),
    );
    if (wanted.length === 0) return;
    const order = await within(() => this.reading.order(programmeId));
    try {
      const content = await typesetPdf(order.template, order.data, order.madeAt);
      await within(() => this.end(fileId, 'done', order.pages, content));
    } catch (error) {
      // whatever the compiler could not do; its words are left behind already, and the queue tries again
      if (last) await within(() => this.end(fileId, 'failed', null, null));
      throw error;
    }
  }

  async content(programmeId: string): Promise<Buffer> {
    const [row] = await this.work.query<{ content: Buffer | null; state: AwardCertificates['state']; keptUntil: string }>(
      `SELECT content, state, kept_until::text AS "keptUntil" FROM org.award_certificates WHERE organisation_id = $1 AND programme_id = $2`,
      [programmeId],
    );
    if (!row || row.keptUntil < (await this.organisations.today()))
      throw new Refusal('not-found', 'no-certificates', 'There are no certificates to fetch here. Have them made first; they are kept for a week.');
    if (!row.content) throw new Refusal('conflict', 'not-ready', 'The certificates are still being made. Please try again in a moment.');
    return row.content;
  }

  async forget(fileId: string): Promise<void> {
    await this.work.query(`DELETE FROM org.award_certificates WHERE organisation_id = $1 AND id = $2`, [fileId]);
  }

  private async end(fileId: string, state: AwardCertificates['state'], pages: number | null, content: Buffer | null): Promise<void> {
    await this.work.query(
      `UPDATE org.award_certificates SET state = $3, pages = $4, content = $5 WHERE organisation_id = $1 AND id = $2 AND state = 'making'`,
      [fileId, state, pages, content],
    );
  }
}
