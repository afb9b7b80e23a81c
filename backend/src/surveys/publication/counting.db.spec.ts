import { rename } from 'node:fs/promises';
import { type Board, checkBoard, envelopeHash, fromBase64url } from '@throughline/anonymity';
import pg from 'pg';
import { Clocks } from '../../clocks.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';

describe('counting a closed box', () => {
  let house: House;
  let admin: Client;
  let teams: SurveyedTeam[];
  let root: pg.Client;
  const sessions = new Map<string, Client>();

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    teams = await withTeams(admin, { North: 6, South: 6, West: 6 }, 'alpha.example');
    // enough at the top, so that no team has to be counted there
    const top = (await admin('GET', '/api/teams')).json().items.find((team: { parentId: string | null }) => team.parentId === null).id;
    for (const n of [1, 2, 3, 4, 5])
      await expectStatus(admin('POST', '/api/employees', { name: `Top ${n}`, email: `top-${n}@alpha.example`, teamId: top }), 201);
    root = await house.connectAs(house.settings.values.DATABASE_URL);
  }, 120_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  const emails = (name: string): string[] => teams.find((team) => team.name === name)!.emails;
  const opened = async (name: string) => {
    const cycle = await draftCycle(house, admin, { name });
    await expectStatus(admin('POST', `/api/cycles/${cycle.id}/opening`), 201);
    return cycle;
  };
  const collected = async (cycleId: string, email: string): Promise<Respondent> => {
    const as = sessions.get(email) ?? (await house.signIn(email));
    sessions.set(email, as);
    const respondent = await Respondent.open(cycleId, house.stranger);
    await expectStatus(respondent.collect(undefined, as), 200);
    return respondent;
  };
  const state = async (cycleId: string): Promise<string> => (await admin('GET', `/api/cycles/${cycleId}`)).json().state;
  const counted = async (cycleId: string): Promise<void> => {
    for (let tries = 0; tries < 600 && (await state(cycleId)) !== 'published'; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await state(cycleId)).toBe('published');
  };
  const close = async (cycleId: string): Promise<void> => {
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/closure`), 201);
    await counted(cycleId);
  };
  const board = async (cycleId: string): Promise<Board> => (await expectStatus(house.stranger('GET', `/api/cycles/${cycleId}/board`), 200)).json();
  const results = async (cycleId: string) => (await expectStatus(admin('GET', `/api/cycles/${cycleId}/results`), 200)).json();
  const hashOf = (body: Record<string, unknown>): Promise<string> => envelopeHash(fromBase64url(body['envelope'] as string)!);

  it('publishes the comment of somebody who put a character into it that no table takes, and one comment to a question', async () => {
    const { id, questions } = await opened('Stuffed');
    const text = questions.find((question) => question.type === 'text')!;
    for (const [i, email] of [...emails('North'), ...emails('South')].entries()) {
      const comments = i === 0 ? ['a\u0000b\u001b', 'second', 'third'].map((words) => ({ q: text.id, text: words })) : [];
      await expectStatus((await collected(id, email)).cast(answersOf(questions, 4), comments), 201);
    }
    await close(id);
    const { items } = (await expectStatus(admin('GET', `/api/cycles/${id}/comments`), 200)).json();
    expect(items.map((comment: { text: string }) => comment.text)).toEqual(['ab']);
  }, 60_000);

  it('counts the original once when a colleague casts a copy of its bytes, and whatever cannot be opened is on the board as not counted', async () => {
    const { id, questions } = await opened('Copied');
    const people = await Promise.all(emails('North').map((email) => collected(id, email)));
    const bodies = [];
    for (const person of people.slice(0, 4)) {
      const body = await person.body(answersOf(questions, 4));
      bodies.push(body);
      await expectStatus(house.stranger('PUT', `/b/${id}/${await person.tag()}`, body), 201);
    }
    const copied = bodies[0]!['envelope'] as string;
    await expectStatus(people[4]!.cast({}, [], { envelope: copied }), 201);
    const broken = fromBase64url(copied)!;
    broken[2000]! ^= 1;
    const unreadable = Buffer.from(broken).toString('base64url');
    await expectStatus(people[5]!.cast({}, [], { envelope: unreadable }), 201);
    await close(id);
    const public_ = await board(id);
    expect(public_).toMatchObject({ count: 4, manifest_hashes: 1, not_counted: [{ hash: await hashOf({ envelope: unreadable }), reason: 'unreadable' }] });
    expect(await checkBoard(public_, await hashOf(bodies[0]!))).toBe('counted');
    expect(await checkBoard(public_, await hashOf({ envelope: unreadable }))).toBe('not-counted');
    // four counted answers of six in the box: a copy that counted would have made a fifth and shown the team
    const said = await results(id);
    expect(said.withheld).toContain('fewer than 5 people');
    expect(said.box).toEqual({ counted: 4, notCounted: 1, manifests: 1, reissued: 0 });
  }, 60_000);

  it('I6: leaves out only the group that holds more ballots than were handed out, and says so on it', async () => {
    const { id, questions } = await opened('Overfull');
    for (const email of [...emails('South'), ...emails('West')]) await expectStatus((await collected(id, email)).cast(answersOf(questions, 4)), 201);
    const north = await Promise.all(emails('North').map((email) => collected(id, email)));
    for (const person of north) await expectStatus(person.cast(answersOf(questions, 1)), 201);
    // the administrator, of the group at the top, was handed a secret of North and casts there
    const stranger = await Respondent.open(id, house.stranger);
    await expectStatus(stranger.collect(undefined, admin), 200);
    stranger.reply = { ...stranger.reply, cohort: north[0]!.reply.cohort, cohortSecret: north[0]!.reply.cohortSecret };
    await expectStatus(stranger.cast(answersOf(questions, 1)), 201);
    await close(id);

    const said = await results(id);
    expect(said.withheld).toBeUndefined();
    const team = (name: string) => said.teams.find((one: { name: string }) => one.name === name);
    expect(team('North')).toMatchObject({ hidden: expect.anything(), notes: [expect.stringContaining('left out of all figures')] });
    expect(team('South').sizeBand).toBe('5-9');
    const means = said.figures.filter((figure: { teamId: string; kind: string }) => figure.teamId === team('Alpha').teamId && figure.kind === 'question');
    const scales = new Set(means.map((figure: { mean: number }) => figure.mean));
    expect(scales).not.toContain(1.5);
    expect(team('Alpha').sizeBand).toBe('10-14');
    const public_ = await board(id);
    expect(public_.count).toBe(12);
    expect(public_.not_counted.map(({ reason }) => reason)).toEqual(Array(7).fill('cohort-overfull'));
    const { rows } = await root.query<{ overfull: unknown }>(`SELECT certificate->'overfull' AS overfull FROM pub.publication WHERE cycle_id = $1`, [id]);
    expect(rows[0]!.overfull).toEqual([{ cohort: team('North').teamId, ballots: 7, issued: 6 }]);
  }, 60_000);

  it('opens a box of several batches whole', async () => {
    const { id, questions } = await opened('Batches');
    for (const email of emails('North')) await expectStatus((await collected(id, email)).cast(answersOf(questions, 4)), 201);
    await root.query(`UPDATE org.entitlement SET reissues = 1000 WHERE cycle_id = $1`, [id]);
    await root.query(
      `INSERT INTO box.sealed_ballot (organisation_id, cycle_id, spend_tag, cohort_id, token_input, token_signature, edit_hash, envelope, envelope_hash)
       SELECT b.organisation_id, b.cycle_id, sha256(n::text::bytea), b.cohort_id, b.token_input, b.token_signature, b.edit_hash, b.envelope, sha256(n::text::bytea)
       FROM (SELECT * FROM box.sealed_ballot WHERE cycle_id = $1 LIMIT 1) b, generate_series(1, 700) n`,
      [id],
    );
    await close(id);
    const public_ = await board(id);
    expect(public_.count).toBe(6);
    expect(public_.not_counted).toHaveLength(700);
    expect((await results(id)).teams.find((team: { name: string }) => team.name === 'North').sizeBand).toBe('5-9');
  }, 60_000);

  it('says why a cycle is not counted while its keys are away, and the clock has it counted once they are back', async () => {
    const { id, questions } = await opened('Keyless');
    for (const email of emails('North')) await expectStatus((await collected(id, email)).cast(answersOf(questions, 4)), 201);
    const folders = house.settings.keyFolders;
    for (const folder of folders) await rename(folder, `${folder}-away`);
    await expectStatus(admin('POST', `/api/cycles/${id}/closure`), 201);
    const why = async (): Promise<string | undefined> => (await admin('GET', `/api/cycles/${id}`)).json().notCountedBecause;
    for (let tries = 0; tries < 600 && (await why()) === undefined; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await why()).toContain('because the key that opens them is in neither key folder');
    // as after its last try
    await root.query(`DELETE FROM jobs.job WHERE name = 'tally-cycle'`);
    for (const folder of folders) await rename(`${folder}-away`, folder);
    await house.app.get(Clocks).countWaitingCycles();
    await counted(id);
    await house.idle();
    expect(await why()).toBeUndefined();
    expect((await results(id)).box.counted).toBe(6);
    const { rows } = await root.query(`SELECT 1 FROM pg_class WHERE relname = 'entitlement_' || replace($1, '-', '')`, [id]);
    expect(rows).toEqual([]);
  }, 60_000);

  it('shows nothing of a publication without its certificate, on any page', async () => {
    const cycles = (await admin('GET', '/api/cycles')).json().items as { id: string; name: string }[];
    const { id } = cycles.find((cycle) => cycle.name === 'Batches')!;
    await results(id);
    await root.query(`UPDATE pub.publication SET certificate = certificate || '{"ok": false}' WHERE cycle_id = $1`, [id]);
    expect((await expectStatus(admin('GET', `/api/cycles/${id}/results`), 409)).json().code).toBe('not-certified');
    await root.query(`UPDATE pub.publication SET certificate = certificate - 'ok' WHERE cycle_id = $1`, [id]);
    await expectStatus(admin('GET', `/api/cycles/${id}/results`), 409);
  });

  it('shows no other organisation anything of it', async () => {
    const neighbour = await house.organisation('Beta');
    for (const { id } of (await admin('GET', '/api/cycles')).json().items) await expectStatus(neighbour('GET', `/api/cycles/${id}/results`), 404);
  });

  it('warns before opening a cycle over the same people while another is open', async () => {
    const first = await opened('First');
    const second = await draftCycle(house, admin, { name: 'Second' });
    const warned = async () =>
      (await expectStatus(admin('GET', `/api/cycles/${second.id}/checklist`), 200)).json().items as { key: string; sentence: string }[];
    expect((await warned()).find((item) => item.key === 'other-open-cycle')!.sentence).toContain('"First" is open too');
    await close(first.id);
    expect((await warned()).some((item) => item.key === 'other-open-cycle')).toBe(false);
  }, 60_000);
});
