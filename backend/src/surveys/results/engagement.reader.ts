import { Injectable } from '@nestjs/common';
import { sizeBand } from '@throughline/anonymity';
import { type Period, STAFF_MEASURES, type StaffMeasure } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ComparisonReader } from '../cycle/comparison.reader.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { type PastFigure, PastResultReader } from '../past-result/past-result.reader.js';
import { CERTIFIED } from './certified.js';
import { sameMeaning } from './meaning.rules.js';
import { CELL } from './published-cell.js';
import { overWindows, standsIn } from './pulse-window.rules.js';
import { quarterOf } from './result-quarter.rules.js';
import type { CellRow } from './result-figure.rules.js';

/** One disclosed staff figure of a team, on 0 to 100. */
export interface StaffFigure {
  teamId: string;
  period: Pick<Period, 'label' | 'from' | 'until'>;
  value: number;
  low?: number;
  high?: number;
  /** Respondents in bands; null for past results that came without. */
  sizeBand: string | null;
  /** Fewest respondents the figure can be about; null when not stated. */
  respondentsAtLeast: number | null;
  source: 'cycle' | 'past-result';
  /** The cycle it was published in; null for a past result. */
  cycleId: string | null;
}

/** Of figures of one measure in the order of time those that mean the same as the latest. */
export type AlikeFigures = <F extends { readonly cycleId: string | null }>(measure: StaffMeasure, figures: readonly F[]) => F[];

type Row = CellRow & { cycleId: string; measure: StaffMeasure };

const OF_CERTIFIED = `EXISTS (SELECT 1 FROM pub.publication p WHERE p.organisation_id = $1 AND p.cycle_id = c.cycle_id AND ${CERTIFIED})`;
const CELLS = `SELECT c.cycle_id AS "cycleId", ${CELL}
  FROM pub.cell c WHERE c.organisation_id = $1 AND family = 'team' AND kind = 'driver' AND ${OF_CERTIFIED}`;

