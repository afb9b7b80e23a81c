import { Module } from '@nestjs/common';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { FairnessModule } from '../recognition/fairness/fairness.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { MirrorController } from './mirror/mirror.controller.js';
import { MirrorService } from './mirror/mirror.service.js';

/** What leaders see of their teams. */
@Module({ imports: [EvidenceModule, FairnessModule, OutcomesModule, SurveysModule], controllers: [MirrorController], providers: [MirrorService] })
export class LeadershipModule {}
