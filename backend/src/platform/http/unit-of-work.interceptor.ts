import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CalledRequest } from './caller.js';

/** How long a request waits for what an import or another request is changing, before it is told to come again: while it waits it keeps a connection from others. */
const LOCK_SECONDS = 10;

/** Runs the handler of a signed-in request in a unit of work of the caller's organisation; a GET may only read. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(private readonly work: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<CalledRequest>();
    if (!request.caller) return next.handle();
    const readOnly = request.method === 'GET' || request.method === 'HEAD';
    return from(
      this.work.run(
        request.caller.organisationId,
        () => lastValueFrom(next.handle(), { defaultValue: undefined }),
        readOnly ? { readOnly } : { lockSeconds: LOCK_SECONDS },
      ),
    );
  }
}
