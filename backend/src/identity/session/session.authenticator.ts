import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator, type Caller } from '../../platform/http/caller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
  ) {
    super();
  }

  async callerOf(request: FastifyRequest, leavingTrace: boolean): Promise<Caller | undefined> {
    const secret = this.cookie.read(request);
    return secret ? this.sessions.find(secret, leavingTrace) : undefined;
  }
}
