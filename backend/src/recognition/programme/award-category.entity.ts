import type { AwardCriterion, AwardField, AwardTie, CandidateKind, EligibilityRule } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'award_category' })
export class AwardCategoryRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  name: string;

  @Column('text')
  description: string;

  /** Place in the list, from 0. */
  @Column('int')
  position: number;

  @Column('text', { name: 'tied_to', nullable: true })
  tiedTo: AwardTie | null;

  @Column('uuid', { name: 'value_id', nullable: true })
  valueId: string | null;

  @Column('text', { array: true })
  nominees: CandidateKind[];

  @Column('int')
  winners: number;

  @Column('jsonb')
  criteria: AwardCriterion[];

  @Column('jsonb')
  form: AwardField[];

  /** Rules that all must hold. */
  @Column('jsonb')
  eligibility: EligibilityRule[];

  /** Most nominations that one person hands in here; null for any number. */
  @Column('int', { name: 'nominations_most', nullable: true })
  nominationsMost: number | null;

  /** The first category of those that were cloned from each other; its own id when it was not cloned. */
  @Column('uuid', { name: 'lineage_id', nullable: true })
  lineageId: string | null;
}
