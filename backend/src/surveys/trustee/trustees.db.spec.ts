import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Cycle, CycleResults } from '@throughline/contract';
import { openTrusteeKey } from '@throughline/anonymity/trustee';
import pg from 'pg';
import { Clocks } from '../../clocks.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';
import { Trustees } from '../../platform/testing/trustees.js';

const three = ['Works council', 'Data protection', 'Notary'].map((name) => ({ name, email: `${name.toLowerCase().replace(' ', '-')}@alpha.example` }));
const names = three.map(({ name }) => name);
const KEY = 'Please make the key';
const COUNT = 'Please count';

describe('a cycle whose trustees hold the key', () => {
  let house: House;
  let hr: Client;
  let root: pg.Client;
  let team: SurveyedTeam;
  const cycle = async (id: string): Promise<Cycle> => (await expectStatus(hr('GET', `/api/cycles/${id}`), 200)).json();
  const code = async (reply: Promise<{ json(): { code: string }; statusCode: number }>): Promise<string> => (await reply).json().code;

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    [team] = (await withTeams(hr, { North: 12 }, 'alpha.example')) as [SurveyedTeam];
    root = await house.connectAs(house.settings.values.DATABASE_URL);
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  const drafted = async (name: string, people = three) => {
    const draft = await draftCycle(house, hr, { name, trustees: people });
    await expectStatus(hr('POST', `/api/cycles/${draft.id}/trustee-links`), 204);
    return {
      ...draft,
      trustees: new Trustees(
        house,
        draft.id,
        people.map(({ email }) => email),
      ),
    };
  };
  const opened = async (name: string, people = three) => {
    const draft = await drafted(name, people);
    const link = await draft.trustees.header(0, KEY);
    await expectStatus(draft.trustees.call(link, 'PUT', 'trustee-key', await draft.trustees.makeKey(people.map((one) => one.name))), 204);
    await expectStatus(hr('POST', `/api/cycles/${draft.id}/opening`), 201);
    return draft;
  };
  const answered = async ({ id, questions }: { id: string; questions: { id: string; type: string; mandatory: boolean }[] }, people: number) => {
    for (const email of team.emails.slice(0, people)) {
      const respondent = await Respondent.open(id, house.stranger);
      await expectStatus(respondent.collect(await newestInvitation(email, id)), 200);
      await expectStatus(respondent.cast(answersOf(questions, 4)), 201);
    }
  };
  const newestInvitation = async (email: string, cycleId: string): Promise<string> => {
    for (let tries = 0; tries < 600; tries++) {
      const mail = house.mails.findLast((one) => one.to === email && one.text.includes(`c=${cycleId}`));
      if (mail) return /&t=([\w-]{43})/.exec(mail.text)![1]!;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No invitation came to ${email}.`);
  };
  const closed = async (id: string): Promise<void> => {
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    for (let tries = 0; tries < 600 && !(await cycle(id)).notCountedBecause; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const published = async (id: string): Promise<void> => {
    for (let tries = 0; tries < 600 && (await cycle(id)).state !== 'published'; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await cycle(id)).state).toBe('published');
  };

  it('does not open before they have made the key, and their names and the hashes of their parts stand in its manifest', async () => {
    const { id, trustees } = await drafted('Ceremony');
    expect((await cycle(id)).trustees).toEqual({ people: three, needed: 2, keyMade: false });
    const refused = (await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 409)).json();
    expect(refused.errors).toContainEqual({ pointer: '#/trustees', detail: expect.stringContaining('have not made the key yet') });

    const link = await trustees.header(1, KEY);
    expect(await trustees.task(link)).toMatchObject({ state: 'draft', me: 1, trustees: names, needed: 2, cycleName: 'Ceremony' });
    const made = await trustees.makeKey(names);
    await expectStatus(trustees.call(link, 'PUT', 'trustee-key', made), 204);
    expect((await house.mailTo(three[2]!.email, 'The key is made')).text).toContain(made.parts[2]!.sha256);
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);

    const { tally } = (await house.stranger('GET', `/api/cycles/${id}/manifest`)).json();
    expect(tally).toMatchObject({ key: made.publicKey, threshold: 2, trustees: made.parts.map(({ name, sha256 }) => ({ name, share_sha256: sha256 })) });
    expect(JSON.stringify(tally)).not.toContain('@');
    const organisation = (await hr('GET', '/api/me')).json().organisation.id;
    for (const folder of house.settings.keyFolders)
      expect((await readdir(path.join(folder, organisation))).filter((file) => file.startsWith(id)).sort()).toEqual([`${id}.casting.key`, `${id}.reply.key`]);

    expect(await code(trustees.call(link, 'PUT', 'trustee-key', await trustees.makeKey(names)))).toBe('cycle-not-draft');
    expect(await code(trustees.call(link, 'GET', 'trustee-box'))).toBe('not-waiting');
    expect(await code(hr('POST', `/api/cycles/${id}/trustee-links`))).toBe('nothing-to-do');
  }, 60_000);

  it('refuses two trustees, one person twice, a key with other parts, and forgets the key and the links when HR changes the trustees', async () => {
    const draft = await drafted('Changed');
    const change = (trustees: object[]) => hr('PATCH', `/api/cycles/${draft.id}`, { trustees });
    const pointers = async (trustees: object[]) => (await expectStatus(change(trustees), 400)).json().errors.map((one: { pointer: string }) => one.pointer);
    expect(await pointers(three.slice(0, 2))).toEqual(['#/trustees']);
    expect(await pointers([three[0]!, { ...three[1]!, name: 'works COUNCIL' }, three[2]!])).toEqual(['#/trustees/1/name']);
    expect(await pointers([three[0]!, { ...three[1]!, email: three[0]!.email.toUpperCase() }, three[2]!])).toEqual(['#/trustees/1/email']);

    const link = await draft.trustees.header(0, KEY);
    const made = await draft.trustees.makeKey(names);
    const put = (body: object) => draft.trustees.call(link, 'PUT', 'trustee-key', body);
    expect(await code(put({ ...made, parts: made.parts.slice(0, 2) }))).toBe('wrong-key');
    expect(await code(put({ ...made, parts: made.parts.toReversed() }))).toBe('wrong-key');
    expect(await code(put({ ...made, publicKey: 'A'.repeat(87) }))).toBe('wrong-key');
    expect(await code(put({ ...made, parts: made.parts.map((part) => ({ ...part, sha256: made.parts[0]!.sha256 })) }))).toBe('wrong-key');
    expect(await code(put({ ...made, parts: made.parts.map((part) => ({ ...part, locked: 'x'.repeat(200) })) }))).toBe('wrong-key');
    await expectStatus(put(made), 204);
    await expectStatus(change(three), 200);
    expect((await cycle(draft.id)).trustees!.keyMade).toBe(true);
    await expectStatus(change([three[0]!, three[1]!, { name: 'Notary', email: 'other@alpha.example' }]), 200);
    expect((await cycle(draft.id)).trustees!.keyMade).toBe(false);
    expect(await code(draft.trustees.call(link, 'GET', 'trustee-task'))).toBe('unknown-trustee-link');
  }, 60_000);

  it('waits for two of three after the close, takes what they counted, and keeps nothing of the key', async () => {
    const draft = await opened('Counted by trustees');
    const { id, trustees } = draft;
    await answered(draft, 12);
    await closed(id);
    expect((await cycle(id)).notCountedBecause).toContain('wait for their trustees');
    await house.idle();
    const calls = () => house.mails.filter(({ subject, text }) => subject.includes(COUNT) && text.includes(id)).length;
    expect(calls()).toBe(3);
    await house.app.get(Clocks).countWaitingCycles();
    await house.idle();
    expect(calls()).toBe(3);

    const link = await trustees.header(2, COUNT);
    const task = await trustees.task(link);
    expect(task.state).toBe('waiting');
    const key = await trustees.openKey(task, [2, 0]);
    expect(await trustees.openKey(task, [0, 1])).toBe(key);
    await expect(trustees.openKey(task, [1])).rejects.toMatchObject({ code: 'mixed-shares' });

    const lost = await trustees.count(link, key);
    const again = await trustees.count(await trustees.header(0, COUNT), key);
    expect(again.stated).toEqual(lost.stated);
    expect(again.stated.board).toMatchObject({ count: 12, manifest_hashes: 1, not_counted: [] });
    await expectStatus(trustees.call(link, 'POST', 'trustee-count', again.body), 204);
    expect(await code(trustees.call(link, 'POST', 'trustee-count', lost.body))).toMatch(/counted-already|unknown-trustee-link/);
    await published(id);
    const results: CycleResults = (await expectStatus(hr('GET', `/api/cycles/${id}/results`), 200)).json();
    expect(results.countedBy).toEqual(names);
    expect(results.box).toEqual({ counted: 12, notCounted: 0, reissued: 0, manifests: 1 });
    expect(results.figures.length).toBeGreaterThan(10);
    await house.idle();
    expect((await root.query(`SELECT 1 FROM org.trustee_key WHERE cycle_id = $1`, [id])).rows).toEqual([]);
    // the link opens nothing any more, and says what happened and when
    const after = await trustees.task(link);
    expect(after).toMatchObject({ state: 'counted', counted: { publishedOn: house.clock.today(), ballots: 12, notCounted: 0, destroyedOn: null } });
    expect(after).not.toHaveProperty('parts');
    expect(await code(trustees.call(link, 'GET', 'sealed-ballots'))).toBe('counted-already');
    expect(await code(trustees.call(link, 'POST', 'trustee-count', again.body))).toBe('counted-already');
    await root.query(`UPDATE pub.ballot_cycle SET shred_on = '2000-01-01' WHERE cycle_id = $1`, [id]);
    await house.app.get(Clocks).shredCycles();
    await house.idle();
    expect((await trustees.task(link)).counted).toMatchObject({ ballots: 12, destroyedOn: house.clock.today() });
    const { lines } = (await expectStatus(hr('GET', '/api/audit-lines'), 200)).json();
    const noted = lines.filter(({ subject }: { subject: string }) => subject === id);
    expect(noted).toContainEqual(expect.objectContaining({ kind: 'cycle-key-made', by: null, at: null, detail: {} }));
    expect(noted.filter(({ kind }: { kind: string }) => kind === 'cycle-counted-by-trustees')).toEqual([
      expect.objectContaining({ by: null, at: null, detail: { trustees: names } }),
    ]);
    expect((await root.query(`SELECT 1 FROM pg_class WHERE relname = 'entitlement_' || replace($1, '-', '')`, [id])).rows).toEqual([]);
  }, 120_000);

  it('publishes no count of somebody without the key, and none that does not fit the box', async () => {
    const one = [three[0]!];
    const draft = await opened('Forged', one);
    const { id, trustees } = draft;
    await answered(draft, 7);
    await closed(id);
    const link = await trustees.header(0, COUNT);
    const { stated, body } = await trustees.count(link, await trustees.openKey(await trustees.task(link), [0]));
    const post = (change: object) => trustees.call(link, 'POST', 'trustee-count', { ...body, ...change });
    expect(await code(post({ proof: 'A'.repeat(43) }))).toBe('not-the-key');
    const sentence = async (change: (copy: typeof stated) => void): Promise<string> => {
      const copy = structuredClone(stated);
      change(copy);
      const reply = await expectStatus(post({ result: JSON.stringify(copy) }), 400);
      expect(reply.json().code).toBe('wrong-count');
      return reply.json().detail;
    };
    expect(await sentence(({ board }) => Object.assign(board, { root: 'A'.repeat(43) }))).toContain('not the board of this box');
    expect(await sentence(({ board }) => Object.assign(board, { count: 6 }))).toContain('7 of this box are left');
    expect(await sentence(({ tables }) => Object.assign(tables.certificate, { ok: false }))).toContain('lacks the certificate');
    expect(await sentence(({ tables }) => (tables.nodes as object[]).pop())).toContain('not those of the opening day');
    expect((await expectStatus(post({ result: body.result.slice(0, 100) }), 400)).json().detail).toContain('cut off');
    expect(await code(trustees.call({ 'x-trustee-link': `${link['x-trustee-link']!.slice(0, 36)}.${'B'.repeat(43)}` }, 'POST', 'trustee-count', body))).toBe(
      'unknown-trustee-link',
    );
    expect((await cycle(id)).state).toBe('closed');
    // a count may be larger than any other request, from who holds a link
    await expectStatus(post({ result: body.result + ' '.repeat(3_000_000) }), 204);
    await published(id);
  }, 120_000);

  it("opens nothing with a part of another cycle, and shows a neighbour's trustees nothing", async () => {
    const [mine, other] = [await opened('Mine', [three[0]!]), await opened('Other', [three[1]!])];
    const link = await mine.trustees.header(0, KEY);
    const task = await mine.trustees.task(link);
    const foreign = await other.trustees.task(await other.trustees.header(0, KEY));
    await expect(openTrusteeKey(task.publicKey!, [JSON.parse(foreign.parts![0]!.locked)], ['amber kettle ladder moss'])).rejects.toMatchObject({
      code: 'unsafe-key',
      message: expect.stringContaining('not the one the ballots of this survey are sealed to'),
    });
    expect(await code(other.trustees.call(link, 'GET', 'trustee-task'))).toBe('unknown-trustee-link');
    const neighbour = await house.organisation('Beta');
    await expectStatus(neighbour('POST', `/api/cycles/${mine.id}/trustee-links`), 404);
    const beta = (await neighbour('GET', '/api/me')).json().organisation.id;
    expect(await code(mine.trustees.call({ 'x-trustee-link': `${beta}.${link['x-trustee-link']!.slice(37)}` }, 'GET', 'trustee-task'))).toBe(
      'unknown-trustee-link',
    );
    for (const header of [{}, { 'x-trustee-link': 'nothing' }])
      expect(await code(mine.trustees.call(header as Record<string, string>, 'GET', 'trustee-task'))).toBe('unknown-trustee-link');
  }, 60_000);
});
