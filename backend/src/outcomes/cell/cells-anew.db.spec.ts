import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';
import { CellRoller } from './cell-roller.js';

const ROUNDS = 12;
const KEYS = ['csat-top-box', 'contacts', 'complaints-per-1000', 'first-reply'];
const TEAMS = ['North', 'South', 'West', 'Region', 'Alpha'] as const;
const CHANNELS = ['', 'phone', 'chat', 'mail'];
const CATEGORIES = ['', 'Billing', 'billing', 'Lost parcel'];

describe.each(['channel', 'category'] as const)('cells by %s that were added up as events came', (toldBy) => {
  let at: EventHouse;
  const rollUp = () => at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  const cells = async (): Promise<unknown[]> =>
    (await at.database.query(`SELECT * FROM org.outcome_cell WHERE organisation_id = $1 ORDER BY metric_id, team_id, scope, channel, month`, [at.ours])).rows;

  beforeAll(async () => {
    at = await EventHouse.open(KEYS);
    await expectStatus(at.manager('PUT', '/api/outcome-settings', { toldBy }), 200);
  }, 120_000);
  afterAll(() => at?.close());

  it('are those that are there when everything is added up at once', async () => {
    let state = 20_261_123;
    const draw = (n: number): number => (state = (state * 48_271) % 2_147_483_647) % n;
    const seen = { hidden: new Set<string>(), told: new Set<string>() };
    const parts = new Map<string, Set<string>>();
    for (let round = 0; round < ROUNDS; round++) {
      await at.write(
        Array.from({ length: 4 + draw(40) }, () => {
          const agent = 'abcdefghijkl'[draw(12)]!;
          const metric = KEYS[draw(KEYS.length)]!;
          return {
            // some of them tell an event again that is there, with another team, month or agent
            eventKey: `e-${draw(150)}`,
            metricId: at.metrics[metric]!,
            value: draw(2),
            teamId: at.teams[TEAMS[draw(TEAMS.length)]!],
            agent: draw(6) === 0 ? null : { key: agent, name: agent },
            channel: CHANNELS[draw(CHANNELS.length)]!,
            category: CATEGORIES[draw(CATEGORIES.length)]!,
            happenedOn: ['2026-03-05', '2026-04-05'][draw(2)]!,
            asOf: `2026-05-${String(round + 1).padStart(2, '0')}T12:00:00Z`,
          };
        }),
      );
      await rollUp();
      const stepByStep = await cells();
      await at.database.query(`DELETE FROM org.outcome_cell WHERE organisation_id = $1`, [at.ours]);
      await at.database.query(
        `INSERT INTO org.outcome_stale (organisation_id, metric_id, team_id, month)
         SELECT DISTINCT $1::uuid, metric_id, team_id, date_trunc('month', happened_on)::date FROM org.outcome_event WHERE organisation_id = $1`,
        [at.ours],
      );
      await rollUp();
      expect(stepByStep).toEqual(await cells());
      for (const { hidden, told, metric_id: metric, channel } of stepByStep as { hidden: string; told: string; metric_id: string; channel: string }[]) {
        parts.set(metric, (parts.get(metric) ?? new Set()).add(channel));
        seen.hidden.add(hidden);
        seen.told.add(told);
      }
    }
    // every way to be marked came by
    expect(seen).toEqual({ hidden: new Set(['', 'few-agents', 'would-tell-others']), told: new Set(['all', 'some', 'none']) });
    // and there are cells of that alone by which figures are told
    const told = toldBy === 'category' ? CATEGORIES : CHANNELS;
    for (const key of KEYS) expect([key, [...parts.get(at.metrics[key]!)!].sort()]).toEqual([key, told.toSorted()]);
  }, 120_000);
});
