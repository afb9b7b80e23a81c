import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { Accounts } from './accounts.port.js';
import { EmailLinks } from './email-links.js';
import { TryLimit } from './try-limit.js';

/** Mails a sign-in link. The answer, and the time it takes, are the same whether or not the address is known: whether it is, a job finds out later. */
@Injectable()
export class SignInLinksService {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: EmailLinks,
    private readonly mailer: Mailer,
    private readonly limit: TryLimit,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
  ) {}

  async request(email: string, address: string): Promise<void> {
    await this.limit.count(`link ${email}`, address);
    const request = await this.links.make('sign-in-request', email, { email });
    await this.jobs.sendAlone('mail-sign-in-link', { request });
  }

  /** Mails the link that was asked for, if the address has an account; once, also when called again. */
  async mail(request: string): Promise<void> {
    const asked = await this.links.find<{ email: string }>('sign-in-request', request);
    if (!asked) return;
    const account = await this.accounts.findByEmail(asked.email);
    if (account) {
      const secret = await this.links.make('sign-in', asked.email, { accountId: account.id, email: asked.email });
      await this.mailer.send({
        to: asked.email,
        subject: 'Your sign-in link',
        text: `Hello,\n\nthis link signs you in. It works once and for 15 minutes:\n\n${this.settings.publicUrl}/sign-in-link#t=${secret}\n\nIf you did not ask for it, delete this mail; nothing happens.\n`,
      });
    }
    await this.links.use('sign-in-request', request);
  }
}
