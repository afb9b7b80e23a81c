import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../database/organisation-owned.js';
import type { AuditDetail } from './audit-hash.rules.js';

/** One thing that somebody did. Rows are only ever added: the application's role may neither change nor delete one. */
@Entity({ schema: 'org', name: 'audit_line' })
export class AuditLineRow extends OrganisationOwned {
  /** 1, 2, 3 and so on within the organisation. */
  @PrimaryColumn('integer')
  position: number;

  @Column('date', { name: 'on_day' })
  onDay: string;

  /** Null for whatever is about ballots: there the day is all that is kept. */
  @Column('timestamptz', { nullable: true })
  at: Date | null;

  @Column('text')
  kind: string;

  /** Null when it happened by itself. */
  @Column('uuid', { name: 'by_employee', nullable: true })
  byEmployee: string | null;

  /** The id of what it was done to. */
  @Column('text')
  subject: string;

  @Column('jsonb')
  detail: AuditDetail;

  @Column('text')
  previous: string;

  @Column('text')
  hash: string;
}
