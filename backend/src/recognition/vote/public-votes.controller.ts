import { Body, Controller, Get, Header, HttpCode, Put } from '@nestjs/common';
import { type PublicVoteList, VoteChoice } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { Repeatable } from '../../platform/http/repeatable.js';
import { PublicVotesService } from './public-votes.service.js';

/** The vote of everybody. Requests here leave no trace (request-log.ts), and no key keeps a choice: a hash of one of ten possible choices is the choice. */
@Controller('public-votes')
export class PublicVotesController {
  constructor(private readonly votes: PublicVotesService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Audience('employee')
  open(@By() caller: Caller): Promise<PublicVoteList> {
    return this.votes.openFor(caller);
  }

  @Put(':id/categories/:categoryId')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @Repeatable()
  @Audience('employee')
  choose(@By() caller: Caller, @Id() id: string, @Id('categoryId') categoryId: string, @Body() body: VoteChoice): Promise<void> {
    return this.votes.choose(caller, id, categoryId, body.preferences);
  }
}
