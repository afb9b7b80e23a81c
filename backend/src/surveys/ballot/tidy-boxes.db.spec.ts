import { jest } from '@jest/globals';
import type pg from 'pg';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';
import { SafePersons } from '../comment/safe-persons.js';
import { BallotOffice } from './ballot-office.js';
import { BoxPartitions } from './box-partitions.js';
import { TidyBoxesJob } from './tidy-boxes.job.js';

interface Side {
  admin: Client;
  organisationId: string;
  cycleId: string;
  people: string[];
  questions: { id: string; type: string }[];
}

describe('tidying the boxes', () => {
  let house: House;
  let root: pg.Client;
  let alpha: Side;
  let beta: Side;

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    [alpha, beta] = [await side('Alpha'), await side('Beta')];
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  async function side(name: string): Promise<Side> {
    const domain = `${name.toLowerCase()}.example`;
    const admin = await house.organisation(name, `ada@${domain}`);
    const people = (await withTeams(admin, { North: 12 }, domain)).flatMap((team) => team.emails);
    const { id: cycleId, questions } = await draftCycle(house, admin);
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/opening`), 201);
    return { admin, organisationId: (await admin('GET', '/api/me')).json().organisation.id, cycleId, people, questions };
  }

  const collected = async ({ cycleId, people }: Side, person: number): Promise<Respondent> => {
    const respondent = await Respondent.open(cycleId, house.stranger);
    await expectStatus(respondent.collect(undefined, await house.signIn(people[person]!)), 200);
    return respondent;
  };
  const shuffle = ({ organisationId, cycleId }: Side) => house.app.get(BoxPartitions).shuffle(organisationId, cycleId);
  const box = ({ cycleId }: Side): string => `box.sealed_ballot_${cycleId.replaceAll('-', '')}`;
  /** What it came to, and how many milliseconds later. */
  const timed = async (work: Promise<{ statusCode: number }>): Promise<{ statusCode: number; waited: number }> => {
    const began = performance.now();
    const { statusCode } = await work;
    return { statusCode, waited: performance.now() - began };
  };
  /** Waits until somebody, which is the shuffle, waits for the lock on a table that a test holds. */
  const heldUp = async (table: string): Promise<void> => {
    const waits = async () => (await root.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND relation = $1::regclass`, [table])).rowCount! > 0;
    for (let tries = 0; !(await waits()); tries++) {
      if (tries > 1000) throw new Error(`Nobody waits for ${table}.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const transactions = async (table: string): Promise<number> => (await root.query(`SELECT DISTINCT xmin::text FROM ${table}`)).rowCount!;
  const counted = async ({ cycleId }: Side): Promise<{ as_of: string; xmin: string }[]> =>
    (await root.query(`SELECT node_id, percent, bound, as_of::text, xmin::text FROM pub.participation WHERE cycle_id = $1 ORDER BY node_id`, [cycleId])).rows;
  const asOf = async (one: Side): Promise<string | undefined> => (await counted(one))[0]?.as_of;

  it('is looked after as soon as an instance starts, not only at the next hour', async () => {
    expect((await root.query(`SELECT 1 FROM jobs.job WHERE name = 'tidy-boxes'`)).rowCount).toBe(1);
  });

  it('leaves one transaction in the box and in the entitlements, and every ballot', async () => {
    for (const person of [0, 1, 2]) await expectStatus((await collected(alpha, person)).cast(answersOf(alpha.questions, 4)), 201);
    const entitlements = box(alpha).replace('box.sealed_ballot', 'org.entitlement');
    expect([await transactions(box(alpha)), await transactions(entitlements)].every((n) => n > 1)).toBe(true);
    await shuffle(alpha);
    expect([await transactions(box(alpha)), await transactions(entitlements)]).toEqual([1, 1]);
    expect((await root.query(`SELECT 1 FROM ${box(alpha)}`)).rowCount).toBe(3);
    const checks = await root.query(`SELECT 1 FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`, [box(alpha)]);
    expect(checks.rowCount).toBe(0);
  });

  it('keeps nobody else waiting while a box is copied, and loses nothing that is cast into it meanwhile', async () => {
    const [mine, neighbour, newcomer] = [await collected(alpha, 3), await collected(beta, 0), await house.signIn(alpha.people[4]!)];
    const slow = await house.connectAs(house.settings.values.DATABASE_URL);
    // holds the copying up where it reads the old box
    await slow.query('BEGIN');
    await slow.query(`LOCK TABLE ${box(alpha)} IN ACCESS EXCLUSIVE MODE`);
    const second = await Respondent.open(alpha.cycleId, house.stranger);
    const shuffled = shuffle(alpha);
    await heldUp(box(alpha));
    const [cast, collecting] = [timed(mine.cast(answersOf(alpha.questions, 4))), timed(second.collect(undefined, newcomer))];
    // a neighbour who waited for the same would be turned away as well
    await expectStatus(neighbour.cast(answersOf(beta.questions, 4)), 201);
    // who waits holds a connection that others need: after two seconds she is asked to try again, which her page does by itself
    for (const { statusCode, waited } of [await cast, await collecting]) {
      expect(statusCode).toBe(503);
      expect(waited).toBeGreaterThan(1900);
    }
    const [again, collectingAgain] = [mine.cast(answersOf(alpha.questions, 4)), second.collect(undefined, newcomer)];
    await slow.query('ROLLBACK');
    await slow.end();
    await shuffled;
    await expectStatus(again, 201);
    await expectStatus(collectingAgain, 200);
    expect((await root.query(`SELECT 1 FROM ${box(alpha)}`)).rowCount).toBe(4);
    const { rows } = await root.query(`SELECT count(*)::int AS n FROM org.entitlement WHERE cycle_id = $1 AND issued`, [alpha.cycleId]);
    expect(rows).toEqual([{ n: 5 }]);
  });

  it('waits for somebody who reads all boxes at length without letting others wait behind it', async () => {
    const backup = await house.connectAs(house.settings.values.DATABASE_URL);
    await backup.query('BEGIN');
    await backup.query('LOCK TABLE box.sealed_ballot IN ACCESS SHARE MODE');
    const shuffled = shuffle(alpha);
    await heldUp('box.sealed_ballot');
    // nor anybody of the cycle itself: its turn has not begun; who waited would be turned away after two seconds
    await expectStatus((await collected(alpha, 6)).cast(answersOf(alpha.questions, 4)), 201);
    for (const person of [1, 2]) await expectStatus((await collected(beta, person)).cast(answersOf(beta.questions, 4)), 201);
    await backup.query('ROLLBACK');
    await backup.end();
    await shuffled;
    expect(await transactions(box(alpha))).toBe(1);
  });

  it('survives the loss of its connection in the middle, with everything as it was', async () => {
    const slow = await house.connectAs(house.settings.values.DATABASE_URL);
    await slow.query('BEGIN');
    await slow.query('LOCK TABLE box.sealed_ballot IN ACCESS SHARE MODE');
    const shuffled = expect(shuffle(alpha)).rejects.toThrow();
    await heldUp('box.sealed_ballot');
    const { rowCount } = await root.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'throughline_owner' AND datname = current_database()`,
    );
    expect(rowCount).toBe(1);
    await shuffled;
    await slow.query('ROLLBACK');
    await slow.end();
    expect((await root.query(`SELECT 1 FROM ${box(alpha)}`)).rowCount).toBe(5);
    await expectStatus((await collected(alpha, 5)).cast(answersOf(alpha.questions, 2)), 201);
  });

  it('comes to every cycle once a day, whatever became of another, and counts participation once a day only', async () => {
    const job = house.app.get(TidyBoxesJob);
    const tomorrow = new Date(house.clock.now().getTime() + 86_400_000);
    house.clock.jumpTo(tomorrow);
    const [first, second] = [alpha, beta].sort((a, b) => (a.cycleId < b.cycleId ? -1 : 1)) as [Side, Side];
    // the first in turn cannot be tidied: a table stands where the new one would be made
    await root.query(`CREATE TABLE ${box(first)}_next (x int)`);
    await expect(job.handle()).rejects.toThrow();
    expect(await asOf(second)).toBe(house.clock.today());
    expect(await asOf(first)).not.toBe(house.clock.today());
    await root.query(`DROP TABLE ${box(first)}_next`);
    const before = await counted(second);
    for (const person of [6, 7, 8, 9, 10]) await collected(second, person);
    await job.handle();
    expect(await asOf(first)).toBe(house.clock.today());
    expect(await counted(second)).toEqual(before);
    house.clock.jumpTo(new Date(tomorrow.getTime() + 86_400_000));
    await job.handle();
    expect(await counted(second)).not.toEqual(before);
  });

  it('lets safe persons go before anything that may fail, and tries again within the day when that failed', async () => {
    const job = house.app.get(TidyBoxesJob);
    house.clock.jumpTo(new Date(house.clock.now().getTime() + 86_400_000));
    const letGo = jest.spyOn(house.app.get(SafePersons), 'letGo').mockRejectedValueOnce(new Error('the database is away'));
    const count = jest.spyOn(house.app.get(BallotOffice), 'countParticipation').mockRejectedValueOnce(new Error('and once more'));
    try {
      await expect(job.handle()).rejects.toThrow('the database is away');
      const [failed] = letGo.mock.calls[0]!;
      // of the other the count failed, and she was let go all the same
      expect(letGo.mock.calls.map(([cycleId]) => cycleId).toSorted()).toEqual([alpha.cycleId, beta.cycleId].toSorted());
      await job.handle();
      expect(letGo.mock.calls.slice(2)).toEqual([[failed]]);
    } finally {
      letGo.mockRestore();
      count.mockRestore();
    }
  });

  it('shows HR rounded participation of large enough groups, and never a count or a name', async () => {
    for (const [{ cycleId }, hr] of [
      [alpha, await house.signIn('ada@alpha.example')],
      [beta, await house.signIn('ada@beta.example')],
    ] as const) {
      const reply = await expectStatus(hr('GET', `/api/cycles/${cycleId}/participation`), 200);
      expect(reply.json().rounded).toEqual(expect.any(String));
      expect(reply.body).not.toMatch(/issued|blinded|collected|members|@/);
      // beside ids and the day there is no number but rounded percent
      const numbers = reply.body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d/g, '').match(/\d+/g) ?? [];
      expect(numbers.filter((number) => Number(number) % 5 > 0)).toEqual([]);
    }
  });
});
