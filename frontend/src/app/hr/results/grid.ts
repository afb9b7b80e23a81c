import { shareBound } from '@throughline/anonymity';
import type { HiddenReason, ResultFigure } from '@throughline/contract';
import { driverName } from '../../words/driver-name';
import { countText, inOrder } from '../../words/numbers';
import { resultWords } from './words/words';

/** Why one figure of a team that is shown is not: where something is answered by choice, or with a demographic, fewer people stand behind it than behind the team. */
export function notShown(what: string, team: string, nearest: { readonly id: string; readonly name: string } | undefined): HiddenReason {
  const words = resultWords();
  const where = nearest ? words.nearest(inOrder(nearest.name)) : words.noneAbove;
  return {
    sentence: `${words.notShownFor(what, inOrder(team))} ${where}`,
    nearestTeamId: nearest?.id ?? null,
    nearestTeamName: nearest?.name ?? null,
  };
}

/** What a measure is called: a driver in the language of the page, a question as whoever wrote it has worded it. */
export function measureName({ kind, measure, label }: { readonly kind: string; readonly measure: string; readonly label: string }): string {
  return kind === 'driver' ? driverName(measure, label) : inOrder(label);
}

/** A size band as it is printed: '~700' is 'about 700', '10-14' has a dash that no spreadsheet takes for a date. */
export function sizeText(sizeBand: string | undefined): string {
  if (sizeBand?.startsWith('~')) return resultWords().about(countText(Number(sizeBand.slice(1))));
  return sizeBand ? inOrder(sizeBand.replace('-', '–')) : '';
}

/** So many answers as it is printed: '30–49 answers'. */
export function answersText(sizeBand: string | undefined): string {
  return resultWords().answersOf(sizeText(sizeBand));
}

/** A share of favourable answers as it is printed. The steps at both ends stand for all beyond them: nobody must look different from very few. */
export function favourableText({ favourable, sizeBand }: Partial<Pick<ResultFigure, 'favourable' | 'sizeBand'>>): string {
  if (favourable === undefined) return resultWords().none;
  if (typeof favourable !== 'number') return resultWords().thirds[favourable];
  return inOrder(`${{ 'at-most': '≤ ', about: '', 'at-least': '≥ ' }[shareBound(favourable, sizeBand ?? '')]}${favourable} %`);
}

const PERCENT = /^(\d+) %( or less| or more)?$/;
const THIRDS = { 'fewer than a third': 'low', 'between a third and two thirds': 'middle', 'more than two thirds': 'high' } as const;

/** How many took part, in the language of the page. The server rounds it and says it in one of few ways; another one stays as it is. */
export function participationText(rounded: string): string {
  const words = resultWords().participation;
  const [, percent, beyond] = PERCENT.exec(rounded) ?? [];
  if (percent !== undefined) return beyond === undefined ? inOrder(rounded) : beyond === ' or less' ? words.atMost(percent) : words.atLeast(percent);
  const third = THIRDS[rounded as keyof typeof THIRDS];
  return third ? words[third] : rounded;
}
