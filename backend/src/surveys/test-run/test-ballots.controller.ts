import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { type BallotPaper, BallotTokenRequest, type BallotTokenReply } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { TestBox } from '../ballot/test-box.js';

/** What the answer page asks for in a test run, in the place of the real routes. None of these leaves a log line or a metric either. */
@Controller('test-runs/:id')
@Audience('anyone')
export class TestBallotsController {
  constructor(private readonly box: TestBox) {}

  @Get('manifest')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-store')
  async manifest(@Param('id') id: string): Promise<string> {
    return (await this.box.find(id)).manifestText;
  }

  /** The manifest as the only line of a list, which the page checks as it checks the public one: a test stands in no public list. */
  @Get('public-log')
  @Header('content-type', 'application/jsonl; charset=utf-8')
  @Header('cache-control', 'no-store')
  async log(@Param('id') id: string): Promise<string> {
    return `${(await this.box.find(id)).manifestText}\n`;
  }

  @Get('ballot-paper')
  @Header('cache-control', 'no-store')
  paper(@Param('id') id: string): Promise<BallotPaper> {
    return this.box.paper(id);
  }

  @Post('ballot-token')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  collect(@Param('id') id: string, @Body() body: BallotTokenRequest): Promise<BallotTokenReply> {
    return this.box.issue(id, body);
  }
}
