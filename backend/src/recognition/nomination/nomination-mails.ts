import { Injectable } from '@nestjs/common';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import { closesAt } from '../programme/programme.rules.js';
import { AwardYears } from './award-years.reader.js';
import { nominationMail, type NominationMailKind } from './nomination-mail.rules.js';

/** One mail to one person. `mailId`: the same in every try. */
export interface NominationMailOrder {
  readonly organisationId: string;
  readonly mailId: string;
  readonly kind: NominationMailKind;
  readonly programmeId: string;
  readonly employeeId: string;
  /** Who asks for an endorsement; null for the others. */
  readonly byId: string | null;
}

/** Mails about nominations, each in its receiver's language. They are ordered from the queue together with what they tell of, so that none is lost and none tells of what was undone. Who left, or has no address, gets none. Runs inside a unit of work. */
@Injectable()
export class NominationMails {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly years: AwardYears,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
  ) {}

  toEndorsers(employeeIds: readonly string[], programmeId: string, nominatorId: string): Promise<void> {
    return this.order('endorse', employeeIds, programmeId, nominatorId);
  }

  toNominees(employeeIds: readonly string[], programmeId: string): Promise<void> {
    return this.order('nominated', employeeIds, programmeId);
  }

  /** Whoever nominated it learns that it does not go on. */
  async toNominatorsOfDeclined(candidateId: string, programmeId: string): Promise<void> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT nominator_id AS id FROM org.nomination WHERE organisation_id = $1 AND candidate_id = $2 AND state = 'submitted'`,
      [candidateId],
    );
    await this.order(
      'declined',
      rows.map(({ id }) => id),
      programmeId,
    );
  }

  /** A reminder of what they have not handed in, with the last minute in which they can. */
  toAuthors(employeeIds: readonly string[], programmeId: string): Promise<void> {
    return this.order('draft', employeeIds, programmeId);
  }

  /** The mail that was ordered, of things as they are now; undefined for who has left or has no address, and a reminder for who has nothing left to hand in. */
  async written({ kind, programmeId, employeeId, byId }: NominationMailOrder): Promise<Mail | undefined> {
    const [year] = (await this.years.of([programmeId])).values();
    const [person] = await this.employees.activeAmong([employeeId]);
    if (!year || !person?.email || (kind === 'draft' && !(await this.hasDraft(programmeId, employeeId)))) return undefined;
    const language = languageOfTag(person.language) ?? (await this.organisations.mailing()).language;
    const last = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: year.timeZone }).format(
      closesAt(year).getTime() - 60_000,
    );
    const by = byId === null ? undefined : ((await this.employees.named([byId])).get(byId)?.name ?? '');
    const facts = { programme: year.name, name: person.name, link: `${this.settings.publicUrl}/nominate`, until: last, by };
    return { to: person.email, ...nominationMail(kind, facts, language) };
  }

  private async hasDraft(programmeId: string, employeeId: string): Promise<boolean> {
    const [draft] = await this.work.query(`SELECT FROM org.nomination_draft WHERE organisation_id = $1 AND programme_id = $2 AND author_id = $3 LIMIT 1`, [
      programmeId,
      employeeId,
    ]);
    return draft !== undefined;
  }

  private async order(kind: NominationMailKind, employeeIds: readonly string[], programmeId: string, byId: string | null = null): Promise<void> {
    const { organisationId } = this.work;
    for (const employeeId of new Set(employeeIds)) {
      const order: NominationMailOrder = { organisationId, mailId: newId(), kind, programmeId, employeeId, byId };
      await this.jobs.send('send-nomination-mail', order);
    }
  }
}
