import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Who stands in a round. */
@Entity({ schema: 'org', name: 'award_round_candidate' })
export class AwardRoundCandidateRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @Column('uuid', { name: 'category_id' })
  categoryId: string;

  @PrimaryColumn('uuid', { name: 'candidate_id' })
  candidateId: string;

  /** The id by which judges know it in this round, and nobody else: it leads to no name. */
  @Column('uuid', { name: 'judged_as' })
  judgedAs: string;

  /** Place in the lot of its category, from 0. */
  @Column('int')
  drawn: number;

  /** Whether it goes on, or wins in the last round; null as long as that is not decided. */
  @Column('boolean', { nullable: true })
  advanced: boolean | null;
}
