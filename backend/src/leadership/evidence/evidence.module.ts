import { Global, Module } from '@nestjs/common';
import { OutcomesModule } from '../../outcomes/outcomes.module.js';
import { TeamFigures } from '../../recognition/nomination/team-figures.port.js';
import { TeamEvidence } from './team-evidence.js';

/** Gives nominations the figures of teams, which recognition does not know itself. Global because it provides the port of a feature to its left. */
@Global()
@Module({ imports: [OutcomesModule], providers: [TeamEvidence, { provide: TeamFigures, useExisting: TeamEvidence }], exports: [TeamFigures] })
export class EvidenceModule {}
