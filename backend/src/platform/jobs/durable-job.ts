import { SetMetadata } from '@nestjs/common';

export const DURABLE_JOB = 'durable-job';

/** How a queue treats its jobs. */
export interface QueueOptions {
  /** Tries after the first; default 5, with growing pauses. */
  retryLimit?: number;
  /** Seconds after which a running job counts as dead and is tried again; default 900. */
  expireInSeconds?: number;
  /** At least 10: a job whose process says nothing for so many seconds counts as dead, long before it expires, and is tried again. */
  heartbeatSeconds?: number;
  /** Seconds between two looks for work; default 2. */
  pollingIntervalSeconds?: number;
  /** Deletes a job when it is done: how long it took, which the queue keeps otherwise, would tell how much there was to do. */
  traceless?: boolean;
}

/** Marks a provider as the worker of a queue. Its `handle` must be safe to run twice. */
export const DurableJob = (queue: string, options: QueueOptions = {}) => SetMetadata(DURABLE_JOB, { queue, options });

/** Which try of a job it is. */
export interface Attempt {
  /** Whether the queue gives up after it. */
  last: boolean;
}

/** What a provider marked with DurableJob looks like. The payload carries ids only, never content and never a ballot. */
export interface JobHandler<Payload extends object = object> {
  handle(payload: Payload, attempt?: Attempt): Promise<void>;
}
