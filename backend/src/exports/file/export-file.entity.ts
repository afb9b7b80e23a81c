import type { NewExport } from '@throughline/contract';
import type { ExportState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';

/** A file that somebody asked for; its bytes are in org.export_chunk. It is hers alone and kept for a week. */
@Entity({ schema: 'org', name: 'export_file' })
export class ExportFileRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('jsonb')
  request: NewExport;

  @Column('text')
  title: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  state: ExportState;

  @Column('double precision')
  progress: number;

  @Column('text')
  sentence: string;

  /** Whether she could see all teams when it was made; otherwise `seenTeams` are those she could. */
  @Column('boolean', { name: 'seen_all' })
  seenAll: boolean;

  @Column('uuid', { array: true, name: 'seen_teams' })
  seenTeams: string[];

  @Column('integer', { nullable: true })
  rows: number | null;

  /** PostgreSQL's bigint comes as text. */
  @Column('bigint', { nullable: true })
  bytes: string | null;

  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('text', { name: 'content_sha256', nullable: true })
  contentSha256: string | null;

  @Column('date', { name: 'made_on' })
  madeOn: string;

  @Column('date', { name: 'kept_until' })
  keptUntil: string;

  /** Whether its owner gets a mail when it is ready. */
  @Column('boolean')
  mail: boolean;

  /** Whether that mail holds the file itself. */
  @Column('boolean')
  attached: boolean;
}
