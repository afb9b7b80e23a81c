import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { type Me, OrganisationChoice, type SessionList, SignIn, SignInLinkRequest, Token } from '@throughline/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { MeService } from '../account/me.service.js';
import { SignInLinksService } from '../account/sign-in-links.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly links: SignInLinksService,
    private readonly me: MeService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('sessions')
  @Audience('anyone')
  async byPassword(@Body() body: SignIn, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const begun = await this.sessions.byPassword(body.email, body.password, placeOf(request));
    return this.welcome(begun, reply);
  }

  @Post('sign-in-links')
  @HttpCode(202)
  @Audience('anyone')
  async requestLink(@Body() body: SignInLinkRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.links.request(body.email, request.ip);
  }

  @Post('sessions/by-link')
  @Audience('anyone')
  async byLink(@Body() body: Token, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const begun = await this.sessions.byLink(body.token, placeOf(request));
    return this.welcome(begun, reply);
  }

  @Get('sessions')
  @Audience('signed-in')
  list(@By() caller: Caller): Promise<SessionList> {
    return this.sessions.list(caller);
  }

  @Put('sessions/current')
  @HttpCode(204)
  @Audience('signed-in')
  moveTo(@By() caller: Caller, @Body() body: OrganisationChoice): Promise<void> {
    return this.sessions.moveTo(caller, body.organisationId);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Audience('signed-in')
  async end(@By() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(caller.sessionId);
    this.cookie.clear(reply);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Audience('signed-in')
  async endAll(@By() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(caller.accountId);
    this.cookie.clear(reply);
  }

  private welcome(begun: Awaited<ReturnType<SessionsService['byPassword']>>, reply: FastifyReply): Promise<Me> {
    this.cookie.set(reply, begun.secret);
    return this.me.of(begun.entry);
  }
}

/** Where a request came from, for the list of sessions and for the limit of tries. */
export function placeOf(request: FastifyRequest): { address: string; userAgent: string } {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? 'unknown' };
}
