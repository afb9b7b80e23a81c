import { Module } from '@nestjs/common';
import { KudosModule } from '../recognition/kudos/kudos.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { DemoAwards } from './demo-awards.js';
import { DemoBallots } from './demo-ballots.js';
import { DemoClaim } from './demo-claim.js';
import { DemoCycles } from './demo-cycles.js';
import { DemoOrganisation } from './demo-organisation.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';

/** The fictional organisation that a new installation begins with. Knows every feature; no feature knows it. */
@Module({
  imports: [SurveysModule, KudosModule],
  controllers: [DemoController],
  providers: [DemoService, DemoClaim, DemoOrganisation, DemoAwards, DemoCycles, DemoBallots],
})
export class DemoModule {}
