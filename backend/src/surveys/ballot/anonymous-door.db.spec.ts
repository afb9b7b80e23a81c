import { randomBytes } from 'node:crypto';
import { envelopeLengths } from '@throughline/anonymity';
import type { LightMyRequestResponse } from 'fastify';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, invitationOf, withTeams } from '../../platform/testing/survey.js';

describe('the door of the ballot box', () => {
  let house: House;
  let admin: Client;
  let cycleId: string;
  let questions: { id: string; type: string }[];
  let respondent: Respondent;
  let address: string;
  let body: Record<string, unknown>;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    const [team] = await withTeams(admin, { North: 6 }, 'alpha.example');
    ({ id: cycleId, questions } = await draftCycle(house, admin));
    await expectStatus(admin('POST', `/api/cycles/${cycleId}/opening`), 201);
    respondent = await Respondent.open(cycleId, house.stranger);
    await expectStatus(respondent.collect(await invitationOf(house, team!.emails[0]!)), 200);
    body = await respondent.body(answersOf(questions, 4));
    address = `/b/${cycleId}/${await respondent.tag()}`;
  }, 120_000);
  afterAll(() => house?.close());

  const ask = (method: string, headers: Record<string, string> = {}, given?: unknown): Promise<LightMyRequestResponse> =>
    house.stranger(method as 'PUT', address, given, headers);

  it('T5: sends the same careful headers with every answer, good or bad', async () => {
    const replies = [
      await ask('PUT', {}, { ...body, signature: randomBytes(384).toString('base64url') }),
      await ask('PUT', {}, {}),
      await ask('PUT', { cookie: 'throughline=x' }, body),
      await ask('PUT', {}, body),
      await ask('PUT', {}, { ...body, editSecret: randomBytes(32).toString('base64url') }),
      await ask('DELETE', {}, { editSecret: respondent.editSecret }),
      await house.stranger('PUT', `/b/${randomBytes(8).toString('hex')}/x`, body),
    ];
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([403, 400, 400, 201, 409, 204, expect.any(Number)]);
    for (const { headers } of replies) {
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'access-control-allow-credentials': 'false' });
      expect(['set-cookie', 'access-control-allow-origin', 'x-request-id', 'etag', 'last-modified'].filter((name) => headers[name] !== undefined)).toEqual([]);
    }
  });

  it('T5: lets no page of another origin ask, and answers to no other method', async () => {
    const preflight = await ask('OPTIONS', { origin: 'https://elsewhere.example', 'access-control-request-method': 'PUT' });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
    expect(preflight.headers['access-control-allow-methods']).toBeUndefined();
    for (const method of ['GET', 'POST', 'PATCH', 'OPTIONS']) expect({ method, status: (await ask(method)).statusCode }).toEqual({ method, status: 404 });
  });

  it('I4: answers 400 to a cookie and to an authorization, whatever else is right, and sets no cookie', async () => {
    const credentials: Record<string, string>[] = [{ cookie: 'throughline=x' }, { authorization: 'Bearer x' }, { cookie: '' }];
    for (const headers of credentials) {
      for (const method of ['PUT', 'DELETE']) {
        const reply = await ask(method, headers, method === 'PUT' ? body : { editSecret: respondent.editSecret });
        expect({ status: reply.statusCode, code: reply.json().code }).toEqual({ status: 400, code: 'not-anonymous' });
        expect(reply.headers['set-cookie']).toBeUndefined();
      }
    }
  });

  it('I8: takes an envelope of the three agreed sizes and of no other', async () => {
    expect(envelopeLengths).toEqual([81 + 4096, 81 + 16384, 81 + 65472]);
    for (const length of [4177, 16465, 65553]) {
      const reply = await ask('PUT', {}, { ...body, envelope: randomBytes(length).toString('base64url') });
      expect({ length, status: reply.statusCode }).toEqual({ length, status: 200 });
    }
    for (const length of [4176, 4178, 10_000, 16464, 65552]) {
      const reply = await ask('PUT', {}, { ...body, envelope: randomBytes(length).toString('base64url') });
      expect({ length, status: reply.statusCode, code: reply.json().code }).toEqual({ length, status: 400, code: 'wrong-size' });
    }
  });
});
