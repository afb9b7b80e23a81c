import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';

const worthIt = 1024;

/**
 * Compresses a reply for those who take it so. Only for public documents, the same for everybody: what holds secrets beside something the reader chose
 * must not be compressed (BREACH).
 */
@Injectable()
export class CompressedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const accepted = String(http.getRequest<FastifyRequest>().headers['accept-encoding'] ?? '');
    return next.handle().pipe(mergeMap((body: unknown) => compressed(body, accepted, http.getResponse<FastifyReply>())));
  }
}

async function compressed(body: unknown, accepted: string, reply: FastifyReply): Promise<unknown> {
  void reply.header('vary', 'accept-encoding');
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  if (!encoding || bytes.length < worthIt) return body;
  void reply.header('content-encoding', encoding).header('content-type', 'application/json; charset=utf-8');
  return encoding === 'br' ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : promisify(gzip)(bytes);
}
