import { MAPPED_FORMAT } from '../event-format/mapped-format.rules.js';
import { OWN_FORMAT } from './own-format.rules.js';
import type { FileFormat, ReaderSetup } from './row-reader.js';

/** Every format that is known. The last one reads the files of vendors, and any other whose columns are mapped by hand. */
export const FILE_FORMATS: readonly FileFormat[] = [OWN_FORMAT, MAPPED_FORMAT];

/** The format that a file of these columns is read as. */
export function formatOf(columns: readonly string[], setup: ReaderSetup): FileFormat {
  const sure = FILE_FORMATS.map((format) => ({ format, by: format.recognises(columns, setup) }));
  return sure.reduce((best, one) => (one.by > best.by ? one : best)).format;
}

/** The format of that name; the general one for a name that is not known. */
export function formatNamed(name: string): FileFormat {
  return FILE_FORMATS.find((format) => format.name === name) ?? MAPPED_FORMAT;
}
