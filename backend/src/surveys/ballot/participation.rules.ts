import type { ParticipationRate } from '@throughline/anonymity';
import type { LatticeTeam } from '@throughline/publication';

/** Collected ballots and members at and below a team. */
export interface NodeParticipation {
  id: string;
  collected: number;
  members: number;
}

/**
 * Sums collected ballots and members over the cohorts at and below each team. Cohorts have k members or more each, so no difference of two sums is
 * about fewer; teams without a cohort at or below them are left out.
 */
export function nodeParticipation(
  lattice: readonly LatticeTeam[],
  counts: readonly { cohort_id: string; collected: number; members: number }[],
): NodeParticipation[] {
  const parents = new Map(lattice.map((team) => [team.id, team.parentId]));
  const sums = new Map<string, NodeParticipation>();
  for (const { cohort_id, collected, members } of counts) {
    for (let id: string | null | undefined = cohort_id; id; id = parents.get(id)) {
      const sum = sums.get(id) ?? { id, collected: 0, members: 0 };
      sums.set(id, { id, collected: sum.collected + collected, members: sum.members + members });
    }
  }
  return [...sums.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A rate as people read it: in percent, or in words where a percentage could be counted back to people. */
export function participationWords({ bound, percent }: { readonly bound: ParticipationRate['bound']; readonly percent: number | null }): string {
  return { about: `${percent} %`, 'at-least': `${percent} % or more`, 'at-most': `${percent} % or less`, ...THIRDS }[bound];
}

const THIRDS = { low: 'fewer than a third', middle: 'between a third and two thirds', high: 'more than two thirds' } as const;
