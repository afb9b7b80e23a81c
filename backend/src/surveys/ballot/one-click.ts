import type { FastifyInstance } from 'fastify';

/** RFC 8058 lets a mail program send its one click as either kind of form. What is in it is always the same, so one kind is as good as the other. */
export function takeOneClicks(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (/\/(reminder|kudos-mail)-stops\/:token$/.test(request.routeOptions.url ?? '') && request.headers['content-type']?.startsWith('multipart/form-data'))
      request.headers['content-type'] = 'application/x-www-form-urlencoded';
    done();
  });
}
