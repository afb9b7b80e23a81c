import { Module } from '@nestjs/common';
import { NominationModule } from './nomination/nomination.module.js';
import { ProgrammeModule } from './programme/programme.module.js';

/** Recognition: a line a part of it. */
@Module({ imports: [ProgrammeModule, NominationModule] })
export class RecognitionModule {}
