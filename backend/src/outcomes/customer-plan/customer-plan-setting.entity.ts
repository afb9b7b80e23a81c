import { Column, Entity } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'customer_plan_setting' })
export class CustomerPlanSettingRow extends OrganisationOwned {
  @Column('int', { name: 'contact_days' })
  contactDays: number;

  @Column('int', { name: 'review_days' })
  reviewDays: number;

  @Column('int', { name: 'remind_days' })
  remindDays: number;

  @Column('boolean', { name: 'person_names' })
  personNames: boolean;
}
