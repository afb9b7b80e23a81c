import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expected, httpClient, importPeople, openCycle, signUp } from '../../tools/bench-organisation.mjs';
import { ballotDevices } from '../support/ballot-device.mjs';
import { asSuperuser, ops, startInstallation, workshop } from '../support/installation.mjs';

const PEOPLE = 8;
const PASSWORD = 'a long bench password';

type Installation = Awaited<ReturnType<typeof startInstallation>>;
type Http = ReturnType<typeof httpClient>;

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited 30 s for ${what}.`);
}

describe('the commands of an operator', () => {
  const shop = workshop();
  const [first, second] = ['first', 'second'].map((name) => path.join(shop.folder, name)) as [string, string];
  const backup = path.join(shop.folder, 'before.backup');
  let running: Installation;
  let http: Http;
  let admin: Awaited<ReturnType<typeof signUp>>;
  let cycleId: string;

  /** Casts a ballot for everybody who was mailed, and closes. */
  async function answered(): Promise<string> {
    const { id } = await openCycle(admin);
    const manifest = await expected(http.request('GET', `/api/cycles/${id}/manifest`), 200);
    const { questions } = await expected(http.request('GET', `/api/cycles/${id}/ballot-paper`), 200);
    const devices = await ballotDevices(id, manifest, questions);
    for (const secret of await invitations(id)) {
      const device = await devices.make(secret);
      const tag = await device.collected(await expected(http.request('POST', `/api/cycles/${id}/ballot-token`, device.tokenRequest), 200));
      await expected(http.request('PUT', `/b/${id}/${tag}`, JSON.parse((await device.seal()).bytes.toString())), 201);
    }
    await admin.send('POST', `/api/cycles/${id}/closure`);
    await until(async () => ((await admin.send('GET', `/api/cycles/${id}`)).state === 'published' ? true : undefined), 'the count');
    return id;
  }

  const invitations = (id: string): Promise<string[]> =>
    until(async () => {
      const letters = readdirSync(running.mailbox).map((name) =>
        readFileSync(path.join(running.mailbox, name), 'utf8')
          .replace(/=\r?\n/g, '')
          .replaceAll('=3D', '='),
      );
      const secrets = letters.flatMap((text) => new RegExp(`/i#c=${id}&t=([\\w-]{43})`).exec(text)?.[1] ?? []);
      return secrets.length === PEOPLE ? secrets : undefined;
    }, 'the invitations');

  const keysOf = (dataDir: string): string[] =>
    ['keys', 'keys-copy']
      .flatMap((folder) => readdirSync(path.join(dataDir, folder), { recursive: true }).map(String))
      .filter((file) => file.includes(cycleId) && !file.endsWith('.reply.key'));

  beforeAll(async () => {
    running = await startInstallation(first);
    http = httpClient(running.url, 4);
    admin = await signUp(running, http);
    await importPeople(admin, PEOPLE - 1); // the administrator is asked too
    cycleId = await answered();
  }, 300_000);
  afterAll(async () => {
    http?.close();
    await running?.stop();
    shop.remove();
  }, 60_000);

  it('say in a sentence what is wrong with what was typed, and end with 2', async () => {
    const at = { DATA_DIR: first };
    const sentences = await Promise.all(
      [
        [{ ...at }, 'restor'],
        [{ ...at }, 'backup'],
        [{ ...at }, 'backup', '--fast', 'x'],
        [{ ...at }, 'backup', path.join(shop.folder, 'nowhere', 'x.backup')],
        [{ ...at }, 'restore', path.join(shop.folder, 'nowhere.backup')],
        [{ ...at }, 'verify-audit', '--organisation', 'Bench'],
        [{ ...at }, 'verify-audit', '--organization', 'x'],
        [{ DATA_DIR: path.join(shop.folder, 'empty') }, 'backup', path.join(shop.folder, 'x.backup')],
        [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, 'backup', path.join(shop.folder, 'x.backup')],
      ].map(async ([settings, ...args]) => {
        const { code, said } = await ops(settings as Record<string, string>, ...(args as string[]));
        return `${code} ${said.trim().split('\n').at(-1)}`;
      }),
    );
    expect(sentences).toEqual([
      '2 There is no command "restor".',
      '2 Name one file, such as npm run ops -- backup throughline.backup.',
      '2 Name one file, such as npm run ops -- backup throughline.backup.',
      expect.stringMatching(/^2 There is no folder .*nowhere\.$/),
      expect.stringMatching(/^2 There is no file .*nowhere\.backup\.$/),
      '2 Name the organisation by its id, as the list without --organisation shows it in brackets.',
      expect.stringMatching(/^2 Unknown option '--organization'/),
      expect.stringMatching(/^2 There is no installation in .*empty\. Name its folder with DATA_DIR/),
      expect.stringMatching(/^2 The database that DATABASE_URL names cannot be reached: /),
    ]);
    expect(existsSync(path.join(shop.folder, 'empty'))).toBe(false);
    const { code, said } = await ops(at);
    expect(code).toBe(0);
    for (const command of ['backup FILE', 'restore FILE', 'verify-audit']) expect(said).toContain(command);
  }, 120_000);

  it('back up an installation while it serves, and never half', async () => {
    let served = 0;
    let over = false;
    const asking = (async () => {
      while (!over) {
        await expected(http.request('GET', '/api/health/ready'), 200);
        served++;
      }
    })();
    const { code, said } = await ops({ DATA_DIR: first }, 'backup', backup);
    over = true;
    await asking;
    expect([code, said]).toEqual([0, expect.stringMatching(/before\.backup: \d+ tables, .*no key/s)]);
    expect(served).toBeGreaterThan(5);
    expect(gunzipSync(readFileSync(backup)).toString('latin1')).not.toContain('PRIVATE KEY');
    const again = await ops({ DATA_DIR: first }, 'backup', backup);
    expect([again.code, again.said]).toEqual([2, expect.stringContaining('a backup never writes over a file')]);
    // a disk that is full in the middle
    const full = path.join(shop.folder, 'full.backup');
    symlinkSync('/dev/full', `${full}.part`);
    const stopped = await ops({ DATA_DIR: first }, 'backup', full);
    expect([stopped.code, stopped.said]).toEqual([2, expect.stringContaining('cannot be written')]);
    expect([existsSync(full), existsSync(`${full}.part`)]).toEqual([false, false]);
  }, 120_000);

  it('find a line of the audit log that was changed, and end with 1', async () => {
    const verify = () => ops({ DATA_DIR: first }, 'verify-audit');
    const change = (kind: string) =>
      asSuperuser(first, (client) =>
        client.query(
          `UPDATE org.audit_line SET kind = $1 WHERE (organisation_id, position) = (SELECT organisation_id, position FROM org.audit_line WHERE kind IN ('cycle-opened', 'cycle-closed') ORDER BY position LIMIT 1)`,
          [kind],
        ),
      );
    const whole = await verify();
    expect([whole.code, whole.said]).toEqual([0, expect.stringMatching(/^Bench \([0-9a-f-]{36}\): \d+ lines, each as it was written; the last hash is /m)]);
    await change('cycle-closed');
    const changed = await verify();
    expect(changed.code).toBe(1);
    expect(changed.said).toMatch(/^Bench \([0-9a-f-]{36}\): .*(line|Line) \d+/m);
    await change('cycle-opened');
    expect((await verify()).code).toBe(0);
  }, 120_000);

  it('bring a backup that is older than the end of a box into an empty folder, where people sign in and nobody can open the box', async () => {
    expect(keysOf(first)).toHaveLength(4);
    // the day has come, and the clock of the hour strikes
    await asSuperuser(first, async (client) => {
      await client.query(`UPDATE pub.ballot_cycle SET shred_on = '2000-01-01'`);
      await client.query(`INSERT INTO jobs.job (name) VALUES ('shred-cycles')`);
    });
    await until(async () => ((await admin.send('GET', `/api/cycles/${cycleId}`)).shredding.done ? true : undefined), 'the end of the box');
    expect(keysOf(first)).toEqual([]);
    http.close();
    await running.stop();

    // what the operator kept apart from the database, as it is now
    for (const name of ['keys', 'keys-copy', 'secret'])
      if (existsSync(path.join(first, name))) cpSync(path.join(first, name), path.join(second, name), { recursive: true });
    const restored = await ops({ DATA_DIR: second }, 'restore', backup);
    expect([restored.code, restored.said]).toEqual([0, expect.stringMatching(/tables are as they were on \d{4}-\d{2}-\d{2}\. Everybody signs in again/)]);
    const twice = await ops({ DATA_DIR: second }, 'restore', backup);
    expect([twice.code, twice.said]).toEqual([2, expect.stringContaining('There is an organisation in this database already')]);

    running = await startInstallation(second);
    http = httpClient(running.url, 4);
    const signedIn = await http.request('POST', '/api/sessions', { email: 'admin@bench.example', password: PASSWORD });
    expect(signedIn.status).toBeLessThan(300);
    const cookie = signedIn.headers['set-cookie']!.map((one: string) => one.split(';')[0]).join('; ');
    const cycle = await expected(http.request('GET', `/api/cycles/${cycleId}`, undefined, { cookie }), 200);
    expect(cycle).toMatchObject({ state: 'published', shredding: { done: false, sentence: expect.stringContaining('can never be opened again') } });
    await expected(http.request('GET', `/api/cycles/${cycleId}/results`, undefined, { cookie }), 200);
    // the ballots are back as ciphertext, and no file of the installation opens them
    const boxed = await asSuperuser(second, async (client) => (await client.query(`SELECT 1 FROM box.sealed_ballot WHERE cycle_id = $1`, [cycleId])).rowCount);
    expect([boxed, keysOf(second)]).toEqual([PEOPLE, []]);
    expect((await ops({ DATA_DIR: second }, 'verify-audit')).code).toBe(0);
  }, 240_000);

  it('refuse a backup that is cut short or none at all, and leave the folder ready for a whole one', async () => {
    const third = path.join(shop.folder, 'third');
    const short = path.join(shop.folder, 'short.backup');
    writeFileSync(short, readFileSync(backup));
    truncateSync(short, readFileSync(backup).length - 100);
    const none = path.join(shop.folder, 'none.backup');
    writeFileSync(none, 'hello\n');
    for (const file of [short, none]) {
      const { code, said } = await ops({ DATA_DIR: third }, 'restore', file);
      expect([code, said]).toEqual([2, expect.stringMatching(/is not whole: it ends before its end, or is damaged/)]);
    }
    expect((await ops({ DATA_DIR: third }, 'restore', backup)).code).toBe(0);
    rmSync(third, { recursive: true });
  }, 120_000);
});
