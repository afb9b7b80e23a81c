import type { Figure } from './figures.js';
import { groupKey } from './facet-lattice.js';
import { type Behind, laminar } from './inference.js';
import type { Lattice } from './lattice.js';
import type { TrueBallot, TrueCycle } from './siege.js';
import type { Harvested } from './solvers.js';

/** A cycle as the attack sees it: what was published of it, and who is counted where. */
export interface SeenCycle {
  cycle: TrueCycle;
  lattice: Lattice;
  figures: readonly Figure[];
}

/** One question of a cycle with all its figures and the people behind each; `missing` names groups that should be shown by the rules and are not. */
export interface SeenQuestion {
  one: SeenCycle;
  id: string;
  all: Behind[];
  missing: string[];
}

/** The figures of every question, of all families, with who is behind each. */
export function questionsOf(cycles: readonly SeenCycle[]): SeenQuestion[] {
  return cycles.flatMap((one) => one.cycle.questions.flatMap((question) => (question.scale ? [seen(one, question.id, question.scale)] : [])));
}

function seen(one: SeenCycle, id: string, scale: Behind['scale']): SeenQuestion {
  const figures = one.figures.filter(({ kind, measure }) => kind === 'question' && measure === id);
  const ballots = one.lattice.behindAll(one.cycle, id, figures);
  const all = figures.map((figure) => ({ figure, scale, ballots: ballots.get(groupKey(figure)) ?? [] }));
  const shown = new Set(figures.map(groupKey));
  return { one, id, all, missing: [...ballots.keys()].filter((key) => !shown.has(key)).map((key) => `${key} ${id} is not shown`) };
}

/** The figures as groups of people, for the solvers. */
export const asGroups = (all: readonly Behind[]): Harvested[] =>
  all.map(({ figure, ballots }) => ({ name: groupKey(figure), people: ballots.map(({ person }) => person.key) }));

/** The smallest groups that the figures of one question can be taken apart into by families: each group less those of a family inside it. */
export function smallestGroups(all: readonly Behind[]): TrueBallot[][] {
  const found = new Map<string, TrueBallot[]>();
  for (const { whole, parts } of laminar(all)) {
    const inside = new Set(parts.flatMap(({ ballots }) => ballots));
    const rest = whole.ballots.filter((ballot) => !inside.has(ballot));
    if (rest.length > 0)
      found.set(
        rest
          .map(({ person }) => person.key)
          .sort()
          .join(),
        rest,
      );
  }
  return [...found.values()];
}
