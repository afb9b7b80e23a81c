import type { PlanRisk, ValueBand } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'customer_plan' })
export class CustomerPlanRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  reference: string;

  /** The reference without case; unique in the organisation. */
  @Column('text', { name: 'reference_key' })
  referenceKey: string;

  @Column('text')
  name: string;

  /** A person at the customer's; only where the organisation keeps such names. */
  @Column('text', { nullable: true })
  person: string | null;

  @Column('text', { nullable: true })
  risk: PlanRisk | null;

  @Column('text', { name: 'value_band', nullable: true })
  valueBand: ValueBand | null;

  @Column('date', { name: 'next_on', nullable: true })
  nextOn: string | null;

  @Column('text', { name: 'next_about' })
  nextAbout: string;

  @Column('date', { name: 'wants_reviewed_on', nullable: true })
  wantsReviewedOn: string | null;

  @Column('date', { name: 'made_on' })
  madeOn: string;

  @Column('boolean')
  ended: boolean;
}
