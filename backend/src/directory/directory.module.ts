import { Global, Module } from '@nestjs/common';
import { People } from '../identity/account/people.js';
import { RowsModule } from '../platform/database/database.module.js';
import { Leadership } from '../platform/http/caller.js';
import { DirectoryPeople } from './employee/directory-people.js';
import { Employee } from './employee/employee.entity.js';
import { EmployeeReader } from './employee/employee.reader.js';
import { TeamMembership } from './team/team-membership.entity.js';
import { Team } from './team/team.entity.js';
import { TeamReader } from './team/team.reader.js';

/** Who works here, in which team, when. Global because identity and the audience guard ask it. */
@Global()
@Module({
  imports: [RowsModule.for(Employee, Team, TeamMembership)],
  providers: [
    DirectoryPeople,
    TeamReader,
    EmployeeReader,
    { provide: People, useExisting: DirectoryPeople },
    { provide: Leadership, useExisting: DirectoryPeople },
  ],
  exports: [People, Leadership, TeamReader, EmployeeReader],
})
export class DirectoryModule {}
