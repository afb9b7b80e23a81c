import type { CycleEventKind } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What happened to a cycle on which day. Rows are only ever added. */
@Entity({ schema: 'org', name: 'cycle_event' })
export class CycleEventRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId: string;

  /** 1, 2, 3 and so on within the cycle. */
  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: CycleEventKind;

  @Column('date', { name: 'on_day' })
  onDay: string;

  /** Null when it happened by itself. */
  @Column('uuid', { name: 'by_employee', nullable: true })
  byEmployee: string | null;

  @Column('text', { nullable: true })
  detail: string | null;
}
