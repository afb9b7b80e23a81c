import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { GrantedRole } from '@throughline/domain';
import type { FastifyRequest } from 'fastify';

/** Who is asking, as the session says. */
export interface Caller {
  sessionId: string;
  accountId: string;
  organisationId: string;
  employeeId: string;
  roles: readonly GrantedRole[];
}

/** Somebody whose roles and teams say what she may see: whoever asks, or whom a file or a report is for. */
export type Viewer = Pick<Caller, 'employeeId' | 'roles'>;

/** `caller` on routes for somebody; `visitor` on routes for anyone, when she happens to be signed in. */
export type CalledRequest = FastifyRequest & { caller?: Caller; visitor?: Caller };

/** Injects who is asking into a controller method; only on routes whose audience is not `anyone`. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = context.switchToHttp().getRequest<CalledRequest>().caller;
  if (!caller) throw new Error('A route for anyone has no caller.');
  return caller;
});

/** Injects who is asking on a route for anyone; undefined for a stranger. */
export const Visitor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller | undefined => context.switchToHttp().getRequest<CalledRequest>().visitor,
);

/** Finds who is asking; identity provides it. */
export abstract class Authenticator {
  /** `leavingTrace` false: nothing may be written, not even that the session was used. */
  abstract callerOf(request: FastifyRequest, leavingTrace: boolean): Promise<Caller | undefined>;
}

/** Whether somebody leads a team; the directory provides it. Runs inside a unit of work of the caller's organisation. */
export abstract class Leadership {
  abstract leadsAnyTeam(employeeId: string): Promise<boolean>;
}
