import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { type AwardPack, AwardPackChange, type AwardPackList, AwardPackQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { Repeatable } from '../../platform/http/repeatable.js';
import { PacksService } from './packs.service.js';

@Controller()
@Audience('hr')
export class PacksController {
  constructor(private readonly packs: PacksService) {}

  @Get('award-programmes/:id/packs')
  list(@By() caller: Caller, @Id() id: string, @Query() query: AwardPackQuery): Promise<AwardPackList> {
    return this.packs.list(caller, id, query);
  }

  /** Proposes a pack for every candidate that has none, one after the other; the list says how many are left. */
  @Post('award-programmes/:id/packs')
  @HttpCode(202)
  propose(@Id() id: string): Promise<void> {
    return this.packs.propose(id);
  }

  @Get('award-packs/:id')
  get(@By() caller: Caller, @Id() id: string): Promise<AwardPack> {
    return this.packs.get(caller, id);
  }

  @Put('award-packs/:id')
  @Repeatable()
  change(@By() caller: Caller, @Id() id: string, @Body() body: AwardPackChange): Promise<AwardPack> {
    return this.packs.change(caller, id, body);
  }

  @Post('award-packs/:id/approval')
  @Repeatable()
  approve(@By() caller: Caller, @Id() id: string): Promise<AwardPack> {
    return this.packs.approve(caller, id);
  }
}
