import type { ContactChannel, ContactOutcome } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What is noted stays: the role of the application can add, read, and empty a note for good, and nothing else. */
@Entity({ schema: 'org', name: 'customer_contact' })
export class CustomerContactRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('date', { name: 'on_day' })
  on: string;

  @Column('text')
  channel: ContactChannel;

  @Column('text')
  note: string;

  @Column('text')
  outcome: ContactOutcome;

  /** Whether the note was erased. */
  @Column('boolean')
  erased: boolean;

  @Column('uuid', { name: 'by_id' })
  byId: string;
}
