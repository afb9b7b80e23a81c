import { Body, Controller, Delete, Get, Header, HttpCode, Put, StreamableFile } from '@nestjs/common';
import { type MyAwardList, WallConsent, type WallOfFame } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { fileReply, KEPT_NOWHERE } from './file-reply.js';
import { WallService } from './wall.service.js';

@Controller()
@Audience('employee')
export class WallController {
  constructor(private readonly wall: WallService) {}

  @Get('award-wall')
  all(): Promise<WallOfFame> {
    return this.wall.wall();
  }

  /** A picture to share (1200 by 630), with the names of those who agreed; a winner who asks herself stands on it too. */
  @Get('award-wall/:id/card')
  @Header(...KEPT_NOWHERE)
  async card(@By() caller: Caller, @Id() id: string): Promise<StreamableFile> {
    return fileReply(await this.wall.card(caller, id), 'image/png', 'award.png');
  }

  @Get('my-awards')
  mine(@By() caller: Caller): Promise<MyAwardList> {
    return this.wall.mine(caller);
  }

  @Get('my-awards/:id/certificate')
  @Header(...KEPT_NOWHERE)
  async certificate(@By() caller: Caller, @Id() id: string): Promise<StreamableFile> {
    return fileReply(await this.wall.certificate(caller, id), 'application/pdf', 'certificate.pdf');
  }

  @Put('my-awards/:id/consent')
  consent(@By() caller: Caller, @Id() id: string, @Body() body: WallConsent): Promise<MyAwardList> {
    return this.wall.consent(caller, id, body);
  }

  @Delete('my-awards/:id/consent')
  @HttpCode(204)
  withdraw(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.wall.withdraw(caller, id);
  }
}
