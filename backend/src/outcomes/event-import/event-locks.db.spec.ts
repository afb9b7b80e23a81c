import { setTimeout as pause } from 'node:timers/promises';
import type { EventImportView } from '@throughline/contract';
import type pg from 'pg';
import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';

describe('while the events of an organisation are being written', () => {
  let at: EventHouse;
  let other: pg.Client;
  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box'], { DATABASE_POOL: '3' });
    other = await at.house.connectAs(at.house.settings.values.DATABASE_URL);
  });
  afterAll(async () => {
    await other?.end();
    await at?.close();
  });

  /** The state of an import, asked over a connection of its own. */
  const stateOf = async (id: string): Promise<string> =>
    (await at.database.query<{ state: string }>(`SELECT state FROM org.event_import WHERE organisation_id = $1 AND id = $2`, [at.ours, id])).rows[0]!.state;
  const until = async (what: string, done: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 400; tries++) {
      if (await done()) return;
      await pause(50);
    }
    throw new Error(`${what} did not come within 20 s.`);
  };
  const waiting = (n: number): Promise<void> =>
    until(`${n} connections that wait`, async () => {
      const { rows } = await at.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0]!.n === n;
    });
  const previewed = async (...rows: string[]): Promise<string> => {
    const sent = await expectStatus(
      at.manager('POST', `/api/event-imports?sourceId=${at.sourceId}`, Buffer.from(['Ticket,Date,CSAT', ...rows].join('\n')), { 'content-type': 'text/csv' }),
      201,
    );
    const { id } = sent.json() as EventImportView;
    await until('The preview', async () => (await stateOf(id)) === 'previewed');
    return id;
  };
  const apply = (id: string): ReturnType<typeof expectStatus> => expectStatus(at.manager('POST', `/api/event-imports/${id}/application`), 201);
  const hold = async (): Promise<void> => {
    await other.query('BEGIN');
    await other.query(`SELECT id FROM org.outcome_source WHERE organisation_id = $1 FOR NO KEY UPDATE`, [at.ours]);
  };
  const rename = (name: string): ReturnType<typeof at.manager> => at.manager('PATCH', `/api/outcome-sources/${at.sourceId}`, { name });

  it('an import comes to its end although all other connections of its process wait for what it holds', async () => {
    const id = await previewed('l-1,2026-01-10,5');
    await hold();
    await apply(id);
    await waiting(1);
    const changes = [rename('One'), rename('Two')];
    await waiting(3);
    // longer than between two tellings of how far it is
    await pause(1000);
    await other.query('COMMIT');
    expect((await Promise.all(changes)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    await until('The application', async () => (await stateOf(id)) === 'applied');
  });

  it('a file can be applied whose order of days its source knows, and another change of the source is told to come again', async () => {
    const [first, second] = [await previewed('l-2,13/01/2026,5'), await previewed('l-3,14/01/2026,5')];
    await apply(first);
    await until('The application', async () => (await stateOf(first)) === 'applied');
    await hold();
    await apply(second);
    const refused = await rename('Three');
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'busy']);
    await other.query('COMMIT');
    await until('The application', async () => (await stateOf(second)) === 'applied');
    expect((await rename('Three')).statusCode).toBe(200);
  });
});
