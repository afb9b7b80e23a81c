import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Somebody is on leave from a day to the last, or until somebody says when it ends. */
@Entity({ schema: 'org', name: 'employee_leave' })
export class EmployeeLeaveRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;

  @PrimaryColumn('date', { name: 'from_on' })
  fromOn: string;

  /** The last day; null while nobody knows it. */
  @Column('date', { name: 'last_on', nullable: true })
  lastOn: string | null;
}
