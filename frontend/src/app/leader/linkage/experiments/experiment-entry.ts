import type { NewExperiment } from '@throughline/contract';
import { daysAfter } from '../../../ui/day-text';

export interface TreatedEntry {
  readonly teamId: string;
  readonly startsOn: string;
}

/** What the form of an action holds; empty text where nothing is chosen. */
export interface ExperimentEntry {
  readonly name: string;
  readonly treated: readonly TreatedEntry[];
  /** Empty when compared with all others. */
  readonly compared: readonly { readonly teamId: string }[];
  readonly staff: string;
  readonly expectedStaff: number | null;
  readonly metric: string;
  readonly expectedMetric: number | null;
  readonly until: string;
  readonly lookedAfterwards: boolean;
}

/** One team that starts in a week, looked at for a year. */
export function freshExperiment(staff: string, metric: string, today: string): ExperimentEntry {
  const startsOn = daysAfter(today, 7);
  return {
    name: '',
    treated: [{ teamId: '', startsOn }],
    compared: [],
    staff,
    expectedStaff: null,
    metric,
    expectedMetric: null,
    until: daysAfter(startsOn, 364),
    lookedAfterwards: false,
  };
}

/** Whether some team has started before today: then the action can only be looked at afterwards. */
export function startsInThePast({ treated }: ExperimentEntry, today: string): boolean {
  return treated.some(({ startsOn }) => startsOn !== '' && startsOn < today);
}

export function experimentBody(entry: ExperimentEntry, today: string): NewExperiment {
  const { name, treated, compared, staff, expectedStaff, metric, expectedMetric, until, lookedAfterwards } = entry;
  return {
    name: name.trim(),
    treated: treated.map(({ teamId, startsOn }) => ({ teamId, startsOn })),
    ...(compared.length > 0 && { compared: compared.map(({ teamId }) => teamId) }),
    ...(staff && { staff, ...(expectedStaff !== null && { expectedStaff }) }),
    ...(metric && { metric, ...(expectedMetric !== null && { expectedMetric }) }),
    until,
    ...(startsInThePast(entry, today) && { lookedAfterwards }),
  };
}
