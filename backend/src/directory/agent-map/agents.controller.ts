import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { type HelpdeskAgent, HelpdeskAgentChange, type HelpdeskAgentList, HelpdeskAgentQuery, NewHelpdeskAgent } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { AgentsService } from './agents.service.js';

@Controller('helpdesk-agents')
@Audience('service-manager')
export class AgentsController {
  constructor(private readonly agents: AgentsService) {}

  @Get()
  list(@Query() query: HelpdeskAgentQuery): Promise<HelpdeskAgentList> {
    return this.agents.list(query);
  }

  @Get(':id')
  get(@Id() id: string): Promise<HelpdeskAgent> {
    return this.agents.get(id);
  }

  @Post()
  add(@Body() body: NewHelpdeskAgent): Promise<HelpdeskAgent> {
    return this.agents.add(body);
  }

  @Put(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: HelpdeskAgentChange): Promise<HelpdeskAgent> {
    return this.agents.change(caller, id, body);
  }
}
