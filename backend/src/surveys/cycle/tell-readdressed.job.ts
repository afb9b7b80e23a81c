import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Readdressing } from '../ballot/readdressing.js';
import { languageOf } from './invitation-mail.rules.js';
import { readdressedMail } from './readdressed-mail.rules.js';

interface Payload {
  organisationId: string;
  cycleId: string;
  employeeId: string;
}

/**
 * Tells somebody, at the address that she had when the cycle opened, that a link to it was allowed at another one. Tried again until the mail is in the queue, because it is all that stands
 * between her and whoever changed the address; run again while it is there, it makes no second one.
 */
@Injectable()
@DurableJob('tell-readdressed', { retryLimit: 20, traceless: true })
export class TellReaddressedJob implements JobHandler<Payload> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly readdressing: Readdressing,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
  ) {}

  async handle({ organisationId, cycleId, employeeId }: Payload): Promise<void> {
    const allowed = await this.readdressing.allowed(organisationId, cycleId, employeeId);
    if (!allowed || allowed.before === '') return;
    const { before, email } = allowed;
    const facts = await this.work.run(
      organisationId,
      async () => {
        const { name: organisation, language: usual } = await this.organisations.mailing();
        const [known] = await this.work.query<{ name: string; language: string | null; cycle: string }>(
          `SELECT e.name, e.language, c.name AS cycle FROM org.employee e JOIN org.cycle c ON c.organisation_id = e.organisation_id AND c.id = $2
           WHERE e.organisation_id = $1 AND e.id = $3`,
          [cycleId, employeeId],
        );
        return known && { ...known, organisation, language: languageOf(known.language, usual) };
      },
      { readOnly: true },
    );
    if (!facts) return;
    await this.mailer.send({ to: before, ...readdressedMail({ ...facts, email }, facts.language) }, mailId(cycleId, employeeId, email));
  }
}

/** One id for a cycle, a person and an address. */
function mailId(...of: readonly string[]): string {
  const hex = createHash('sha256')
    .update(`readdressed ${of.join(' ')}`)
    .digest('hex');
  // the form of a UUID that is made in a way of one's own (RFC 9562, version 8)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
