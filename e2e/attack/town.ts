import { seededNumbers, type Numbers } from './numbers.js';

/** A team of the made-up organisation. */
export interface TownTeam {
  name: string;
  /** The name of the team above; null for the division's own top, which is the whole organisation. */
  parent: string | null;
  leader?: string;
}

/** Somebody of the made-up organisation, as the directory knows her. `key` is the personnel number. */
export interface TownPerson {
  key: string;
  name: string;
  email: string;
  team: string;
  site: string;
  roleBand: string;
  joined: string;
}

/** An organisation with everything in it that makes anonymity hard: teams of 4, of exactly 5, leaders in their own teams, rare attributes. */
export interface Town {
  teams: TownTeam[];
  people: TownPerson[];
  /** Who joins between the first and the second cycle. */
  joiners: TownPerson[];
}

const DIVISIONS = ['Service', 'Works', 'Office'];
/** People in each unit, without its leader; several fall below five once not everybody answers. */
const UNITS = [38, 31, 27, 24, 22, 21, 20, 19, 18, 17, 16, 14, 12, 11, 9, 8, 7, 6, 5, 4, 29, 28, 27, 26, 25, 23];
const SITES = ['Leeds', 'Leeds', 'Leeds', 'York', 'York', 'Hull', 'Ripon'];
const BANDS = ['staff', 'staff', 'staff', 'staff', 'senior', 'senior', 'manager', 'director'];
/** So many years ago, whenever that is: every band of years has many. */
const YEARS_HERE = [1, 2, 4, 8, 16];
const JOINERS_A_UNIT = [1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1];

export const TOP = 'Whole town';
export const unitName = (unit: number): string => `Unit ${String(unit + 1).padStart(2, '0')}`;

/** The same town for the same seed: about 560 people, 26 units in three divisions, three demographics. */
export function town(seed = 7): Town {
  const numbers = seededNumbers(seed);
  const people: TownPerson[] = [];
  const person = (team: string, band = numbers.pick(BANDS)): TownPerson => made(numbers, `P${String(people.length + 1).padStart(4, '0')}`, team, band);
  const add = (one: TownPerson): TownPerson => (people.push(one), one);
  const teams: TownTeam[] = [{ name: TOP, parent: null }];
  for (const division of DIVISIONS) {
    // the head of a division is led by the top, and five assistants sit directly in it
    const head = add(person(division, 'director'));
    teams.push({ name: division, parent: TOP, leader: head.key });
    for (let i = 0; i < 5; i++) add(person(division));
  }
  UNITS.forEach((size, unit) => {
    const name = unitName(unit);
    const leader = add(person(name, 'manager'));
    teams.push({ name, parent: DIVISIONS[unit % DIVISIONS.length]!, leader: leader.key });
    for (let i = 0; i < size; i++) add(person(name));
  });
  // below one unit two small crews: a third level, one of them too small by itself
  for (const [crew, size] of [
    ['Crew A', 9],
    ['Crew B', 3],
  ] as const) {
    teams.push({ name: crew, parent: unitName(2) });
    for (let i = 0; i < size; i++) add(person(crew));
  }
  const joiners = JOINERS_A_UNIT.flatMap((count, unit) =>
    Array.from({ length: count }, (_, i) => ({ ...made(numbers, `J${unit}${i}`, unitName(unit), 'staff'), joined: '2026-01-01' })),
  );
  return { teams, people, joiners };
}

function made(numbers: Numbers, key: string, team: string, roleBand: string): TownPerson {
  return {
    key,
    name: `Person ${key}`,
    email: `${key.toLowerCase()}@town.example`,
    team,
    site: numbers.pick(SITES),
    roleBand,
    joined: `${new Date().getUTCFullYear() - numbers.pick(YEARS_HERE)}-01-04`,
  };
}
