import { Injectable } from '@nestjs/common';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { EmailLinks } from '../account/email-links.js';
import { SessionsService } from './sessions.service.js';

/** Forgets sessions and mailed links whose time is over. */
@Injectable()
@DurableJob('tidy-identity')
export class TidyIdentityJob implements JobHandler {
  constructor(
    private readonly sessions: SessionsService,
    private readonly links: EmailLinks,
  ) {}

  async handle(): Promise<void> {
    await this.sessions.deleteExpired();
    await this.links.deleteExpired();
  }
}
