import { setTimeout as pause } from 'node:timers/promises';
import { httpClient, signUp } from '../../tools/bench-organisation.mjs';
import { openKillableHouse } from '../support/killable-house.mjs';

const ROWS = 30_000;
const AGENTS = 12;
/** Where the writing of an import is cut off, by what the database is asked just then, whose end that is, and the table before which it is held up until then. */
const PLACES = [
  ['COPY pg_temp.told', 'the server', undefined],
  ['INSERT INTO org.outcome_event (', 'the database', 'outcome_event'],
  ['org.outcome_cell', 'both', 'outcome_cell'],
] as const;

/** Tickets of a year, each rated by its customer with 1 to 5. */
function file(): string {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const day = new Date(Date.UTC(2025, 0, 1 + (i % 365))).toISOString().slice(0, 10);
    return `T-${i},csat-mean,${day},${1 + (i % 5)},Quay,agent-${i % AGENTS},${i % 3 ? 'mail' : 'phone'}\n`;
  });
  return `event_id,metric,happened_on,value,team,agent,channel\n${lines.join('')}`;
}

describe('an import of events, while the server and the database are killed', () => {
  let house: Awaited<ReturnType<typeof openKillableHouse>>;
  let http: ReturnType<typeof httpClient>;
  const said: string[] = [];
  beforeAll(async () => {
    house = await openKillableHouse((line) => void said.splice(0, said.push(line) - 100));
    http = httpClient(house.url, 4);
  }, 120_000);
  afterAll(async () => {
    http?.close();
    await house?.stop();
  }, 60_000);

  /** Waits until it holds; throws with the sentence after a minute. */
  async function until(holds: () => Promise<boolean>, sentence: () => string): Promise<void> {
    const end = performance.now() + 60_000;
    while (!(await holds())) {
      if (performance.now() > end) throw new Error(`After a minute ${sentence()}; the server last said\n${said.slice(-10).join('\n')}`);
      await pause(3);
    }
  }

  it('is there as a whole or not at all, and comes to its end by itself', async () => {
    const admin = await signUp(house, http);
    const root = (await admin.send('GET', '/api/teams')).items[0].id;
    await admin.send('POST', '/api/teams', { name: 'Quay', parentId: root }, 201);
    await admin.send('POST', '/api/metrics', {
      ...{ key: 'csat-mean', name: 'Satisfaction', kind: 'csat', unit: 'stars', min: 1, max: 5, direction: 'higher-is-better', definition: 'Stars.' },
      ...{ formula: 'mean', figuresFrom: 'events', valueMin: 1, valueMax: 5 },
    });
    const source = await admin.send('POST', '/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'generic', timeZone: 'UTC' });
    const sent = await fetch(`${house.url}/api/event-imports?sourceId=${source.id}&fileName=year.csv`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie: admin.cookie, origin: house.url },
      body: file(),
    });
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    const view = () => admin.send('GET', `/api/event-imports/${id}`);
    const comesTo = async (state: string): Promise<void> => {
      let seen = '';
      await until(
        // a server that has just lost its database says so, and finds it again
        async () => (seen = await view().then((one: { state: string }) => one.state, String)) === state,
        () => `the import is ${seen}`,
      );
    };
    const again = async (killed: (typeof PLACES)[number][1]): Promise<void> => {
      const ends = [killed === 'the database' ? undefined : house.killServer(), killed === 'the server' ? undefined : house.killPostgres()];
      await Promise.all(ends);
      if (killed !== 'the server') await house.startPostgres();
      if (killed === 'the database') expect(house.serverRuns()).toBe(true);
      else await house.startServer();
      await house.missWorkers();
    };

    // while it is looked through: what it says at its end is held up, and if it had said it already, it looks through the file once more
    let letGo = await house.hold('event_import');
    while ((await view()).state !== 'reading') {
      await letGo();
      await comesTo('previewed');
      await admin.send('PUT', `/api/event-imports/${id}/mapping`, { mapping: {} });
      letGo = await house.hold('event_import');
    }
    await again('the database');
    await letGo();
    await comesTo('previewed');
    expect((await view()).counts).toMatchObject({ rows: ROWS, events: ROWS, agents: AGENTS });

    await admin.send('POST', `/api/event-imports/${id}/application`, undefined, 201);
    for (const [place, killed, table] of PLACES) {
      const letGo = table && (await house.hold(table));
      await until(
        async () => (await house.statements()).some((sql) => sql.includes(place)),
        () => `the database was not seen at "${place}"`,
      );
      await again(killed);
      await letGo?.();
      expect(await house.lines('outcome_event', 'outcome_cell', 'outcome_stale', 'helpdesk_agent')).toEqual([0, 0, 0, 0]);
    }
    // and once more wherever it just is
    await pause(Math.random() * 1500);
    await again('the database');
    expect([0, ROWS]).toContain((await house.lines('outcome_event'))[0]);
    await comesTo('applied');
    expect((await view()).counts).toMatchObject({ added: ROWS, changed: 0, unchanged: 0 });
    // the file itself is kept no longer than that
    expect(await house.lines('outcome_event', 'outcome_stale', 'event_import_part', 'helpdesk_agent')).toEqual([ROWS, 0, 0, AGENTS]);
    const metric = (await admin.send('GET', '/api/metrics')).items.find(({ key }: { key: string }) => key === 'csat-mean');
    const board = await admin.send('GET', `/api/outcome-board?metric=${metric.id}&from=2025-01-01&until=2025-12-31`);
    expect(board.rows.map(({ figures: [one] }: { figures: { value: number; base: number }[] }) => one)).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: 3, base: ROWS })]),
    );
  }, 200_000);
});
