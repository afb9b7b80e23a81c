import { Global, Module } from '@nestjs/common';
import { ComplaintModule } from '../../outcomes/complaint/complaint.module.js';
import { OutcomesModule } from '../../outcomes/outcomes.module.js';
import { SmallestGroup } from '../../recognition/fairness/smallest-group.port.js';
import { ResolvedComplaints } from '../../recognition/nomination/resolved-complaints.port.js';
import { TeamFigures } from '../../recognition/nomination/team-figures.port.js';
import { WordsOfCustomers } from '../../recognition/nomination/words-of-customers.port.js';
import { SurveysModule } from '../../surveys/surveys.module.js';
import { ComplaintEvidence } from './complaint-evidence.js';
import { PromisedGroup } from './promised-group.js';
import { TeamEvidence } from './team-evidence.js';
import { WordEvidence } from './word-evidence.js';

/** Gives recognition what it does not know itself: figures of teams, resolved complaints, words of customers, and the smallest group of the surveys. Global because it provides the ports of a feature to its left. */
@Global()
@Module({
  imports: [ComplaintModule, OutcomesModule, SurveysModule],
  providers: [
    ComplaintEvidence,
    TeamEvidence,
    PromisedGroup,
    WordEvidence,
    { provide: ResolvedComplaints, useExisting: ComplaintEvidence },
    { provide: TeamFigures, useExisting: TeamEvidence },
    { provide: SmallestGroup, useExisting: PromisedGroup },
    { provide: WordsOfCustomers, useExisting: WordEvidence },
  ],
  exports: [ResolvedComplaints, TeamFigures, SmallestGroup, WordsOfCustomers],
})
export class EvidenceModule {}
