import type { CycleAudience, CycleDemographic } from '@throughline/domain';
import { Column, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What asks people: a cycle, or a series for the cycles that it makes. */
export abstract class AskingRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('uuid', { name: 'questionnaire_id' })
  questionnaireId: string;

  @Column('jsonb')
  audience: CycleAudience;

  /** What results are published by besides teams, by priority. */
  @Column('jsonb')
  demographics: CycleDemographic[];

  @Column('integer')
  k: number;

  @Column('integer', { name: 'k_comments' })
  kComments: number;

  /** Whether people without an e-mail address draw printed cards. */
  @Column('boolean', { name: 'printed_cards' })
  printedCards: boolean;

  /** Whether a trend is hidden where few people joined or left between two cycles. */
  @Column('boolean', { name: 'strict_trends' })
  strictTrends: boolean;
}
