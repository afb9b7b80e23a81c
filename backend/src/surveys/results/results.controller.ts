import { Controller, Get, Query } from '@nestjs/common';
import { type CycleResults, type Heatmap, HeatmapQuery, ResultsQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { HeatmapService } from './heatmap.service.js';
import { ResultsService } from './results.service.js';

@Controller('cycles/:id/results')
@Audience('hr', 'leader')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly heatmaps: HeatmapService,
  ) {}

  @Get()
  of(@By() caller: Caller, @Id() id: string, @Query() query: ResultsQuery): Promise<CycleResults> {
    return this.results.of(caller, id, query);
  }

  /** One page of teams by drivers, or by the questions of one driver. */
  @Get('heatmap')
  heatmap(@By() caller: Caller, @Id() id: string, @Query() query: HeatmapQuery): Promise<Heatmap> {
    return this.heatmaps.of(caller, id, query);
  }
}