/** What linkage and leaders may know of engagement and its drivers: published cells and imported past results, never a response. */
@Injectable()
export class EngagementReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly past: PastResultReader,
    private readonly comparisons: ComparisonReader,
  ) {}

  /**
   * Figures of one measure over all teams and periods, in the order of time; a cycle counts for the quarter it closed in, and those of a pulse together for each window. Left out are those from before a question of the measure came to mean something else,
   * `otherMeaning` being how many, and those that a survey promised not to lay beside later ones, `heldApart` being how many.
   */
  async figures(measure: StaffMeasure): Promise<{ figures: StaffFigure[]; heldApart: number; otherMeaning: number }> {
    const rows = await this.work.query<Row>(`${CELLS} AND measure = $2`, [measure]);
    const past = await this.past.all(measure);
    const all = [...past.map(fromPast), ...(await this.fromCycles(rows))].toSorted(inTime);
    const alike = (await this.meanings()).alike(measure, all);
    const figures = (await this.comparisons.of()).sideBySide(alike);
    return { figures, heldApart: alike.length - figures.length, otherMeaning: all.length - alike.length };
  }

  /** What tells which figures of a measure mean the same as its latest. */
  async meanings(): Promise<{ alike: AlikeFigures }> {
    const cycles = await this.cycles.published();
    const known = new Map<StaffMeasure, ReadonlySet<string>>();
    return {
      alike: (measure, figures) => {
        const same = known.get(measure) ?? sameMeaning(measure, cycles);
        known.set(measure, same);
        // what stands before a figure that means something else is not in one line with the latest either
        const last = figures.findLastIndex(({ cycleId }) => cycleId !== null && !same.has(cycleId));
        return figures.filter(({ cycleId }, i) => (cycleId === null ? i > last : same.has(cycleId)));
      },
    };
  }

  /** As `allOfTeams`, without the figures that mean something else than the latest, and those that a survey promised not to lay beside later ones. */
  async ofTeams(teamIds: readonly string[]): Promise<Map<StaffMeasure, StaffFigure[]>> {
    const comparisons = await this.comparisons.of({ teamIds });
    const { alike } = await this.meanings();
    return new Map([...(await this.allOfTeams(teamIds))].map(([measure, figures]) => [measure, comparisons.sideBySide(alike(measure, figures))]));
  }

  /** All figures of all measures of the given teams, by measure, also those that may not stand side by side (see Comparisons); each list in the order of its periods, and in one period past results first, then cycles as they closed. */
  async allOfTeams(teamIds: readonly string[]): Promise<Map<StaffMeasure, StaffFigure[]>> {
    const rows = await this.work.query<Row>(`${CELLS} AND node_id = ANY($2::uuid[])`, [teamIds]);
    const cycles = await this.fromCycles(rows);
    const past = await this.past.ofTeams(teamIds);
    const all = [...past.map((one) => ({ ...fromPast(one), measure: one.measure })), ...cycles];
    const byMeasure = new Map<StaffMeasure, StaffFigure[]>();
    for (const { measure, ...figure } of all.toSorted(inTime)) byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), figure]);
    return byMeasure;
  }

  /** The measures that any team has a figure of, with the periods of those figures, earliest first. */
  async measures(): Promise<{ measure: StaffMeasure; periods: Pick<Period, 'label' | 'from' | 'until'>[] }[]> {
    const cycles = await this.cycles.published();
    const published = new Map(cycles.map((cycle) => [cycle.id, quarterOf(cycle)]));
    const stands = standsIn(cycles);
    const rows = await this.work.query<{ measure: StaffMeasure; cycleId: string }>(
      `SELECT DISTINCT measure, cycle_id AS "cycleId" FROM pub.cell c WHERE c.organisation_id = $1 AND family = 'team' AND kind = 'driver' AND ${OF_CERTIFIED}`,
    );
    const found = [
      ...rows.flatMap(({ measure, cycleId }) => (published.has(cycleId) && stands(cycleId, measure) ? [{ measure, period: published.get(cycleId)! }] : [])),
      ...(await this.past.periods()),
    ];
    return STAFF_MEASURES.flatMap((measure) => {
      const periods = new Map(found.filter((one) => one.measure === measure).map((one) => [one.period.label, one.period]));
      const ordered = [...periods.values()].sort((a, b) => byText(a.from, b.from) || byText(a.until, b.until));
      return ordered.length ? [{ measure, periods: ordered.map(({ label, from, until }) => ({ label, from, until })) }] : [];
    });
  }

  private async fromCycles(rows: readonly Row[]): Promise<(StaffFigure & { measure: StaffMeasure })[]> {
    const cycles = await this.cycles.published();
    const published = new Map(cycles.map((cycle) => [cycle.id, quarterOf(cycle)]));
    const place = new Map(cycles.map(({ id }, i) => [id, i]));
    const asTheyClosed = overWindows(rows, cycles).toSorted((a, b) => (place.get(a.cycleId) ?? -1) - (place.get(b.cycleId) ?? -1));
    return asTheyClosed.flatMap(({ cycleId, measure, nodeId: teamId, mean: value, low, high, sizeBand }): (StaffFigure & { measure: StaffMeasure })[] => {
      const quarter = published.get(cycleId);
      if (!quarter) return [];
      const { label, from, until } = quarter;
      const interval = low === null || high === null ? {} : { low, high };
      return [
        { measure, teamId, period: { label, from, until }, value, ...interval, sizeBand, respondentsAtLeast: fewest(sizeBand), source: 'cycle', cycleId },
      ];
    });
  }
}

function fromPast({ teamId, period: { label, from, until }, value, respondents }: PastFigure): StaffFigure {
  return {
    teamId,
    period: { label, from, until },
    value,
    sizeBand: respondents === null ? null : sizeBand(respondents),
    respondentsAtLeast: respondents,
    source: 'past-result',
    cycleId: null,
  };
}

const inTime = (a: StaffFigure, b: StaffFigure): number => byText(a.period.from, b.period.from) || byText(a.period.until, b.period.until);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fewest(sizeBand: string): number {
  return Number(/\d+/.exec(sizeBand)![0]);
}
