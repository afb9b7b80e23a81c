import type { RoundMethod, RoundState } from '@throughline/domain';
import type { RoundSettings } from '../record/award-act.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A round of an award programme. */
@Entity({ schema: 'org', name: 'award_round' })
export class AwardRoundRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** Place in the programme, from 0. */
  @Column('int')
  position: number;

  @Column('text')
  name: string;

  @Column('text')
  method: RoundMethod;

  @Column('jsonb')
  settings: RoundSettings;

  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  @Column('text')
  state: RoundState;

  /** Whether judges were reminded two days before it closes. */
  @Column('boolean')
  reminded: boolean;
}
