import type { DateOrder, EventFormat, PersonalKind } from '@throughline/domain';
import type { Guess, ReaderSetup } from '../event-import/row-reader.js';
import { proposedMapping } from './recognised-format.rules.js';
import { dateOrderOf } from './written-time.rules.js';

/** What a file was found to be, beside how it is read. */
export interface RecognisedFile {
  readonly format: EventFormat;
  readonly personal: Readonly<Record<string, PersonalKind>>;
  /** Keys of definitions that the file could give figures of, but that there is no metric of. */
  readonly wanting: readonly string[];
  /** The order of days that the first rows make plain; null when they do not. */
  readonly dateOrder: DateOrder | null;
  /** A day that could be two, as it is written, as long as nobody said the order and the file does not tell it. */
  readonly asked: string | null;
  /** Whether it is read as an earlier file of the source was. */
  readonly remembered: boolean;
}

/** What is known of a file before anything is. */
export const NOTHING_RECOGNISED: RecognisedFile = { format: 'other', personal: {}, wanting: [], dateOrder: null, asked: null, remembered: false };

const DAYS = new Set(['happened_at', 'happened_on', 'changed_at']);

/** What a file is by its header and its first rows, when it is read so. */
export function recognisedFile(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { mapping, values }: Guess,
  { source, metrics }: ReaderSetup,
  remembered: boolean,
): RecognisedFile {
  const { format, personal, wanting } = proposedMapping(columns, rows, metrics);
  const days = new Set([...columns.filter((column) => DAYS.has(mapping[column] ?? '')), ...values.flatMap(({ happened }) => happened ?? [])]);
  const written = [...days].flatMap((column) => {
    const at = columns.indexOf(column);
    return rows.map((row) => row[at] ?? '');
  });
  const { order, ambiguous } = dateOrderOf(written);
  const asked = source.dateOrder === null && order === undefined ? (ambiguous ?? null) : null;
  return { format, personal, wanting, dateOrder: order ?? null, asked, remembered };
}
