import { BallotCast, BallotWithdrawal, MailboxReply } from '@throughline/contract';
import { LIMITS, Refusal } from '@throughline/domain';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../../platform/http/problem.filter.js';
import { textFieldsOf } from '../../platform/http/text-fields.js';
import { fieldsOf } from '../../platform/http/validation.js';
import { asPublicFile } from '../conversation/public-file.js';
import type { ReplyBox } from '../conversation/reply-box.js';
import type { TestBox } from './test-box.js';
import type { BallotBox } from './ballot-box.js';
import type { PublicLog } from './public-log.js';

type Address = { Params: { cycle: string; tag: string } };
type Chain = { Params: { organisation: string }; Querystring: { around?: string; after?: string } };

/**
 * The door of the ballot box, apart from everything that knows people: plain routes with no session, no guard, no unit of work, no log line, no metric,
 * no request id. A request that carries a cookie or an authorization is refused, so that a mistake of ours can't link the two.
 */
export async function ballotDoor(fastify: FastifyInstance, box: BallotBox, tests: TestBox, replies: ReplyBox, log: PublicLog): Promise<void> {
  await fastify.register(
    async (door) => {
      door.addHook('onRequest', async (request, reply) => {
        void reply.header('cache-control', 'no-store').header('access-control-allow-credentials', 'false');
        if (request.headers.cookie !== undefined || request.headers.authorization !== undefined) {
          throw new Refusal('invalid', 'not-anonymous', 'The ballot box takes no cookies and no authorization: send the ballot without them.');
        }
      });
      door.setErrorHandler((error, _request, reply) => {
        const problem = problemOf(error, 'none');
        void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
      });
      /** Puts a sealed ballot in the box: 201 for a new one, 200 for the same or an edited one in its place. */
      door.put<Address>('/:cycle/:tag', { bodyLimit: 128 * 1024 }, async (request, reply) => {
        const { first, receipt } = await box.cast(request.params.cycle, request.params.tag, await checked(BallotCast, request.body));
        return reply.status(first ? 201 : 200).send(receipt);
      });
      door.delete<Address>('/:cycle/:tag', async (request, reply) => {
        await box.withdraw(request.params.cycle, request.params.tag, (await checked(BallotWithdrawal, request.body)).editSecret);
        return reply.status(204).send();
      });
      /** The same for a test ballot, which lies in a box of its own. */
      door.put<Address>('/test/:cycle/:tag', { bodyLimit: 128 * 1024 }, async (request, reply) => {
        const { first, receipt } = await tests.castTest(request.params.cycle, request.params.tag, await checked(BallotCast, request.body));
        return reply.status(first ? 201 : 200).send(receipt);
      });
      door.delete<Address>('/test/:cycle/:tag', async (request, reply) => {
        await tests.withdrawTest(request.params.cycle, request.params.tag, (await checked(BallotWithdrawal, request.body)).editSecret);
        return reply.status(204).send();
      });
      /** All messages to and from the commenters of a cycle, sealed: the same bytes for everybody, so nobody learns which of them is read. */
      door.get<Address>('/:cycle/messages', { onSend: asPublicFile }, async (request, reply) => {
        return reply.send(await replies.messages(request.params.cycle));
      });
      /** Takes what a commenter writes back. Says the same to everybody, whether there is such a mailbox or not; all requests have one size. */
      door.put<Address>('/:cycle/messages', { bodyLimit: LIMITS.replyBytes, preParsing: ofOneSize }, async (request, reply) => {
        await replies.put(request.params.cycle, await checked(MailboxReply, request.body));
        return reply.status(204).send();
      });
    },
    { prefix: '/b' },
  );

  /**
   * The public log of an organisation, a line each: its manifests in the order they were made, and what was tightened or shredded later. Anybody can keep a
   * copy and see that nothing is changed later. A long log comes in parts: the header Link names the next one, `?after=` the number of the last line.
   * `?around=` a cycle gives its manifest, the line before, the two that follow and the line that says that its box is destroyed: what a phone reads, the same for everybody.
   */
  fastify.get<Chain>('/.well-known/ballots/:organisation.jsonl', async (request: FastifyRequest<Chain>, reply: FastifyReply) => {
    const { organisation } = request.params;
    const { around, after = '0' } = request.query;
    if (!/^\d{1,9}$/.test(after)) return reply.callNotFound();
    const { lines, next } = typeof around === 'string' ? await log.around(organisation, around) : await log.after(organisation, Number(after));
    if (lines.length === 0) return reply.callNotFound();
    if (next !== undefined) void reply.header('link', `</.well-known/ballots/${organisation}.jsonl?after=${next}>; rel="next"`);
    return reply
      .type('application/jsonl; charset=utf-8')
      .header('cache-control', 'public, max-age=60')
      .send(lines.map((line) => `${line}\n`).join(''));
  });
}

async function ofOneSize(request: FastifyRequest): Promise<void> {
  if (request.headers['content-length'] !== String(LIMITS.replyBytes))
    throw new Refusal('invalid', 'wrong-size', `A reply is sent in exactly ${LIMITS.replyBytes} bytes, so that its length tells nothing.`);
}

const QUICK = new Map<unknown, (body: unknown) => boolean>([BallotCast, BallotWithdrawal].map((type) => [type, textFieldsOf(type)]));

async function checked<Body extends object>(type: new () => Body, given: unknown): Promise<Body> {
  if (QUICK.get(type)?.(given)) return given as Body;
  const body = plainToInstance(type, typeof given === 'object' && given !== null ? given : {});
  const errors = await validate(body, { whitelist: true, forbidNonWhitelisted: true });
  const fields = errors.flatMap((error) => fieldsOf(error));
  if (fields.length > 0) throw new Refusal('invalid', 'invalid-body', `${fields[0]!.pointer.slice(2)}: ${fields[0]!.detail}`, fields);
  return body;
}
