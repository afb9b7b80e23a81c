import { Injectable } from '@nestjs/common';
import { type Language, languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Settings } from '../../platform/settings.js';
import { programmeMail, type ProgrammeMailFacts, type ProgrammeMailKind } from './programme-mail.rules.js';

type Told = Omit<ProgrammeMailFacts, 'name' | 'link'>;

/** A mail about a programme that was passed on. `mailId`: the same in every try. */
export interface PassedOnOrder {
  readonly organisationId: string;
  readonly mailId: string;
  readonly kind: 'handed' | 'passed-on';
  readonly programmeId: string;
  /** Who gets it, who passed it on, and to whom. */
  readonly employeeId: string;
  readonly byId: string;
  readonly toId: string;
}

/** Mails about a programme, each in its receiver's language. Who left, or has no address, gets none. Runs inside a unit of work. */
@Injectable()
export class ProgrammeMails {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
  ) {}

  /** Orders a mail to the new secretary, and one to the one before unless there was none, together with what they tell of. `byId`: who passed it on. */
  async passedOn(programme: { readonly id: string; readonly secretaryId: string | null }, byId: string, toId: string): Promise<void> {
    const order = (kind: PassedOnOrder['kind'], employeeId: string): Promise<void> => {
      const one: PassedOnOrder = { organisationId: this.work.organisationId, mailId: newId(), kind, programmeId: programme.id, employeeId, byId, toId };
      return this.jobs.send('send-passed-on-mail', one);
    };
    await order('handed', toId);
    if (programme.secretaryId !== null) await order('passed-on', programme.secretaryId);
  }

  /** The mail that was ordered; undefined for who has left or has no address. */
  async ofPassedOn({ kind, programmeId, employeeId, byId, toId }: PassedOnOrder): Promise<Mail | undefined> {
    const [programme] = await this.work.query<{ name: string }>(`SELECT name FROM org.award_programme WHERE organisation_id = $1 AND id = $2`, [programmeId]);
    if (!programme) return undefined;
    const people = await this.employees.named([byId, toId]);
    const told = { programme: programme.name, by: people.get(byId)?.name ?? '', to: people.get(toId)?.name ?? '' };
    return (await this.written(kind, [employeeId], `/hr/awards/${programmeId}`, () => told))[0];
  }

  /** Mails to those of the people who work here and have an address. */
  async written(kind: ProgrammeMailKind, employeeIds: readonly string[], path: string, told: (language: Language) => Told): Promise<Mail[]> {
    const { language: usual } = await this.organisations.mailing();
    return (await this.employees.activeAmong([...new Set(employeeIds)])).flatMap(({ name, email, language: tag }) => {
      if (email === null) return [];
      const language = languageOfTag(tag) ?? usual;
      return [{ to: email, ...programmeMail(kind, { ...told(language), name, link: `${this.settings.publicUrl}${path}` }, language) }];
    });
  }
}
