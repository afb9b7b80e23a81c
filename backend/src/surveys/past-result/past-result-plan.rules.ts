import type { ImportDifference } from '@throughline/contract';
import type { ImportChange, StaffMeasure } from '@throughline/domain';
import type { ResultScale } from './past-figure.rules.js';
import type { PastResultRow } from './past-result-row.rules.js';

/** A result in its place: one team, measure and period. `team` is an id, or the words of a team that is to be made. */
export interface PlacedResult {
  team: string;
  measure: StaffMeasure;
  periodLabel: string;
  periodFrom: string;
  periodUntil: string;
  value: number;
  original: number;
  scale: ResultScale;
  respondents: number | null;
}

/** A row of the file with its team found. */
export interface PlacedRow {
  row: PastResultRow;
  results: PlacedResult[];
}

/** Two lines that speak of the same team, measure and period. */
export interface Contradiction {
  first: number;
  second: number;
  measure: StaffMeasure;
}

/** The results of a row whose team is found. */
export function placed(row: PastResultRow, team: string, scale: ResultScale): PlacedRow {
  const { label, from, until } = row.period;
  return {
    row,
    results: row.figures.map(({ measure, value, original }) => ({
      team,
      measure,
      periodLabel: label,
      periodFrom: from,
      periodUntil: until,
      value,
      original,
      scale,
      respondents: row.respondents,
    })),
  };
}

/** What there can be one result of. */
export function placeOf({ team, measure, periodLabel }: Pick<PlacedResult, 'team' | 'measure' | 'periodLabel'>): string {
  return `${measure}\n${periodLabel}\n${team}`;
}

/** Every later line about a place that an earlier line has taken: which of them is right cannot be known. */
export function contradictions(rows: readonly PlacedRow[]): Contradiction[] {
  const taken = new Map<string, number>();
  const found: Contradiction[] = [];
  for (const { row, results } of rows) {
    for (const result of results) {
      const place = placeOf(result);
      const first = taken.get(place);
      if (first === undefined) taken.set(place, row.line);
      else found.push({ first, second: row.line, measure: result.measure });
    }
  }
  return found;
}

/** What keeping a result does, beside what is there. */
export function changeBy(result: PlacedResult, standing: PlacedResult | undefined): ImportChange {
  if (!standing) return 'added';
  const same =
    standing.original === result.original &&
    standing.scale.min === result.scale.min &&
    standing.scale.max === result.scale.max &&
    standing.respondents === result.respondents;
  return same ? 'unchanged' : 'changed';
}

/** What a row does: the most that any of its results does. */
export function changeOfRow(changes: readonly ImportChange[]): ImportChange {
  return changes.includes('added') ? 'added' : changes.includes('changed') ? 'changed' : 'unchanged';
}

/** What a changed result was and becomes, for the preview. */
export function difference(result: PlacedResult, standing: PlacedResult): ImportDifference {
  return { field: result.measure, from: words(standing), to: words(result) };
}

function words({ original, scale, respondents }: PlacedResult): string {
  const range = scale.min === 0 && scale.max === 100 ? '' : ` on ${scale.min} to ${scale.max}`;
  return `${original}${range}${respondents === null ? '' : ` (${respondents} people)`}`;
}
