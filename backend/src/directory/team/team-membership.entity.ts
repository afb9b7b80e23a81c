import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** Who was in which team from when until when (the day after the last); each person is in one team at a time. */
@Entity({ schema: 'org', name: 'team_membership' })
export class TeamMembership extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId: string;

  @PrimaryColumn('date', { name: 'from_on' })
  fromOn: string;

  @Column('date', { name: 'until_on', nullable: true })
  untilOn: string | null;

  @Column('uuid', { name: 'team_id' })
  teamId: string;
}
