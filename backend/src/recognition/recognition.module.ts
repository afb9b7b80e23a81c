import { Module } from '@nestjs/common';
import { FairnessModule } from './fairness/fairness.module.js';
import { JudgingModule } from './judging/judging.module.js';
import { KudosModule } from './kudos/kudos.module.js';
import { NominationModule } from './nomination/nomination.module.js';
import { PackModule } from './pack/pack.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { RevealModule } from './reveal/reveal.module.js';
import { ValueModule } from './value/value.module.js';
import { VoteModule } from './vote/vote.module.js';

/** Recognition: a line a part of it. */
@Module({ imports: [ValueModule, KudosModule, ProgrammeModule, NominationModule, JudgingModule, PackModule, VoteModule, RevealModule, FairnessModule] })
export class RecognitionModule {}
