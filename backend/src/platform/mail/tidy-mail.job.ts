import { Injectable } from '@nestjs/common';
import { DurableJob, type JobHandler } from '../jobs/durable-job.js';
import { Mailer } from './mailer.js';

/** Sends again what has been waiting, and forgets what is too old to be of use. */
@Injectable()
@DurableJob('tidy-mail')
export class TidyMailJob implements JobHandler {
  constructor(private readonly mailer: Mailer) {}

  handle(): Promise<void> {
    return this.mailer.tidy();
  }
}
