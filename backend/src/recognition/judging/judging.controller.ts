import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { type JudgedRoundList, type MyRound, RankingBody, type Reading, VerdictBody } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { JudgingService } from './judging.service.js';

@Controller('judged-rounds')
export class JudgingController {
  constructor(private readonly judging: JudgingService) {}

  @Get()
  @Audience('judge')
  rounds(@By() caller: Caller): Promise<JudgedRoundList> {
    return this.judging.rounds(caller);
  }

  @Get(':id')
  @Audience('judge')
  round(@By() caller: Caller, @Id() id: string): Promise<MyRound> {
    return this.judging.round(caller, id);
  }

  @Post(':id/candidates/:candidateId/reading')
  @Audience('judge')
  read(@By() caller: Caller, @Id() id: string, @Id('candidateId') candidateId: string): Promise<Reading> {
    return this.judging.read(caller, id, candidateId);
  }

  @Put(':id/candidates/:candidateId/verdict')
  @HttpCode(204)
  @Audience('judge')
  say(@By() caller: Caller, @Id() id: string, @Id('candidateId') candidateId: string, @Body() body: VerdictBody): Promise<void> {
    return this.judging.say(caller, id, candidateId, body);
  }

  @Post(':id/candidates/:candidateId/conflict')
  @HttpCode(204)
  @Audience('judge')
  declare(@By() caller: Caller, @Id() id: string, @Id('candidateId') candidateId: string): Promise<void> {
    return this.judging.declare(caller, id, candidateId);
  }

  @Put(':id/categories/:categoryId/ranking')
  @HttpCode(204)
  @Audience('judge')
  rank(@By() caller: Caller, @Id() id: string, @Id('categoryId') categoryId: string, @Body() body: RankingBody): Promise<void> {
    return this.judging.rank(caller, id, categoryId, body);
  }
}
