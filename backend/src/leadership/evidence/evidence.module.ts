import { Global, Module } from '@nestjs/common';
import { OutcomesModule } from '../../outcomes/outcomes.module.js';
import { SmallestGroup } from '../../recognition/fairness/smallest-group.port.js';
import { TeamFigures } from '../../recognition/nomination/team-figures.port.js';
import { SurveysModule } from '../../surveys/surveys.module.js';
import { PromisedGroup } from './promised-group.js';
import { TeamEvidence } from './team-evidence.js';

/** Gives recognition what it does not know itself: figures of teams, and the smallest group of the surveys. Global because it provides the ports of a feature to its left. */
@Global()
@Module({
  imports: [OutcomesModule, SurveysModule],
  providers: [TeamEvidence, PromisedGroup, { provide: TeamFigures, useExisting: TeamEvidence }, { provide: SmallestGroup, useExisting: PromisedGroup }],
  exports: [TeamFigures, SmallestGroup],
})
export class EvidenceModule {}
