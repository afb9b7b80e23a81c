import { Transform } from 'node:stream';
import { LIMITS, NOMINATION, Refusal } from '@throughline/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const FILE_TYPES = ['text/csv', 'application/octet-stream', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
const PACKED_TYPES = ['application/gzip', 'application/x-gzip'];
/** Where files come that are too long for memory: the handler gets the body as a stream, after the guard has seen the request. */
const STREAMED = /\/event-imports$/;
/** What such a body is called inside, so that it gets a parser of its own. */
const STREAM = 'application/x-stream-of-a-file';

/**
 * Takes files as they are; reading them as text is the importer's business. Only where files are taken, and only with a session: a body is read into
 * memory before the guard sees the request, and strangers must not fill it. A file beside a nomination is cut off at its own, smaller limit.
 */
export function takeFiles(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isFile(request)) done();
    else if (!/(-imports|\/attachments)$/.test(request.routeOptions.url ?? ''))
      done(new Refusal('unsupported', 'unsupported', 'Send the body as application/json; this address takes no file.'));
    else if (!/(^|;\s*)(__Host-)?throughline=/.test(request.headers.cookie ?? ''))
      done(new Refusal('unauthenticated', 'not-signed-in', 'You are not signed in, or your session has ended. Sign in and try again.'));
    else if (request.routeOptions.url?.endsWith('/attachments') && isOf(request, PACKED_TYPES))
      done(new Refusal('unsupported', 'unsupported', 'Send the file unpacked, with the content type application/octet-stream.'));
    else if (!STREAMED.test(request.routeOptions.url ?? '')) done();
    else if (Number(request.headers['content-length'] ?? 0) > LIMITS.eventImportBytes) {
      void reply.header('connection', 'close');
      const most = LIMITS.eventImportBytes / 1024 ** 2;
      done(new Refusal('too-large', 'file-too-large', `A file may have ${most} MB; this one has more. Pack it with gzip, or send it in parts.`));
    } else {
      request.headers['content-type'] = STREAM;
      done();
    }
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
  fastify.addContentTypeParser([...FILE_TYPES, ...PACKED_TYPES], { parseAs: 'buffer', bodyLimit: LIMITS.importBytes }, (_request, body, done) =>
    done(null, body),
  );
  fastify.addContentTypeParser(STREAM, (_request, payload, done) => done(null, payload));
}

function isFile(request: FastifyRequest): boolean {
  return isOf(request, [...FILE_TYPES, ...PACKED_TYPES, STREAM]);
}

function isOf(request: FastifyRequest, types: readonly string[]): boolean {
  return types.includes((request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase());
}
