import type { ReadReport } from './report.rules.js';

/** Why something of a team is not shown, or what else there is to know about how it was counted. */
export interface Reason {
  readonly team: string;
  readonly sentence: string;
}

/** Tables whose notes are said once below them, where a page or slide has no room for a column of sentences; other tables of a file are about the same teams. */
const REASONED: readonly string[] = ['heatmap', 'demographics', 'demographic-answers'];

/** The notes of a table, each once, in the order of its rows; none of a table that has none of its own. */
export function reasonsOf(table: ReadReport['tables'][number]): Reason[] {
  const note = table.columns.findIndex(({ key }) => key === 'note');
  if (note < 0 || !REASONED.includes(table.key)) return [];
  const reasons = new Map<string, Reason>();
  for (const row of table.rows) {
    const sentence = row[note];
    if (typeof sentence === 'string') reasons.set(`${row[1]}\n${sentence}`, { team: String(row[0]), sentence });
  }
  return [...reasons.values()];
}
