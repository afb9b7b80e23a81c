import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { Clocks } from '../../clocks.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';

interface BackupFile {
  writeBackup(client: pg.Client, file: string, madeOn: string): Promise<{ tables: number }>;
  readBackup(client: pg.Client, file: string): Promise<{ madeOn: string }>;
}

describe('a backup that is older than the end of a box', () => {
  let tool: BackupFile;
  let house: House;
  let restored: House;
  let admin: Client;
  let people: string[];
  let root: pg.Client;
  let counted: string;
  let uncounted: string;
  let before: string;
  let envelopes: string[];

  beforeAll(async () => {
    tool = (await import(new URL('../../../../tools/ops/backup-file.mjs', import.meta.url).href)) as BackupFile;
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    people = (await withTeams(admin, { North: 7 }, 'alpha.example')).flatMap((team) => team.emails);
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    counted = await withAnswers('Counted');
    await expectStatus(admin('POST', `/api/cycles/${counted}/closure`), 201);
    for (let n = 0; n < 600 && (await admin('GET', `/api/cycles/${counted}`)).json().state !== 'published'; n++) await pause();
    uncounted = await withAnswers('Open');
    envelopes = (await root.query<{ hex: string }>(`SELECT encode(envelope, 'hex') AS hex FROM box.sealed_ballot WHERE cycle_id = $1`, [counted])).rows.map(
      ({ hex }) => hex,
    );
    before = path.join(house.settings.dataDir, 'before.backup');
    await tool.writeBackup(root, before, '2026-04-01');
    await root.query(`UPDATE pub.ballot_cycle SET shred_on = '2000-01-01' WHERE cycle_id = $1`, [counted]);
    await tick(house, 'shredCycles', 'shred-cycles');
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await restored?.close();
    await house?.close();
  });

  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const withAnswers = async (name: string): Promise<string> => {
    const { id, questions } = await draftCycle(house, admin, { name });
    const seen = house.mails.length;
    await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
    for (const email of people.slice(0, 6)) {
      const respondent = await Respondent.open(id, house.stranger);
      await expectStatus(respondent.collect(/&t=([\w-]{43})/.exec((await house.mailTo(email, 'Your invitation', seen)).text)![1]!), 200);
      await expectStatus(respondent.cast(answersOf(questions, 4)), 201);
    }
    return id;
  };
  const tick = async (of: House, clock: 'shredCycles' | 'countWaitingCycles', queue: string): Promise<void> => {
    const client = await of.connectAs(of.settings.values.DATABASE_URL);
    await client.query(`DELETE FROM jobs.job WHERE name = $1`, [queue]);
    await client.end();
    await of.app.get(Clocks)[clock]();
    await of.idle();
  };
  const fresh = async (dataDir?: string): Promise<{ opened: House; client: pg.Client }> => {
    const opened = await House.open(dataDir ? { DATA_DIR: dataDir } : {});
    return { opened, client: await opened.connectAs(opened.settings.values.DATABASE_URL) };
  };

  it('T11: holds the envelopes as ciphertext, and one made after the end holds none of that cycle, nor any key', async () => {
    const text = gunzipSync(readFileSync(before)).toString('latin1');
    expect(envelopes).toHaveLength(6);
    expect(envelopes.filter((hex) => !text.includes(hex))).toEqual([]);
    expect(/PRIVATE KEY/.test(text)).toBe(false);
    const after = path.join(house.settings.dataDir, 'after.backup');
    await tool.writeBackup(root, after, '2026-04-15');
    const later = gunzipSync(readFileSync(after)).toString('latin1');
    expect(envelopes.filter((hex) => later.includes(hex.slice(0, 200)))).toEqual([]);
    await expect(tool.writeBackup(root, after, '2026-04-15')).rejects.toThrow('is there already');
  }, 60_000);

  it('brings the box back as ciphertext that nobody can open, says so to HR, removes it on the next hour, and breaks nothing else', async () => {
    const { opened, client } = await fresh(house.settings.dataDir);
    restored = opened;
    await tool.readBackup(client, before);
    expect((await client.query(`SELECT 1 FROM box.sealed_ballot WHERE cycle_id = $1`, [counted])).rowCount).toBe(6);
    const guarded = await client.query(
      `SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND relnamespace IN ('org'::regnamespace, 'box'::regnamespace) AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(guarded.rows).toEqual([]);

    const hr = await opened.signIn('ada@alpha.example');
    const cycle = async (id: string) => (await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json();
    expect((await cycle(counted)).shredding).toMatchObject({ done: false, sentence: expect.stringContaining('can never be opened again') });
    await expectStatus(hr('GET', `/api/cycles/${counted}/results`), 200);
    // whoever puts the box back to be counted gets a sentence, and no answer
    await client.query(`CREATE TEMPORARY TABLE kept AS SELECT * FROM pub.board`);
    await client.query(`DELETE FROM pub.board WHERE cycle_id = $1`, [counted]);
    await client.query(`UPDATE pub.ballot_cycle SET state = 'closed' WHERE cycle_id = $1`, [counted]);
    await tick(opened, 'countWaitingCycles', 'tally-cycle');
    for (let n = 0; n < 600 && (await cycle(counted)).notCountedBecause === undefined; n++) await pause();
    expect((await cycle(counted)).notCountedBecause).toContain('in neither key folder');
    await client.query(`DELETE FROM jobs.job WHERE name = 'tally-cycle'`);
    await client.query(`INSERT INTO pub.board SELECT * FROM kept`);
    await client.query(`UPDATE pub.ballot_cycle SET state = 'tallied', shred_on = '2000-01-01' WHERE cycle_id = $1`, [counted]);
    await tick(opened, 'shredCycles', 'shred-cycles');
    expect((await client.query(`SELECT 1 FROM box.sealed_ballot WHERE cycle_id = $1`, [counted])).rowCount).toBe(0);
    expect((await cycle(counted)).shredding.done).toBe(true);

    // the open cycle goes on: its keys are there, and although the job that closes it was not in the backup, it closes after its last day and is counted
    expect((await cycle(uncounted)).state).toBe('open');
    opened.clock.jumpTo(new Date(opened.clock.now().getTime() + 16 * 86_400_000));
    try {
      await tick(opened, 'countWaitingCycles', 'count-waiting-cycles');
    } finally {
      opened.clock.jumpTo(new Date());
    }
    for (let n = 0; n < 600 && (await cycle(uncounted)).state !== 'published'; n++) await pause();
    expect((await expectStatus(hr('GET', `/api/cycles/${uncounted}/results`), 200)).json().box.counted).toBe(6);
    await client.end();
  }, 120_000);

  it('is refused when it is cut short, damaged, none at all, or when somebody is there already, and changes nothing', async () => {
    const { opened, client } = await fresh();
    try {
      const file = (name: string) => path.join(house.settings.dataDir, name);
      const bytes = readFileSync(before);
      writeFileSync(file('short'), bytes);
      truncateSync(file('short'), bytes.length - 200);
      writeFileSync(file('none'), gzipSync('hello\n'));
      writeFileSync(file('missing-table'), gzipSync(Buffer.concat([gunzipSync(bytes).subarray(0, -14), Buffer.from('{"end":1}\n')])));
      await expect(tool.readBackup(client, file('short'))).rejects.toThrow('not whole');
      await expect(tool.readBackup(client, file('none'))).rejects.toThrow('no backup');
      await expect(tool.readBackup(client, file('missing-table'))).rejects.toThrow();
      await expect(tool.readBackup(client, file('nowhere'))).rejects.toThrow('There is no file');
      expect((await client.query(`SELECT 1 FROM org.organisation`)).rowCount).toBe(0);
      await expect(tool.readBackup(root, before)).rejects.toThrow('an organisation in this database already');
    } finally {
      await client.end();
      await opened.close();
    }
  }, 60_000);
});
