import { randomBytes } from 'node:crypto';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, invitationOf, withTeams } from '../../platform/testing/survey.js';
import { TidyBoxesJob } from './tidy-boxes.job.js';

const TEN = Array.from({ length: 10 }, (_, i) => i);

describe('a ballot for somebody whose device is lost', () => {
  let house: House;
  let hr: Client;
  let id: string;
  let questions: { id: string; type: string }[];
  let large: string[];
  let small: string[];

  beforeAll(async () => {
    house = await House.open();
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    const [big, little] = await withTeams(hr, { Big: 104, Little: 8, Rest: 6 }, 'alpha.example');
    [large, small] = [big!.emails, little!.emails];
    ({ id, questions } = await draftCycle(house, hr));
    await expectStatus(hr('POST', `/api/cycles/${id}/opening`), 201);
  }, 180_000);
  afterAll(() => house?.close());

  const device = () => Respondent.open(id, house.stranger);
  const code = (reply: { json(): { code: string } }): string => reply.json().code;
  const collected = async (email: string): Promise<[Respondent, string]> => {
    const invitation = await invitationOf(house, email);
    const first = await device();
    await expectStatus(first.collect(invitation), 200);
    return [first, invitation];
  };
  const lines = async () =>
    (await expectStatus(hr('GET', '/api/audit-lines'), 200)).json().lines.filter(({ kind }: { kind: string }) => kind === 'ballots-reissued');

  it('is given once a person, of ten who ask at once to one, and the same again to the same blinded value', async () => {
    const [, invitation] = await collected(small[0]!);
    expect(code(await expectStatus((await device()).collect(invitation), 409))).toBe('ballot-collected');
    const rivals = await Promise.all(TEN.map(device));
    const replies = await Promise.all(rivals.map((rival) => rival.collect(invitation, house.stranger, true)));
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(replies.filter(({ statusCode }) => statusCode !== 200).map(code)).toEqual(TEN.slice(1).map(() => 'reissued-before'));
    const winner = rivals[replies.findIndex(({ statusCode }) => statusCode === 200)]!;
    expect((await expectStatus(winner.collect(invitation, house.stranger, true), 200)).json()).toEqual(winner.reply);
    await expectStatus(winner.cast(answersOf(questions, 3)), 201);
  });

  it('is given to no more of a group than its rules state, also when ten of it ask at once', async () => {
    const manifest = (await device()).manifest;
    expect(manifest.cohorts.map(({ name, members, reissue_cap }) => [name, members, reissue_cap]).sort()).toEqual([
      ['Alpha', 7, 1],
      ['Big', 104, 2],
      ['Little', 8, 1],
    ]);
    const held = await Promise.all(large.slice(0, 10).map(collected));
    const replies = await Promise.all(held.map(async ([, invitation]) => (await device()).collect(invitation, house.stranger, true)));
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(2);
    expect(replies.filter(({ statusCode }) => statusCode !== 200).map(code)).toEqual(TEN.slice(2).map(() => 'no-more-reissues'));
    const [, other] = await collected(small[1]!);
    expect(code(await expectStatus((await device()).collect(other, house.stranger, true), 409))).toBe('no-more-reissues');
  });

  it('is no way to a second ballot for somebody who has not collected the first, nor a way in for strangers', async () => {
    const invitation = await invitationOf(house, large[20]!);
    const first = await device();
    await expectStatus(first.collect(invitation, house.stranger, true), 200);
    expect(code(await expectStatus((await device()).collect(invitation), 409))).toBe('ballot-collected');
    expect(code(await expectStatus((await device()).collect(randomBytes(32).toString('base64url'), house.stranger, true), 403))).toBe('unknown-invitation');
    expect(code(await expectStatus((await device()).collect(undefined, await house.organisation('Beta'), true), 403))).toBe('not-invited');
  });

  it('is noted once a day by group, without a person and without a time, and published as a number', async () => {
    expect(await lines()).toEqual([]);
    const job = house.app.get(TidyBoxesJob, { strict: false });
    await job.handle();
    await job.handle();
    expect(await lines()).toEqual([
      expect.objectContaining({
        subject: id,
        at: null,
        by: null,
        detail: { total: 3, groups: expect.arrayContaining(['Big: 2 of at most 2', 'Little: 1 of at most 1']) },
      }),
    ]);
  });

  it('leaves the ballot on the lost device good, and the board says how many could be in the box on top', async () => {
    await expectStatus(hr('POST', `/api/cycles/${id}/closure`), 201);
    let board = await house.stranger('GET', `/api/cycles/${id}/board`);
    for (let tries = 0; tries < 600 && board.statusCode !== 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      board = await house.stranger('GET', `/api/cycles/${id}/board`);
    }
    expect(board.json()).toMatchObject({ count: 1, reissued: 3 });
    expect((await expectStatus(hr('GET', `/api/cycles/${id}/results`), 200)).json().box).toMatchObject({ counted: 1, reissued: 3 });
  });

  it('bounds wrong codes within a minute for an organisation, and lets right ones through', async () => {
    const other = await house.organisation('Gamma', 'gil@gamma.example');
    const [team] = await withTeams(other, { Yard: 8 }, 'gamma.example');
    const drafted = await draftCycle(house, other);
    await expectStatus(other('POST', `/api/cycles/${drafted.id}/opening`), 201);
    const right = await invitationOf(house, team!.emails[0]!);
    const guesser = await Respondent.open(drafted.id, house.stranger);
    const wrong = async () => (await guesser.collect(randomBytes(32).toString('base64url'))).statusCode;
    const seen = new Set<number>();
    for (let tries = 0; tries < 121; tries++) seen.add(await wrong());
    expect([...seen]).toEqual([403, 429]);
    await expectStatus((await Respondent.open(drafted.id, house.stranger)).collect(right), 200);
  });
});
