import { randomBytes } from 'node:crypto';
import { type Board, checkBoard, checkManifest, checkReceipt, manifestHash, type Receipt } from '@throughline/anonymity';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, invitationOf, withTeams } from '../../platform/testing/survey.js';

describe('the ballot', () => {
  let house: House;
  let admin: Client;
  let cycleId: string;
  let questions: { id: string; type: string }[];
  let people: string[];

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    const teams = await withTeams(admin, { North: 6, South: 7, Tiny: 3 }, 'alpha.example');
    people = teams.flatMap((team) => team.emails);
    const drafted = await draftCycle(house, admin);
    cycleId = drafted.id;
    questions = drafted.questions;
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/opening`), 201);
  }, 120_000);
  afterAll(() => house?.close());

  const collected = async (email: string): Promise<Respondent> => {
    const respondent = await Respondent.open(cycleId, house.stranger);
    await expectStatus(respondent.collect(await invitationOf(house, email)), 200);
    return respondent;
  };
  const code = (reply: { json(): { code: string } }): string => reply.json().code;

  it('publishes a manifest that a careful device accepts, the same bytes for everybody and at the public address', async () => {
    const reply = await expectStatus(house.stranger('GET', `/api/cycles/${cycleId}/manifest`), 200);
    const cycle = (await admin('GET', `/api/cycles/${cycleId}`)).json();
    const verdict = await checkManifest(reply.json(), cycle.manifestSha256);
    expect(verdict).toMatchObject({ ok: true });
    // Tiny and the administrator are four at the top, so the smallest group below joins them there
    expect(Object.fromEntries(reply.json().cohorts.map((cohort: { name: string; members: number }) => [cohort.name, cohort.members]))).toEqual({
      Alpha: 10,
      South: 7,
    });
    const chain = await expectStatus(house.stranger('GET', `/.well-known/ballots/${reply.json().organisation}.jsonl`), 200);
    expect(chain.body).toBe(`${reply.body}\n`);
  });

  it('counts a ballot, an edited one and a repeated one once, each with a receipt that can be checked', async () => {
    const respondent = await collected(people[0]!);
    const first = await expectStatus(respondent.cast(answersOf(questions, 4)), 201);
    expect(await checkReceipt(respondent.manifest.receipt_key, first.json() as Receipt)).toBe('genuine');
    await expectStatus(respondent.cast(answersOf(questions, 2)), 200);
    const body = await respondent.body(answersOf(questions, 3));
    const address = `/b/${cycleId}/${await respondent.tag()}`;
    const once = await expectStatus(house.stranger('PUT', address, body), 200);
    const again = await expectStatus(house.stranger('PUT', address, body), 200);
    expect(again.body).toBe(once.body);
  });

  it('T3: gives the same token for the same blinded value, and refuses a second one, also to ten at once', async () => {
    const invitation = await invitationOf(house, people[1]!);
    const rivals = await Promise.all(Array.from({ length: 10 }, () => Respondent.open(cycleId, house.stranger)));
    const replies = await Promise.all(rivals.map((rival) => rival.collect(invitation)));
    expect(replies.filter((reply) => reply.statusCode === 200)).toHaveLength(1);
    expect(replies.filter((reply) => reply.statusCode === 409).map(code)).toEqual(Array(9).fill('ballot-collected'));
    const winner = rivals[replies.findIndex((reply) => reply.statusCode === 200)]!;
    const repeated = await expectStatus(winner.collect(invitation), 200);
    expect(repeated.json()).toEqual(winner.reply);
  });

  it('T3: takes eight simultaneous submissions of one ballot as one', async () => {
    const respondent = await collected(people[2]!);
    const body = await respondent.body(answersOf(questions, 5));
    const address = `/b/${cycleId}/${await respondent.tag()}`;
    const replies = await Promise.all(Array.from({ length: 8 }, () => house.stranger('PUT', address, body)));
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(replies.map((reply) => reply.body)).size).toBe(1);
  });

  it('T3: refuses a forged token, a foreign group, another edit secret and a wrong size, each by name', async () => {
    const respondent = await collected(people[6]!);
    const answers = answersOf(questions, 3);
    const forged = await expectStatus(respondent.cast(answers, [], { signature: randomBytes(384).toString('base64url') }), 403);
    expect(code(forged)).toBe('forged-token');
    const other = respondent.manifest.cohorts.find((cohort) => cohort.id !== respondent.reply.cohort)!;
    expect(code(await expectStatus(respondent.cast(answers, [], { cohort: other.id }), 403))).toBe('wrong-cohort');
    expect(code(await expectStatus(respondent.cast(answers, [], { cohortSecret: randomBytes(32).toString('base64url') }), 403))).toBe('wrong-cohort');
    expect(code(await expectStatus(respondent.cast(answers, [], { envelope: randomBytes(4178).toString('base64url') }), 400))).toBe('wrong-size');
    const missing = await expectStatus(respondent.cast(answers, [], { envelope: undefined }), 400);
    expect(missing.json().errors[0].pointer).toBe('#/envelope');
    await expectStatus(respondent.cast(answers), 201);
    expect(code(await expectStatus(respondent.cast(answers, [], { editSecret: randomBytes(32).toString('base64url') }), 409))).toBe('other-edit-secret');
  });

  it('T4: lets a ballot be withdrawn by its holder only, and cast again', async () => {
    const respondent = await collected(people[7]!);
    await expectStatus(respondent.cast(answersOf(questions, 1)), 201);
    await expectStatus(respondent.withdraw(randomBytes(32).toString('base64url')), 409);
    await expectStatus(respondent.withdraw(), 204);
    await expectStatus(respondent.cast(answersOf(questions, 2)), 200);
  });

  it('T5: refuses cookies and authorization at the box, sets none, and lets nothing be cached', async () => {
    const respondent = await collected(people[8]!);
    const body = await respondent.body(answersOf(questions, 4));
    const address = `/b/${cycleId}/${await respondent.tag()}`;
    await expectStatus(house.stranger('PUT', address, body, { cookie: 'throughline=x' }), 400);
    await expectStatus(house.stranger('PUT', address, body, { authorization: 'Bearer x' }), 400);
    const reply = await expectStatus(house.stranger('PUT', address, body), 201);
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(reply.headers['x-request-id']).toBeUndefined();
  });

  it('lets a signed-in employee collect without a link, and nobody from elsewhere', async () => {
    const employee = await house.signIn(people[9]!);
    const respondent = await Respondent.open(cycleId, house.stranger);
    await expectStatus(respondent.collect(undefined, employee), 200);
    const neighbour = await house.organisation('Beta');
    const stranger = await Respondent.open(cycleId, house.stranger);
    expect(code(await expectStatus(stranger.collect(undefined, neighbour), 403))).toBe('not-invited');
    expect(code(await expectStatus(stranger.collect(), 401))).toBe('no-invitation');
    expect(code(await expectStatus(stranger.collect(randomBytes(32).toString('base64url')), 403))).toBe('unknown-invitation');
  });

  it('T3: closes the box for casting, editing and withdrawing, counts every ballot once, and publishes', async () => {
    const late = await collected(people[10]!);
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/closure`), 201);
    expect(code(await expectStatus(late.cast(answersOf(questions, 4)), 410))).toBe('cycle-closed');
    for (let tries = 0; tries < 600 && (await admin('GET', `/api/cycles/${cycleId}`)).json().state !== 'published'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const board = (await expectStatus(house.stranger('GET', `/api/cycles/${cycleId}/board`), 200)).json() as Board;
    expect(board.count).toBe(5);
    expect(await checkBoard(board, board.leaf_hashes[0]!)).toBe('counted');
    const results = (await expectStatus(admin('GET', `/api/cycles/${cycleId}/results`), 200)).json();
    expect(results.teams.find((team: { name: string }) => team.name === 'Tiny')).toMatchObject({ hidden: { sentence: expect.stringContaining('Tiny') } });
    const stranger = await Respondent.open(cycleId, house.stranger);
    expect(code(await expectStatus(stranger.collect(undefined, await house.signIn(people[0]!)), 410))).toBe('cycle-closed');
  });

  it('keeps no row-level answer: after the count there is no entitlement and no invitation, and only ciphertext in the box', async () => {
    const root = await house.connectAs(house.settings.values.DATABASE_URL);
    expect((await root.query('SELECT 1 FROM org.entitlement')).rowCount).toBe(0);
    expect((await root.query('SELECT 1 FROM org.invitation')).rowCount).toBe(0);
    const { rows } = await root.query<{ xmin: string }>('SELECT DISTINCT xmin::text FROM box.sealed_ballot WHERE cycle_id = $1', [cycleId]);
    expect(rows).toHaveLength(1);
    await root.end();
  });

  it('does not show results or the cycle to another organisation', async () => {
    const neighbour = await house.organisation('Gamma');
    await expectStatus(neighbour('GET', `/api/cycles/${cycleId}/results`), 404);
    await expectStatus(neighbour('GET', `/api/cycles/${cycleId}`), 404);
    await expectStatus(neighbour('POST', `/api/cycles/${cycleId}/closure`), 404);
    expect(await manifestHash((await house.stranger('GET', `/api/cycles/${cycleId}/manifest`)).json())).toHaveLength(43);
  });
});
