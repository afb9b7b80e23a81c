import type { DraftContent } from '@throughline/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A nomination that is not handed in yet. Only its author reads it. */
@Entity({ schema: 'org', name: 'nomination_draft' })
export class NominationDraftRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('jsonb')
  content: DraftContent;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  /** The day on which its author was reminded of it; null when she was not. */
  @Column('date', { name: 'reminded_on', nullable: true })
  remindedOn: string | null;
}
