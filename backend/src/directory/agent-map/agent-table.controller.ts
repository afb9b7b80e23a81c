import { Controller, Get, Header } from '@nestjs/common';
import { Audience } from '../../platform/http/audience.js';
import { AgentMapFile } from './agent-map-file.js';

@Controller('helpdesk-agents.csv')
@Audience('service-manager')
export class AgentTableController {
  constructor(private readonly file: AgentMapFile) {}

  @Get()
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="agent_map.csv"')
  table(): Promise<string> {
    return this.file.table();
  }
}
