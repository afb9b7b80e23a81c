/** What can be had as a file: every figure of a cycle, teams × drivers, how answers are spread, figures and answers by the demographics of the cycle, comments, participation, trends over cycles, the list of cycles, and what a cycle asked. */
export const EXPORT_SUBJECTS = [
  'results',
  'heatmap',
  'distributions',
  'demographics',
  'demographic-answers',
  'comments',
  'participation',
  'trends',
  'cycles',
  'questionnaire',
] as const;
/** One of them. */
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];

/** The subjects that are of one cycle, which must be named. */
export const CYCLE_SUBJECTS: readonly ExportSubject[] = [
  'results',
  'heatmap',
  'distributions',
  'demographics',
  'demographic-answers',
  'comments',
  'participation',
  'questionnaire',
];
/** The subjects that a team can be named for; then they are about it and all teams below. */
export const TEAM_SUBJECTS: readonly ExportSubject[] = [
  'results',
  'heatmap',
  'distributions',
  'demographics',
  'demographic-answers',
  'comments',
  'participation',
  'trends',
];
/** The subjects that can be a report by mail. */
export const SCHEDULE_SUBJECTS = [
  'results',
  'heatmap',
  'distributions',
  'demographics',
  'demographic-answers',
  'comments',
  'participation',
  'trends',
] as const satisfies readonly ExportSubject[];

/** Kinds of files. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf', 'pptx'] as const;
/** One of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where a file stands. `cancelled` also when whoever asked for it may no longer see what is in it. */
export type ExportState = 'waiting' | 'making' | 'done' | 'failed' | 'cancelled';

/** What separates the cells of a CSV file. */
export const CSV_SEPARATORS = ['comma', 'semicolon', 'tab'] as const;
/** One of them. */
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** When a report is made anew: on a day of the week, on a day of the month, or after each publication. */
export const SCHEDULE_RHYTHMS = ['weekly', 'monthly', 'publication'] as const;
/** One of them. */
export type ScheduleRhythm = (typeof SCHEDULE_RHYTHMS)[number];

/** Limits of files. Rows are those of all tables together. */
export const EXPORT_LIMITS = {
  /** Days for which a file can be fetched. */
  daysKept: 7,
  /** Up to so many rows a file is made at once; beyond, in the background. */
  directRows: 3_000,
  /** Formats other than CSV are made in memory. */
  rowsMost: { csv: 5_000_000, xlsx: 50_000, pdf: 5_000, pptx: 20_000 },
  /** Files of one person that are waiting or being made. */
  openMost: 5,
  /** A larger file is not attached to a mail. */
  attachedBytes: 5_000_000,
  receiversMost: 100,
  schedulesMost: 50,
} as const;
