import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { NewTeam, TeamChange, type TeamEntry, type TeamList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { TeamsService } from './teams.service.js';

@Controller('teams')
@Audience('hr')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @Audience('hr', 'service-manager', 'leader')
  list(@By() caller: Caller): Promise<TeamList> {
    return this.teams.listFor(caller);
  }

  @Post()
  create(@Body() body: NewTeam): Promise<TeamEntry> {
    return this.teams.create(body);
  }

  @Patch(':id')
  change(@Id() id: string, @Body() body: TeamChange): Promise<TeamEntry> {
    return this.teams.change(id, body);
  }
}
