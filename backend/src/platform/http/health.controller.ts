import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import type { Readiness } from '@throughline/contract';
import type { FastifyReply } from 'fastify';
import { Health } from '../health.js';
import { Metrics } from '../metrics.js';
import { Audience } from './audience.js';

/** For the operator's probes. Live asks nothing of the database; /metrics leads to the metrics. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Audience('anyone')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Audience('anyone')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.readiness();
    void reply.status(readiness.status === 'ready' ? 200 : 503);
    return readiness;
  }

  @Get('health/metrics')
  @Audience('anyone')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(@Headers('authorization') authorization?: string): Promise<string> {
    return this.metrics.textFor(authorization);
  }
}
