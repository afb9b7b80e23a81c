import type { ImportOptions } from '@throughline/contract';
import type { Delimiter, FileEncoding, ImportKind, ImportState } from '@throughline/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationOwned } from '../database/organisation-owned.js';
import type { Mapping } from './import-mapping.rules.js';
import type { ImportPreview } from './import-preview.js';

/** An uploaded file from preview to application; the bytes go when it is applied, the result stays. */
@Entity({ schema: 'org', name: 'import_file' })
export class ImportFile extends OrganisationOwned {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ImportKind;

  @Column('text')
  state: ImportState;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('bytea', { nullable: true, select: false })
  file?: Buffer | null;

  /** Empty for a workbook, as is the delimiter. */
  @Column('text')
  encoding: FileEncoding | '';

  @Column('text')
  delimiter: Delimiter | '';

  @Column('text', { array: true, name: 'column_names' })
  columnNames: string[];

  @Column('jsonb')
  mapping: Mapping;

  @Column('jsonb')
  options: ImportOptions;

  @Column('jsonb')
  preview: ImportPreview;

  @Column('date', { name: 'made_on' })
  madeOn: string;
}
