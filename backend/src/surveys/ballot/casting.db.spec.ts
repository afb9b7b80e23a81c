import { randomBytes } from 'node:crypto';
import { checkReceipt, type Receipt } from '@throughline/anonymity';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';
import { BallotCycles } from './ballot-cycles.js';

describe('casting', () => {
  let house: House;
  let admin: Client;
  let cycleId: string;
  let questions: { id: string; type: string }[];
  let people: string[];

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    people = (await withTeams(admin, { North: 6 }, 'alpha.example')).flatMap((team) => team.emails);
    ({ id: cycleId, questions } = await draftCycle(house, admin));
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/opening`), 201);
  }, 120_000);
  afterAll(() => house?.close());

  const code = (reply: { json(): { code: string } }): string => reply.json().code;
  const collected = async (email: string): Promise<Respondent> => {
    const respondent = await Respondent.open(cycleId, house.stranger);
    await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
    return respondent;
  };

  it('takes the id of the cycle in capitals for the same cycle: stored, receipted, and kept in memory once', async () => {
    const respondent = await collected(people[0]!);
    const address = `/b/${cycleId.toUpperCase()}/${await respondent.tag()}`;
    const reply = await expectStatus(house.stranger('PUT', address, await respondent.body(answersOf(questions, 4))), 201);
    expect(reply.json()).toMatchObject({ cycle: cycleId });
    expect(await checkReceipt(respondent.manifest.receipt_key, reply.json() as Receipt)).toBe('genuine');
    const cycles = house.app.get(BallotCycles);
    expect(await cycles.find(cycleId.toUpperCase())).toBe(await cycles.find(cycleId));
    await expectStatus(house.stranger('DELETE', address, { editSecret: respondent.editSecret }), 204);
  });

  it('refuses a blinded value that cannot be signed without using up the right to vote', async () => {
    const employee = await house.signIn(people[1]!);
    const ask = (blinded: Buffer) => employee('POST', `/api/cycles/${cycleId}/ballot-token`, { blinded: blinded.toString('base64url') });
    for (const impossible of [Buffer.alloc(384, 255), randomBytes(390), Buffer.concat([Buffer.alloc(1, 1), randomBytes(384)])]) {
      expect(code(await expectStatus(ask(impossible), 400))).toBe('invalid-blinded');
    }
    const respondent = await Respondent.open(cycleId, house.stranger);
    await expectStatus(respondent.collect(undefined, employee), 200);
    await expectStatus(respondent.cast(answersOf(questions, 3)), 201);
  });

  it('publishes the rules around one cycle, so that a phone need not read those of all years', async () => {
    const { organisation } = (await Respondent.open(cycleId, house.stranger)).manifest;
    const later: string[] = [];
    for (const name of ['Second', 'Third', 'Fourth', 'Fifth']) {
      const { id } = await draftCycle(house, admin, { name });
      await expectStatus(admin('POST', `/api/cycles/${id}/opening`), 201);
      later.push(id);
    }
    const around = async (id: string): Promise<string[]> =>
      (await expectStatus(house.stranger('GET', `/.well-known/ballots/${organisation}.jsonl?around=${id}`), 200)).body
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { cycle: string }).cycle);
    expect(await around(cycleId)).toEqual([cycleId, later[0], later[1]]);
    expect(await around(later[1]!)).toEqual(later);
    await house.organisation('Neighbour');
    await expectStatus(house.stranger('GET', `/.well-known/ballots/${organisation}.jsonl?around=${organisation}`), 404);
    await expectStatus(house.stranger('GET', `/.well-known/ballots/${cycleId}.jsonl?around=${cycleId}`), 404);
    await expectStatus(house.stranger('GET', `/.well-known/ballots/${organisation}.jsonl?around=x`), 404);
  });

  it('gives the receipt of a ballot that lies in the closed box again, to the same bytes only', async () => {
    const respondent = await collected(people[2]!);
    const late = await collected(people[3]!);
    const body = await respondent.body(answersOf(questions, 5));
    const address = `/b/${cycleId}/${await respondent.tag()}`;
    const receipt = await expectStatus(house.stranger('PUT', address, body), 201);
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/closure`), 201);
    const again = await expectStatus(house.stranger('PUT', address, body), 200);
    expect(again.body).toBe(receipt.body);
    expect(code(await expectStatus(respondent.cast(answersOf(questions, 1)), 410))).toBe('cycle-closed');
    expect(code(await expectStatus(house.stranger('PUT', address, { ...body, editSecret: randomBytes(32).toString('base64url') }), 410))).toBe('cycle-closed');
    expect(code(await expectStatus(late.cast(answersOf(questions, 4)), 410))).toBe('cycle-closed');
  });
});
