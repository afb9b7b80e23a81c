import { Injectable } from '@nestjs/common';
import type { CustomerPlanSettings } from '@throughline/contract';
import { CUSTOMER_PLAN } from '@throughline/domain';
import { Not, IsNull } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { IdempotencyKeys } from '../../platform/http/idempotency-keys.js';
import { CustomerPlanSettingRow } from './customer-plan-setting.entity.js';
import { CustomerPlanRow } from './customer-plan.entity.js';

/** What holds until a service manager says otherwise. */
const USUAL: CustomerPlanSettings = {
  contactDays: CUSTOMER_PLAN.contactDays,
  reviewDays: CUSTOMER_PLAN.reviewDays,
  remindDays: CUSTOMER_PLAN.remindDays,
  personNames: false,
};

/** How the organisation keeps its plans. */
@Injectable()
export class PlanSettingsService {
  constructor(
    @InjectRows(CustomerPlanSettingRow) private readonly settings: Rows<CustomerPlanSettingRow>,
    @InjectRows(CustomerPlanRow) private readonly plans: Rows<CustomerPlanRow>,
    private readonly audit: AuditLog,
    private readonly keys: IdempotencyKeys,
    private readonly work: UnitOfWork,
  ) {}

  async get(): Promise<CustomerPlanSettings> {
    const { contactDays, reviewDays, remindDays, personNames } = (await this.settings.findOne({})) ?? USUAL;
    return { contactDays, reviewDays, remindDays, personNames };
  }

  /** Names of people at customers go with the switch that allowed them, also from answers that are kept for writes that are sent again. */
  async set(caller: Caller, { contactDays, reviewDays, remindDays, personNames }: CustomerPlanSettings): Promise<CustomerPlanSettings> {
    await this.work.query(
      `INSERT INTO org.customer_plan_setting (organisation_id, contact_days, review_days, remind_days, person_names) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id) DO UPDATE SET contact_days = excluded.contact_days, review_days = excluded.review_days, remind_days = excluded.remind_days,
         person_names = excluded.person_names`,
      [contactDays, reviewDays, remindDays, personNames],
    );
    if (!personNames) await this.keys.emptyAnswersAbout((await this.plans.find({})).map(({ id }) => id));
    const deleted = personNames ? 0 : await this.plans.update({ person: Not(IsNull()) }, { person: null });
    await this.audit.note({
      kind: 'customer-plan-settings-changed',
      by: caller.employeeId,
      subject: caller.organisationId,
      detail: { contactDays, reviewDays, remindDays, personNames, personNamesDeleted: deleted },
    });
    return this.get();
  }
}
