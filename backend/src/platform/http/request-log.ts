import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.js';

/** A caller's request id is kept when it is a plain token, so that it can be followed through a proxy. */
export function requestIdOf(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Routes of the ballot, the one that people with a printed card begin by, the one by which answers to comments are looked for, those of safe persons, and those of a public vote: no line, no metric, no request id. */
export function isQuietPath(route: string | undefined): boolean {
  return (
    route !== undefined &&
    (/^\/b\/|^\/api\/((open|answering)-ballots|test-runs)\//.test(route) ||
      /\/(ballot-token|manifest|ballot-paper|board|reminder-stop|reminder-stops\/:token)$/.test(route) ||
      route.includes('/sensitive-comments') ||
      /^\/api\/public-votes(\/|$)/.test(route))
  );
}

/**
 * Whether a request to the route leaves a trace: only the API does. Who opens the answer page, or loads a file of it, begins to answer, and metrics that
 * are read often enough would show when.
 */
export function leavesTrace(route: string | undefined): route is string {
  return route !== undefined && route.startsWith('/api/') && !route.startsWith('/api/health/') && !isQuietPath(route);
}

/** One line a request: method, route pattern, status, milliseconds. Never the address, the query, a body or who asked. */
export function logRequests(fastify: FastifyInstance, log: Logger, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url;
    if (leavesTrace(route)) {
      metrics.request(request.method, route, reply.statusCode, reply.elapsedTime);
      log.info({ requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    }
    done();
  });
}
