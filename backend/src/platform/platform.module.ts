import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditModule } from './audit/audit.module.js';
import { Clock } from './clock.js';
import { DatabaseModule } from './database/database.module.js';
import { FilesModule } from './files/files.module.js';
import { Health } from './health.js';
import { HealthController } from './http/health.controller.js';
import { HttpModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LOGGER } from './log.js';
import { MailModule } from './mail/mail.module.js';
import { Metrics } from './metrics.js';
import { Settings } from './settings.js';

/** What features stand on; knows no feature. */
@Global()
@Module({
  imports: [AuditModule, DatabaseModule, FilesModule, JobsModule, MailModule, HttpModule],
  controllers: [HealthController],
  providers: [Clock, Metrics, Health],
  exports: [Clock, Metrics],
})
class PlatformParts {}

@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, log: Logger): DynamicModule {
    return {
      module: PlatformModule,
      imports: [PlatformParts],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: LOGGER, useValue: log },
      ],
      exports: [Settings, LOGGER],
    };
  }
}
