import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  type Kudos,
  KudosChange,
  type KudosList,
  KudosQuery,
  KudosRemoval,
  type KudosReply,
  type KudosReplyList,
  KudosReplyText,
  NewKudos,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { KudosFeed } from './kudos-feed.js';
import { KudosTalkService } from './kudos-talk.service.js';
import { KudosService } from './kudos.service.js';

@Controller('kudos')
@Audience('employee')
export class KudosController {
  constructor(
    private readonly kudos: KudosService,
    private readonly feed: KudosFeed,
    private readonly talk: KudosTalkService,
  ) {}

  @Get()
  list(@By() caller: Caller, @Query() query: KudosQuery): Promise<KudosList> {
    return this.feed.page(caller, query);
  }

  @Post()
  give(@By() caller: Caller, @Body() body: NewKudos): Promise<Kudos> {
    return this.kudos.give(caller, body);
  }

  @Get(':id')
  get(@By() caller: Caller, @Id() id: string): Promise<Kudos> {
    return this.feed.one(caller, id);
  }

  @Put(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: KudosChange): Promise<Kudos> {
    return this.kudos.change(caller, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  withdraw(@By() caller: Caller, @Id() id: string): Promise<void> {
    return this.kudos.withdraw(caller, id);
  }

  @Post(':id/removal')
  @HttpCode(204)
  @Audience('hr')
  remove(@By() caller: Caller, @Id() id: string, @Body() body: KudosRemoval): Promise<void> {
    return this.kudos.remove(caller, id, body.reason);
  }

  @Put(':id/reactions/:kind')
  react(@By() caller: Caller, @Id() id: string, @Param('kind') kind: string): Promise<Kudos> {
    return this.talk.react(caller, id, kind);
  }

  @Delete(':id/reaction')
  @HttpCode(200)
  unreact(@By() caller: Caller, @Id() id: string): Promise<Kudos> {
    return this.talk.unreact(caller, id);
  }

  @Get(':id/replies')
  replies(@By() caller: Caller, @Id() id: string): Promise<KudosReplyList> {
    return this.talk.list(caller, id);
  }

  @Post(':id/replies')
  reply(@By() caller: Caller, @Id() id: string, @Body() body: KudosReplyText): Promise<KudosReply> {
    return this.talk.reply(caller, id, body.text);
  }

  @Put(':id/replies/:replyId')
  changeReply(@By() caller: Caller, @Id() id: string, @Id('replyId') replyId: string, @Body() body: KudosReplyText): Promise<KudosReply> {
    return this.talk.change(caller, id, replyId, body.text);
  }

  @Delete(':id/replies/:replyId')
  @HttpCode(204)
  withdrawReply(@By() caller: Caller, @Id() id: string, @Id('replyId') replyId: string): Promise<void> {
    return this.talk.withdraw(caller, id, replyId);
  }

  @Post(':id/replies/:replyId/removal')
  @HttpCode(204)
  @Audience('hr')
  removeReply(@By() caller: Caller, @Id() id: string, @Id('replyId') replyId: string, @Body() body: KudosRemoval): Promise<void> {
    return this.talk.takeDown(caller, id, replyId, body.reason);
  }
}
