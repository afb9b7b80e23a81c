import { Controller, Get } from '@nestjs/common';
import type { UnmappedAgentList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Reattribution } from './reattribution.js';

@Controller('unmapped-agents')
@Audience('service-manager')
export class UnmappedAgentsController {
  constructor(private readonly events: Reattribution) {}

  @Get()
  list(): Promise<UnmappedAgentList> {
    return this.events.unmapped();
  }
}
