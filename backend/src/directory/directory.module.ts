import { Global, Module } from '@nestjs/common';
import { People } from '../identity/account/people.port.js';
import { RowsModule } from '../platform/database/database.module.js';
import { Leadership } from '../platform/http/caller.js';
import { AgentMapBatch } from './agent-map/agent-map-batch.js';
import { AgentMapFile } from './agent-map/agent-map-file.js';
import { AgentMapImportsController } from './agent-map/agent-map-imports.controller.js';
import { AgentMapWriter } from './agent-map/agent-map-writer.js';
import { AgentMapReader } from './agent-map/agent-map.reader.js';
import { AgentTableController } from './agent-map/agent-table.controller.js';
import { AgentsController } from './agent-map/agents.controller.js';
import { AgentsService } from './agent-map/agents.service.js';
import { AgentRow } from './agent-map/agent.entity.js';
import { Attribute } from './attribute/attribute.entity.js';
import { AttributeReader } from './attribute/attribute.reader.js';
import { AttributesController } from './attribute/attributes.controller.js';
import { AttributesService } from './attribute/attributes.service.js';
import { DirectoryLock } from './directory-lock.js';
import { AddressChanges } from './employee/address-changes.js';
import { ColleaguesController } from './employee/colleagues.controller.js';
import { DirectoryPeople } from './employee/directory-people.js';
import { EmployeeListing } from './employee/employee-listing.js';
import { Employee } from './employee/employee.entity.js';
import { EmployeeReader } from './employee/employee.reader.js';
import { EmployeesController } from './employee/employees.controller.js';
import { EmployeesService } from './employee/employees.service.js';
import { FormerNames } from './employee/former-names.port.js';
import { OwnPreferencesController } from './employee/own-preferences.controller.js';
import { OwnPreferencesService } from './employee/own-preferences.service.js';
import { SettleSignInsJob } from './employee/settle-sign-ins.job.js';
import { SignIns } from './employee/sign-ins.js';
import { TellAddressChangesJob } from './employee/tell-address-changes.job.js';
import { EmployeeLeaveRow } from './leave/employee-leave.entity.js';
import { LeaveReader } from './leave/leave.reader.js';
import { Leaves } from './leave/leaves.js';
import { RosterImportsController } from './roster-import/roster-imports.controller.js';
import { RosterStanding } from './roster-import/roster-standing.js';
import { RosterWriter } from './roster-import/roster-writer.js';
import { RosterImport } from './roster-import/roster.import.js';
import { TeamHistoryFile } from './team-history/team-history-file.js';
import { TeamHistoryImportsController } from './team-history/team-history-imports.controller.js';
import { TeamHistoryTableController } from './team-history/team-history-table.controller.js';
import { TeamChangeReader } from './team/team-change.reader.js';
import { TeamMembership } from './team/team-membership.entity.js';
import { Team } from './team/team.entity.js';
import { TeamReader } from './team/team.reader.js';
import { TeamsController } from './team/teams.controller.js';
import { TeamsService } from './team/teams.service.js';

/** Who works here, in which team, when. Global because identity and the audience guard ask it. */
@Global()
@Module({
  imports: [RowsModule.for(AgentRow, Attribute, Employee, EmployeeLeaveRow, Team, TeamMembership)],
  controllers: [
    AgentsController,
    AgentTableController,
    AgentMapImportsController,
    TeamsController,
    EmployeesController,
    ColleaguesController,
    OwnPreferencesController,
    AttributesController,
    RosterImportsController,
    TeamHistoryImportsController,
    TeamHistoryTableController,
  ],
  providers: [
    AddressChanges,
    AgentMapBatch,
    AgentMapFile,
    AgentMapReader,
    AgentMapWriter,
    AgentsService,
    AttributeReader,
    AttributesService,
    DirectoryLock,
    DirectoryPeople,
    EmployeeListing,
    EmployeeReader,
    EmployeesService,
    FormerNames,
    LeaveReader,
    Leaves,
    OwnPreferencesService,
    RosterImport,
    RosterStanding,
    RosterWriter,
    SettleSignInsJob,
    SignIns,
    TeamChangeReader,
    TeamHistoryFile,
    TeamReader,
    TeamsService,
    TellAddressChangesJob,
    { provide: People, useExisting: DirectoryPeople },
    { provide: Leadership, useExisting: DirectoryPeople },
  ],
  exports: [People, Leadership, TeamReader, TeamChangeReader, EmployeeReader, LeaveReader, AttributeReader, AgentMapReader],
})
export class DirectoryModule {}
