import type { Experiment } from '@throughline/contract';
import type { ExperimentState } from '@throughline/domain';
import { shortDayText } from '../../../ui/day-text';
import type { Tone } from '../../../ui/tag/tag';

/** Where an action stands, in words, and how the tag that says so looks. */
export const EXPERIMENT_STATES: Readonly<Record<ExperimentState, { readonly label: string; readonly tone: Tone }>> = {
  before: { label: 'not started', tone: 'neutral' },
  running: { label: 'under way', tone: 'watch' },
  after: { label: 'its days are over', tone: 'good' },
  withdrawn: { label: 'withdrawn', tone: 'neutral' },
};

/** What the action should move, and by how much it was expected to. */
export function aims({ staff, customer, expectedStaff, expectedMetric }: Experiment): string {
  const aim = (label: string, expected: number | null): string => (expected === null ? label : `${label} (expected ${signed(expected)})`);
  return [...(staff ? [aim(staff.label, expectedStaff)] : []), ...(customer ? [aim(customer.name, expectedMetric)] : [])].join(' and ');
}

/** A change with its sign. */
export function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${change.toLocaleString('en', { maximumFractionDigits: 6 }).replace('-', '−')}`;
}

/** Teams that do the action, each with its first day; those of others are counted. */
export function treatedText({ treated, treatedHidden }: Experiment): string {
  const named = treated.map(({ name, startsOn }) => `${name} from ${shortDayText(startsOn)}`);
  return [...named, ...more(treatedHidden)].join(', ');
}

export function comparedText({ compared, comparedHidden }: Experiment): string {
  if (!compared) return 'all other teams that have figures';
  return [...compared.map(({ name }) => name), ...more(comparedHidden)].join(', ');
}

function more(hidden: number): string[] {
  return hidden ? [`${hidden.toLocaleString('en')} ${hidden === 1 ? 'team that is' : 'teams that are'} not yours`] : [];
}
