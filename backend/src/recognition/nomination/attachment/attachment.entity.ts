import type { AttachmentType } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../../platform/database/organisation-owned.js';

/** A file beside a draft or a nomination; its bytes stand in org.nomination_attachment_part, so that no row is large. */
@Entity({ schema: 'org', name: 'nomination_attachment' })
export class AttachmentRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  /** One of the two is null. */
  @Column('uuid', { name: 'draft_id', nullable: true })
  draftId: string | null;

  @Column('uuid', { name: 'nomination_id', nullable: true })
  nominationId: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  type: AttachmentType;

  @Column('int')
  bytes: number;

  /** Of what is kept, in hex. */
  @Column('text')
  sha256: string;
}
