import { Injectable } from '@nestjs/common';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { Accounts } from './accounts.port.js';
import { EmailLinks } from './email-links.js';
import { TryLimit } from './try-limit.js';

/** Mails a sign-in link. The answer is the same whether or not the address is known. */
@Injectable()
export class SignInLinksService {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: EmailLinks,
    private readonly mailer: Mailer,
    private readonly limit: TryLimit,
    private readonly settings: Settings,
  ) {}

  async request(email: string, address: string): Promise<void> {
    await this.limit.count(`link ${email}`, address);
    const account = await this.accounts.findByEmail(email);
    if (!account) return;
    const secret = await this.links.make('sign-in', email, { accountId: account.id, email });
    await this.mailer.send({
      to: email,
      subject: 'Your sign-in link',
      text: `Hello,\n\nthis link signs you in. It works once and for 15 minutes:\n\n${this.settings.publicUrl}/sign-in-link#t=${secret}\n\nIf you did not ask for it, delete this mail; nothing happens.\n`,
    });
  }
}
