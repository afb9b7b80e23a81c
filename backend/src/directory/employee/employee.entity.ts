import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'employee' })
export class Employee extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Null for people without e-mail. */
  @Column('text', { nullable: true })
  email: string | null;

  /** The address without case, unique in the organisation. */
  @Column('text', { name: 'email_key', nullable: true })
  emailKey: string | null;

  /** Personnel number or the like, unique in the organisation. */
  @Column('text', { name: 'external_key', nullable: true })
  externalKey: string | null;

  @Column('text', { name: 'job_title', nullable: true })
  jobTitle: string | null;

  @Column('text', { nullable: true })
  site: string | null;

  @Column('text', { name: 'role_band', nullable: true })
  roleBand: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  /** An IANA time zone; null for that of the organisation. */
  @Column('text', { name: 'time_zone', nullable: true })
  timeZone: string | null;

  /** Values of the organisation's own attributes, by key. */
  @Column('jsonb')
  attributes: Readonly<Record<string, string>>;

  @Column('date', { name: 'joined_on', nullable: true })
  joinedOn: string | null;

  @Column('date', { name: 'left_on', nullable: true })
  leftOn: string | null;
}
