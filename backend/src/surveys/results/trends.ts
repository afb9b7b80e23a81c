import { Injectable } from '@nestjs/common';
import type { HiddenReason, MeaningBreak, ResultTrend } from '@throughline/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ComparisonReader } from '../cycle/comparison.reader.js';
import { type CycleFacts, CycleReader } from '../cycle/cycle.reader.js';
import { CERTIFIED } from './certified.js';
import { DRIVER_LABELS } from './driver-labels.js';
import { meaningBreaks } from './meaning.rules.js';
import { CELL } from './published-cell.js';
import { hiddenTrend, sameMeasures, type TrendFigure, trendsOf } from './trend.rules.js';

interface Team {
  readonly nodeId: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** What is shown about how figures moved since an earlier cycle. */
export interface Moved {
  since: { id: string; name: string };
  /** What means something else now, and is not compared. */
  breaks: readonly MeaningBreak[];
  /** By `placeOf`. */
  trends: ReadonlyMap<string, ResultTrend>;
  /** Of teams whose trend is hidden: why, by team. */
  hidden: ReadonlyMap<string, HiddenReason>;
}

/** Lays the figures of a cycle beside those of the last one before it that asked some of the same questions: published figures only. */
@Injectable()
export class Trends {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly comparisons: ComparisonReader,
  ) {}

  /** Undefined when no earlier cycle can be compared. `figures`: those of the teams, as they are shown. */
  async since(cycle: CycleFacts, teams: readonly Team[], figures: readonly TrendFigure[]): Promise<Moved | undefined> {
    const before = await this.before(cycle);
    if (!before) return undefined;
    const teamIds = teams.map(({ nodeId }) => nodeId);
    const then = await this.figuresOf(before.id, teamIds);
    const comparisons = await this.comparisons.of({ cycleIds: [before.id, cycle.id], teamIds });
    const rules = (teamId: string) => comparisons.rules(before.id, cycle.id, teamId);
    const comparable = sameMeasures(before.questions, cycle.questions);
    const earlier = new Set(then.map(({ nodeId }) => nodeId));
    const compared = new Set(figures.flatMap(({ nodeId }) => (earlier.has(nodeId) ? [nodeId] : [])));
    const hidden = teams.flatMap((team) => {
      const reason = hiddenTrend(team, teams, compared, before.name, rules);
      return reason ? [[team.nodeId, reason] as const] : [];
    });
    return {
      since: { id: before.id, name: before.name },
      breaks: meaningBreaks(before, cycle.questions, (driver) => DRIVER_LABELS.get(driver) ?? driver),
      trends: trendsOf(then, figures, comparable, rules),
      hidden: new Map(hidden),
    };
  }

  /** The last published cycle before it that asked some of the same questions. */
  async before(cycle: CycleFacts): Promise<CycleFacts | undefined> {
    const published = await this.cycles.published();
    const place = published.findIndex(({ id }) => id === cycle.id);
    return published.slice(0, Math.max(place, 0)).findLast(({ questions }) => sameMeasures(questions, cycle.questions).size > 0);
  }

  private figuresOf(cycleId: string, teamIds: readonly string[]): Promise<TrendFigure[]> {
    return this.work.query<TrendFigure>(
      `SELECT ${CELL}
       FROM pub.cell c JOIN pub.publication p USING (organisation_id, cycle_id)
       WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.family = 'team' AND c.node_id = ANY($3::uuid[]) AND ${CERTIFIED}`,
      [cycleId, teamIds],
    );
  }
}
