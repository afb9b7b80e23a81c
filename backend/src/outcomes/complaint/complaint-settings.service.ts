import { Injectable } from '@nestjs/common';
import type { ComplaintSettings, ComplaintSettingsBody } from '@throughline/contract';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { ComplaintSettingRow } from './complaint-setting.entity.js';
import type { WorkingCalendar } from './working-days.rules.js';

/** What holds until an organisation says otherwise: Saturday and Sunday free, a reminder the working day before, no personal data of customers. */
const USUAL = { weekendDays: [6, 7], remindDays: 1, keepsCustomerData: false };

/** The calendar by which deadlines are counted, reminders, and whether personal data of customers may be kept. */
@Injectable()
export class ComplaintSettingsService {
  constructor(
    @InjectRows(ComplaintSettingRow) private readonly settings: Rows<ComplaintSettingRow>,
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async get(): Promise<ComplaintSettings> {
    const { weekendDays, remindDays, keepsCustomerData } = (await this.settings.findOne({})) ?? USUAL;
    const holidays = await this.work.query<{ on: string; name: string }>(
      `SELECT on_day::text AS "on", name FROM org.complaint_holiday WHERE organisation_id = $1 ORDER BY on_day`,
    );
    return { weekendDays, holidays, remindDays, keepsCustomerData };
  }

  async put(caller: Caller, { weekendDays, holidays, remindDays, keepsCustomerData }: ComplaintSettingsBody): Promise<ComplaintSettings> {
    await this.work.query(
      `INSERT INTO org.complaint_setting (organisation_id, weekend_days, remind_days, keeps_customer_data) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id) DO UPDATE SET weekend_days = $2, remind_days = $3, keeps_customer_data = $4`,
      [weekendDays.toSorted(), remindDays, keepsCustomerData],
    );
    await this.work.query(`DELETE FROM org.complaint_holiday WHERE organisation_id = $1`);
    await this.work.query(
      `INSERT INTO org.complaint_holiday (organisation_id, on_day, name) SELECT $1, d, n FROM unnest($2::date[], $3::text[]) AS given (d, n)`,
      [holidays.map(({ on }) => on), holidays.map(({ name }) => name.trim())],
    );
    await this.audit.note({ kind: 'complaint-settings-changed', by: caller.employeeId, subject: caller.organisationId, detail: { keepsCustomerData } });
    return this.get();
  }

  async calendar(): Promise<WorkingCalendar> {
    const { weekendDays, holidays } = await this.get();
    return { weekendDays, holidays: new Set(holidays.map(({ on }) => on)) };
  }
}
