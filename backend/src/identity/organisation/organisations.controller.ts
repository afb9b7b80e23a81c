import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type Me, SignUp, Verification } from '@throughline/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audience } from '../../platform/http/audience.js';
import { MeService } from '../account/me.service.js';
import { SessionCookie } from '../session/session-cookie.js';
import { placeOf } from '../session/sessions.controller.js';
import { OrganisationsService } from './organisations.service.js';

@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly me: MeService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('organisations')
  @HttpCode(202)
  @Audience('anyone')
  signUp(@Body() body: SignUp, @Req() request: FastifyRequest): Promise<void> {
    return this.organisations.request(body, request.ip);
  }

  @Post('verifications')
  @Audience('anyone')
  async verify(@Body() body: Verification, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const begun = await this.organisations.verify(body, placeOf(request));
    this.cookie.set(reply, begun.secret);
    return this.me.of(begun.entry);
  }
}
