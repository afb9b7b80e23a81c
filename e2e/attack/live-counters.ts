import type { Numbers } from './numbers.js';
import type { Harvested } from './solvers.js';

/** What somebody sees who looks at the live figures of every team after every ballot: from the kth on, each figure is about everybody so far. */
export function liveCounters(people: readonly { name: string; nodes: readonly string[] }[], k: number, numbers: Numbers): Harvested[] {
  const soFar = new Map<string, string[]>();
  return numbers.shuffled(people).flatMap(({ name, nodes }) =>
    nodes.flatMap((node) => {
      const now = [...(soFar.get(node) ?? []), name];
      soFar.set(node, now);
      return now.length >= k ? [{ name: `${node} after ${now.length}`, people: now }] : [];
    }),
  );
}
