import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A questionnaire; its text is in its versions. */
@Entity({ schema: 'org', name: 'questionnaire' })
export class QuestionnaireRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer', { name: 'newest_version' })
  newestVersion: number;

  /** Kept, and neither changed nor used any more. */
  @Column('boolean')
  archived: boolean;
}
