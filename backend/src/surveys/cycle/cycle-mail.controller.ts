import { Body, Controller, Get, Header, HttpCode, Patch, Post } from '@nestjs/common';
import { type CycleDelivery, type CycleMail, CycleMailChange, type CycleMailPreview, InvitationResend, OwnMail } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { CycleDeliveryService } from './cycle-delivery.service.js';
import { CycleMailService } from './cycle-mail.service.js';

/** What the mails of a cycle say, and how its invitations fare. */
@Controller('cycles/:id')
@Audience('hr')
export class CycleMailController {
  constructor(
    private readonly mail: CycleMailService,
    private readonly delivery: CycleDeliveryService,
  ) {}

  @Get('mail')
  read(@Id() id: string): Promise<CycleMail> {
    return this.mail.of(id);
  }

  @Patch('mail')
  change(@Id() id: string, @Body() body: CycleMailChange): Promise<CycleMail> {
    return this.mail.change(id, body);
  }

  @Post('mail-previews')
  @HttpCode(200)
  preview(@Id() id: string, @Body() body: OwnMail): Promise<CycleMailPreview> {
    return this.mail.preview(id, body);
  }

  @Post('test-mails')
  @HttpCode(202)
  test(@By() caller: Caller, @Id() id: string, @Body() body: OwnMail): Promise<void> {
    return this.mail.test(caller, id, body);
  }

  @Get('delivery')
  @Header('cache-control', 'no-store')
  undelivered(@Id() id: string): Promise<CycleDelivery> {
    return this.delivery.of(id);
  }

  @Post('resends')
  @HttpCode(200)
  resend(@By() caller: Caller, @Id() id: string, @Body() body: InvitationResend): Promise<CycleDelivery> {
    return this.delivery.resend(caller, id, body);
  }
}
