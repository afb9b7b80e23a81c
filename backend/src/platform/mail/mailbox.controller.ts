import { Controller, Get, Param } from '@nestjs/common';
import type { MailboxList, MailboxMessage } from '@throughline/contract';
import { Audience } from '../http/audience.js';
import { Mailbox } from './mailbox.js';

/** The mailbox of an embedded run; there is none where mail goes to a real server. */
@Controller('mail')
export class MailboxController {
  constructor(private readonly mailbox: Mailbox) {}

  @Get()
  @Audience('anyone')
  list(): Promise<MailboxList> {
    return this.mailbox.list();
  }

  @Get(':id')
  @Audience('anyone')
  read(@Param('id') id: string): Promise<MailboxMessage> {
    return this.mailbox.read(id);
  }
}
