import type { EventImportOptions } from '@throughline/contract';
import type { Delimiter, EventImportState, FileEncoding } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../../platform/database/organisation-owned.js';
import type { Written } from '../event/event-writer.js';
import type { FileSummary } from './event-file-piece.js';

/** A file of events, from upload to undo. */
@Entity({ schema: 'org', name: 'event_import' })
export class EventImportRow extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('text')
  state: EventImportState;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** PostgreSQL's 8 byte integers come as text. */
  @Column('bigint')
  bytes: string;

  @Column('boolean')
  packed: boolean;

  @Column('text', { nullable: true })
  encoding: FileEncoding | null;

  @Column('text', { nullable: true })
  delimiter: Delimiter | null;

  @Column('text', { array: true, name: 'column_names' })
  columnNames: string[];

  /** Null until the file was read for the first time; then what its format guessed, or what somebody chose. */
  @Column('jsonb', { nullable: true })
  mapping: Record<string, string> | null;

  @Column('jsonb')
  options: EventImportOptions;

  @Column('jsonb', { nullable: true })
  summary: (FileSummary & Partial<Written & { older: number }>) | null;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('real', { nullable: true })
  progress: number | null;

  @Column('date', { name: 'made_on' })
  madeOn: string;

  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedBy: string | null;
}
