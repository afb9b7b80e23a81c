import type { AwardProgrammeState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'award_programme' })
export class AwardProgrammeRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  description: string;

  /** What HR last did; past the last day of its window an open programme counts as closed without a change here. */
  @Column('text')
  state: AwardProgrammeState;

  @Column('date', { name: 'nominations_from' })
  nominationsFrom: string;

  /** The last day, inclusive. */
  @Column('date', { name: 'nominations_until' })
  nominationsUntil: string;
}
