import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Serves the built web app: files with their pre-compressed twins, and the page itself for every address that is neither a file nor the API. */
export async function serveWebApp(fastify: FastifyInstance, root: string): Promise<void> {
  const page = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const app = page('index.html');
  const answer = existsSync(path.join(root, 'answer', 'index.html')) ? page(path.join('answer', 'index.html')) : app;
  const send = (html: string) => (_request: FastifyRequest, reply: FastifyReply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);

  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', cachingOf(file)),
  });
  fastify.get('/i', send(answer));
  fastify.get('/i/test', send(answer));
  fastify.get('/', send(app));
  fastify.get('/*', (request, reply) => {
    const file = /\.\w+$/.test(request.url.split('?')[0]!);
    if (file || /^\/(api|b|\.well-known)(\/|$)/.test(request.url)) return reply.callNotFound();
    return send(app)(request, reply);
  });
}

/** A script or style of the built pages, named with a hash of its content; also its pre-compressed twin. */
const PIECE = /(^|[\\/])(chunk|main|start|styles)-[\w-]{8}\.(js|css)(\.(br|gz))?$/;

/** Whether the path is that of a script or style of the built pages. */
export const isPiece = (path: string): boolean => PIECE.test(path);

// only names that carry a hash of their content may be kept for good
function cachingOf(file: string): string {
  return isPiece(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
