import type { DriverKey, LocalText, QuestionType } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A question of the organisation's own. */
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

  /** For single-choice only. */
  @Column('jsonb', { nullable: true })
  options: readonly { value: string; label: LocalText }[] | null;

  @Column('text', { name: 'wording_note', nullable: true })
  wordingNote: string | null;
}
