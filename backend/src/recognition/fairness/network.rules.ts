import { sizeBand } from '@throughline/anonymity';
import type { LatticeNode } from '@throughline/anonymity/disclosure';
import { EVERYBODY, type FairnessCell, fairnessCell } from './fairness-cell.rules.js';

/** Thanks by name from one person to another. */
export interface ThanksBetween {
  readonly from: string;
  readonly to: string;
  /** Their teams at that moment; null when not known. */
  readonly fromTeam: string | null;
  readonly toTeam: string | null;
}

/** Most rows of a network, so that somebody can still read it. */
const MOST_TEAMS = 20;

/** Thanks from one team to another, and who is behind them. */
interface Flow {
  readonly from: string;
  readonly to: string;
  count: number;
  readonly givers: Set<string>;
  readonly receivers: Set<string>;
}

/** Teams of the network: those at the deepest level of the tree at which no more than twenty are shown, and for each team the one that it is counted in. `homes`: where people of each team are counted. */
export function networkTeams(tree: readonly LatticeNode[], homes: ReadonlyMap<string, string>): { teams: string[]; of: ReadonlyMap<string, string> } {
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  const line = (id: string): string[] => {
    const up: string[] = [];
    for (let at: string | null | undefined = id; at && up.length <= tree.length; at = parents.get(at)) up.unshift(at);
    return up;
  };
  const lines = new Map([...homes].map(([team, home]) => [team, line(home)]));
  const at = (depth: number): Map<string, string> => new Map([...lines].map(([team, path]) => [team, path[Math.min(depth, path.length - 1)]!]));
  let [depth, of] = [1, at(1)];
  const deepest = Math.max(0, ...[...lines.values()].map((path) => path.length - 1));
  while (depth < deepest && new Set(at(depth + 1).values()).size <= MOST_TEAMS) of = at(++depth);
  return { teams: tree.map(({ id }) => id).filter((id) => new Set(of.values()).has(id)), of };
}

/**
 * Who thanks whom, team by team: how many thanks, in bands, wherever k people of the one gave and k people of the other received. What is hidden in a row or a column (what that team gave, or received, altogether less what is shown) is again thanks
 * of k givers to k receivers at least, or none: where it were not, the smallest shown cell of the line is hidden too, until all is well. Totals of rows and columns are not shown, but may be known.
 * A cell that is not shown stands for none, or too few to tell; which of them, nobody learns.
 */
export function networkCells(thanks: readonly ThanksBetween[], of: ReadonlyMap<string, string>, k: number): FairnessCell[] {
  const flows = new Map<string, Flow>();
  for (const { from, to, fromTeam, toTeam } of thanks) {
    const [a, b] = [of.get(fromTeam ?? ''), of.get(toTeam ?? '')];
    if (a === undefined || b === undefined) continue;
    const flow = flows.get(`${a} ${b}`) ?? { from: a, to: b, count: 0, givers: new Set(), receivers: new Set() };
    flows.set(`${a} ${b}`, flow);
    flow.count++;
    flow.givers.add(from);
    flow.receivers.add(to);
  }
  const enough = (some: readonly Flow[]): boolean => union(some, 'givers') >= k && union(some, 'receivers') >= k;
  const shown = new Set([...flows.values()].filter((flow) => enough([flow])));
  for (let thin = thinLine(flows, shown, enough); thin; thin = thinLine(flows, shown, enough)) shown.delete(thin);
  return [...shown].map(({ from, to, count }) => fairnessCell('thanks', { ...EVERYBODY, teamId: from }, { otherTeamId: to, sizeBand: sizeBand(count) }));
}

/** The next cell to hide: the smallest that is shown in a row or column of which something, but too little, is hidden. */
function thinLine(flows: ReadonlyMap<string, Flow>, shown: ReadonlySet<Flow>, enough: (some: readonly Flow[]) => boolean): Flow | undefined {
  for (const end of ['from', 'to'] as const)
    for (const line of Map.groupBy(flows.values(), (flow) => flow[end]).values()) {
      const hidden = line.filter((flow) => !shown.has(flow));
      if (hidden.length === 0 || enough(hidden)) continue;
      const [smallest] = line.filter((flow) => shown.has(flow)).sort((a, b) => a.count - b.count || (a.from + a.to < b.from + b.to ? -1 : 1));
      if (smallest) return smallest;
    }
  return undefined;
}

function union(flows: readonly Flow[], side: 'givers' | 'receivers'): number {
  return new Set(flows.flatMap((flow) => [...flow[side]])).size;
}
