import type { PlanPart } from '@throughline/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'customer_plan_person' })
export class CustomerPlanPersonRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'plan_id' })
  planId: string;

  @PrimaryColumn('text')
  part: PlanPart;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;
}
