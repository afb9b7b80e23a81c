import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { HookIntake } from './outcomes/webhook/hook-intake.js';
import { hookDoor } from './outcomes/webhook/hook-door.js';
import { takeFiles } from './platform/http/file-bodies.js';
import { logRequests, requestIdOf } from './platform/http/request-log.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { serveWebApp } from './platform/http/web-app.js';
import { frameworkLog } from './platform/log.js';
import { Metrics } from './platform/metrics.js';
import { feedbackDoor } from './outcomes/feedback/feedback-door.js';
import { FeedbackVisits } from './outcomes/feedback/feedback-visits.js';
import type { Settings } from './platform/settings.js';
import { BallotBox } from './surveys/ballot/ballot-box.js';
import { PublicLog } from './surveys/ballot/public-log.js';
import { ballotDoor } from './surveys/ballot/ballot-door.js';
import { takeOneClicks } from './surveys/ballot/one-click.js';
import { ReplyBox } from './surveys/conversation/reply-box.js';
import { TestBox } from './surveys/ballot/test-box.js';
import { takeCounts } from './surveys/trustee/by-link.js';
import { TrusteesService } from './surveys/trustee/trustees.service.js';

/** Builds the whole application; the caller listens, or uses `inject` in tests. */
export async function createApp(settings: Settings, log: Logger): Promise<NestFastifyApplication> {
  const trustProxy = settings.values.TRUST_PROXY ?? false;
  const adapter = new FastifyAdapter({
    trustProxy,
    bodyLimit: 1024 * 1024,
    genReqId: requestIdOf,
    rewriteUrl: addressOf,
    routerOptions: { maxParamLength: 200 },
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, log), adapter, { logger: frameworkLog(log), abortOnError: false });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  await fastify.register(fastifyCookie);
  takeFiles(fastify);
  takeOneClicks(fastify);
  takeCounts(fastify, app.get(TrusteesService));
  securityHeaders(fastify, settings.secure);
  logRequests(fastify, log, app.get(Metrics));
  await hookDoor(fastify, app.get(HookIntake), log);
  await ballotDoor(fastify, app.get(BallotBox), app.get(TestBox), app.get(ReplyBox), app.get(PublicLog));
  await feedbackDoor(fastify, app.get(FeedbackVisits));
  if (settings.values.WEB_ROOT) await serveWebApp(fastify, settings.values.WEB_ROOT);
  return app;
}

// a prefix exception goes by path alone, and the registry of outcome metrics is /api/metrics
function addressOf(request: { url?: string }): string {
  return request.url === '/metrics' ? '/api/health/metrics' : (request.url ?? '/');
}
