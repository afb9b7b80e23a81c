import { Injectable } from '@nestjs/common';
import { languageOfTag } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { addressChangedMail } from './address-changed-mail.rules.js';

/** That somebody's mail address became another one, or went. */
export interface AddressChange {
  employeeId: string;
  before: string | null;
  after: string | null;
}

interface Untold {
  id: string;
  name: string;
  language: string | null;
  before: string;
  after: string | null;
}

const BATCH = 200;
/** People of a whole file in one line of the audit log. */
const A_LINE = 1000;

/**
 * Who keeps the list of people could put an address of his own beside a name. So everybody whose address is changed is told at the one she had, and the change is noted. What an address
 * was is kept until then and no longer. Every method runs inside a unit of work.
 */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly audit: AuditLog,
  ) {}

  /** Notes the changes; the mails follow by a job. Call it last, since it notes in the audit log. */
  async note(changes: readonly AddressChange[], by: string | null): Promise<void> {
    const taken = changes.filter(({ before }) => before !== null);
    if (taken.length === 0) return;
    const { organisationId } = this.work;
    await this.work.query(
      `INSERT INTO org.address_change (organisation_id, id, employee_id, old_email, new_email) SELECT $1, g.* FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS g`,
      [taken.map(() => newId()), taken.map(({ employeeId }) => employeeId), taken.map(({ before }) => before), taken.map(({ after }) => after)],
    );
    await this.jobs.send('tell-address-changes', { organisationId });
    if (taken.length === 1) return this.audit.note({ kind: 'address-changed', by, subject: taken[0]!.employeeId });
    for (let from = 0; from < taken.length; from += A_LINE) {
      const employees = taken.slice(from, from + A_LINE).map(({ employeeId }) => employeeId);
      await this.audit.note({ kind: 'addresses-changed', by, subject: organisationId, detail: { employees } });
    }
  }

  /** Hands some of the mails to the queue; how many, so that whoever asks goes on until there are none. Each has one id, so that none is there twice. */
  async tell(): Promise<number> {
    const { name: organisation, language: usual } = await this.organisations.mailing();
    const untold = await this.work.query<Untold>(
      `SELECT c.id, e.name, e.language, c.old_email AS before, c.new_email AS after FROM org.address_change c
         JOIN org.employee e ON e.organisation_id = c.organisation_id AND e.id = c.employee_id WHERE c.organisation_id = $1 ORDER BY c.id LIMIT ${BATCH}`,
    );
    for (const { id, name, language, before, after } of untold) {
      const mail = addressChangedMail({ name, after, organisation }, languageOfTag(language) ?? usual);
      await this.mailer.send({ to: before, ...mail }, id);
    }
    await this.work.query(`DELETE FROM org.address_change WHERE organisation_id = $1 AND id = ANY($2::uuid[])`, [untold.map(({ id }) => id)]);
    return untold.length;
  }
}
