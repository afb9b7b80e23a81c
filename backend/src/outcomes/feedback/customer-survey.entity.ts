import type { CustomerQuestion, LocalText } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'customer_survey' })
export class CustomerSurveyRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  question: CustomerQuestion;

  @Column('jsonb')
  wording: LocalText;

  @Column('boolean', { name: 'asks_comment' })
  asksComment: boolean;

  @Column('int', { name: 'comment_days' })
  commentDays: number;

  /** Whether whoever writes a comment is asked if her words may be passed on as thanks. */
  @Column('boolean', { name: 'asks_to_pass_on' })
  asksToPassOn: boolean;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('uuid', { name: 'metric_id' })
  metricId: string;

  /** The source whose agents and groups links name; null for the survey's own. */
  @Column('uuid', { name: 'agents_of', nullable: true })
  agentsOf: string | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('text', { name: 'group_key' })
  group: string;

  @Column('text')
  channel: string;

  @Column('text')
  category: string;

  /** Goes up when the key that links are signed with is changed. */
  @Column('int', { name: 'signing_round' })
  signingRound: number;

  @Column('boolean')
  closed: boolean;
}
