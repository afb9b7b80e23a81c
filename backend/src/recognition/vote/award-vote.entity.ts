import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What a voter chose in a category while the vote runs. Without a time, and gone at the close. See docs/decisions/0037-packs-and-votes.md. */
@Entity({ schema: 'org', name: 'award_vote' })
export class AwardVoteRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'category_id' })
  categoryId: string;

  @PrimaryColumn('uuid', { name: 'voter_id' })
  voterId: string;

  /** Ids of candidates, the first one first. */
  @Column('uuid', { array: true })
  preferences: string[];
}
