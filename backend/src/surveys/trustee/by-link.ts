import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TRUSTEE_LIMITS } from '@throughline/domain';
import { readTrusteeLink, type TrusteeLink, unknownLink } from './trustee-links.js';

const HEADER = 'x-trustee-link';
const COUNT = '/api/cycles/:id/trustee-count';

/** Injects the trustee's link that a request carries, as `<organisation>.<secret>` in the header `x-trustee-link`. */
export const ByLink = createParamDecorator((_: unknown, context: ExecutionContext): TrusteeLink =>
  readTrusteeLink(context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER]),
);

/** Lets a whole count in, which is larger than any other request; but only with a link that is known, since a body is read into memory before a guard sees it. */
export function takeCounts(fastify: FastifyInstance, links: { known(link: TrusteeLink, cycleId: string): Promise<void> }): void {
  fastify.addHook('onRoute', (route) => {
    // a little more for what stands around the text
    if (route.url === COUNT) route.bodyLimit = TRUSTEE_LIMITS.count + 4096;
  });
  fastify.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== COUNT) return;
    const { id } = request.params as { id: string };
    const link = readTrusteeLink(request.headers[HEADER]);
    if (!isUUID(id)) throw unknownLink();
    await links.known(link, id.toLowerCase());
  });
}
