import { Module } from '@nestjs/common';
import { BlindJudges } from './blind-judges.js';

/** Who is to read no names, for every part that shows any. */
@Module({ providers: [BlindJudges], exports: [BlindJudges] })
export class BlindnessModule {}
