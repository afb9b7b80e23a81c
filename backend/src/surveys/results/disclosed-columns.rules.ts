import { type CycleQuestion, DRIVERS, driverIn, type Language } from '@throughline/domain';
import type { DisclosedColumn } from '../../platform/files/disclosed-table.js';

const TEAM: DisclosedColumn[] = [
  { key: 'team', kind: 'text' },
  { key: 'path', kind: 'text' },
];

/** One row a published figure; a team that is hidden has one row without a figure and with the reason. */
export const FIGURE_COLUMNS: readonly DisclosedColumn[] = [
  ...TEAM,
  { key: 'kind', kind: 'text' },
  { key: 'measure', kind: 'text' },
  { key: 'size-band', kind: 'text' },
  { key: 'mean', kind: 'decimal' },
  { key: 'low', kind: 'decimal' },
  { key: 'high', kind: 'decimal' },
  { key: 'favourable', kind: 'percent' },
  { key: 'note', kind: 'long-text' },
];

/** One row a comment. */
export const COMMENT_COLUMNS: readonly DisclosedColumn[] = [...TEAM, { key: 'question', kind: 'long-text' }, { key: 'comment', kind: 'long-text' }];

/** One row a team, one column a driver, from 0 to 100. */
export function heatmapColumns(drivers: readonly string[], language: Language): DisclosedColumn[] {
  const words = driverWords(language);
  const figures = drivers.map((driver): DisclosedColumn => ({ key: `driver ${driver}`, label: words.get(driver) ?? driver, kind: 'decimal' }));
  return [...TEAM, { key: 'size-band', kind: 'text' }, ...figures, { key: 'note', kind: 'long-text' }];
}

/** The drivers of which the questions have a figure, in the order in which pages list them. */
export function driversIn(questions: readonly CycleQuestion[]): string[] {
  const asked = new Set<string>(questions.filter(({ scale }) => scale).map(({ driver }) => driver));
  return DRIVERS.map(({ key }) => key).filter((key) => asked.has(key));
}

/** The words of every measure in the language: of drivers by their key, of questions by their id. Questions that nobody translated keep their own words. */
export function measureWords(questions: readonly CycleQuestion[], language: Language): Map<string, string> {
  return new Map([...driverWords(language), ...questions.map((question) => [question.id, question.translations?.[language]?.text ?? question.text] as const)]);
}

/** A share of favourable answers: percent, or a third of the range in words for small groups; null when there is none. */
export function favourableCell(text: string | null): string | number | null {
  return text === null || Number.isNaN(Number(text)) ? text : Number(text);
}

/** The drivers' words in the language, by their key. */
export function driverWords(language: Language): Map<string, string> {
  return new Map(DRIVERS.map(({ key }) => [key, driverIn(language, key).label]));
}
