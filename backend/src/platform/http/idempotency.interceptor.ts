import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '@throughline/domain';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CalledRequest, Caller } from './caller.js';
import { REPEATABLE } from './repeatable.js';
import { SHOWN_ONCE } from './shown-once.js';

interface Kept {
  request_sha256: string;
  status: number;
  body: unknown;
}

/**
 * A write sent again with the same Idempotency-Key gives the first answer and is done once. Key, write and answer commit together, and of two
 * that arrive at once the second waits for the first. The same key with another request is refused.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<CalledRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || !request.caller || request.method === 'GET') return next.handle();
    for (const kept of [SHOWN_ONCE, REPEATABLE]) if (this.reflector.get<boolean | undefined>(kept, context.getHandler())) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(key)) {
      throw new Refusal('invalid', 'invalid-idempotency-key', 'Idempotency-Key must be 8 to 128 visible ASCII characters, such as a UUID.');
    }
    return from(this.once(request, request.caller, key, http.getResponse<FastifyReply>(), next));
  }

  private async once(request: CalledRequest, caller: Caller, key: string, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const fingerprint = createHash('sha256').update(`${request.method} ${request.url}\n`).update(bytesOf(request.body)).digest('hex');
    const mine = await this.work.query(
      `INSERT INTO org.idempotency_key (organisation_id, employee_id, key, request_sha256, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, employee_id, key) DO NOTHING RETURNING key`,
      [caller.employeeId, key, fingerprint, this.clock.now()],
    );
    if (mine.length === 0) return this.again(caller, key, fingerprint, reply);
    const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await this.work.query(`UPDATE org.idempotency_key SET status = $4, body = $5 WHERE organisation_id = $1 AND employee_id = $2 AND key = $3`, [
      caller.employeeId,
      key,
      reply.statusCode,
      body === undefined ? null : JSON.stringify(body),
    ]);
    return body;
  }

  private async again(caller: Caller, key: string, fingerprint: string, reply: FastifyReply): Promise<unknown> {
    const [kept] = await this.work.query<Kept>(
      `SELECT request_sha256, status, body FROM org.idempotency_key WHERE organisation_id = $1 AND employee_id = $2 AND key = $3`,
      [caller.employeeId, key],
    );
    if (!kept || kept.request_sha256 !== fingerprint) {
      throw new Refusal('conflict', 'idempotency-key-reused', 'This Idempotency-Key was used for another request. Use a new key for a new request.');
    }
    void reply.status(kept.status).header('idempotency-replayed', 'true');
    return kept.body ?? undefined;
  }
}

// an uploaded file is bytes already; as JSON it would be a list of millions of numbers
function bytesOf(body: unknown): Buffer | string {
  return Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null);
}
