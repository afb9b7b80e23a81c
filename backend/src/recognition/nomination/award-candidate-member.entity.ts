import { Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Somebody of a candidate. A team has its members here from the day on which nominations close. */
@Entity({ schema: 'org', name: 'award_candidate_member' })
export class AwardCandidateMemberRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'candidate_id' })
  candidateId: string;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;
}
