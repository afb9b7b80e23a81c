import { Controller, Get, Query } from '@nestjs/common';
import { type CycleResults, ResultsQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ResultsService } from './results.service.js';

@Controller('cycles/:id/results')
@Audience('hr', 'leader')
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

  @Get()
  of(@By() caller: Caller, @Id() id: string, @Query() query: ResultsQuery): Promise<CycleResults> {
    return this.results.of(caller, id, query);
  }
}
