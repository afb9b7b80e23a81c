import { Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Who judges whom in a round. */
@Entity({ schema: 'org', name: 'award_assignment' })
export class AwardAssignmentRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'candidate_id' })
  candidateId: string;

  @PrimaryColumn('uuid', { name: 'judge_id' })
  judgeId: string;
}
