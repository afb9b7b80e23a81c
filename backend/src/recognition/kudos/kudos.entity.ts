import type { KudosVisibility } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'kudos' })
export class KudosRow extends OrganisationOwned {
  /** Tells the moment it was given in, so that lists are in this order. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'giver_id' })
  giverId: string;

  /** The giver's team when it was given. */
  @Column('uuid', { name: 'giver_team_id', nullable: true })
  giverTeamId: string | null;

  /** Empty when it is withdrawn. */
  @Column('text')
  message: string;

  @Column('text')
  visibility: KudosVisibility;

  /** The team that was thanked as one. */
  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  /** For each recipient. */
  @Column('int')
  points: number;

  @Column('text')
  state: 'given' | 'withdrawn';

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;
}
