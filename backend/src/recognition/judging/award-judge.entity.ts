import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Who judges in a programme. */
@Entity({ schema: 'org', name: 'award_judge' })
export class AwardJudgeRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'programme_id' })
  programmeId: string;

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;

  /** The day of the last reminder: there is one a day at most. */
  @Column('date', { name: 'nudged_on', nullable: true })
  nudgedOn: string | null;
}
