import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { NominationModule } from '../nomination/nomination.module.js';
import { AwardVoteRow } from './award-vote.entity.js';
import { PublicVotesController } from './public-votes.controller.js';
import { PublicVotesService } from './public-votes.service.js';
import { VoteBox } from './vote-box.js';

/** The vote of everybody. */
@Module({
  imports: [NominationModule, RowsModule.for(AwardVoteRow)],
  controllers: [PublicVotesController],
  providers: [PublicVotesService, VoteBox],
  exports: [VoteBox],
})
export class VoteModule {}
