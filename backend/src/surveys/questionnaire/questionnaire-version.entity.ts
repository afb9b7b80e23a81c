import type { Language, LocalText } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { VersionItem, VersionSection } from './questionnaire.rules.js';

/** What a questionnaire says and asks. Once launched it never changes; the database refuses it too. */
@Entity({ schema: 'org', name: 'questionnaire_version' })
export class QuestionnaireVersion extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'questionnaire_id' })
  questionnaireId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('boolean')
  launched: boolean;

  @Column('text')
  title: string;

  /** The base language first. */
  @Column('jsonb')
  languages: readonly Language[];

  @Column('jsonb')
  introduction: LocalText;

  @Column('jsonb')
  sections: readonly VersionSection[];

  /** The questions as they were at the launch, not references; before it, as they were when it was last written. */
  @Column('jsonb')
  items: readonly VersionItem[];

  /** The day on which it was last written. */
  @Column('date', { name: 'written_on', nullable: true })
  writtenOn: string | null;

  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
}
