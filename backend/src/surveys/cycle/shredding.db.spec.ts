import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Board, checkChain, checkShredding, type Shredding } from '@throughline/anonymity';
import type pg from 'pg';
import { Clocks } from '../../clocks.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, invitationOf, withTeams } from '../../platform/testing/survey.js';
import { CycleKeys } from '../ballot/cycle-keys.js';
import { Shredder } from '../ballot/shredder.js';

describe('the end of a box', () => {
  let house: House;
  let admin: Client;
  let organisation: string;
  let people: string[];
  let root: pg.Client;

  beforeAll(async () => {
    house = await House.open({ SHRED_AFTER_DAYS: '3' });
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    organisation = (await admin('GET', '/api/me')).json().organisation.id;
    people = (await withTeams(admin, { North: 7 }, 'alpha.example')).flatMap((team) => team.emails);
    root = await house.connectAs(house.settings.values.DATABASE_URL);
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  /** A counted cycle with six answers. */
  const counted = async (name: string): Promise<string> => {
    const { id, questions } = await draftCycle(house, admin, { name });
    const seen = house.mails.length;
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    for (const email of people.slice(0, 6)) {
      const respondent = await Respondent.open(id, house.stranger);
      const mail = await house.mailTo(email, 'Your invitation', seen);
      await expectStatus(respondent.collect(/&t=([\w-]{43})/.exec(mail.text)![1]!), 200);
      await expectStatus(respondent.cast(answersOf(questions, 4)), 201);
    }
    await expectStatus(admin('POST', `/api/cycles/${id}/closure`), 201);
    for (let tries = 0; tries < 600 && (await entitlements(id)); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    return id;
  };
  const there = async (table: string): Promise<boolean> => (await root.query(`SELECT to_regclass($1) IS NOT NULL AS there`, [table])).rows[0].there;
  const entitlements = (id: string) => there(`org.entitlement_${id.replaceAll('-', '')}`);
  const box = (id: string) => there(`box.sealed_ballot_${id.replaceAll('-', '')}`);
  // what opens replies to comments outlives the box
  const keyFiles = (id: string): string[] =>
    house.settings.keyFolders.flatMap((folder) =>
      readdirSync(path.join(folder, organisation)).filter((file) => file.startsWith(id) && !file.endsWith('.reply.key')),
    );
  const due = (id: string) => root.query(`UPDATE pub.ballot_cycle SET shred_on = '2000-01-01' WHERE cycle_id = $1`, [id]);
  const tick = async (): Promise<void> => {
    await root.query(`DELETE FROM jobs.job WHERE name = 'shred-cycles'`);
    await house.app.get(Clocks).shredCycles();
    await house.idle();
  };
  const log = async (): Promise<string> => (await expectStatus(house.stranger('GET', `/.well-known/ballots/${organisation}.jsonl`), 200)).body;
  const saidOf = async (id: string): Promise<Shredding[]> =>
    (await log())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Shredding)
      .filter((line) => line.shredded === id);
  const cycle = async (id: string) => (await expectStatus(admin('GET', `/api/cycles/${id}`), 200)).json();

  it('I10: comes on its day: ballots and every copy of the keys are gone, results stay, and the public log says so with the last signature', async () => {
    const id = await counted('Autumn');
    const other = await counted('Winter');
    const manifest = (await house.stranger('GET', `/api/cycles/${id}/manifest`)).json();
    expect(manifest.shred_after_days).toBe(3);
    const before = await cycle(id);
    const inThreeDays = new Date(house.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    expect(before.shredding).toMatchObject({ on: inThreeDays, done: false });
    const results = (await expectStatus(admin('GET', `/api/cycles/${id}/results`), 200)).body;

    await tick();
    expect([await box(id), keyFiles(id).length]).toEqual([true, 4]);

    await root.query(`INSERT INTO org.trustee_key SELECT $1, c.cycle_id, 'key', '[]' FROM pub.ballot_cycle c WHERE c.cycle_id IN ($2, $3)`, [
      organisation,
      id,
      other,
    ]);
    await due(id);
    await tick();
    expect([await box(id), keyFiles(id).length]).toEqual([false, 0]);
    expect((await root.query(`SELECT cycle_id FROM org.trustee_key`)).rows).toEqual([{ cycle_id: other }]);
    expect([await box(other), keyFiles(other).length]).toEqual([true, 4]);
    const after = await cycle(id);
    expect(after.shredding).toMatchObject({ done: true, on: house.clock.today() });
    expect(after.events.map((event: { kind: string }) => event.kind)).toContain('shredded');
    expect((await expectStatus(admin('GET', `/api/cycles/${id}/results`), 200)).body).toBe(results);

    const board = (await house.stranger('GET', `/api/cycles/${id}/board`)).json() as Board;
    const [line] = await saidOf(id);
    expect(line).toMatchObject({ v: 1, on: house.clock.today(), ballots: 6, board_root: board.root });
    expect(await checkShredding(manifest.receipt_key, line!)).toBe('genuine');
    // what a phone reads around one survey has the end of its box too, and of no other's
    const around = async (of: string) =>
      (await expectStatus(house.stranger('GET', `/.well-known/ballots/${organisation}.jsonl?around=${of}`), 200)).body
        .split('\n')
        .filter((text) => text.includes('"shredded"'));
    expect((await around(id)).map((text) => (JSON.parse(text) as Shredding).shredded)).toEqual([id]);
    expect((await around(other)).filter((text) => text.includes(`"shredded":"${other}"`))).toEqual([]);
    expect(await checkChain(await log(), after.manifestSha256)).toBe('listed');
    expect(await checkChain(await log(), (await cycle(other)).manifestSha256)).toBe('listed');

    await tick();
    expect(await saidOf(id)).toHaveLength(1);
    expect((await cycle(id)).events.filter((event: { kind: string }) => event.kind === 'shredded')).toHaveLength(1);
    // who comes late hears that it is over, not that keys are missing
    const late = await Respondent.open(id, house.stranger);
    const refused = await expectStatus(late.collect(await invitationOf(house, people[6]!)), 410);
    expect(refused.json().code).toBe('cycle-closed');
  }, 120_000);

  it.each([
    ['signing', async (id: string) => house.app.get(Shredder).prepare(organisation, id)],
    [
      'destroying the keys',
      async (id: string) => {
        await house.app.get(Shredder).prepare(organisation, id);
        await house.app.get(CycleKeys).destroy(organisation, id);
      },
    ],
    [
      'dropping the ballots',
      async (id: string) => {
        await house.app.get(Shredder).prepare(organisation, id);
        await house.app.get(Shredder).destroy(organisation, id);
      },
    ],
  ])(
    'is reached by the next run when a process was killed after %s, and is said once, signed',
    async (step, until) => {
      const id = await counted(`Killed after ${step}`);
      await due(id);
      await until(id);
      expect(await saidOf(id)).toEqual([]);
      await Promise.all([tick(), tick()]);
      expect([await box(id), keyFiles(id).length]).toEqual([false, 0]);
      const lines = await saidOf(id);
      expect(lines).toHaveLength(1);
      expect(await checkShredding((await house.stranger('GET', `/api/cycles/${id}/manifest`)).json().receipt_key, lines[0]!)).toBe('genuine');
    },
    60_000,
  );

  it('is said without a signature when the keys were gone before, and HR reads that nobody can open the ballots', async () => {
    const id = await counted('Keyless');
    await house.app.get(CycleKeys).destroy(organisation, id);
    expect((await cycle(id)).shredding.sentence).toContain('can never be opened again');
    await due(id);
    await tick();
    expect(await box(id)).toBe(false);
    expect((await saidOf(id))[0]).toMatchObject({ signature: null });
    expect((await cycle(id)).shredding.done).toBe(true);
  }, 60_000);

  it('never comes for a box that is not counted', async () => {
    const { id } = await draftCycle(house, admin, { name: 'Open' });
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    await due(id);
    await tick();
    expect([await box(id), keyFiles(id).length]).toEqual([true, 4]);
  }, 60_000);

  it('is nothing that another organisation can read of', async () => {
    const neighbour = await house.organisation('Beta');
    const mine = (await admin('GET', '/api/cycles')).json().items as { id: string }[];
    for (const { id } of mine) await expectStatus(neighbour('GET', `/api/cycles/${id}`), 404);
  });
});
