import { Column, Entity } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'organisation' })
export class Organisation extends OrganisationOwned {
  @Column('text')
  name: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  language: string;

  @Column('boolean')
  fictional: boolean;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
