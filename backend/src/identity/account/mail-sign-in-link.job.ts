import { Injectable } from '@nestjs/common';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { SignInLinksService } from './sign-in-links.service.js';

/** Looks whether the address that asked for a link has an account, where no stranger can watch how long it takes, and mails the link. */
@Injectable()
@DurableJob('mail-sign-in-link', { pollingIntervalSeconds: 0.5, expireInSeconds: 60 })
export class MailSignInLinkJob implements JobHandler<{ request: string }> {
  constructor(private readonly links: SignInLinksService) {}

  handle({ request }: { request: string }): Promise<void> {
    return this.links.mail(request);
  }
}
