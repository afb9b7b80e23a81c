import { AsyncLocalStorage } from 'node:async_hooks';
import { jest } from '@jest/globals';
import { expectStatus } from '../../platform/testing/house.js';
import { newId } from '../../platform/database/new-id.js';
import { replayed, type ReplayedLine } from '../record/replay.rules.js';
import { judgedAwards } from '../testing/judged-awards.js';
import { JudgingComputer } from './judging-computer.js';
import { RoundClosing } from './round-closing.js';

describe('the moment in which a round opens or closes', () => {
  const jury = judgedAwards();
  const { two, id, programme, open, close, scoring, say, keptOf } = jury;
  const once = () => ({ 'idempotency-key': newId() });
  const closing = (round: string) => two.hr('POST', `/api/award-rounds/${round}/closure`, undefined, once());
  const opening = (round: string) => two.hr('POST', `/api/award-rounds/${round}/opening`, undefined, once());

  /** Does something while a round is computed, beside everything that is open then. */
  function meanwhile(of: 'count' | 'assign', act: () => Promise<unknown>) {
    const computer = two.house.app.get(JudgingComputer, { strict: false });
    const real = { count: computer.count.bind(computer), assign: computer.assign.bind(computer) };
    // as a request of somebody else, not as a part of the one that is being computed
    const outside = AsyncLocalStorage.snapshot();
    let times = 0;
    const first = async () => (++times === 1 ? await outside(act) : undefined);
    const spy =
      of === 'count'
        ? jest.spyOn(computer, 'count').mockImplementation(async (round) => (await first(), real.count(round)))
        : jest.spyOn(computer, 'assign').mockImplementation(async (task) => (await first(), real.assign(task)));
    return { times: () => times, over: () => spy.mockRestore() };
  }

  async function judged(people: readonly string[] = ['ann', 'bob', 'cid']) {
    const one = await programme({ people });
    const [round] = await one.plan({ ...scoring, settings: { reviews: 2, marksTo: 10 } });
    await one.judges('jo', 'ken');
    await open(round!.id);
    for (const name of people) for (const who of ['jo', 'ken']) await expectStatus(say(who, round!.id, one.candidate[name]!, name === 'bob' ? 9 : 3), 204);
    return { ...one, round: round!.id };
  }
  const differences = async (one: Awaited<ReturnType<typeof judged>>) =>
    replayed((await one.log()) as unknown as ReplayedLine[], await keptOf(one.id)).differences;

  it('is one: of two who close at once one closes, and it is counted once', async () => {
    const one = await judged();
    const replies = await Promise.all([closing(one.round), closing(one.round)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    const kinds = (await one.log()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'round-closed' || kind === 'winners-decided')).toEqual(['round-closed', 'winners-decided']);
    expect(await differences(one)).toEqual([]);
  });

  it('lets a verdict that comes at the same time in before it or refuses it, never halfway', async () => {
    const one = await judged();
    const [closed, ...said] = await Promise.all([closing(one.round), ...['ann', 'cid'].map((name) => say('jo', one.round, one.candidate[name]!, 8))]);
    expect(closed.statusCode).toBe(204);
    const marks = await jury.rows.query<{ id: string; customer: number }>(
      `SELECT candidate_id AS id, (marks->>'customer')::int AS customer FROM org.award_verdict WHERE organisation_id = $1 AND round_id = $2 AND judge_id = $3`,
      [one.round, id['jo']],
    );
    for (const [i, name] of ['ann', 'cid'].entries()) {
      expect([204, 409]).toContain(said[i]!.statusCode);
      expect(marks.find((line) => line.id === one.candidate[name])!.customer).toBe(said[i]!.statusCode === 204 ? 8 : 3);
    }
    // what counted is what is on record
    expect(await differences(one)).toEqual([]);
  });

  it('holds nobody up while it is counted, and counts again when somebody was taken out meanwhile', async () => {
    const one = await judged();
    const taken = meanwhile('count', async () => {
      expect((await expectStatus(say('jo', one.round, one.candidate['ann']!, 10), 409)).json().code).toBe('round-not-open');
      expect((await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json()).toMatchObject({
        decided: false,
        items: [{ state: 'closed', panelWaits: true }],
      });
      // this waits for no closing, or the test would stand still here
      await expectStatus(two.hr('POST', `/api/award-candidates/${one.candidate['bob']}/removal`, { reason: 'She asked for it.' }), 201);
    });
    try {
      await close(one.round);
    } finally {
      taken.over();
    }
    expect(taken.times()).toBe(2);
    const kinds = (await one.log()).map(({ kind }) => kind);
    expect(kinds.indexOf('candidate-removed')).toBeLessThan(kinds.indexOf('round-closed'));
    await one.look();
    const [category] = (await jury.results(one.round)).categories;
    expect(category.rows.map(({ candidate }: { candidate: string }) => candidate).sort()).toEqual([one.candidate['ann'], one.candidate['cid']].sort());
    expect(await differences(one)).toEqual([]);
  });

  it('is counted by the clock when the count was lost, and whoever counts second changes nothing', async () => {
    const one = await judged();
    const lost = meanwhile('count', () => Promise.reject(new Error('The thread died.')));
    try {
      expect((await closing(one.round)).statusCode).toBe(500);
    } finally {
      lost.over();
    }
    const rounds = two.house.app.get(RoundClosing, { strict: false });
    const count = () => jury.rows.within(() => rounds.count(one.round, null));
    await Promise.all([count(), count()]);
    await count();
    expect((await one.log()).filter(({ kind }) => kind === 'round-closed')).toHaveLength(1);
    expect(await differences(one)).toEqual([]);
  });

  it('refuses to open with judges or candidates who are others than those it was computed for', async () => {
    const one = await programme();
    const [round] = await one.plan(scoring);
    await one.judges('jo', 'ken');
    const judges = `/api/award-programmes/${one.id}/judges/${id['ken']}/removal`;
    const gone = meanwhile('assign', () => expectStatus(two.hr('POST', judges, { because: 'asked' }), 204));
    try {
      expect((await expectStatus(opening(round!.id), 409)).json().code).toBe('judges-changed');
    } finally {
      gone.over();
    }
    const out = meanwhile('assign', () =>
      expectStatus(two.hr('POST', `/api/award-candidates/${one.candidate['cid']}/removal`, { reason: 'She asked for it.' }), 201),
    );
    try {
      expect((await expectStatus(opening(round!.id), 409)).json().code).toBe('candidates-changed');
    } finally {
      out.over();
    }
    const replies = await Promise.all([opening(round!.id), opening(round!.id)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    expect((await one.log()).filter(({ kind }) => kind === 'round-opened')).toHaveLength(1);
  });

  it('takes a vote until the last moment, and counts no vote that its voter was told is too late', async () => {
    const one = await programme();
    const now = two.house.clock.now();
    const [round] = await one.plan({ name: 'All', method: 'public-vote', settings: { ranks: 1 }, closesAt: new Date(now.getTime() + 600_000).toISOString() });
    await open(round!.id);
    const voters = await Promise.all(['jo', 'ken', 'lea', 'nia', 'meg', 'hugo'].map((name) => two.house.signIn(`${name}@alpha.example`)));
    const vote = (i: number) => voters[i]!('PUT', `/api/public-votes/${round!.id}/categories/${one.category}`, { preferences: [one.candidate['ann']] }, once());
    two.house.clock.jumpTo(new Date(now.getTime() + 540_000));
    try {
      for (let i = 0; i < 5; i++) await expectStatus(vote(i), 204);
      two.house.clock.jumpTo(new Date(now.getTime() + 600_000));
      expect((await expectStatus(vote(5), 409)).json().code).toBe('vote-not-open');
      await expectStatus(vote(0), 409);
      await close(round!.id);
    } finally {
      two.house.clock.jumpTo(now);
    }
    const log = await one.log();
    expect(log.find(({ kind }) => kind === 'votes-counted')!.detail).toMatchObject({ papers: [{ preferences: [one.candidate['ann']], papers: 5 }] });
    expect(await keptOf(one.id)).toMatchObject([{ candidate: one.candidate['ann'], decidedBy: 'count' }]);
    expect(replayed(log as unknown as ReplayedLine[], await keptOf(one.id)).differences).toEqual([]);
  });
});
