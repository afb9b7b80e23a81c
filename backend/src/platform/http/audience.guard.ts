import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Audience, opens, Refusal } from '@throughline/domain';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AUDIENCE } from './audience.js';
import { Authenticator, type CalledRequest, Leadership } from './caller.js';
import { refuseOtherOrigins } from './same-origin.rules.js';

/** Lets a request through to a route only when the caller belongs to the audience that the route names. */
@Injectable()
export class AudienceGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly leadership: Leadership,
    private readonly work: UnitOfWork,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<CalledRequest>();
    const audiences = this.reflector.getAllAndOverride<Audience[] | undefined>(AUDIENCE, [context.getHandler(), context.getClass()]);
    if (!audiences) throw new Refusal('forbidden', 'no-audience', 'This address is open to nobody: it names no audience.');
    refuseOtherOrigins(request.method, request.headers, request.host);
    if (audiences.includes('anyone')) {
      // kept apart from `caller`: the route works for strangers, and in no organisation's unit of work
      // without a trace: when somebody collects a ballot is nobody's business
      request.visitor = await this.authenticator.callerOf(request, false);
      return true;
    }
    const caller = await this.authenticator.callerOf(request, true);
    if (!caller) throw new Refusal('unauthenticated', 'not-signed-in', 'You are not signed in, or your session has ended. Sign in and try again.');
    request.caller = caller;
    if (opens(audiences, caller.roles)) return true;
    if (audiences.includes('leader') && (await this.work.run(caller.organisationId, () => this.leadership.leadsAnyTeam(caller.employeeId), { readOnly: true })))
      return true;
    throw new Refusal(
      'forbidden',
      'not-for-you',
      `This is for ${audiences.join(' or ')} only. Ask an administrator of your organisation if you should have it.`,
    );
  }
}
