import type { Conflict } from '@throughline/judging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Why a judge may not judge a candidate. */
@Entity({ schema: 'org', name: 'award_conflict' })
export class AwardConflictRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'candidate_id' })
  candidateId: string;

  @PrimaryColumn('uuid', { name: 'judge_id' })
  judgeId: string;

  @Column('text', { array: true })
  reasons: Conflict[];
}
