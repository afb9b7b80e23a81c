import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { Logger } from 'pino';
import { Clocks } from './clocks.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { LeadershipModule } from './leadership/leadership.module.js';
import { LinkageModule } from './linkage/linkage.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Settings } from './platform/settings.js';
import { RecognitionModule } from './recognition/recognition.module.js';
import { SurveysModule } from './surveys/surveys.module.js';

/** Table of contents of the house. */
@Module({})
export class AppModule {
  static with(settings: Settings, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, log),
        ScheduleModule.forRoot(),
        IdentityModule,
        DirectoryModule,
        NotificationsModule,
        SurveysModule,
        RecognitionModule,
        OutcomesModule,
        LinkageModule,
        LeadershipModule,
        ExportsModule,
        DemoModule,
      ],
      providers: [Clocks],
    };
  }
}
