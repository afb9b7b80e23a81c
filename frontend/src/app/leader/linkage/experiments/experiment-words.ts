import type { Experiment } from '@throughline/contract';
import type { ExperimentState } from '@throughline/domain';
import { shortDayText } from '../../../ui/day-text';
import type { Tone } from '../../../ui/tag/tag';
import { locale } from '../../../words/language';
import { listed, separated } from '../../../words/listed';
import { inOrder, isolated } from '../../../words/numbers';
import { experimentWords } from './words/words';

/** How the tag looks that says where an action stands. */
export const EXPERIMENT_TONES: Readonly<Record<ExperimentState, Tone>> = { before: 'neutral', running: 'watch', after: 'good', withdrawn: 'neutral' };

/** What the action should move, and by how much it was expected to. */
export function aims({ staff, customer, expectedStaff, expectedMetric }: Experiment): string {
  const aim = (figure: string, expected: number | null): string =>
    expected === null ? isolated(figure) : experimentWords().action.aim(isolated(figure), signed(expected));
  return listed(locale(), [...(staff ? [aim(staff.label, expectedStaff)] : []), ...(customer ? [aim(customer.name, expectedMetric)] : [])]);
}

/** A change with its sign. */
export function signed(change: number): string {
  return inOrder(`${change > 0 ? '+' : ''}${change.toLocaleString(locale(), { maximumFractionDigits: 6 }).replace('-', '−')}`);
}

/** Teams that do the action, each with its first day; those of others are counted. */
export function treatedText({ treated, treatedHidden }: Experiment): string {
  const named = treated.map(({ name, startsOn }) => experimentWords().action.from(isolated(name), shortDayText(startsOn)));
  return separated(locale(), [...named, ...more(treatedHidden)]);
}

/** Teams without the action, to which it is compared. */
export function comparedText({ compared, comparedHidden }: Experiment): string {
  if (!compared) return experimentWords().action.allOthers;
  return separated(locale(), [...compared.map(({ name }) => isolated(name)), ...more(comparedHidden)]);
}

function more(hidden: number): string[] {
  return hidden ? [experimentWords().action.notYours(hidden)] : [];
}
