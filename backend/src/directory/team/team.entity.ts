import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'team' })
export class Team extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** The team's key in the systems files come from, unique in the organisation. */
  @Column('text', { name: 'external_key', nullable: true })
  externalKey: string | null;

  /** Null for the root, which is the whole organisation. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('uuid', { name: 'leader_id', nullable: true })
  leaderId: string | null;
}
