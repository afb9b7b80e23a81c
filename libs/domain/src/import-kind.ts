/** What a delimited file can be imported as: people and teams, results of staff surveys from before, customer outcomes, customer plans, which agent or group of a helpdesk worked for which team, complaints, who was in which team when. */
export const IMPORT_KINDS = ['roster', 'past-results', 'outcomes', 'customer-plans', 'agent-map', 'complaints', 'team-history'] as const;
/** One of the kinds of import. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/**
 * Where an import stands. `previewed`: the file is kept and nothing has changed; `applied`: its rows are in and the file is gone;
 * `undone`: it was applied and taken back.
 */
export type ImportState = 'previewed' | 'applied' | 'undone';

/** What applying a row does. */
export type ImportChange = 'added' | 'changed' | 'unchanged';

/** How files are read: `UTF-8` and `UTF-16` by mark or by validity, otherwise the encoding of western Windows. */
export type FileEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252';

/** The characters that may separate the columns of a delimited file. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
/** One of the characters that may separate columns. */
export type Delimiter = (typeof DELIMITERS)[number];
