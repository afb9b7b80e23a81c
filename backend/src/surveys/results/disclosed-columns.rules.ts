import type { DistributionGroup, ShownShare } from '@throughline/contract';
import { type CycleQuestion, DRIVERS, driverIn, type Language } from '@throughline/domain';
import type { DisclosedColumn, DisclosedRow } from '../../platform/files/disclosed-table.js';

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

/** One row a point or option; of a question from 0 to 10 also promoters, passives, detractors and the score. */
export const DISTRIBUTION_COLUMNS: readonly DisclosedColumn[] = [
  ...TEAM,
  { key: 'question', kind: 'long-text' },
  { key: 'asked', kind: 'text' },
  { key: 'size-band', kind: 'text' },
  { key: 'answer', kind: 'text' },
  { key: 'share', kind: 'percent' },
  { key: 'mean-rank', kind: 'decimal' },
  { key: 'score', kind: 'whole' },
  { key: 'low', kind: 'whole' },
  { key: 'high', kind: 'whole' },
];

/** Of which demographic and of which of its values a row is; a value is left out where none of the team is shown. */
const GROUP: DisclosedColumn[] = [
  { key: 'demographic', kind: 'text' },
  { key: 'value', kind: 'text' },
];
const without = (columns: readonly DisclosedColumn[], ...keys: string[]): DisclosedColumn[] => columns.filter(({ key }) => !keys.includes(key));

/** One row a published figure of a group of a demographic; what is hidden has a row without a figure and with the reason. */
export const FACET_FIGURE_COLUMNS: readonly DisclosedColumn[] = [...TEAM, ...GROUP, ...without(FIGURE_COLUMNS, 'team', 'path')];

/** One row a point or option at a group of a demographic, as `DISTRIBUTION_COLUMNS`; what is hidden has a row with the reason. */
export const FACET_DISTRIBUTION_COLUMNS: readonly DisclosedColumn[] = [
  ...TEAM,
  ...GROUP,
  ...without(DISTRIBUTION_COLUMNS, 'team', 'path', 'asked'),
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

/** A share as it is shown: a number of percent where it is about so many, with a sign where it may be less or more, a third of the range in words for small groups. */
export function shareCell({ bound, percent }: ShownShare): string | number {
  if (percent === null) return bound;
  return { 'at-most': `≤ ${percent}`, 'at-least': `≥ ${percent}` }[bound as string] ?? percent;
}

/** The rows of one group, without its team: the points or options in the question's order, then what is said of a question from 0 to 10. */
export function distributionRows(question: CycleQuestion, group: DistributionGroup, language: Language): DisclosedRow[] {
  const wording = question.translations?.[language];
  const labelOf = (key: string, i: number): string => {
    if (question.options)
      return wording?.options?.[question.options.findIndex(({ value }) => value === key)] ?? question.options.find(({ value }) => value === key)?.label ?? key;
    const label = (wording?.labels ?? question.scale?.labels ?? [])[i];
    return label && question.type !== 'recommend' ? `${key} ${label}` : key;
  };
  const parts = group.parts.map(({ key, share, meanRank }, i): DisclosedRow => [labelOf(key, i), shareCell(share), meanRank ?? null, null, null, null]);
  if (!group.recommend) return parts;
  const { promoters, passives, detractors, score, low, high } = group.recommend;
  return [
    ...parts,
    ...Object.entries({ promoters, passives, detractors }).map(([key, share]): DisclosedRow => [key, shareCell(share), null, null, null, null]),
    ['recommend-score', null, null, score ?? null, low ?? null, high ?? null],
  ];
}
