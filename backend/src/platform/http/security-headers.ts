import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isPiece } from './web-app.js';

const CSP = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `frame-src 'self'`,
  `base-uri 'self'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

/** For JSON: nothing in it is ever to be run or drawn, and no page is to hold it in a frame. */
const DATA_CSP = `default-src 'none'; frame-ancestors 'none'`;

/** Headers that every reply carries. What speaks of documents is left out of the scripts and styles of the pages, where no browser looks at it, and is short
 *  where there is only data: on the first screen of a survey it would be as long as half a page. */
export function securityHeaders(fastify: FastifyInstance, secure: boolean): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-resource-policy', 'same-origin');
    // a file that somebody sent has a stricter policy of its own
    const ask = (policy: string) => reply.hasHeader('content-security-policy') || reply.header('content-security-policy', policy);
    if (isData(reply)) ask(DATA_CSP);
    else if (mayBeDocument(request, reply)) {
      ask(CSP);
      reply.header('cross-origin-opener-policy', 'same-origin');
      reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    }
    if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    done(null, payload);
  });
}

function isData(reply: FastifyReply): boolean {
  return /^application\/(problem\+)?json(;|$)/.test(String(reply.getHeader('content-type') ?? ''));
}

// by what is sent, and not by the address alone: whoever writes a link may put anything behind its question mark
function mayBeDocument(request: FastifyRequest, reply: FastifyReply): boolean {
  const type = String(reply.getHeader('content-type') ?? '');
  return !(/^(text\/css|(text|application)\/javascript)(;|$)/.test(type) && isPiece(request.url.split('?')[0]!));
}
