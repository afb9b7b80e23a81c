import type { EventImportView } from '@throughline/contract';
import { type EventImportState, type OutcomeSourceKind, Refusal } from '@throughline/domain';
import { stillHolding } from '../event-format/event-mapping.rules.js';
import { NOTHING_RECOGNISED } from '../event-format/recognised-file.rules.js';
import type { SourceRow } from '../source/source.entity.js';
import type { EventImportRow } from './event-import.entity.js';
import { formatOf } from './file-formats.rules.js';
import type { ReaderSetup } from './row-reader.js';

/**
 * Refuses to apply a file that lacks something. Throws Refusal `mapping-incomplete`, `import-has-problems` (unless the option skipBadRows is set), `date-order-unknown` and `nothing-to-import`.
 */
export function mustApply({ summary, options }: Pick<EventImportRow, 'summary' | 'options'>): void {
  if (!summary) throw new Refusal('conflict', 'still-reading', 'This file has not been looked through yet. Wait until that is done, and try again.');
  if (summary.lacks !== null) throw new Refusal('conflict', 'mapping-incomplete', summary.lacks);
  if (summary.recognised.asked !== null)
    throw new Refusal(
      'conflict',
      'date-order-unknown',
      `"${summary.recognised.asked}" could be two days. Say whether the day or the month comes first; the source remembers it.`,
    );
  const { problemCount, problems, counts } = summary;
  if (problemCount > 0 && options.skipBadRows !== true) {
    const first = problems[0]!;
    throw new Refusal(
      'conflict',
      'import-has-problems',
      `${problemCount === 1 ? 'One thing is' : `${problemCount.toLocaleString('en')} things are`} wrong in the file, the first on line ${first.line}: ${first.problem} Nothing was changed. Correct the file, or choose to leave out the bad rows.`,
    );
  }
  if (counts.events === 0) throw new Refusal('conflict', 'nothing-to-import', 'The file has no row that can be imported. Nothing was changed.');
}

/** Refuses files for sources whose events the product makes itself. Throws Refusal `source-counts-itself`. */
export function mustTakeFiles({ name, kind }: Pick<SourceRow, 'name' | 'kind'>): void {
  const made = COUNTED_HERE[kind];
  if (made)
    throw new Refusal(
      'conflict',
      'source-counts-itself',
      `"${name}" holds ${made}, which are counted here, and takes no files. Choose the source of a helpdesk, or add one.`,
    );
}

const COUNTED_HERE: Partial<Record<OutcomeSourceKind, string>> = { feedback: 'answers of customers to a survey', complaints: 'complaints of the register' };

/** Bytes of rows from which a file takes long enough to be worth saving memory for. */
const LARGE = 4 * 1024 * 1024;
/** A packed file is about a tenth of what was packed. */
const PACKED_TO = 10;

/** Whether a file probably has many ten thousands of rows and more. */
export function isLarge({ bytes, packed }: Pick<EventImportRow, 'bytes' | 'packed'>): boolean {
  return Number(bytes) * (packed ? PACKED_TO : 1) >= LARGE;
}

/** What stays known of a file when what was written in it is forgotten: how much there was, and how it was read. */
export function withoutCells(summary: EventImportRow['summary']): EventImportRow['summary'] {
  return summary && { ...summary, sample: [], problems: [] };
}

/** What a job is doing with an import: the job, and what the import is, with what sentence, when the job comes to nothing. It changes nothing then. */
export interface UnderWay {
  readonly job: string;
  readonly instead: EventImportState;
  readonly failure: string;
}

/** States in which a job is doing something. */
export const UNDER_WAY: Readonly<Record<'reading' | 'applying' | 'undoing', UnderWay>> = {
  reading: {
    job: 'read-event-import',
    instead: 'unreadable',
    failure: 'Something went wrong on our side while the file was read. Try again, and tell the operator if it stays so.',
  },
  applying: {
    job: 'apply-event-import',
    instead: 'failed',
    failure: 'Something went wrong on our side; nothing was changed. Apply the import again, and tell the operator if it stays so.',
  },
  undoing: {
    job: 'undo-event-import',
    instead: 'applied',
    failure: 'Something went wrong on our side while the import was taken back; it is in as before. Take it back again, and tell the operator if it stays so.',
  },
};

/** States of which progress is told. */
const TOLD: readonly EventImportState[] = ['reading', 'applying'];

/** An import as it is shown. */
export function viewOf(row: Omit<EventImportRow, 'organisationId' | 'madeOn' | 'appliedBy'>, setup: ReaderSetup): EventImportView {
  const { id, sourceId, state, fileName, packed, failure, summary } = row;
  const columns = row.columnNames;
  const { mapping, values } = stillHolding({ mapping: row.mapping ?? {}, values: row.options.values ?? [] }, setup.metrics);
  const options = { ...row.options, ...(row.options.values && { values: [...values] }) };
  const { format, personal, wanting, asked, remembered } = summary?.recognised ?? NOTHING_RECOGNISED;
  const counts = summary?.counts ?? { rows: 0, refusedRows: 0, events: 0, repeated: 0, agents: 0, groups: 0 };
  const { added = null, changed = null, older = null } = summary ?? {};
  return {
    ...{ id, sourceId, state, fileName, packed, options, failure },
    bytes: Number(row.bytes),
    encoding: row.encoding,
    delimiter: row.delimiter,
    ...{ format, asked, remembered },
    personal: { ...personal },
    wanting: [...wanting],
    sheets: [...(summary?.sheets ?? [])],
    ...(summary?.sheet !== undefined && { sheet: summary.sheet }),
    columns,
    mapping: { ...mapping },
    fields:
      columns.length === 0
        ? []
        : formatOf(columns, setup)
            .fields(setup)
            .map(({ field, label, required, many }) => ({ field, label, required, ...(many ? { many } : {}) })),
    lacks: summary?.lacks ?? null,
    progress: TOLD.includes(state) ? row.progress : null,
    counts: {
      ...counts,
      added,
      changed,
      unchanged: added === null || changed === null ? null : Math.max(0, counts.events - counts.repeated - added - changed - (older ?? 0)),
      older,
    },
    metrics: [...(summary?.metrics ?? [])],
    firstDay: summary?.firstDay ?? null,
    lastDay: summary?.lastDay ?? null,
    sample: [...(summary?.sample ?? [])],
    problems: [...(summary?.problems ?? [])],
    problemCount: summary?.problemCount ?? 0,
  };
}
