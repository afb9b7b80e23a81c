import { Injectable } from '@nestjs/common';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { DeliveryTaker } from './delivery-taker.js';
import type { HookPlace } from './hook-address.js';

/** Counts what came to a source; twice is once. */
@Injectable()
@DurableJob('take-in-deliveries')
export class TakeInDeliveriesJob implements JobHandler<HookPlace> {
  constructor(private readonly taker: DeliveryTaker) {}

  handle(place: HookPlace): Promise<void> {
    return this.taker.takeIn(place);
  }
}
