import type { ComplaintChannel, PlainDate } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'complaint_barrier_run' })
export class BarrierRunRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date', { name: 'on_day' })
  on: PlainDate;

  @Column('text')
  channel: ComplaintChannel;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('int')
  steps: number;

  @Column('int')
  minutes: number;

  @Column('int', { name: 'hand_overs' })
  handOvers: number;

  @Column('int', { name: 'dead_ends' })
  deadEnds: number;

  @Column('boolean', { name: 'found_alone' })
  foundAlone: boolean;

  @Column('boolean', { name: 'told_next' })
  toldNext: boolean;

  @Column('boolean', { name: 'taken_in' })
  takenIn: boolean;

  @Column('boolean', { name: 'free_of_charge' })
  freeOfCharge: boolean;

  @Column('text')
  note: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;

  @Column('uuid', { name: 'entered_by' })
  enteredBy: string;

  /** Why it no longer counts. */
  @Column('text', { nullable: true })
  withdrawn: string | null;
}
