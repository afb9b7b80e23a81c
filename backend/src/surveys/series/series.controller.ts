import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { NewSeries, type PulsePrecision, type Series, SeriesChange, type SeriesList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { PulsePrecisionService } from './pulse-precision.service.js';
import { SeriesService } from './series.service.js';
import { SeriesViews } from './series-views.js';

@Controller('cycle-series')
@Audience('hr')
export class SeriesController {
  constructor(
    private readonly series: SeriesService,
    private readonly views: SeriesViews,
    private readonly plans: PulsePrecisionService,
  ) {}

  @Get()
  list(): Promise<SeriesList> {
    return this.views.list();
  }

  @Post()
  start(@By() caller: Caller, @Body() body: NewSeries): Promise<Series> {
    return this.series.start(caller, body);
  }

  @Get(':id')
  find(@Id() id: string): Promise<Series> {
    return this.views.one(id);
  }

  @Patch(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: SeriesChange): Promise<Series> {
    return this.series.change(caller, id, body);
  }

  @Post(':id/pause')
  @HttpCode(200)
  pause(@By() caller: Caller, @Id() id: string): Promise<Series> {
    return this.series.pause(caller, id);
  }

  @Post(':id/resumption')
  @HttpCode(200)
  resume(@By() caller: Caller, @Id() id: string): Promise<Series> {
    return this.series.resume(caller, id);
  }

  @Post(':id/ending')
  @HttpCode(200)
  end(@By() caller: Caller, @Id() id: string): Promise<Series> {
    return this.series.end(caller, id);
  }

  @Get(':id/precision')
  precision(@Id() id: string): Promise<PulsePrecision> {
    return this.plans.of(id);
  }
}
