import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { CarriedOver, MoveInChoices } from './carried-over.rules.js';
import type { ForeignSource, ForeignSurvey } from './foreign-survey.js';

/** A questionnaire of another tool from preview to application. What was read of the file is kept, never the file. */
@Entity({ schema: 'org', name: 'questionnaire_import' })
export class QuestionnaireImportRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  state: 'previewed' | 'applied';

  @Column('text')
  source: ForeignSource;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** Of the file as it was sent. */
  @Column('text')
  sha256: string;

  @Column('jsonb', { nullable: true })
  survey: ForeignSurvey | null;

  @Column('jsonb')
  choices: MoveInChoices;

  /** What it became. */
  @Column('jsonb', { nullable: true })
  carried: CarriedOver | null;

  @Column('uuid', { name: 'questionnaire_id', nullable: true })
  questionnaireId: string | null;

  /** Its questionnaire was archived when somebody sent the file again, which then became an import of its own. */
  @Column('boolean', { default: false })
  replaced: boolean;

  @Column('date', { name: 'made_on' })
  madeOn: string;
}
