import type { QuestionVersion } from '@throughline/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { KnownQuestion } from './question.rules.js';

/** What an own question said in one of its versions. */
@Entity({ schema: 'org', name: 'question_version' })
export class QuestionVersionRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('integer')
  meaning: number;

  @Column('text')
  change: QuestionVersion['change'];

  @Column('date', { name: 'on_day' })
  onDay: string;

  @Column('uuid', { name: 'by_employee', nullable: true })
  byEmployee: string | null;

  @Column('jsonb')
  content: KnownQuestion;
}
