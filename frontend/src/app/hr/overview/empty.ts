import type { TeamEntry } from '@throughline/contract';

/** Whether an organisation holds no more than who made it: at most one person, at most one team, no cycle. */
export function isEmpty(teams: readonly TeamEntry[], cycles: number): boolean {
  const people = teams.reduce((sum, { memberCount }) => sum + memberCount, 0);
  return people <= 1 && teams.length <= 1 && cycles === 0;
}
