import { twoWayDemeaned, twoWayPanel } from '@throughline/statistics';
import { coefficientText, decimalsFor, figureText } from './figure-words.js';
import type { WithinTeams } from './finding.js';
import { insideTeams, isRefusal } from './inside-teams.js';
import { rowsWithout, type InsideRows } from './inside-rows.js';
import type { PanelTable } from './panel-table.js';
import type { SensitivityNote } from './sensitivity.js';

/** A coefficient that moves by more than this many of its standard errors tells another story. */
const FAR_APART = 1;

interface Look {
  readonly coefficient: number;
  readonly interval: readonly [number, number];
  readonly teams: number;
}

const coversZero = ([low, high]: readonly [number, number]): boolean => low <= 0 && high >= 0;

/** Looks at the link inside teams again: without the team that moves it most, without the smallest teams, weighted by ratings, and by mixing up. */
export function withinSensitivity(within: WithinTeams, rows: InsideRows, table: PanelTable): SensitivityNote[] {
  const notes: SensitivityNote[] = [];
  const again = (some: InsideRows, weights?: Float64Array): Look | null => {
    const answer = insideTeams(some, table, { beside: true, ...(weights && { weights }) });
    return isRefusal(answer) ? null : answer.figure;
  };
  // all rows once more with the same kind of errors, so that only the rows make the difference
  const all = again(rows) ?? within;
  const say = (code: SensitivityNote['code'], look: Look, what: string, team: string | null = null): void => {
    const differs = Math.abs(look.coefficient - within.coefficient) > FAR_APART * within.se || coversZero(look.interval) !== coversZero(all.interval);
    const now = coefficientText(look.coefficient, look.interval);
    const was = figureText(within.coefficient, decimalsFor(Math.max(Math.abs(within.coefficient), within.se)));
    const sentence = `Inside teams, ${what}: ${now}${differs ? `; with everything it is ${was}` : '; much the same'}.`;
    notes.push({ code, r: look.coefficient, teams: look.teams, differs, team, sentence });
  };

  const unusual = mostUnusualUnit(rows);
  const without = unusual === null ? null : again(rowsWithout(rows, (unit) => unit === unusual));
  if (without) say('within-without-most-unusual-team', without, 'without the team that moves it most', table.teams[table.teamOf[unusual!]!]!);
  const small = smallestUnits(rows);
  const larger = small && again(rowsWithout(rows, (unit) => small.has(unit)));
  if (larger) say('within-without-smallest-teams', larger, 'without the quarter of teams with the fewest ratings or respondents');
  const weights = rows.ratings.every((n) => n > 0) && rows.ratings.some((n) => n !== rows.ratings[0]) ? rows.ratings : null;
  const weighted = weights && again(rows, weights);
  if (weighted) say('within-weighted', weighted, 'with every row counting by its ratings');
  if (within.permutationP !== null) notes.push(permutationNote(within));
  return notes;
}

function permutationNote({ coefficient, p, permutationP, teams }: WithinTeams): SensitivityNote {
  const differs = p <= 0.05 !== permutationP! <= 0.05;
  const share = permutationP! < 0.001 ? 'less than once in 1,000' : `${figureText(permutationP! * 100, permutationP! < 0.1 ? 1 : 0)} times in 100`;
  return {
    code: 'within-permutation',
    r: coefficient,
    teams,
    differs,
    team: null,
    sentence: `Mixing up the customer figures inside each team gives a link as strong ${share}${differs ? ', which tells another story than the test above' : ''}.`,
  };
}

/** The unit without which the coefficient changes most, from the sums of what is left after team and period effects; null when there are too few. */
function mostUnusualUnit(rows: InsideRows): number | null {
  const panel = twoWayPanel(rows.unit, rows.place);
  const ones = new Float64Array(panel.rows.length).fill(1);
  const left = (column: Float64Array): Float64Array =>
    twoWayDemeaned(
      Float64Array.from(panel.rows, (row) => column[row]!),
      panel,
      ones,
    );
  const x = left(rows.columns[0]!);
  const y = left(rows.outcome);
  const xx = new Float64Array(panel.units);
  const xy = new Float64Array(panel.units);
  for (let u = 0; u < panel.units; u++)
    for (let i = panel.start[u]!; i < panel.start[u + 1]!; i++) {
      xx[u]! += x[i]! * x[i]!;
      xy[u]! += x[i]! * y[i]!;
    }
  const allX = xx.reduce((a, b) => a + b, 0);
  const b = xy.reduce((a, v) => a + v, 0) / allX;
  let most = -1;
  let at = -1;
  for (let u = 0; u < panel.units; u++) {
    const rest = allX - xx[u]!;
    const moved = rest > 1e-12 * allX ? Math.abs((b * allX - xy[u]!) / rest - b) : Infinity;
    if (moved > most) [most, at] = [moved, u];
  }
  return at === -1 ? null : rows.unit[panel.rows[panel.start[at]!]!]!;
}

/** The quarter of units with the fewest ratings, or respondents where ratings are not stated; null where neither is, or all are alike. */
function smallestUnits(rows: InsideRows): Set<number> | null {
  const base = [rows.ratings, rows.respondents].find((column) => column.every((n) => n > 0));
  if (!base) return null;
  const sums = new Map<number, { sum: number; n: number }>();
  rows.unit.forEach((unit, i) => {
    const own = sums.get(unit) ?? { sum: 0, n: 0 };
    own.sum += base[i]!;
    own.n += 1;
    sums.set(unit, own);
  });
  const sizes = [...sums].map(([unit, { sum, n }]) => ({ unit, size: sum / n })).sort((a, b) => a.size - b.size || a.unit - b.unit);
  if (sizes[0]!.size === sizes.at(-1)!.size) return null;
  return new Set(sizes.slice(0, Math.floor(sizes.length / 4)).map(({ unit }) => unit));
}
