import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { packed, packingFor } from './public-bytes.js';

/** Serves the built web app: files with their pre-compressed twins, and the page itself for every address that is neither a file nor the API. */
export async function serveWebApp(fastify: FastifyInstance, root: string): Promise<void> {
  const page = (file: string): Promise<SendPage> => pageOf(readFileSync(path.join(root, file)));
  const app = await page('index.html');
  const answer = existsSync(path.join(root, 'answer', 'index.html')) ? await page(path.join('answer', 'index.html')) : app;

  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', cachingOf(file)),
  });
  fastify.get('/i', answer);
  fastify.get('/i/test', answer);
  fastify.get('/', app);
  fastify.get('/*', (request, reply) => {
    const file = /\.\w+$/.test(request.url.split('?')[0]!);
    if (file || /^\/(api|b|\.well-known)(\/|$)/.test(request.url)) return reply.callNotFound();
    return app(request, reply);
  });
}

type SendPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Sends a page as the reader takes it. It is the same for everybody and holds no secret, so it may be packed. */
async function pageOf(html: Buffer): Promise<SendPage> {
  const as = { br: await packed(html, 'br'), gzip: await packed(html, 'gzip') };
  return (request, reply) => {
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').header('vary', 'accept-encoding');
    const packing = packingFor(request.headers['accept-encoding']);
    return packing ? reply.header('content-encoding', packing).send(as[packing]) : reply.send(html);
  };
}

/** A script or style of the built pages, named with a hash of its content; also its pre-compressed twin. */
const PIECE = /(^|[\\/])(chunk|main|start|styles)-[\w-]{8}\.(js|css)(\.(br|gz))?$/;

/** Whether the path is that of a script or style of the built pages. */
export const isPiece = (path: string): boolean => PIECE.test(path);

// only names that carry a hash of their content may be kept for good
function cachingOf(file: string): string {
  return isPiece(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
