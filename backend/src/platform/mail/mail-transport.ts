import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings.js';
import type { Mail } from './mail.js';

/** Speaks SMTP to the configured server. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(private readonly settings: Settings) {
    const url = settings.values.SMTP_URL;
    this.transport = url
      ? createTransport({ url, pool: true, maxConnections: 4, disableFileAccess: true, disableUrlAccess: true } as Parameters<typeof createTransport>[0])
      : undefined;
  }

  /** Sends one message. Throws when the server does not take it, or when none is configured: the queue tries again. */
  async deliver(mail: Mail): Promise<void> {
    if (this.settings.values.DISCARD_MAIL) return;
    if (!this.transport) throw new Error('SMTP_URL is not set: the message waits in the queue.');
    await this.transport.sendMail({
      from: this.settings.values.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: mail.headers,
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
