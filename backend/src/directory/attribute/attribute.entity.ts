import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** What an organisation keeps of its people beside the columns that everybody has. */
@Entity({ schema: 'org', name: 'attribute' })
export class Attribute extends OrganisationOwned {
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  label: string;
}
