import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from './platform/clock.js';
import { Jobs } from './platform/jobs/jobs.js';
import { Settings } from './platform/settings.js';

/**
 * Every clock of the house on one page. A tick only enqueues a durable job, under a key of its minute, so it fires once over all instances. None ticks at the
 * full hour: there the queue begins a new slot, and two instances whose time differs a little would each get a job.
 */
@Injectable()
export class Clocks implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.tidyBoxes();
    await this.screenOldComments();
  }

  @Cron('10 3 * * *', { timeZone: 'UTC' })
  tidyIdentity(): Promise<void> {
    return this.tick('tidy-identity');
  }

  @Cron('20 3 * * *', { timeZone: 'UTC' })
  tidyOrganisations(): Promise<void> {
    return this.tick('tidy-organisations');
  }

  @Cron('10 * * * *', { timeZone: 'UTC' })
  tidyMail(): Promise<void> {
    return this.tick('tidy-mail');
  }

  /** Mailings of cycles that nobody goes on with, because a worker was killed too often. */
  @Cron('5,15,25,35,45,55 * * * *', { timeZone: 'UTC' })
  resumeWaves(): Promise<void> {
    return this.tick('resume-waves');
  }

  /** What an older version stored is treated as what is stored today. Also when an instance starts, after which there is nothing left to do. */
  @Cron('40 3 * * *', { timeZone: 'UTC' })
  screenOldComments(): Promise<void> {
    return this.tick('screen-old-comments');
  }

  /** Each box is rewritten once a day; the hours in between are for what was missed. Also when an instance starts. */
  @Cron('17 * * * *', { timeZone: 'UTC' })
  tidyBoxes(): Promise<void> {
    return this.tick('tidy-boxes');
  }

  /** Every hour, since people are written to by day where they are: drafts, nominees, and candidates who left. */
  @Cron('43 * * * *', { timeZone: 'UTC' })
  tendNominations(): Promise<void> {
    return this.tick('tend-nominations');
  }

  @Cron('37 * * * *', { timeZone: 'UTC' })
  countWaitingCycles(): Promise<void> {
    return this.tick('count-waiting-cycles');
  }

  /** A box is destroyed on its day; the hours are for what failed, and for an instance that was not running. */
  @Cron('47 * * * *', { timeZone: 'UTC' })
  shredCycles(): Promise<void> {
    return this.tick('shred-cycles');
  }

  /** What commenters wrote is delivered soon after the day is over; the other hours are for what was missed. */
  @Cron('12 * * * *', { timeZone: 'UTC' })
  deliverReplies(): Promise<void> {
    return this.tick('deliver-replies');
  }

  /** Every hour, since organisations live in different time zones: the cycles of series are drafted and opened. */
  @Cron('5 * * * *', { timeZone: 'UTC' })
  runSeries(): Promise<void> {
    return this.tick('run-series');
  }

  /** Reports by mail are made on their day; the other hours are for what was missed, and for what was published meanwhile. */
  @Cron('27 * * * *', { timeZone: 'UTC' })
  orderDueReports(): Promise<void> {
    return this.tick('order-due-reports');
  }

  /** Awards that are revealed by themselves: within ten minutes of their moment, around a full hour too. */
  @Cron('5,10,15,20,25,30,35,40,45,50,55 * * * *', { timeZone: 'UTC' })
  revealDueAwards(): Promise<void> {
    return this.tick('reveal-due-awards');
  }

  /** Nominations close at their moment by a job of their own; the hours are for what was missed. */
  @Cron('22 * * * *', { timeZone: 'UTC' })
  closeDueNominations(): Promise<void> {
    return this.tick('close-due-nominations');
  }

  /** Rounds of awards open and close within ten minutes of their moment; a judge who speaks after it is refused at once. */
  @Cron('6,11,16,21,26,31,36,41,46,51,55 * * * *', { timeZone: 'UTC' })
  runAwardRounds(): Promise<void> {
    return this.tick('run-award-rounds');
  }

  /** Who moved or left since yesterday may not judge today. */
  @Cron('25 2 * * *', { timeZone: 'UTC' })
  renewAwardConflicts(): Promise<void> {
    return this.tick('renew-award-conflicts');
  }

  /** Deliveries of helpdesks that an instance took and did not live to have counted; and those that failed to be written are tried again. */
  @Cron('7,12,17,22,27,32,37,42,47,52 * * * *', { timeZone: 'UTC' })
  sweepDeliveries(): Promise<void> {
    return this.tick('sweep-deliveries');
  }

  @Cron('50 3 * * *', { timeZone: 'UTC' })
  tidyDeliveries(): Promise<void> {
    return this.tick('tidy-deliveries');
  }

  /** Metrics that are counted from complaints follow the register within the hour. */
  @Cron('42 * * * *', { timeZone: 'UTC' })
  countComplaints(): Promise<void> {
    return this.tick('count-complaints');
  }

  /** Outcomes follow the team tree, and agents who are employees, within the hour. */
  @Cron('52 * * * *', { timeZone: 'UTC' })
  followDirectory(): Promise<void> {
    return this.tick('follow-directory');
  }

  @Cron('35 3 * * *', { timeZone: 'UTC' })
  tidyEventImports(): Promise<void> {
    return this.tick('tidy-event-imports');
  }

  /** Every hour, since people live in different time zones. */
  @Cron('33 * * * *', { timeZone: 'UTC' })
  sendKudosDigests(): Promise<void> {
    return this.tick('send-kudos-digests');
  }

  /** Every hour, since a month ends at another moment in each time zone. */
  @Cron('19 * * * *', { timeZone: 'UTC' })
  publishKudosSignals(): Promise<void> {
    return this.tick('publish-kudos-signals');
  }

  /** Every hour, since organisations live in different time zones: quarters of kudos that are over, and awards that were revealed. */
  @Cron('52 * * * *', { timeZone: 'UTC' })
  publishFairness(): Promise<void> {
    return this.tick('publish-fairness');
  }

  /** Every hour, since people live in different time zones. */
  @Cron('29 * * * *', { timeZone: 'UTC' })
  sendPlanReminders(): Promise<void> {
    return this.tick('send-plan-reminders');
  }

  /** Every hour, since each organisation has its own hours for mail. */
  @Cron('51 * * * *', { timeZone: 'UTC' })
  remindComplaints(): Promise<void> {
    return this.tick('remind-complaints');
  }

  /** Every hour, since organisations live in different time zones: comments of customers end on their day. */
  @Cron('41 * * * *', { timeZone: 'UTC' })
  tidyFeedback(): Promise<void> {
    return this.tick('tidy-feedback');
  }

  private async tick(queue: string): Promise<void> {
    if (!this.settings.works) return;
    const minute = this.clock.now().toISOString().slice(0, 16);
    await this.jobs.sendAlone(queue, {}, { key: minute, onceInSeconds: 3600 });
  }
}
