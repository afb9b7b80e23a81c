import type { DateOrder, OutcomeSourceKind } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'outcome_source' })
export class SourceRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  /** What files and addresses name the source by; unique in the organisation. */
  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: OutcomeSourceKind;

  /** An IANA time zone: the day of an event is the day there. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** Whether what customers are called and wrote is kept; it is dropped at the door otherwise. */
  @Column('boolean', { name: 'keeps_personal' })
  keepsPersonal: boolean;

  /** Null until somebody said it, or a file made it plain. */
  @Column('text', { name: 'date_order', nullable: true })
  dateOrder: DateOrder | null;

  @Column('boolean')
  retired: boolean;
}
