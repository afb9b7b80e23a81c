import { Controller, Get, Query } from '@nestjs/common';
import { type CycleResults, type Heatmap, HeatmapQuery, MeasureQuery, type MeasureResults, type MeasureTrend, ResultsQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { HeatmapService } from './heatmap.service.js';
import { MeasureService } from './measure.service.js';
import { ResultsService } from './results.service.js';

@Controller('cycles/:id/results')
@Audience('hr', 'leader')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly heatmaps: HeatmapService,
    private readonly measures: MeasureService,
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

  /** One question or driver at one team, with the teams directly below. */
  @Get('measure')
  measure(@By() caller: Caller, @Id() id: string, @Query() query: MeasureQuery): Promise<MeasureResults> {
    return this.measures.of(caller, id, query);
  }

  /** How one question or driver went at one team, from cycle to cycle. */
  @Get('trend')
  trend(@By() caller: Caller, @Id() id: string, @Query() query: MeasureQuery): Promise<MeasureTrend> {
    return this.measures.trend(caller, id, query);
  }
}
