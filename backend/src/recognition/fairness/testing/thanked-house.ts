import { type Period, plainDate } from '@throughline/domain';
import { newId } from '../../../platform/database/new-id.js';
import type { Client, House } from '../../../platform/testing/house.js';
import { AwardRows } from '../../testing/award-rows.js';
import { KudosBatch } from '../../kudos/kudos-batch.js';
import { dueQuarters } from '../due-quarters.rules.js';

/** Teams of the test by name, with their upper team and how many are directly in them. */
const TEAMS: readonly (readonly [string, string | null, number])[] = [
  ['North', null, 2],
  ['Quay', 'North', 24],
  ['Dock', 'North', 12],
  ['Night', 'North', 3],
  ['South', null, 3],
  ['Mill', 'South', 30],
  ['Lock', 'South', 20],
  ['Pair', 'Lock', 2],
];

export interface ThankedPerson {
  readonly id: string;
  readonly team: string;
  readonly site: string;
  readonly roleBand: string;
}

/** An organisation with people by SQL who have been here for years: reports look back on quarters. */
export class ThankedHouse {
  private constructor(
    private readonly house: House,
    readonly rows: AwardRows,
    readonly people: readonly ThankedPerson[],
    readonly team: Readonly<Record<string, string>>,
    /** The last two quarters that are over. */
    readonly quarters: readonly [Period, Period],
  ) {}

  static async of(house: House, hr: Client): Promise<ThankedHouse> {
    const rows = await AwardRows.of(house, hr);
    const today = house.clock.today();
    const ended = dueQuarters(plainDate(`${Number(today.slice(0, 4)) - 2}-01-01`), today, new Set()).slice(-2) as [Period, Period];
    const team: Record<string, string> = {};
    const root = (await hr('GET', '/api/teams')).json().items[0].id as string;
    for (const [name, above] of TEAMS)
      team[name] = (await hr('POST', '/api/teams', { name, parentId: above === null ? root : team[above] })).json().id as string;
    const people = TEAMS.flatMap(([name, , count]) =>
      Array.from({ length: count }, (_, i) => ({
        id: newId(),
        team: name,
        site: i % 3 === 0 ? 'Kiel' : 'Bremen',
        roleBand: name === 'Mill' && i < 15 ? 'lead' : 'agent',
      })),
    );
    const list = (of: (person: ThankedPerson) => string): string[] => people.map(of);
    await rows.query(
      `INSERT INTO org.employee (organisation_id, id, name, site, role_band, attributes, joined_on)
       SELECT $1, g.id, 'Person ' || g.id, g.site, g.band, '{}', '2020-01-01' FROM unnest($2::uuid[], $3::text[], $4::text[]) AS g (id, site, band)`,
      [list(({ id }) => id), list(({ site }) => site), list(({ roleBand }) => roleBand)],
    );
    await rows.query(
      `INSERT INTO org.team_membership (organisation_id, employee_id, from_on, team_id) SELECT $1, g.id, '2020-01-01', g.team FROM unnest($2::uuid[], $3::uuid[]) AS g (id, team)`,
      [list(({ id }) => id), list((one) => team[one.team]!)],
    );
    return new ThankedHouse(house, rows, people, { ...team, root }, ended);
  }

  in(name: string): string[] {
    return this.people.filter((person) => person.team === name).map(({ id }) => id);
  }

  /** Thanks by name in the middle of a quarter, a line each. */
  async thank(quarter: Period, pairs: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const teamOf = new Map(this.people.map((person) => [person.id, this.team[person.team]!]));
    const givenAt = new Date(`${quarter.from.slice(0, 5)}${String(Number(quarter.from.slice(5, 7)) + 1).padStart(2, '0')}-10T10:00:00Z`);
    const all = pairs.map(([giverId, to]) => ({
      giverId,
      recipientIds: [to],
      message: 'Thank you for the help.',
      valueIds: [],
      visibility: 'all' as const,
      givenAt,
      reactions: [],
    }));
    await this.rows.within(() => this.house.app.get(KudosBatch, { strict: false }).keep(all, teamOf));
  }
}
