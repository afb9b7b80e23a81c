import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expected, httpClient, importPeople, openCycle, signUp } from '../../tools/bench-organisation.mjs';
import { ballotDevices } from '../support/ballot-device.mjs';
import { BallotLoad, type Fate } from '../support/ballot-load.js';
import { openKillableHouse } from '../support/killable-house.mjs';

const PEOPLE = 160;
const CLIENTS = 8;
const KILLS = 20;
/** Acknowledgements that come between two kills at least: each falls into the middle of casting. */
const BETWEEN = 3 * CLIENTS;

type House = Awaited<ReturnType<typeof openKillableHouse>>;

/** The secrets of the mailed links, as they arrive. */
async function invitations(folder: string, count: number): Promise<string[]> {
  const secrets = new Map<string, string>();
  for (let tries = 0; tries < 1200 && secrets.size < count; tries++) {
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.eml') && !secrets.has(one))) {
      const text = (await readFile(path.join(folder, name), 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=');
      const found = /\/i#c=[^&\s]+&t=([\w-]{43})/.exec(text);
      if (found) secrets.set(name, found[1]!);
    }
    await pause(100);
  }
  expect(secrets.size).toBe(count);
  return [...secrets.values()];
}

/** Waits until `enough` holds; throws with the sentence after so many seconds. */
async function until(enough: () => boolean | Promise<boolean>, sentence: () => string, seconds = 30): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await enough())) {
    if (performance.now() > end) throw new Error(`After ${seconds} s: ${sentence()}`);
    await pause(20);
  }
}

/** What every ballot had come to before the box was looked at. */
const known = (fates: readonly Fate[]) => fates.map((fate) => ({ fate, acknowledged: fate.acknowledged }));

/** Everything that is wrong with the box: each tag at most once, nothing lost that was acknowledged, nothing nobody sent. */
function faults(box: { tag: string; hash: string }[], before: ReturnType<typeof known>): string[] {
  const held = new Map(box.map(({ tag, hash }) => [tag, hash]));
  const sent = new Map(before.map(({ fate }) => [fate.tag, fate.sent]));
  return [
    ...(held.size === box.length ? [] : [`${box.length - held.size} ballots are doubled`]),
    ...box.filter(({ tag, hash }) => !sent.get(tag)?.includes(hash)).map(({ tag }) => `${tag} holds what nobody sent`),
    // an acknowledged change may have been followed by another one, saved but not acknowledged yet; never by an earlier one
    ...before
      .filter(({ fate, acknowledged }) => acknowledged > 0 && fate.sent.indexOf(held.get(fate.tag) ?? '') < acknowledged - 1)
      .map(({ fate }) => `${fate.tag} was acknowledged and is lost`),
  ];
}

