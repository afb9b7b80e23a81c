import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What a judge says of a candidate. */
@Entity({ schema: 'org', name: 'award_verdict' })
export class AwardVerdictRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'candidate_id' })
  candidateId: string;

  @PrimaryColumn('uuid', { name: 'judge_id' })
  judgeId: string;

  @Column('boolean', { nullable: true })
  pass: boolean | null;

  /** Whole marks by id of the criterion. */
  @Column('jsonb', { nullable: true })
  marks: Record<string, number> | null;

  @Column('text')
  comment: string;

  /** A draft counts nowhere. */
  @Column('text')
  state: 'draft' | 'given';
}
