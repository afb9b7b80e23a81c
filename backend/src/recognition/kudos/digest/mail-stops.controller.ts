import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Audience } from '../../../platform/http/audience.js';
import { MailStops } from './mail-stops.js';

@Controller('kudos-mail-stops')
@Audience('anyone')
export class MailStopsController {
  constructor(private readonly stops: MailStops) {}

  /** What a person sees who opens the link; looking changes nothing, since programs look too. */
  @Get(':token')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  ask(@Param('token') _token: string): string {
    return this.stops.page;
  }

  /** Her confirmation, or the one click of a mail program (RFC 8058). */
  @Post(':token')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  stop(@Param('token') token: string): Promise<string> {
    return this.stops.stop(token);
  }
}
