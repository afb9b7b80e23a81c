import { shareBound } from '@throughline/anonymity';
import type { HiddenReason, ResultFigure } from '@throughline/contract';

/** Why one figure of a team that is shown is not: where something is answered by choice, or with a demographic, fewer people stand behind it than behind the team. */
export function notShown(what: string, team: string, nearest: { readonly id: string; readonly name: string } | undefined): HiddenReason {
  const where = nearest ? `The nearest figure is that of ${nearest.name}.` : 'No team above that you may see shows it either.';
  return {
    sentence: `${what} is not shown for ${team}: too few people answered for it to be shown by itself. ${where}`,
    nearestTeamId: nearest?.id ?? null,
    nearestTeamName: nearest?.name ?? null,
  };
}

/** A size band as it is printed: '~700' is 'about 700', '10-14' has a dash that no spreadsheet takes for a date. */
export function sizeText(sizeBand: string | undefined): string {
  if (sizeBand?.startsWith('~')) return `about ${Number(sizeBand.slice(1)).toLocaleString('en')}`;
  return (sizeBand ?? '').replace('-', '–');
}

/** A share of favourable answers as it is printed. The steps at both ends stand for all beyond them: nobody must look different from very few. */
export function favourableText({ favourable, sizeBand }: Partial<Pick<ResultFigure, 'favourable' | 'sizeBand'>>): string {
  if (favourable === undefined) return 'none';
  if (typeof favourable !== 'number') return favourable;
  return `${{ 'at-most': '≤ ', about: '', 'at-least': '≥ ' }[shareBound(favourable, sizeBand ?? '')]}${favourable} %`;
}
