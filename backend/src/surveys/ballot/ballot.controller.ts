import { Body, Controller, Get, Header, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { type BallotBoard, type BallotPaper, BallotTokenRequest, type BallotTokenReply, ReminderStop } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { type Caller, Visitor } from '../../platform/http/caller.js';
import { CompressedInterceptor } from '../../platform/http/compressed.interceptor.js';
import { BallotPapers } from './ballot-papers.js';
import { BallotTokensService } from './ballot-tokens.service.js';
import { STOP_PAGE, STOPPED_PAGE } from './stop-page.js';

/** The identity side of answering. None of these routes leaves a log line or a metric. */
@Controller('cycles/:id')
@Audience('anyone')
export class BallotController {
  constructor(
    private readonly papers: BallotPapers,
    private readonly tokens: BallotTokensService,
  ) {}

  @Get('manifest')
  @UseInterceptors(CompressedInterceptor)
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  manifest(@Param('id') id: string): Promise<string> {
    return this.papers.manifest(id);
  }

  @Get('ballot-paper')
  @UseInterceptors(CompressedInterceptor)
  @Header('cache-control', 'no-store')
  paper(@Param('id') id: string): Promise<BallotPaper> {
    return this.papers.paper(id);
  }

  @Get('board')
  @UseInterceptors(CompressedInterceptor)
  @Header('cache-control', 'no-store')
  board(@Param('id') id: string): Promise<BallotBoard> {
    return this.papers.board(id);
  }

  @Post('ballot-token')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  collect(@Param('id') id: string, @Body() body: BallotTokenRequest, @Visitor() visitor: Caller | undefined): Promise<BallotTokenReply> {
    return this.tokens.issue(id, body, visitor);
  }

  @Post('reminder-stop')
  @HttpCode(204)
  stopReminders(@Param('id') id: string, @Body() body: ReminderStop): Promise<void> {
    return this.tokens.stopReminders(id, body.invitation);
  }

  /** What a mail program asks at one click (RFC 8058). The same reply whatever the token is, so that nothing can be learnt by trying. */
  @Post('reminder-stops/:token')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async stopByMail(@Param('id') id: string, @Param('token') token: string): Promise<string> {
    await this.tokens.stopRemindersBy(id, token);
    return STOPPED_PAGE;
  }

  /** What a person sees who opens that address herself; looking changes nothing, since programs look too. */
  @Get('reminder-stops/:token')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  askToStop(@Param('id') _id: string, @Param('token') _token: string): string {
    return STOP_PAGE;
  }
}
