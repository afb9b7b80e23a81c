import { LIMITS, Refusal } from '@throughline/domain';
import type { FastifyInstance } from 'fastify';

const FILE_TYPES = ['text/csv', 'application/octet-stream'];

/**
 * Takes files as they are; reading them as text is the importer's business. Only where files are imported, and only with a session: a body is read into
 * memory before the guard sees the request, and strangers must not fill it.
 */
export function takeFiles(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
    if (!FILE_TYPES.includes(type)) done();
    else if (!request.routeOptions.url?.endsWith('-imports'))
      done(new Refusal('unsupported', 'unsupported', 'Send the body as application/json; this address takes no file.'));
    else if (!/(^|;\s*)(__Host-)?throughline=/.test(request.headers.cookie ?? ''))
      done(new Refusal('unauthenticated', 'not-signed-in', 'You are not signed in, or your session has ended. Sign in and try again.'));
    else done();
  });
  fastify.addContentTypeParser(FILE_TYPES, { parseAs: 'buffer', bodyLimit: LIMITS.importBytes }, (_request, body, done) => done(null, body));
}
