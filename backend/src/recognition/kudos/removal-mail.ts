import { Injectable } from '@nestjs/common';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Mail } from '../../platform/mail/mail.js';
import { type RemovalFacts, removalMail } from './removal-mail.rules.js';

/** A mail of org.kudos_removal_mail. */
export interface RemovalMailOrder {
  readonly organisationId: string;
  /** That of the row and of the mail, the same in every try. */
  readonly mailId: string;
}

/**
 * Tells the giver of a kudos, or the writer of a reply, that HR took it down, and why. What was written and why it goes are noted with the removal itself, for as long as it takes to hand the mail to the queue of mails. Nobody is
 * told who works here no longer, or has no address. Runs inside a unit of work.
 */
@Injectable()
export class RemovalMail {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
  ) {}

  async order({ writerId, what, message, reason }: Pick<RemovalFacts, 'what' | 'message' | 'reason'> & { writerId: string }): Promise<void> {
    const [writer] = await this.employees.activeAmong([writerId]);
    if (!writer?.email) return;
    const order: RemovalMailOrder = { organisationId: this.work.organisationId, mailId: newId() };
    await this.work.query(`INSERT INTO org.kudos_removal_mail (organisation_id, id, writer_id, what, message, reason) VALUES ($1, $2, $3, $4, $5, $6)`, [
      order.mailId,
      writerId,
      what,
      message,
      reason,
    ]);
    await this.jobs.send('send-removal-mail', order);
  }

  /** The mail that was ordered; undefined when it was handed over already, and for who has left or has no address any more. */
  async written({ mailId }: RemovalMailOrder): Promise<Mail | undefined> {
    const [removed] = await this.work.query<Pick<RemovalFacts, 'what' | 'message' | 'reason'> & { writerId: string }>(
      `SELECT writer_id AS "writerId", what, message, reason FROM org.kudos_removal_mail WHERE organisation_id = $1 AND id = $2`,
      [mailId],
    );
    const [writer] = removed ? await this.employees.activeAmong([removed.writerId]) : [];
    if (!removed || !writer?.email) return undefined;
    const { name: organisation, language } = await this.organisations.mailing();
    const { what, message, reason } = removed;
    return { to: writer.email, ...removalMail({ name: writer.name, organisation, what, message, reason }, languageOfTag(writer.language) ?? language) };
  }

  /** What was written, and why it went, is gone here too. */
  async forget({ mailId }: RemovalMailOrder): Promise<void> {
    await this.work.query(`DELETE FROM org.kudos_removal_mail WHERE organisation_id = $1 AND id = $2`, [mailId]);
  }
}
