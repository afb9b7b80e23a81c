import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Logger } from 'pino';
import { LOGGER } from '../log.js';
import { AudienceGuard } from './audience.guard.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { OpenApiController } from './openapi.controller.js';
import { OpenApiFile } from './openapi-file.js';
import { ProblemFilter } from './problem.filter.js';
import { UnitOfWorkInterceptor } from './unit-of-work.interceptor.js';
import { validationPipe } from './validation.js';

/** What every request passes, in this order: audience, unit of work, idempotency, validation; and the filter that says no. */
@Global()
@Module({
  controllers: [OpenApiController],
  providers: [
    IdempotencyKeys,
    // the build writes it beside main.js
    { provide: OpenApiFile, useFactory: () => new OpenApiFile(new URL('../../openapi.json', import.meta.url)) },
    { provide: APP_GUARD, useClass: AudienceGuard },
    { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, inject: [LOGGER], useFactory: (log: Logger) => new ProblemFilter(log) },
  ],
  exports: [IdempotencyKeys],
})
export class HttpModule {}
