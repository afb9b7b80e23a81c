import type { WantState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'customer_want' })
export class CustomerWantRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('int')
  position: number;

  @Column('text')
  text: string;

  @Column('text')
  state: WantState;

  /** The day since which it stands so. */
  @Column('date')
  since: string;
}
