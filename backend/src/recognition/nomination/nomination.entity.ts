import type { NominationState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'nomination' })
export class NominationRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'category_id' })
  categoryId: string;

  @Column('uuid', { name: 'nominator_id' })
  nominatorId: string;

  /** Whom it is for; several nominations for the same are the voices of one candidate. */
  @Column('uuid', { name: 'candidate_id' })
  candidateId: string;

  @Column('text')
  reasons: string;

  /** Answers to the form of the category, by id of the field. */
  @Column('jsonb')
  answers: Record<string, string>;

  @Column('text')
  state: NominationState;

  @Column('date', { name: 'submitted_on' })
  submittedOn: string;
}
