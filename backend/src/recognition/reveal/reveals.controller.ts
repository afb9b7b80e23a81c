import { Body, Controller, Get, Header, HttpCode, Patch, Post, StreamableFile } from '@nestjs/common';
import {
  type AwardCertificates,
  type AwardEvent,
  type AwardEventStep,
  type AwardLook,
  type AwardReveal,
  AwardRevealChange,
  type AwardWinners,
  NoWinner,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { RevealsService } from './reveals.service.js';
import { fileReply, KEPT_NOWHERE } from './file-reply.js';

@Controller('award-programmes/:id')
@Audience('hr')
export class RevealsController {
  constructor(private readonly reveals: RevealsService) {}

  /** How far the reveal is; no winner is in it. */
  @Get('reveal')
  get(@By() caller: Caller, @Id() id: string): Promise<AwardReveal> {
    return this.reveals.get(caller, id);
  }

  @Patch('reveal')
  change(@By() caller: Caller, @Id() id: string, @Body() body: AwardRevealChange): Promise<AwardReveal> {
    return this.reveals.change(caller, id, body);
  }

  /** Everything at once, by the secretary. It cannot be taken back. */
  @Post('reveal')
  @HttpCode(201)
  reveal(@By() caller: Caller, @Id() id: string): Promise<AwardReveal> {
    return this.reveals.reveal(caller, id);
  }

  /** A look of the secretary before the reveal, noted in the award log. */
  @Post('early-look')
  @HttpCode(201)
  look(@By() caller: Caller, @Id() id: string): Promise<AwardLook> {
    return this.reveals.look(caller, id);
  }

  @Get('winners')
  @Audience('employee')
  winners(@By() caller: Caller, @Id() id: string): Promise<AwardWinners> {
    return this.reveals.winners(caller, id);
  }

  @Get('event')
  event(@By() caller: Caller, @Id() id: string): Promise<AwardEvent> {
    return this.reveals.event(caller, id);
  }

  @Post('event')
  @HttpCode(201)
  beginEvent(@By() caller: Caller, @Id() id: string): Promise<AwardEvent> {
    return this.reveals.beginEvent(caller, id);
  }

  /** Shows the winners of a category to the secretary in the event; with the last one everybody may know. */
  @Post('categories/:categoryId/reveal')
  @HttpCode(201)
  show(@By() caller: Caller, @Id() id: string, @Id('categoryId') categoryId: string): Promise<AwardEventStep> {
    return this.reveals.show(caller, id, categoryId);
  }

  /** That nobody wins it, because nobody is left who could; with the last such category the programme is decided. */
  @Post('categories/:categoryId/no-winner')
  @HttpCode(201)
  leaveWithoutWinner(@By() caller: Caller, @Id() id: string, @Id('categoryId') categoryId: string, @Body() { reason }: NoWinner): Promise<AwardReveal> {
    return this.reveals.leaveWithoutWinner(caller, id, categoryId, reason);
  }

  /** Has the certificates of all winners made as one document. */
  @Post('certificates')
  @HttpCode(201)
  orderCertificates(@Id() id: string): Promise<AwardCertificates> {
    return this.reveals.orderCertificates(id);
  }

  @Get('certificates')
  @Header(...KEPT_NOWHERE)
  async certificates(@Id() id: string): Promise<StreamableFile> {
    return fileReply(await this.reveals.certificatesOf(id), 'application/pdf', 'certificates.pdf');
  }
}
