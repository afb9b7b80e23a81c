import type { HookReceipt } from '@throughline/contract';
import { HOOK_LIMITS } from '@throughline/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { describedError } from '../../platform/described-error.js';
import { problemOf } from '../../platform/http/problem.filter.js';
import { type HookIntake, TooMuch } from './hook-intake.js';
import type { SignedBody } from './hook-signature.js';

type Address = { Params: { address: string } };

/** Where helpdesks send what happens: plain routes with no session and no unit of work, which take the bytes as they were signed. */
export async function hookDoor(fastify: FastifyInstance, intake: HookIntake, log: Logger): Promise<void> {
  await fastify.register(
    (door, _options, done) => {
      door.removeAllContentTypeParsers();
      door.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: HOOK_LIMITS.bodyBytes }, (_request, body, parsedAs) => parsedAs(null, body));
      door.addHook('onRequest', (_request, reply, next) => {
        void reply.header('cache-control', 'no-store');
        next();
      });
      door.setErrorHandler((error, request, reply) => {
        const large = (error as { statusCode?: unknown }).statusCode === 413;
        const problem = problemOf(large ? sizeProblem(intake, (request.params as Address['Params']).address) : error, String(request.id));
        if (problem.status >= 500) log.error({ requestId: problem.requestId, route: request.routeOptions.url, error: describedError(error) }, 'request failed');
        if (error instanceof TooMuch) void reply.header('retry-after', String(error.seconds));
        void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
      });
      /**
       * Takes what a helpdesk sends to the address of its source: a JSON body, signed as the helpdesk signs. Answers when it is put down, 202 and to Intercom 200; it is counted within seconds.
       * A delivery that came before changes nothing.
       */
      door.post<Address>('/:address', async (request, reply) => {
        const { isNew, kind } = await intake.take(request.params.address, signedBody(request));
        const receipt: HookReceipt = { taken: isNew ? 'new' : 'repeated' };
        return reply.status(kind === 'intercom' ? 200 : 202).send(receipt);
      });
      // Intercom asks so whether somebody listens, before it takes an address
      door.route<Address>({ method: 'HEAD', url: '/:address', handler: (_request, reply) => reply.status(200).send() });
      done();
    },
    { prefix: '/api/hooks' },
  );
}

// a request without a body is one with an empty body
function signedBody({ headers, body }: FastifyRequest): SignedBody {
  return { headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) };
}

function sizeProblem(intake: HookIntake, address: string): unknown {
  try {
    return intake.tooLarge(address);
  } catch (error) {
    // the refusal of an address that is none of ours
    return error;
  }
}
