import { stringify } from 'csv-stringify/sync';
import { escapeCell } from '../../platform/files/escape-cell.js';
import type { CarriedOver } from './carried-over.rules.js';
import type { ForeignLine } from './foreign-survey.js';

const KINDS: Readonly<Record<ForeignLine['kind'], string>> = { 'left-out': 'left out', changed: 'changed', look: 'look at it' };

/** The report as a CSV file that no spreadsheet runs as formulas. */
export function reportCsv({ lines }: CarriedOver): string {
  const rows = lines.map(({ group, code, kind, what, instead, original = '' }) => [group, code, KINDS[kind], what, instead, original].map(escapeCell));
  return stringify([['Section', 'Question', 'What happened', 'What it was', 'What to do instead', 'In the file'], ...rows], {
    bom: true,
    record_delimiter: '\r\n',
  });
}
