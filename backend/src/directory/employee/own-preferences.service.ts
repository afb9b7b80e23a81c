import { Injectable } from '@nestjs/common';
import type { OwnPreferences, OwnPreferencesChange } from '@throughline/contract';
import { languageOfTag } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { Employee } from './employee.entity.js';

/** In which language and by which clock somebody wants her mail: for herself only. */
@Injectable()
export class OwnPreferencesService {
  constructor(
    @InjectRows(Employee) private readonly employees: Rows<Employee>,
    private readonly organisations: OrganisationReader,
  ) {}

  async of(employeeId: string): Promise<OwnPreferences> {
    const { language, timeZone } = await this.employees.require({ id: employeeId }, 'you');
    const usual = await this.organisations.mailing();
    return { language: languageOfTag(language) ?? null, timeZone, usual: { language: usual.language, timeZone: usual.timeZone } };
  }

  async change(employeeId: string, { language, timeZone }: OwnPreferencesChange): Promise<OwnPreferences> {
    const change = { ...(language !== undefined && { language }), ...(timeZone !== undefined && { timeZone }) };
    if (Object.keys(change).length > 0) await this.employees.update({ id: employeeId }, change);
    return this.of(employeeId);
  }
}
