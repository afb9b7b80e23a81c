import { Module } from '@nestjs/common';
import { KudosModule } from '../kudos/kudos.module.js';
import { NominationModule } from '../nomination/nomination.module.js';
import { FairnessComputer } from './fairness-computer.js';
import { FairnessController } from './fairness.controller.js';
import { FairnessFacts } from './fairness-facts.js';
import { FairnessPublication } from './fairness-publication.js';
import { FairnessService } from './fairness.service.js';
import { PublishFairnessJob } from './publish-fairness.job.js';
import { RecognitionReachReader } from './recognition-reach.reader.js';

/** How recognition is shared out: published once a quarter and award, through the disclosure engine. */
@Module({
  imports: [KudosModule, NominationModule],
  controllers: [FairnessController],
  providers: [FairnessComputer, FairnessFacts, FairnessPublication, FairnessService, PublishFairnessJob, RecognitionReachReader],
  exports: [RecognitionReachReader],
})
export class FairnessModule {}
