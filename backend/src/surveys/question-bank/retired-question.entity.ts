import { Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A question, of the bank or own, that the organisation asks nowhere anew. */
@Entity({ schema: 'org', name: 'retired_question' })
export class RetiredQuestion extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;
}
