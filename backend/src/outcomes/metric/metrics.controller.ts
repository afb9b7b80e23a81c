import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { DefinedMetric, type Metric, MetricChange, type MetricDefinitionList, type MetricList, NewMetric } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { MetricsService } from './metrics.service.js';

@Controller()
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  @Get('metrics')
  @Audience('service-manager', 'hr', 'leader')
  list(): Promise<MetricList> {
    return this.metrics.list();
  }

  @Post('metrics')
  @Audience('service-manager')
  add(@Body() body: NewMetric): Promise<Metric> {
    return this.metrics.add(body);
  }

  @Patch('metrics/:id')
  @Audience('service-manager')
  change(@Id() id: string, @Body() body: MetricChange): Promise<Metric> {
    return this.metrics.change(id, body);
  }

  @Post('metric-defaults')
  @Audience('service-manager')
  offerDefaults(): Promise<MetricList> {
    return this.metrics.offerDefaults();
  }

  @Get('metric-definitions')
  @Audience('service-manager')
  definitions(): Promise<MetricDefinitionList> {
    return this.metrics.definitions();
  }

  @Post('defined-metrics')
  @Audience('service-manager')
  define(@Body() body: DefinedMetric): Promise<Metric> {
    return this.metrics.define(body.definition);
  }
}
