import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'organisation_value' })
export class OrganisationValueRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  description: string;

  /** Its place among those in use, from 0. */
  @Column('int')
  position: number;

  /** False when it is retired: it stays where it was named. */
  @Column('boolean')
  active: boolean;
}
