import { Transform } from 'node:stream';
import { LIMITS, NOMINATION, Refusal } from '@throughline/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const FILE_TYPES = ['text/csv', 'application/octet-stream'];

/**
 * Takes files as they are; reading them as text is the importer's business. Only where files are taken, and only with a session: a body is read into
 * memory before the guard sees the request, and strangers must not fill it. A file beside a nomination is cut off at its own, smaller limit.
 */
export function takeFiles(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!isFile(request)) done();
    else if (!/(-imports|\/attachments)$/.test(request.routeOptions.url ?? ''))
      done(new Refusal('unsupported', 'unsupported', 'Send the body as application/json; this address takes no file.'));
    else if (!/(^|;\s*)(__Host-)?throughline=/.test(request.headers.cookie ?? ''))
      done(new Refusal('unauthenticated', 'not-signed-in', 'You are not signed in, or your session has ended. Sign in and try again.'));
    else done();
  });
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    if (!isFile(request) || !request.routeOptions.url?.endsWith('/attachments')) return done(null, payload);
    // what is not read any more would otherwise be sent to the end
    const stop = (): Refusal => {
      void reply.header('connection', 'close');
      return new Refusal(
        'too-large',
        'file-too-large',
        `A file may have ${NOMINATION.attachmentBytes / 1024 / 1024} MB; this one has more. Send a smaller one.`,
      );
    };
    if (Number(request.headers['content-length'] ?? 0) > NOMINATION.attachmentBytes) return done(stop());
    let seen = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        seen += chunk.length;
        if (seen > NOMINATION.attachmentBytes) next(stop());
        else next(null, chunk);
      },
    });
    done(null, payload.pipe(counted));
  });
  fastify.addContentTypeParser(FILE_TYPES, { parseAs: 'buffer', bodyLimit: LIMITS.importBytes }, (_request, body, done) => done(null, body));
}

function isFile(request: FastifyRequest): boolean {
  return FILE_TYPES.includes((request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase());
}
