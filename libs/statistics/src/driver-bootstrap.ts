import { centred } from './centred.js';
import { driverCorrelations, parted } from './driver-correlations.js';
import { finiteFigures } from './finite-figures.js';
import { groupIndex, type GroupIndex } from './group-index.js';
import { indexDraws } from './index-draws.js';
import type { Interval } from './interval.js';
import { weightsOfCorrelations } from './johnson-weights.js';
import { lmgOfSubsets, requireFewDrivers } from './lmg.js';
import { quantiles } from './quantile.js';
import { requireCount, requireWithin, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';
import { subsetR2 } from './subset-r2.js';
import { watcher, type Watch } from './watch.js';

/** How drivers are drawn again, and how the drawing is followed. */
export interface DriverBootstrapOptions extends Watch {
  /** Stored with the result: the same seed gives the same intervals. */
  readonly seed: number;
  /** Re-draws, at least 100; 1,000 when not given. */
  readonly replicates?: number;
  readonly level?: number;
  /** `lmg` (at most 15 drivers) when not given. */
  readonly method?: 'lmg' | 'johnson';
  /** Label of each row's unit (team): whole units are drawn. Rows when not given. */
  readonly units?: Sample;
}

/** How certain the importance of drivers and their order are. */
export interface DriverBootstrap {
  /** Percentile interval of each driver's part of R². */
  readonly intervals: Interval[];
  /** `ranks[j][k]`: share of the re-draws in which driver j takes place k + 1. */
  readonly ranks: number[][];
  /** `above[i][j]`: share of the re-draws in which driver i has the larger part; 0 on the diagonal. */
  readonly above: number[][];
  readonly replicates: number;
  /** Re-draws in which something did not vary, drawn again. */
  readonly redrawn: number;
}

/**
 * Bootstrap of the importance of p ≥ 1 drivers over rows or over whole units (at least 5).
 * @throws StatisticsError `unequal-lengths`, `too-few`, `not-finite`, `zero-variance`, `out-of-range`, `degenerate`; ComputationAborted
 * Source: Grömping 2006 (bootstrap of LMG); percentile interval, quantile type 7.
 */
export function bootstrapDrivers(y: Sample, predictors: readonly Sample[], options: DriverBootstrapOptions): DriverBootstrap {
  const { seed, replicates = 1000, units } = options;
  requireCount('replicates', replicates, 100);
  if (units && units.length !== y.length)
    throw new StatisticsError('unequal-lengths', `y has ${y.length} values and there are ${units.length} labels of units.`);
  const index: GroupIndex | null = units ? groupIndex('units', units) : null;
  const count = index?.count ?? y.length;
  requireCount(units ? 'units' : 'rows', count, 5);
  const draws = indexDraws(seed);
  const drawn = new Int32Array(count);
  const times = new Int32Array(count);
  const rows = new Int32Array(y.length);
  function next(): Int32Array {
    draws.fill(drawn, count);
    times.fill(0);
    for (let i = 0; i < count; i++) times[drawn[i]!]!++;
    for (let i = 0; i < rows.length; i++) rows[i] = times[index ? index.of[i]! : i]!;
    return rows;
  }
  return driversOfDraws(y, predictors, next, replicates, options);
}

/**
 * The same for draws given from outside, e.g. read from a file.
 * @param next how often each row is in the next draw
 * @throws StatisticsError as `bootstrapDrivers`
 */
export function driversOfDraws(
  y: Sample,
  predictors: readonly Sample[],
  next: () => ArrayLike<number>,
  replicates: number,
  { level = 0.95, method = 'lmg', ...watch }: Pick<DriverBootstrapOptions, 'level' | 'method' | 'onProgress' | 'signal'> = {},
): DriverBootstrap {
  requireWithin('level', level, 0, 1, true);
  if (method === 'lmg') requireFewDrivers(predictors.length);
  importance(driverCorrelations(y, predictors), method); // refuses what the data themselves do not allow
  const p = predictors.length;
  const columns = [...predictors.map((x, j) => centred(`predictor ${j + 1}`, x)), centred('y', y)];
  const values = Array.from({ length: p }, () => new Float64Array(replicates));
  const ranks = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  const above = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  const tell = watcher(watch, replicates);
  let redrawn = 0;
  for (let b = 0; b < replicates;) {
    const parts = ofDraw(columns, next(), method);
    if (parts === null) {
      if (++redrawn > replicates)
        throw new StatisticsError('degenerate', 'More than half of the re-draws do not vary; there are too few rows for a bootstrap.');
      continue;
    }
    const order = Array.from(parts, (_, j) => j).sort((i, j) => parts[j]! - parts[i]!);
    order.forEach((j, place) => (ranks[j]![place]! += 1));
    for (let j = 0; j < p; j++) {
      values[j]![b] = parts[j]!;
      for (let i = 0; i < p; i++) if (parts[i]! > parts[j]!) above[i]![j]! += 1;
    }
    tell(++b);
  }
  const intervals = values.map((own): Interval => {
    const [low, high] = quantiles(own, [(1 - level) / 2, (1 + level) / 2]);
    return [low!, high!];
  });
  // counted whole and divided once: a thousand thousandths add up to a little more than 1
  const shares = (counts: number[][]): number[][] => counts.map((row) => row.map((n) => n / replicates));
  return finiteFigures({ intervals, ranks: shares(ranks), above: shares(above), replicates, redrawn });
}

function importance(correlations: ReturnType<typeof driverCorrelations>, method: 'lmg' | 'johnson'): Float64Array {
  if (method === 'johnson') return weightsOfCorrelations(correlations);
  return lmgOfSubsets(subsetR2(correlations.rxx, correlations.rxy), correlations.rxy.length);
}

/** Parts of R² of one draw, null when a column does not vary in it or drivers fall together. */
function ofDraw(columns: readonly Float64Array[], times: ArrayLike<number>, method: 'lmg' | 'johnson'): Float64Array | null {
  const k = columns.length;
  const n = times.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += times[i]!;
  const means = columns.map((column) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += times[i]! * column[i]!;
    return sum / total;
  });
  const cross = new Float64Array(k * k);
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      const x = columns[a]!;
      const z = columns[b]!;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += times[i]! * x[i]! * z[i]!;
      cross[a * k + b] = cross[b * k + a] = sum - total * means[a]! * means[b]!;
    }
  const sd = columns.map((_, a) => Math.sqrt(cross[a * k + a]!));
  if (sd.some((s) => !(s > 1e-6 * Math.sqrt(total)))) return null;
  const r = cross.map((v, at) => v / sd[Math.floor(at / k)]! / sd[at % k]!);
  try {
    return importance(parted(r, k - 1), method);
  } catch (error) {
    // StatisticsError: few rows drawn often can make drivers fall together; that cannot be seen before the factor is made
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}
