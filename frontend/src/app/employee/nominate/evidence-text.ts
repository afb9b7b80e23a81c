import type { Evidence } from '@throughline/contract';
import { dayText, periodText, wholeMonthText } from '../../ui/day-text';
import { withUnit } from '../../ui/unit-text';
import { locale } from '../../words/language';
import { isolated } from '../../words/numbers';
import { employeeWords } from '../words/words';

/** A piece of evidence in words: who thanked and when, a complaint and how it was decided, which team a customer wrote about and in which month, or the figure of a team in a period. The words of thanks and of customers stand beside it. */
export function evidenceText({ kind, from, on, metric, teamName, period, value, unit, base, number, category, outcome }: Evidence): string {
  const words = employeeWords().nominate;
  if (kind === 'kudos') return words.thanks(isolated(from ?? ''), dayText(on ?? ''));
  if (kind === 'complaint') return words.complaint(String(number), isolated(category ?? ''), outcome ? words.outcomes[outcome] : '', dayText(on ?? ''));
  if (kind === 'praise') return words.praise(isolated(teamName ?? ''), wholeMonthText(period ?? ''));
  const figure = withUnit(value ?? 0, unit ?? '');
  return words.figure(
    isolated(metric ?? ''),
    isolated(teamName ?? ''),
    periodText(period ?? ''),
    figure,
    base === undefined ? '' : base.toLocaleString(locale()),
  );
}

/** The same piece has the same key, wherever it comes from. */
export function evidenceKey({ kind, sourceId, teamId, period }: Pick<Evidence, 'kind' | 'sourceId' | 'teamId' | 'period'>): string {
  return [kind, sourceId, teamId, period].join(' ');
}
