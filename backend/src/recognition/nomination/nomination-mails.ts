import { Injectable } from '@nestjs/common';
import { languageOfTag } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { AwardYears } from './award-years.reader.js';
import { nominationMail, type NominationMailKind } from './nomination-mail.rules.js';

/** Mails about nominations, each in its receiver's language, sent when what they tell of is committed. Who left, or has no address, gets none. */
@Injectable()
export class NominationMails {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly years: AwardYears,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
  ) {}

  async toEndorsers(employeeIds: readonly string[], { programme, nominatorId }: { programme: string; nominatorId: string }): Promise<void> {
    const by = (await this.employees.named([nominatorId])).get(nominatorId)!.name;
    await this.send('endorse', employeeIds, { programme, by });
  }

  async toNominees(employeeIds: readonly string[], programme: string): Promise<void> {
    await this.send('nominated', employeeIds, { programme });
  }

  /** Whoever nominated it learns that it does not go on. */
  async toNominatorsOfDeclined(candidateId: string, programmeId: string): Promise<void> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT nominator_id AS id FROM org.nomination WHERE organisation_id = $1 AND candidate_id = $2 AND state = 'submitted'`,
      [candidateId],
    );
    await this.send(
      'declined',
      rows.map(({ id }) => id),
      { programme: (await this.years.require(programmeId)).name },
    );
  }

  /** `closesAt` is said in the receiver's language and in the zone, by its name. */
  async toAuthors(employeeIds: readonly string[], { programme, closesAt, timeZone }: { programme: string; closesAt: Date; timeZone: string }): Promise<void> {
    await this.send('draft', employeeIds, { programme }, (language) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(closesAt.getTime() - 60_000),
    );
  }

  private async send(
    kind: NominationMailKind,
    employeeIds: readonly string[],
    facts: { programme: string; by?: string },
    until?: (language: string) => string,
  ): Promise<void> {
    const { language: usual } = await this.organisations.mailing();
    const mails = (await this.employees.activeAmong([...new Set(employeeIds)])).flatMap(({ name, email, language: tag }) => {
      if (email === null) return [];
      const language = languageOfTag(tag) ?? usual;
      const link = `${this.settings.publicUrl}/nominate`;
      return [{ to: email, ...nominationMail(kind, { ...facts, name, link, ...(until ? { until: until(language) } : {}) }, language) }];
    });
    this.work.afterCommit(async () => {
      for (const mail of mails) await this.mailer.send(mail);
    });
  }
}
