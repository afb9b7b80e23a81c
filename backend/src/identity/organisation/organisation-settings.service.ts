import { Injectable } from '@nestjs/common';
import type { OrganisationSettings, OrganisationSettingsChange } from '@throughline/contract';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationReader } from './organisation.reader.js';
import { mustLeaveAnHour } from './organisation-settings.rules.js';

/** The language and the clock of the organisation, and when it sends mail. */
@Injectable()
export class OrganisationSettingsService {
  constructor(
    @InjectRows(Organisation) private readonly organisations: Rows<Organisation>,
    private readonly reader: OrganisationReader,
  ) {}

  async current(): Promise<OrganisationSettings> {
    const settings = await this.reader.mailing();
    return { ...settings, quietDays: [...settings.quietDays] };
  }

  async change({ language, timeZone, mailHour, quietFrom, quietUntil, quietDays }: OrganisationSettingsChange): Promise<OrganisationSettings> {
    const before = await this.reader.mailing();
    const after = {
      language: language ?? before.language,
      timeZone: timeZone ?? before.timeZone,
      mailHour: mailHour ?? before.mailHour,
      quietFrom: quietFrom ?? before.quietFrom,
      quietUntil: quietUntil ?? before.quietUntil,
      quietDays: (quietDays ?? before.quietDays).toSorted(),
    };
    mustLeaveAnHour(after);
    await this.organisations.update({}, after);
    return this.current();
  }
}
