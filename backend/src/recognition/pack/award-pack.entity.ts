import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { PackedText } from './blinding.js';

/** What is marked in the texts of a candidate, and which files go with them. The texts stay with their nominations. */
export interface PackContent {
  readonly texts: readonly PackedText[];
  /** Ids of the files that judges are shown. */
  readonly files: readonly string[];
}

@Entity({ schema: 'org', name: 'award_pack' })
export class AwardPackRow extends OrganisationOwned {
  @PrimaryColumn('uuid', { name: 'candidate_id' })
  candidateId: string;

  @Column('jsonb')
  content: PackContent;

  @Column('text')
  state: 'proposed' | 'approved';

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;
}
