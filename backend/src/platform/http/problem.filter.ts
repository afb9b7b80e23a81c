import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Problem } from '@throughline/contract';
import { Refusal, type RefusalKind } from '@throughline/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { databaseIsAway } from '../database/lost-connection.js';
import { describedError } from '../described-error.js';
import { isQuietPath } from './request-log.js';

const STATUS: Record<RefusalKind, [number, string]> = {
  invalid: [400, 'Something in the request is wrong'],
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Not possible as things are'],
  gone: [410, 'No longer available'],
  'too-large': [413, 'Too large'],
  unsupported: [415, 'Not of a kind that is understood'],
  'too-many': [429, 'Too many tries'],
  unavailable: [503, 'Not available right now'],
};

/** Turns everything thrown into problem+json (RFC 9457). What is not a Refusal is our fault: it is logged by its name, and its text stays inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const route = request.routeOptions?.url;
    // of a route of the ballot even a failure leaves no line: it would carry the time at which somebody answered
    const quiet = isQuietPath(route);
    const problem = problemOf(error, quiet ? 'none' : String(request.id));
    if (problem.status >= 500 && !quiet) this.log.error({ requestId: problem.requestId, route, error: describedError(error) }, 'request failed');
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(problem));
  }
}

/** The problem document for anything thrown. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Refusal) {
    const [status, title] = STATUS[error.kind];
    return {
      type: 'about:blank',
      title,
      status,
      detail: error.message,
      code: error.code,
      requestId,
      ...(error.fields.length ? { errors: [...error.fields] } : {}),
    };
  }
  if (databaseIsAway(error)) {
    const detail = 'The database does not answer at this moment. Try again in a few seconds.';
    return { type: 'about:blank', title: STATUS.unavailable[1], status: STATUS.unavailable[0], detail, code: 'database-away', requestId };
  }
  if (isLocked(error)) {
    const detail = 'This is being put in order at this moment. Nothing was changed; try again in a few seconds.';
    return { type: 'about:blank', title: STATUS.unavailable[1], status: STATUS.unavailable[0], detail, code: 'busy', requestId };
  }
  if (isUnwritable(error)) {
    const detail = 'The request contains a character that cannot be kept, such as a zero byte. Take it out and try again.';
    return { type: 'about:blank', title: STATUS.invalid[1], status: STATUS.invalid[0], detail, code: 'invalid-text', requestId };
  }
  const status = statusOf(error);
  if (status === 404) return { type: 'about:blank', title: 'Not found', status, detail: 'There is nothing at this address.', code: 'no-route', requestId };
  if (status === 413)
    return { type: 'about:blank', title: 'Too large', status, detail: 'The request is larger than this address takes.', code: 'too-large', requestId };
  if (status === 415)
    return { type: 'about:blank', title: 'Not understood', status, detail: 'Send the body as application/json.', code: 'unsupported', requestId };
  if (status < 500)
    return {
      type: 'about:blank',
      title: 'Something in the request is wrong',
      status,
      detail: 'The request could not be read; send valid JSON.',
      code: 'unreadable',
      requestId,
    };
  return {
    type: 'about:blank',
    title: 'Our fault',
    status,
    detail: 'Something went wrong on our side. Try again, and tell the operator this request id if it stays so.',
    code: 'our-fault',
    requestId,
  };
}

// lock_not_available: a wait was longer than the role waits
function isLocked(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === '55P03';
}

// PostgreSQL keeps no zero byte: 22021 in text, 22P05 in JSON
function isUnwritable(error: unknown): boolean {
  return ['22021', '22P05'].includes(String((error as { code?: unknown } | undefined)?.code));
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
