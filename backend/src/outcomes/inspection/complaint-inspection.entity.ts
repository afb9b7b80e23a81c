import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

@Entity({ schema: 'org', name: 'complaint_inspection' })
export class ComplaintInspectionRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  /** Counted up from 1 in the organisation. */
  @Column('int')
  number: number;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('uuid', { name: 'issued_by' })
  issuedBy: string;

  /** A ComplaintInspectionReport, letter by letter as its checksum was computed of it. */
  @Column('text')
  report: string;

  @Column('text')
  checksum: string;
}
