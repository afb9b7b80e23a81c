import { Injectable } from '@nestjs/common';
import { isLanguage, type Language, type MailHours, type PlainDate } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Organisation } from './organisation.entity.js';
import { mustLeaveAnHour } from './organisation-settings.rules.js';

export interface OrganisationFacts {
  organisationId: string;
  name: string;
  timeZone: string;
  fictional: boolean;
}

/** When mail goes out, and in which language and by which clock to people of whom nothing is known. */
export interface MailingFacts extends MailHours {
  name: string;
  timeZone: string;
  language: Language;
}

/** What other features may know about the organisation of the current unit of work. */
@Injectable()
export class OrganisationReader {
  constructor(
    @InjectRows(Organisation) private readonly organisations: Rows<Organisation>,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<OrganisationFacts> {
    const { organisationId, name, timeZone, fictional } = await this.organisations.require({}, 'the organisation itself');
    return { organisationId, name, timeZone, fictional };
  }

  /** What mail to many people is made by. */
  async mailing(): Promise<MailingFacts> {
    const { name, timeZone, language, mailHour, quietFrom, quietUntil, quietDays } = await this.organisations.require({}, 'the organisation itself');
    return { name, timeZone, language: isLanguage(language) ? language : 'en', mailHour, quietFrom, quietUntil, quietDays };
  }

  /** Refuses an hour of mail that is a quiet one. Throws Refusal `quiet-mail-hour`. */
  async mustMailAt(mailHour: number): Promise<void> {
    mustLeaveAnHour({ ...(await this.mailing()), mailHour });
  }

  /** Today where the organisation is. */
  async today(): Promise<PlainDate> {
    // asked for by almost every request, so without building a query each time
    const [row] = await this.work.query<{ timeZone: string }>(`SELECT time_zone AS "timeZone" FROM org.organisation WHERE organisation_id = $1`);
    return this.clock.today((row ?? (await this.current())).timeZone);
  }
}