describe('casting, while processes are killed', () => {
  let house: House;
  let http: ReturnType<typeof httpClient>;
  const said: string[] = [];
  beforeAll(async () => {
    house = await openKillableHouse((line) => void said.splice(0, said.push(line) - 200));
    http = httpClient(house.url, CLIENTS + 2);
  }, 120_000);
  afterAll(async () => {
    http?.close();
    await house?.stop();
  }, 60_000);

  it('loses no acknowledged ballot and doubles none, though PostgreSQL and the server are killed twenty times', async () => {
    const admin = await signUp(house, http);
    await importPeople(admin, PEOPLE - 1); // the administrator is asked too
    const cycle = await openCycle(admin);
    const manifest = await expected(http.request('GET', `/api/cycles/${cycle.id}/manifest`), 200);
    const devices = await ballotDevices(cycle.id, manifest, cycle.questions);
    const load = new BallotLoad(http, cycle.id, devices, await invitations(house.mailbox, PEOPLE));

    // beside the anonymous side, HR looks on: sessions and units of work must come back by themselves too
    const looks: { seen: number; stop: boolean; problem?: Error } = { seen: 0, stop: false };
    const looking = (async () => {
      while (!looks.stop) {
        const reply = await http.request('GET', `/api/cycles/${cycle.id}`, undefined, { cookie: admin.cookie }).catch(() => undefined); // nobody is there
        if (reply?.status === 200) looks.seen++;
        else if (reply && reply.status! < 500) looks.problem = new Error(`HR was turned down with ${reply.status}: ${reply.body}`);
        await pause(50);
      }
    })();

    const again: Record<'server' | 'postgres', number[]> = { server: [], postgres: [] };
    const comesTo = (enough: () => boolean, sentence: () => string): Promise<void> =>
      until(
        () => {
          const problem = load.problem ?? looks.problem;
          if (problem) throw problem;
          return enough();
        },
        () => `${sentence()}; the server last said\n${said.slice(-10).join('\n')}`,
      );
    const underWay = async (): Promise<number> => {
      const from = { acknowledgements: load.acknowledgements, seen: looks.seen, at: performance.now() };
      const casts = (): number => load.acknowledgements - from.acknowledgements;
      await comesTo(
        () => casts() > 0,
        () => 'no ballot is acknowledged',
      );
      const took = performance.now() - from.at;
      await comesTo(
        () => casts() >= BETWEEN && looks.seen > from.seen,
        () => `${casts()} ballots are acknowledged, HR has seen ${looks.seen - from.seen} pages`,
      );
      return took;
    };
    const kill = async (who: 'server' | 'postgres'): Promise<void> => {
      const from = performance.now();
      if (who === 'server') {
        await house.killServer();
        await house.startServer();
      } else {
        await house.killPostgres();
        await house.startPostgres();
      }
      const up = performance.now() - from;
      again[who].push(up + (await underWay()));
      expect(house.serverRuns()).toBe(true);
      const before = known(load.fates);
      expect(faults(await house.box(cycle.id), before)).toEqual([]);
    };
    load.start(CLIENTS);
    try {
      load.admitted = CLIENTS;
      await underWay();
      for (let kills = 0; kills < KILLS; kills++) {
        load.admitted = CLIENTS + Math.ceil(((kills + 1) * (PEOPLE - CLIENTS)) / KILLS);
        await pause(Math.random() * 300);
        await kill(kills % 2 === 0 ? 'server' : 'postgres');
      }
      await comesTo(
        () => load.fates.length === PEOPLE && load.fates.every((fate) => fate.acknowledged > 0),
        () => `${load.fates.filter((fate) => fate.acknowledged > 0).length} of ${PEOPLE} people have cast`,
      );
      await load.stop();
    } finally {
      load.abandon();
      looks.stop = true;
      await looking;
    }

    // everybody has an answer now, so the box holds exactly the last acknowledged envelope of each
    const acknowledged = load.fates.map(({ tag, sent }) => ({ tag, hash: sent.at(-1)! }));
    const byTag = (one: { tag: string }, other: { tag: string }): number => (one.tag < other.tag ? -1 : 1);
    expect((await house.box(cycle.id)).sort(byTag)).toEqual(acknowledged.sort(byTag));
    expect(new Set(acknowledged.map(({ tag }) => tag)).size).toBe(PEOPLE);

    // the queue has lost its database ten times as well
    await admin.send('POST', `/api/cycles/${cycle.id}/closure`, undefined);
    await until(
      async () => (await admin.send('GET', `/api/cycles/${cycle.id}`)).state === 'published',
      () => `the cycle is not published; the server last said\n${said.slice(-10).join('\n')}`,
      60,
    );
    const board = await expected(http.request('GET', `/api/cycles/${cycle.id}/board`), 200);
    expect(board).toEqual({ ...(await devices.boardOf(acknowledged.map(({ hash }) => hash))), reissued: 0 });
    expect(board.count).toBe(PEOPLE);

    const median = (times: number[]): string => `${Math.round([...times].sort((a, b) => a - b)[times.length >> 1]!)} ms`;
    console.log(
      `${KILLS} kills under load: ${load.acknowledgements} casts of ${PEOPLE} ballots acknowledged; ${load.trouble.lost} connections lost, ${load.trouble.refused} answers "our fault", ` +
        `${load.trouble.savedUnheard} first casts saved though their answer was lost. First cast again after a kill of the server: median ${median(again.server)}, of PostgreSQL: ${median(again.postgres)}.`,
    );
  }, 400_000);
});
