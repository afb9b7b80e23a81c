import type { AwardKind, AwardProgrammeState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'award_programme' })
export class AwardProgrammeRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  description: string;

  @Column('text')
  kind: AwardKind;

  /** What was last done; past its closing moment an open programme counts as closed before the clock comes by. */
  @Column('text')
  state: AwardProgrammeState;

  /** The IANA time zone that its days and its closing time are in. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('date', { name: 'nominations_from' })
  nominationsFrom: string;

  /** The last day, inclusive. */
  @Column('date', { name: 'nominations_until' })
  nominationsUntil: string;

  /** When they close on the last day, as PostgreSQL writes it, 18:00:00; null for the end of the day. */
  @Column('time', { name: 'closes_at_time', nullable: true })
  closesAtTime: string | null;

  @Column('timestamptz', { name: 'reveal_at', nullable: true })
  revealAt: Date | null;

  @Column('timestamptz', { name: 'revealed_at', nullable: true })
  revealedAt: Date | null;

  /** The HR person who opened it, until she passes it on. */
  @Column('uuid', { name: 'secretary_id', nullable: true })
  secretaryId: string | null;

  @Column('boolean', { name: 'self_nomination' })
  selfNomination: boolean;

  @Column('boolean')
  endorsements: boolean;

  @Column('boolean')
  blind: boolean;

  /** Most nominations that one person hands in; null for any number. */
  @Column('int', { name: 'nominations_most', nullable: true })
  nominationsMost: number | null;

  @Column('uuid', { name: 'cloned_from', nullable: true })
  clonedFrom: string | null;
}
