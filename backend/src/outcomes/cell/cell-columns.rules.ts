import type { MetricFormula } from '@throughline/domain';
import { NOTHING, type Sums } from './cell-figure.rules.js';
import type { Hidden } from './disclosed-cells.rules.js';

/** The sums of a metric, team and month; of a rate also those of what it is counted in thousands of. */
export interface Cell {
  readonly metricId: string;
  readonly formula: MetricFormula;
  readonly teamId: string;
  /** The first day of the month. */
  readonly month: string;
  readonly sums: Sums;
  readonly per: Sums | undefined;
  /** Why nobody may see it; '' when everybody may who may see the team. */
  readonly hidden: Hidden;
  /** Whether it leaves out teams below in which too few agents work by this channel. */
  readonly leavesOut: boolean;
  /** How many distinct agents are behind it at least; 0 where no event names one. */
  readonly agents: number;
}

/** What the cells of a metric are read by. */
export interface Computing {
  id: string;
  formula: MetricFormula;
  /** Of a rate, what it is counted in thousands of; else the metric itself. */
  basisId: string;
  ofComplaints: boolean;
  /** The first day of the first month of which anything was told of a rate, or of what is counted from the register of complaints; null where it does not matter. */
  since: string | null;
}

/** The cells of a metric and a team as columns: a row a cell would be read three times as long. */
export type CellColumns = { readonly [sum in keyof Sums]: readonly Sums[sum][] } & {
  metricId: string;
  teamId: string;
  months: string[];
  hidden: Hidden[];
  leavesOut: boolean[];
  agents: number[];
};

/** The cells of a metric and a team, earliest first, from those of its basis. `own`: of a rate, its own columns; none where nothing of it was told of the team. */
export function cellsOf({ id, formula, basisId, ofComplaints, since }: Computing, basis: CellColumns, own: CellColumns | undefined): Cell[] {
  const told = basisId === id ? undefined : new Map(own?.months.map((month, i) => [month, sumsAt(own, i)]));
  return basis.months.flatMap((month, i) => {
    if (ofComplaints && since !== null && month < since) return [];
    return {
      metricId: id,
      formula,
      teamId: basis.teamId,
      month,
      sums: told ? (told.get(month) ?? NOTHING) : sumsAt(basis, i),
      per: told && { ...NOTHING, n: basis.n[i]! },
      hidden: basis.hidden[i]!,
      leavesOut: basis.leavesOut[i]!,
      agents: basis.agents[i]!,
    };
  });
}

function sumsAt({ n, total, squares, good, bad, median, medianLow, medianHigh }: CellColumns, i: number): Sums {
  return {
    n: n[i]!,
    total: total[i]!,
    squares: squares[i]!,
    good: good[i]!,
    bad: bad[i]!,
    median: median[i]!,
    medianLow: medianLow[i]!,
    medianHigh: medianHigh[i]!,
  };
}
