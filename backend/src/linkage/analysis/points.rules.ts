import type { LinkagePoint, LinkQuadrants } from '@throughline/contract';
import { sizeBand } from '@throughline/anonymity';
import type { AcrossTeams, PanelUnit } from '@throughline/linkage';
import type { Together } from './compare.rules.js';

/** Whose teams are named: those the caller may see. */
export interface Shown {
  /** Teams whose own figures the caller may see. */
  readonly visible: ReadonlySet<string>;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** The points of the teams that the caller may see; the others are in the figures, but not among the points. */
export function pointsOf(across: AcrossTeams, { panel, idOf }: Pick<Together, 'panel' | 'idOf'>, { visible, nameOf }: Shown): LinkagePoint[] {
  const bases = basesOf(panel.units);
  const bands = sizeBandsOf(panel.units);
  return across.points.flatMap(({ team, staff, customer, periods }): LinkagePoint[] => {
    const teamId = idOf.get(team)!;
    if (!visible.has(teamId)) return [];
    return [{ teamId, name: nameOf.get(teamId)!, x: staff, y: customer, periods, sizeBand: bands.get(team) ?? null, base: bases.get(team) ?? null }];
  });
}

/** The smallest band of respondents of the figures behind each point; absent where some of them does not state any. */
function sizeBandsOf(units: readonly PanelUnit[]): Map<string, string> {
  const fewest = new Map<string, number | null>();
  for (const { team, respondents } of units) {
    const before = fewest.has(team) ? fewest.get(team)! : Infinity;
    fewest.set(team, before === null || respondents === null ? null : Math.min(before, respondents));
  }
  return new Map([...fewest].flatMap(([team, respondents]) => (respondents === null ? [] : [[team, sizeBand(respondents)]])));
}

/** Ratings or contacts behind each point, over its periods; absent where some period does not state them. */
function basesOf(units: readonly PanelUnit[]): Map<string, number> {
  const sums = new Map<string, number | null>();
  for (const { team, base } of units) {
    const sum = sums.has(team) ? sums.get(team)! : 0;
    sums.set(team, sum === null || base === null ? null : sum + base);
  }
  return new Map([...sums].filter((entry): entry is [string, number] => entry[1] !== null));
}

const CORNERS = [
  ['high-better', 'Higher staff figure, better customer figure'],
  ['high-worse', 'Higher staff figure, worse customer figure'],
  ['low-better', 'Lower staff figure, better customer figure'],
  ['low-worse', 'Lower staff figure, worse customer figure'],
] as const;

/** Lines at the means of all teams, and how many teams stand in each corner; null where the link has no figures. A team on a line counts as higher, or better. */
export function quadrantsOf({ points, noFigures }: AcrossTeams, direction: 'higher-is-better' | 'lower-is-better'): LinkQuadrants | null {
  if (noFigures || points.length === 0) return null;
  const x = mean(points.map(({ staff }) => staff));
  const y = mean(points.map(({ customer }) => customer));
  const codeOf = ({ staff, customer }: (typeof points)[number]): string => {
    const better = direction === 'higher-is-better' ? customer >= y : customer <= y;
    return `${staff >= x ? 'high' : 'low'}-${better ? 'better' : 'worse'}`;
  };
  const codes = points.map(codeOf);
  return { x, y, corners: CORNERS.map(([code, label]) => ({ code, label, teams: codes.filter((one) => one === code).length })) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
