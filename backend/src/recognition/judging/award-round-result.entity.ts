import type { RoundResult } from './round-result.rules.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What a round came to when it closed. */
@Entity({ schema: 'org', name: 'award_round_result' })
export class AwardRoundResultRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @Column('jsonb')
  result: RoundResult;
}
