import type { EventValue } from '@throughline/contract';
import type { DateOrder, OutcomeSourceKind } from '@throughline/domain';
import type { ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';
import type { MetricComputing } from '../metric/metric.rules.js';
import type { OutcomeEvent } from '../event/event.rules.js';

/*
 * The seam between the engine, which carries a file of a million rows through a thread into the database, and the formats, which know what a row of a vendor's file means. A format is a `FileFormat`: add one to the list in
 * `file-formats.rules.ts`, and the engine needs no change. Everything here runs in a thread without a database: what a reader needs to know is in its setup, which is plain data.
 */

/** A metric that events of a file may be of: those whose figures are computed from events and that are in use. */
export interface ReaderMetric extends MetricComputing {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** The key of the definition in the library; null for the organisation's own. */
  readonly definitionKey: string | null;
}

/** What is known of the source that the file comes from. */
export interface ReaderSource {
  readonly kind: OutcomeSourceKind;
  /** An IANA time zone: the day of an event is the day there. */
  readonly timeZone: string;
  /** As the file's options say, else as the source remembers; null when nobody said. */
  readonly dateOrder: DateOrder | null;
  /** Whether what customers are called and wrote may be kept; columns of it must not be mapped otherwise. */
  readonly keepsPersonal: boolean;
}

/** A team, and what files may call it by. */
export interface ReaderTeam {
  readonly id: string;
  readonly name: string;
  readonly externalKey: string | null;
}

/** Everything that a format knows about the house; plain data, since it is sent to a thread. */
export interface ReaderSetup {
  readonly source: ReaderSource;
  readonly metrics: readonly ReaderMetric[];
  readonly teams: readonly ReaderTeam[];
  /** The day after today in the organisation, where a source may be already: what happened later has not come yet. */
  readonly tomorrow: string;
  /** How values are read, as somebody chose; null as long as nobody did. */
  readonly values: readonly EventValue[] | null;
  /** How files of this source were read before, by the mark of their header. */
  readonly remembered: Readonly<Record<string, Guess>>;
}

/** How a file is read: the field of each column, and how the values of each metric come from its columns beside those that are fields. */
export interface Guess {
  readonly mapping: Readonly<Record<string, string>>;
  readonly values: readonly EventValue[];
}

/** Something wrong with a row: the row brings no event then. `column` as in the header; null for the whole row. */
export interface RowProblem {
  readonly column: string | null;
  readonly value: string | null;
  /** A sentence that says what would be right. */
  readonly problem: string;
}

/** What a row says: its events (several, when several columns hold values of metrics; none, when it tells nothing), or what is wrong with it. */
export type RowResult = { readonly events: readonly OutcomeEvent[] } | { readonly problems: readonly RowProblem[] };

/**
 * Reads the rows of one file. `row` has a value for each column, trimmed, in the order of the header; `line` is where it begins. It is called a million times, so it must be quick (a few microseconds), keep nothing that grows with
 * the rows, and never throw.
 */
export type RowReader = (row: readonly string[], line: number) => RowResult;

/** A format of files of events. */
export interface FileFormat {
  readonly name: string;

  /** How surely a file of these columns is of this format: 1 is certain, 0 is not at all. The surest is taken when a file comes in for the first time. */
  recognises(columns: readonly string[], setup: ReaderSetup): number;

  /** The fields that columns can be mapped to. */
  fields(setup: ReaderSetup): readonly ImportFieldSpec[];

  /** A first mapping, from the header and the first rows. */
  guess(columns: readonly string[], setup: ReaderSetup, rows: readonly (readonly string[])[]): Guess;

  /** What a mapping lacks before rows can be read, as a sentence; null when nothing does. */
  lacks(read: Guess, setup: ReaderSetup): string | null;

  /** The reader of a file whose mapping lacks nothing. */
  reader(columns: readonly string[], read: Guess, setup: ReaderSetup): RowReader;
}
