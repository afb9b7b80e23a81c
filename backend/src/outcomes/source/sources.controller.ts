import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { NewOutcomeSource, type OutcomeSource, OutcomeSourceChange, type OutcomeSourceList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { SourcesService } from './sources.service.js';

@Controller('outcome-sources')
@Audience('service-manager')
export class SourcesController {
  constructor(private readonly sources: SourcesService) {}

  @Get()
  list(): Promise<OutcomeSourceList> {
    return this.sources.list();
  }

  @Post()
  add(@Body() body: NewOutcomeSource): Promise<OutcomeSource> {
    return this.sources.add(body);
  }

  @Patch(':id')
  change(@Id() id: string, @Body() body: OutcomeSourceChange): Promise<OutcomeSource> {
    return this.sources.change(id, body);
  }
}
