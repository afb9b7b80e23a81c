import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { FEEDBACK_POLICY } from './feedback-page.rules.js';
import type { FeedbackReply, FeedbackVisit, FeedbackVisits } from './feedback-visits.js';

type Address = { Params: { code: string }; Querystring: Record<string, unknown> };

/** A comment in the longest letters, each as nine signs of a form, and what stands beside it. */
const MOST_BYTES = 16 * 1024;

/**
 * The door for customers, beside the API: pages that need no program, no cookie and no session, and set none. A form sent from elsewhere can do no more than whoever has the link, so its origin is not asked.
 * GET and HEAD answer nothing: programs that look at mails open links.
 */
export async function feedbackDoor(fastify: FastifyInstance, visits: FeedbackVisits): Promise<void> {
  await fastify.register(
    async (door) => {
      door.removeAllContentTypeParsers();
      door.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, done) =>
        done(null, Object.fromEntries(new URLSearchParams(body as string))),
      );
      door.get<Address>('/:code', async (request, reply) => sent(reply, await visits.open(visitOf(request))));
      door.post<Address>('/:code', { bodyLimit: MOST_BYTES }, async (request, reply) =>
        sent(
          reply,
          await visits.answer(visitOf(request), typeof request.body === 'object' && request.body !== null ? (request.body as Record<string, unknown>) : {}),
        ),
      );
    },
    { prefix: '/f' },
  );
}

function visitOf(request: FastifyRequest<Address>): FeedbackVisit {
  return { code: request.params.code, query: request.query, accepted: request.headers['accept-language'], address: request.ip };
}

function sent(reply: FastifyReply, { status, html, retryAfter }: FeedbackReply): FastifyReply {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', FEEDBACK_POLICY)
    .header('x-robots-tag', 'noindex')
    .header('vary', 'accept-language')
    .send(html);
}
