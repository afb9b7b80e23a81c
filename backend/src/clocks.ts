import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from './platform/clock.js';
import { Jobs } from './platform/jobs/jobs.js';
import { Settings } from './platform/settings.js';

/** Every clock of the house on one page. A tick only enqueues a durable job, under a key of its minute, so it fires once over all instances. */
@Injectable()
export class Clocks {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Cron('30 3 * * *', { timeZone: 'UTC' })
  tidyIdentity(): Promise<void> {
    return this.tick('tidy-identity');
  }

  @Cron('0 2 * * *', { timeZone: 'UTC' })
  tidyBoxes(): Promise<void> {
    return this.tick('tidy-boxes');
  }

  private async tick(queue: string): Promise<void> {
    if (!this.settings.works) return;
    const minute = this.clock.now().toISOString().slice(0, 16);
    await this.jobs.sendAlone(queue, {}, { key: minute, onceInSeconds: 3600 });
  }
}
