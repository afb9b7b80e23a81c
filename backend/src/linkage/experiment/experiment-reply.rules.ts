import type { Experiment } from '@throughline/contract';
import type { LinkMeasure, PlainDate } from '@throughline/domain';
import { measureLabel } from '../analysis/measure-label.rules.js';
import { experimentStanding, experimentState } from './experiment.rules.js';

/** An experiment as it is kept. */
export interface KeptExperiment extends Pick<Experiment, 'id' | 'name' | 'expectedStaff' | 'expectedMetric' | 'until' | 'registeredOn' | 'lookedAfterwards'> {
  readonly staff: LinkMeasure | null;
  readonly metricId: string | null;
  readonly comparedWithAll: boolean;
  readonly withdrawnOn: string | null;
  readonly withdrawnBecause: string | null;
}

/** A team of it; one that is compared with has no start. */
export interface KeptTeam {
  readonly teamId: string;
  readonly name: string;
  readonly startsOn: string | null;
}

/** Who looks, and when. */
export interface Looking {
  readonly today: PlainDate;
  readonly sees: (teamId: string) => boolean;
  readonly registeredBy: string;
  readonly metricName: string | undefined;
}

/** The experiment as the caller may see it: teams of others are counted and not named. Nothing when none of the teams with the action is hers. */
export function experimentReply(row: KeptExperiment, teams: readonly KeptTeam[], { today, sees, registeredBy, metricName }: Looking): Experiment[] {
  const all = teams.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const treated = all.flatMap(({ teamId, name, startsOn }) => (startsOn === null ? [] : [{ teamId, name, startsOn }]));
  const compared = all.flatMap(({ teamId, name, startsOn }) => (startsOn === null ? [{ teamId, name }] : []));
  const [treatedSeen, comparedSeen] = [treated.filter(({ teamId }) => sees(teamId)), compared.filter(({ teamId }) => sees(teamId))];
  if (treatedSeen.length === 0) return [];
  const starts = treated.map(({ startsOn }) => startsOn);
  return [
    {
      id: row.id,
      name: row.name,
      state: experimentState(row, starts, today),
      treated: treatedSeen,
      treatedHidden: treated.length - treatedSeen.length,
      compared: row.comparedWithAll ? null : comparedSeen,
      comparedHidden: compared.length - comparedSeen.length,
      staff: row.staff === null ? null : { key: row.staff, label: measureLabel(row.staff) },
      customer: row.metricId === null ? null : { metricId: row.metricId, name: metricName! },
      expectedStaff: row.expectedStaff,
      expectedMetric: row.expectedMetric,
      until: row.until,
      registeredOn: row.registeredOn,
      registeredBy,
      lookedAfterwards: row.lookedAfterwards,
      standing: experimentStanding(row),
      withdrawal: row.withdrawnOn === null ? null : { on: row.withdrawnOn, reason: row.withdrawnBecause! },
    },
  ];
}
