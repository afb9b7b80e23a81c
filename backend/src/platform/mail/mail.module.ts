import { Global, Module } from '@nestjs/common';
import { MailTransport } from './mail-transport.js';
import { Mailbox } from './mailbox.js';
import { MailboxController } from './mailbox.controller.js';
import { Mailer } from './mailer.js';
import { TidyMailJob } from './tidy-mail.job.js';
import { SendMailJob } from './send-mail.job.js';

@Global()
@Module({ controllers: [MailboxController], providers: [Mailer, MailTransport, Mailbox, SendMailJob, TidyMailJob], exports: [Mailer, MailTransport] })
export class MailModule {}
