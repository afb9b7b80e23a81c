import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { DefinedMetric, type Metric, MetricChange, type MetricDefinitionList, type MetricList, NewMetric, OfferedMetricsQuery } from '@throughline/contract';
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
  offerDefaults(@Query() { language }: OfferedMetricsQuery): Promise<MetricList> {
    return this.metrics.offerDefaults(language);
  }

  @Get('metric-definitions')
  @Audience('service-manager')
  definitions(@Query() { language }: OfferedMetricsQuery): Promise<MetricDefinitionList> {
    return this.metrics.definitions(language);
  }

  @Post('defined-metrics')
  @Audience('service-manager')
  define(@Body() { definition, language }: DefinedMetric): Promise<Metric> {
    return this.metrics.define(definition, language);
  }
}
