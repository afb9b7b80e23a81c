import type { CandidateKind, CandidateState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Who is judged in a category: one person, several, or a team, however many nominated them. */
@Entity({ schema: 'org', name: 'award_candidate' })
export class AwardCandidateRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'category_id' })
  categoryId: string;

  @Column('text')
  kind: CandidateKind;

  /** The same for the same people or team: the id of the person or team, or the ids of a group in ascending order. Unique in a category. */
  @Column('text')
  identity: string;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('text')
  state: CandidateState;
}
