import type { CycleEventKind } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Something that happened, to the day. Rows are only ever added. */
export abstract class EventColumns<Kind extends string> extends OrganisationOwned {
  /** 1, 2, 3 and so on within what it happened to. */
  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: Kind;

  @Column('date', { name: 'on_day' })
  onDay: string;

  /** Null when it happened by itself. */
  @Column('uuid', { name: 'by_employee', nullable: true })
  byEmployee: string | null;

  @Column('text', { nullable: true })
  detail: string | null;
}

/** What happened to a cycle on which day. */
@Entity({ schema: 'org', name: 'cycle_event' })
export class CycleEventRow extends EventColumns<CycleEventKind> {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId: string;
}
