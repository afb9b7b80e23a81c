import { Column, Entity } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'complaint_setting' })
export class ComplaintSettingRow extends OrganisationOwned {
  @Column('int', { name: 'weekend_days', array: true })
  weekendDays: number[];

  @Column('int', { name: 'remind_days' })
  remindDays: number;

  @Column('boolean', { name: 'keeps_customer_data' })
  keepsCustomerData: boolean;
}
