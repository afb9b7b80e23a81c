import type { PlanChangeKind } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { FieldChange } from './plan-fields.rules.js';

/** A line of the history; of people it holds their ids. */
@Entity({ schema: 'org', name: 'customer_plan_change' })
export class CustomerPlanChangeRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('text')
  kind: PlanChangeKind;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId: string | null;

  @Column('jsonb')
  fields: readonly FieldChange[];
}
