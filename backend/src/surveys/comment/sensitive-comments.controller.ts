import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { type SensitiveCommentList, SensitiveCommentQuery, SignalWordEntry, type SignalWordList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { SensitiveCommentsService } from './sensitive-comments.service.js';
import { SignalWords } from './signal-words.js';

/** For safe persons alone: neither HR nor an administrator reads these, unless a survey named her as one when it opened. */
@Controller()
@Audience('safe-person')
export class SensitiveCommentsController {
  constructor(
    private readonly comments: SensitiveCommentsService,
    private readonly words: SignalWords,
  ) {}

  @Get('sensitive-comments')
  list(@By() caller: Caller, @Query() query: SensitiveCommentQuery): Promise<SensitiveCommentList> {
    return this.comments.list(caller, query.after);
  }

  /** Passes a comment on to HR and the leaders of its team. */
  @Post('cycles/:id/sensitive-comments/:commentId/release')
  @HttpCode(204)
  release(@By() caller: Caller, @Id() id: string, @Id('commentId') commentId: string): Promise<void> {
    return this.comments.passOn(caller, id, commentId);
  }

  @Get('signal-words')
  signalWords(): Promise<SignalWordList> {
    return this.words.list();
  }

  /** Adds a word, does without one, or takes either back. */
  @Put('signal-words')
  @HttpCode(204)
  put(@By() caller: Caller, @Body() body: SignalWordEntry): Promise<void> {
    return this.words.put(caller, body);
  }
}
