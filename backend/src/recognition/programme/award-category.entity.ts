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
}
