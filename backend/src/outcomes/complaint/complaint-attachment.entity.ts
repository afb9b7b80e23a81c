import type { AttachmentType } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A file beside a complaint; its bytes stand in org.complaint_attachment_part. */
@Entity({ schema: 'org', name: 'complaint_attachment' })
export class ComplaintAttachmentRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'complaint_id' })
  complaintId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  type: AttachmentType;

  @Column('int')
  bytes: number;

  /** Of what is kept, in hex. */
  @Column('text')
  sha256: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}
