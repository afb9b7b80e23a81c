import { Injectable } from '@nestjs/common';
import type { ExperimentOutcome, ExperimentResult, LinkMethod } from '@throughline/contract';
import { SMALLEST_K } from '@throughline/domain';
import type { ExperimentCell } from '@throughline/linkage';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import { measureLabel } from '../analysis/measure-label.rules.js';
import { StaffFigures } from '../analysis/staff-figures.js';
import { alignPeriods, type SideFigure } from '../analysis/alignment.rules.js';
import { inSentence } from '../analysis/link-words.rules.js';
import { staffFigure, within } from '../analysis/panels.js';
import { periodsInOrder } from '../analysis/periods.rules.js';
import { teamsAbove } from '../analysis/teams-compared.rules.js';
import { FindingCache } from '../thread/finding-cache.js';
import { LinkageThreads } from '../thread/linkage-threads.js';
import type { ExperimentRow } from './experiment.entity.js';
import type { ExperimentTeamRow } from './experiment-team.entity.js';
import { firstPeriodOf, inherited, outcomeOf } from './experiment.rules.js';

interface Side {
  readonly side: 'staff' | 'customer';
  readonly label: string;
  readonly expected: number;
  /** Published, and with enough behind them. */
  readonly figures: readonly SideFigure[];
}

interface Evidence {
  readonly experiment: ExperimentRow;
  readonly members: readonly ExperimentTeamRow[];
  readonly tree: readonly TeamFacts[];
  readonly sides: readonly Side[];
}

/** What became of an action: difference in differences over published figures, with the engine beside the main thread. */
@Injectable()
export class ExperimentJudge {
  constructor(
    private readonly staffFigures: StaffFigures,
    private readonly observations: ObservationReader,
    private readonly metrics: MetricReader,
    private readonly teams: TeamReader,
    private readonly threads: LinkageThreads,
    private readonly cache: FindingCache,
  ) {}

  /** Everything that is judged. It is read in a unit of work of its own, before `judged`, so that no connection waits with the computation. */
  async evidence(experiment: ExperimentRow, members: readonly ExperimentTeamRow[]): Promise<Evidence> {
    return { experiment, members, tree: await this.teams.tree(), sides: await this.sides(experiment) };
  }

  async judged(evidence: Evidence): Promise<Omit<ExperimentResult, 'experiment'>> {
    const outcomes: ExperimentOutcome[] = [];
    for (const side of evidence.sides) outcomes.push(await this.outcome(evidence, side));
    return { sentence: outcomes.map(({ sentence }) => sentence).join(' '), outcomes, methods: methodsOf(outcomes) };
  }

  private async sides({ staff, metricId, expectedStaff, expectedMetric, until }: ExperimentRow): Promise<Side[]> {
    const sides: Side[] = [];
    if (staff !== null) {
      const published = within((await this.staffFigures.figures(staff)).figures.map(staffFigure), { until });
      const figures = published.filter(({ base }) => base === null || base >= SMALLEST_K);
      sides.push({ side: 'staff', label: measureLabel(staff), expected: expectedStaff!, figures });
    }
    if (metricId !== null) {
      const { name, minimumBase } = await this.metrics.require(metricId);
      const figures = (await this.observations.of(metricId, { until })).filter(({ base }) => base === null || base >= minimumBase);
      sides.push({ side: 'customer', label: name, expected: expectedMetric!, figures });
    }
    return sides;
  }

  private async outcome({ experiment, members, tree }: Evidence, side: Side): Promise<ExperimentOutcome> {
    const { figures, periods } = comparable(side.figures, tree);
    const days = new Map(members.flatMap(({ teamId, startsOn }) => (startsOn === null ? [] : [[teamId, startsOn]])));
    const starts = [...inherited(tree, days)].flatMap(([team, day]) => {
      const period = firstPeriodOf(day, periods);
      return period === undefined || !figures.some(({ teamId }) => teamId === team) ? [] : [{ team, period }];
    });
    const labels = periods.map(({ label }) => label);
    if (starts.length === 0) return notYet(side, labels);
    const compared = inherited(tree, new Map(members.flatMap(({ teamId, startsOn }) => (startsOn === null ? [[teamId, true]] : []))));
    const cells = figures.map(({ teamId, period, value }): ExperimentCell => ({ team: teamId, period: period.label, value }));
    const treated = new Set(starts.map(({ team }) => team));
    const task = {
      plan: {
        name: experiment.name,
        starts,
        ...(experiment.comparedWithAll ? {} : { compared: [...compared.keys()].filter((team) => !treated.has(team)) }),
        expected: { side: side.side, size: side.expected },
        registeredOn: experiment.registeredOn,
        startsOn: [...days.values()].sort()[0]!,
      },
      cells: { staff: side.side === 'staff' ? cells : [], customer: side.side === 'customer' ? cells : [] },
      options: { periods: labels, words: { [side.side]: inSentence(side.label) } },
    };
    return outcomeOf(await this.cache.of('action', task, () => this.threads.action(task)), side.label, side.expected, labels);
  }
}

/** One figure a team and period, in periods of one length, of the lowest teams that have figures: nobody is counted twice. */
function comparable(all: readonly SideFigure[], tree: readonly TeamFacts[]) {
  const { staff: figures } = alignPeriods(all, all);
  const above = teamsAbove(
    tree,
    figures.map(({ teamId }) => teamId),
  );
  const lowest = figures.filter(({ teamId }) => !above.has(teamId));
  return { figures: lowest, periods: periodsInOrder(lowest) };
}

function notYet({ side, label, expected }: Side, periods: string[]): ExperimentOutcome {
  const sentence = `There is no figure of ${inSentence(label)} since the start for any team with the action yet.`;
  return {
    side,
    label,
    sentence,
    refused: { code: 'no-period-after', sentence },
    effect: null,
    expected,
    asExpected: null,
    trend: [],
    parallel: null,
    treatedTeams: 0,
    comparedTeams: 0,
    periods,
  };
}

function methodsOf(outcomes: readonly ExperimentOutcome[]): LinkMethod[] {
  return [
    ...outcomes.flatMap(({ side, label, effect }) =>
      effect ? [{ code: `effect-${side}`, title: `How ${inSentence(label)} is compared`, text: `${effect.method}.` }] : [],
    ),
    {
      code: 'start',
      title: 'From when on the action counts',
      text: 'A period counts as one with the action when the action was in force for at least half of it. Teams below a team with the action do it too.',
    },
    {
      code: 'reading',
      title: 'How to read it',
      text: 'The change of the teams with the action, beyond the change of the others. If both groups moved apart before the start, the two cannot be compared, and the sentence says so.',
    },
  ];
}
