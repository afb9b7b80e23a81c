import type { PlainDate } from '@throughline/domain';
import type { RandomSource } from '@throughline/statistics';
import { type DemoPerson, type DemoTeam, demoTeams } from './demo-people.js';
import type { Course } from './demo-truth.js';

/** Everybody in the demo, and what is planted in them. */
export interface Cast {
  organisationId: string;
  teams: DemoTeam[];
  people: DemoPerson[];
  /** Id of the employee by the key of the person. */
  ids: ReadonlyMap<string, string>;
  courses: ReadonlyMap<string, Course>;
  moods: ReadonlyMap<string, number>;
  begin: PlainDate;
}

/** How large the demo is made. */
export interface DemoSize {
  readonly teams: (random: RandomSource) => DemoTeam[];
  /** Quarters in which a cycle was held, counted from the first. */
  readonly cycleQuarters: readonly number[];
}

/** What people get to see; tests make a smaller one. */
export const WHOLE_DEMO: DemoSize = { teams: demoTeams, cycleQuarters: [1, 3, 5, 7] };
