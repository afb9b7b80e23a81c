import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { type Metric, MetricChange, type MetricList, NewMetric } from '@throughline/contract';
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
}
