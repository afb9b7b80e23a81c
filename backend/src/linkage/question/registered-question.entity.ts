import type { RegisteredAnswer } from '@throughline/contract';
import type { Expectation, LinkMeasure } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A question about a link, written down before looking. Nothing but its answer or its withdrawal is ever added. */
@Entity({ schema: 'org', name: 'registered_question' })
export class RegisteredQuestionRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  text: string;

  @Column('text')
  staff: LinkMeasure;

  @Column('uuid', { name: 'metric_id' })
  metricId: string;

  @Column('integer')
  lag: number;

  @Column('uuid', { name: 'team_id' })
  teamId: string;

  /** As the team was called on the day. */
  @Column('text', { name: 'team_name' })
  teamName: string;

  @Column('date', { name: 'from_on' })
  from: string;

  @Column('date', { name: 'until_on' })
  until: string;

  @Column('date', { name: 'answer_on' })
  answerOn: string;

  @Column('text')
  expected: Expectation;

  @Column('double precision', { name: 'expected_size', nullable: true })
  expectedSize: number | null;

  /** Nobody had looked at this link over these days when it was registered. */
  @Column('boolean')
  confirmatory: boolean;

  @Column('date', { name: 'registered_on' })
  registeredOn: string;

  @Column('uuid', { name: 'registered_by' })
  registeredBy: string;

  @Column('jsonb', { nullable: true })
  answer: RegisteredAnswer | null;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn: string | null;

  @Column('text', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause: string | null;
}
