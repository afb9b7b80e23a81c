import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** How a judge ranks a category. */
@Entity({ schema: 'org', name: 'award_ranking' })
export class AwardRankingRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'category_id' })
  categoryId: string;

  @PrimaryColumn('uuid', { name: 'judge_id' })
  judgeId: string;

  @Column('uuid', { array: true })
  preferences: string[];

  /** A draft counts nowhere. */
  @Column('text')
  state: 'draft' | 'given';
}
