import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { mayReadMetrics } from './http/metrics-token.rules.js';
import { Settings } from './settings.js';

/** Prometheus metrics of this process. Labels are route patterns and queue names: never an organisation, a person or a small count. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'throughline_http_request_duration_seconds',
    help: 'Time to answer, by method, route pattern and status, where a request leaves a trace at all.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });
  private readonly jobs = new Counter({
    name: 'throughline_jobs_total',
    help: 'Jobs worked, by queue and outcome.',
    labelNames: ['queue', 'outcome'],
    registers: [this.registry],
  });

  constructor(private readonly settings: Settings) {
    collectDefaultMetrics({ register: this.registry, prefix: 'throughline_' });
  }

  request(method: string, route: string, status: number, milliseconds: number): void {
    this.requests.observe({ method, route, status }, milliseconds / 1000);
  }

  job(queue: string, outcome: 'done' | 'failed'): void {
    this.jobs.inc({ queue, outcome });
  }

  /** The metrics for who sends this Authorization header. Throws Refusal `metrics-token`. */
  textFor(authorization: string | undefined): Promise<string> {
    if (!mayReadMetrics(this.settings.values.METRICS_TOKEN, authorization))
      throw new Refusal('unauthenticated', 'metrics-token', 'The metrics need their token: send it as Authorization: Bearer.');
    return this.text();
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
