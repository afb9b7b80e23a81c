import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
      /** The page that asks a customer, with the value `v` chosen, in the language `lang`. 404 for a link that is unknown or forged, 409 once the answer stands, 410 when the survey or the link is over. */
      door.get<Address>('/:code', async (request, reply) => {
        const html = headed(reply, await visits.open(visitOf(request)));
        return reply.type('text/html; charset=utf-8').send(html);
      });
      /** Takes an answer, sent as a form with `value` and perhaps `comment` and `lang`, in the place of the one before. 422 without a value of the scale, 429 after too many from one network. */
      door.post<Address>('/:code', { bodyLimit: MOST_BYTES }, async (request, reply) => {
        const html = headed(reply, await visits.answer(visitOf(request), formOf(request)));
        return reply.type('text/html; charset=utf-8').send(html);
      });
    },
    { prefix: '/f' },
  );
}

function visitOf(request: FastifyRequest<Address>): FeedbackVisit {
  return { code: request.params.code, query: request.query, accepted: request.headers['accept-language'], address: request.ip };
}

function formOf({ body }: FastifyRequest): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Puts the status and headers on the reply, and gives the page. */
function headed(reply: FastifyReply, { status, html, retryAfter }: FeedbackReply): string {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', FEEDBACK_POLICY)
    .header('x-robots-tag', 'noindex')
    .header('vary', 'accept-language');
  return html;
}
