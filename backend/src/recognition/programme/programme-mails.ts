import { Injectable } from '@nestjs/common';
import { type Language, languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { programmeMail, type ProgrammeMailFacts, type ProgrammeMailKind } from './programme-mail.rules.js';

type Told = Omit<ProgrammeMailFacts, 'name' | 'link'>;

/** Mails about a programme, each in its receiver's language. Who left, or has no address, gets none. Runs inside a unit of work. */
@Injectable()
export class ProgrammeMails {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
  ) {}

  /** To the new secretary, and to the one before unless there was none. `byId`: who passed it on. */
  async passedOn(programme: { readonly id: string; readonly name: string; readonly secretaryId: string | null }, byId: string, toId: string): Promise<void> {
    const people = await this.employees.named([byId, toId]);
    const told = { programme: programme.name, by: people.get(byId)?.name ?? '', to: people.get(toId)?.name ?? '' };
    const path = `/hr/awards/${programme.id}`;
    await this.send('handed', [toId], path, () => told);
    if (programme.secretaryId !== null) await this.send('passed-on', [programme.secretaryId], path, () => told);
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

  private async send(kind: ProgrammeMailKind, employeeIds: readonly string[], path: string, told: (language: Language) => Told): Promise<void> {
    const mails = await this.written(kind, employeeIds, path, told);
    this.work.afterCommit(async () => {
      for (const mail of mails) await this.mailer.send(mail);
    });
  }
}
