import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../../platform/settings.js';

/** The session in the browser: HttpOnly, same site, and bound to the host where there is TLS. */
@Injectable()
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly settings: Settings) {
    this.name = settings.secure ? '__Host-throughline' : 'throughline';
  }

  read(request: FastifyRequest): string | undefined {
    const value = request.cookies[this.name];
    return value && /^[\w-]{43}$/.test(value) ? value : undefined;
  }

  set(reply: FastifyReply, secret: string): void {
    void reply.setCookie(this.name, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.secure });
  }

  /** As a browser sends it back. */
  pair(secret: string): string {
    return `${this.name}=${secret}`;
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.secure });
  }
}
