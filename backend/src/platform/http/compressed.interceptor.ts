import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { PackedOnce, packingFor } from './public-bytes.js';

const worthIt = 1024;
const packedOnce = new PackedOnce(32 * 1024 * 1024);

/**
 * Compresses a reply for those who take it so, once for all of them. Only for public documents, the same for everybody: what holds secrets beside something
 * the reader chose must not be compressed (BREACH).
 */
@Injectable()
export class CompressedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const accepted = http.getRequest<FastifyRequest>().headers['accept-encoding'];
    return next.handle().pipe(mergeMap((body: unknown) => compressed(body, accepted, http.getResponse<FastifyReply>())));
  }
}

async function compressed(body: unknown, accepted: string | undefined, reply: FastifyReply): Promise<unknown> {
  void reply.header('vary', 'accept-encoding');
  const packing = packingFor(accepted);
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  if (!packing || bytes.length < worthIt) return body;
  void reply.header('content-encoding', packing).header('content-type', 'application/json; charset=utf-8');
  return packedOnce.pack(bytes, packing);
}
