import type { DriverKey, LocalText, MatrixScale, QuestionType } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { KnownOption, KnownRow } from './question.rules.js';

/** A question of the organisation's own, as it is now. */
@Entity({ schema: 'org', name: 'question' })
export class OwnQuestion extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  driver: DriverKey;

  @Column('text')
  type: QuestionType;

  @Column('jsonb')
  text: LocalText;

  @Column('boolean')
  reverse: boolean;

  /** For choices and rankings. */
  @Column('jsonb', { nullable: true })
  options: readonly KnownOption[] | null;

  /** For a matrix. */
  @Column('jsonb', { nullable: true })
  rows: readonly KnownRow[] | null;

  /** For a matrix. */
  @Column('text', { nullable: true })
  scale: MatrixScale | null;

  /** For multiple-choice and ranking. */
  @Column('integer', { nullable: true })
  most: number | null;

  @Column('jsonb')
  tags: readonly string[];

  @Column('text', { name: 'wording_note', nullable: true })
  wordingNote: string | null;

  @Column('integer')
  version: number;

  @Column('integer')
  meaning: number;

  @Column('uuid', { nullable: true })
  origin: string | null;
}
