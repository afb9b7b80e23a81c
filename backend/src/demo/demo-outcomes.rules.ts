import type { Outcome } from './demo-truth.js';

/** What customers of the teams say, by `monthOfTeam`. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** The place of a team (by its key) and month (2026-03) in `Outcomes`. */
export function monthOfTeam(team: string, month: string): string {
  return `${team} ${month}`;
}
