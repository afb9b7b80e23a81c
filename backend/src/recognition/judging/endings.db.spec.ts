import { newId } from '../../platform/database/new-id.js';
import { expectStatus } from '../../platform/testing/house.js';
import { replayed, type ReplayedLine } from '../record/replay.rules.js';
import { judgedAwards } from '../testing/judged-awards.js';
import { RunAwardRoundsJob } from './run-award-rounds.job.js';

// what each count itself comes to is in round-result.rules.spec and in libs/judging; here every odd award comes to its end, and its log leads to the same one
describe('an award in which something is missing', () => {
  const jury = judgedAwards();
  const { two, programme, open, close, scoring, say, keptOf } = jury;
  type One = Awaited<ReturnType<typeof programme>>;

  const out = (candidate: string) => expectStatus(two.hr('POST', `/api/award-candidates/${candidate}/removal`, { reason: 'She asked for it.' }), 201);
  const panel = (one: One, round: string, chosen: string[]) =>
    expectStatus(
      two.hr('POST', `/api/award-rounds/${round}/panel-decisions`, { categoryId: one.category, chosen, reason: 'The panel talked for an hour.' }),
      204,
    );
  /** To the reveal, with who won by how it was decided. */
  async function ended(one: One): Promise<[string, string][]> {
    const rounds = (await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json();
    expect(rounds.decided).toBe(true);
    const kept = await keptOf(one.id);
    expect(replayed((await one.log()) as unknown as ReplayedLine[], kept)).toMatchObject({ decided: true, differences: [] });
    await expectStatus(two.hr('POST', `/api/award-programmes/${one.id}/reveal`), 201);
    const nameOf = new Map(Object.entries(one.candidate).map(([name, id]) => [id, name]));
    return kept.map(({ candidate, decidedBy }) => [nameOf.get(candidate)!, decidedBy]);
  }

  it('ends without winners when everybody dropped out before the first round, without any judge', async () => {
    const one = await programme();
    for (const candidate of Object.values(one.candidate)) await out(candidate);
    const [round] = await one.plan(scoring);
    expect((await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json().items[0]).toMatchObject({ candidates: 0, missing: [] });
    await open(round!.id);
    await close(round!.id);
    expect(await ended(one)).toEqual([]);
  });

  it('ends without winners when nobody passed, or those who did dropped out, with a round still to come', async () => {
    const one = await programme({ people: ['ann', 'bob'] });
    const pass = { name: 'Pass', method: 'qualifying', settings: { reviews: 1, consensus: 'all' } };
    const [first, second, last] = await one.plan(
      pass,
      { name: 'Order', method: 'ranking', settings: { advance: 1 } },
      { name: 'All', method: 'public-vote', settings: {} },
    );
    await one.judges('jo');
    await open(first!.id);
    await expectStatus(say('jo', first!.id, one.candidate['ann']!, 0, { pass: false }), 204);
    await expectStatus(say('jo', first!.id, one.candidate['bob']!, 0, { pass: true }), 204);
    await close(first!.id);
    await open(second!.id);
    await out(one.candidate['bob']!);
    for (const round of [second!, last!]) {
      if (round === last) {
        await open(round.id);
        // nobody is called to a vote between nobody
        expect((await expectStatus(jury.second('GET', '/api/public-votes'), 200)).json().items.map((vote: { id: string }) => vote.id)).not.toContain(last.id);
      }
      await close(round.id);
    }
    expect(await ended(one)).toEqual([]);
  });

  it('opens no round any more, and lets nobody stand again, once it is said that nobody wins', async () => {
    const one = await programme({ people: ['ann'] });
    const opensAt = new Date(two.house.clock.now().getTime() - 60_000).toISOString();
    const [vote] = await one.plan({ name: 'All', method: 'public-vote', settings: {}, opensAt });
    await out(one.candidate['ann']!);
    const reason = 'Everybody who was nominated dropped out.';
    await expectStatus(two.hr('POST', `/api/award-programmes/${one.id}/categories/${one.category}/no-winner`, { reason }), 201);
    await two.house.app.get(RunAwardRoundsJob, { strict: false }).handle();
    const [planned] = (await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json().items;
    expect(planned).toMatchObject({ state: 'planned', missing: ['It is decided already who wins.'] });
    const opening = two.hr('POST', `/api/award-rounds/${vote!.id}/opening`, undefined, { 'idempotency-key': newId() });
    expect((await expectStatus(opening, 409)).json()).toMatchObject({ code: 'round-not-ready' });
    const back = two.hr('POST', `/api/award-candidates/${one.candidate['ann']}/return`);
    expect((await expectStatus(back, 409)).json().code).toBe('winners-decided');
  });

  it('is decided by the panel when no judge is free, and when nobody gives a verdict, also of an only candidate', async () => {
    const one = await programme({ people: ['ann'] });
    const [marks, order] = await one.plan({ ...scoring, settings: { advance: 1 } }, { name: 'Order', method: 'ranking', settings: {} });
    // meg leads her team, and nia nominated her
    await one.judges('meg', 'nia');
    await open(marks!.id);
    await close(marks!.id);
    expect((await two.hr('GET', `/api/award-programmes/${one.id}/rounds`)).json().items).toMatchObject([{ panelWaits: true }, { candidates: null }]);
    await panel(one, marks!.id, [one.candidate['ann']!]);
    await one.judges('jo');
    await open(order!.id);
    await close(order!.id);
    await panel(one, order!.id, [one.candidate['ann']!]);
    expect(await ended(one)).toEqual([['ann', 'panel']]);
  });

  it('leaves a place empty where the panel chooses nobody of those for whom nobody voted', async () => {
    const one = await programme();
    const [vote] = await one.plan({ name: 'All', method: 'public-vote', settings: { ranks: 1 } });
    await open(vote!.id);
    await close(vote!.id);
    await panel(one, vote!.id, []);
    expect(await ended(one)).toEqual([]);
  });

  it('ends with one winner where verdicts are missing in one round and marks are level in the next', async () => {
    const one = await programme({ people: ['ann', 'bob'] });
    const [pass, marks] = await one.plan(
      { name: 'Pass', method: 'qualifying', settings: { reviews: 2, consensus: 'all' } },
      { ...scoring, settings: { reviews: 2, marksTo: 10 } },
    );
    const { ann, bob } = one.candidate as { ann: string; bob: string };
    await one.judges('jo', 'lea');
    await open(pass!.id);
    for (const candidate of [ann, bob]) await expectStatus(say('jo', pass!.id, candidate, 0, { pass: true }), 204);
    await close(pass!.id);
    await panel(one, pass!.id, [ann, bob]);
    await open(marks!.id);
    for (const who of ['jo', 'lea']) for (const candidate of [ann, bob]) await expectStatus(say(who, marks!.id, candidate, 7), 204);
    await close(marks!.id);
    expect((await one.log()).findLast(({ kind }) => kind === 'round-closed')!.detail).toMatchObject({ categories: [{ clear: [], open: 1 }] });
    await panel(one, marks!.id, [bob]);
    expect(await ended(one)).toEqual([['bob', 'panel']]);
  });

  it('is decided by the lot that was drawn at the opening where votes are equal at every stage', async () => {
    const one = await programme({ people: ['ann', 'bob'] });
    const [vote] = await one.plan({ name: 'All', method: 'public-vote', settings: { ranks: 1 } });
    await open(vote!.id);
    const { ann, bob } = one.candidate as { ann: string; bob: string };
    for (const [i, name] of ['jo', 'ken', 'lea', 'nia', 'meg', 'hugo'].entries()) {
      const voter = await two.house.signIn(`${name}@alpha.example`);
      const path = `/api/public-votes/${vote!.id}/categories/${one.category}`;
      await expectStatus(voter('PUT', path, { preferences: [i % 2 ? ann : bob] }, { 'idempotency-key': newId() }), 204);
    }
    await close(vote!.id);
    const opened = (await one.log()).find(({ kind }) => kind === 'round-opened')!.detail as unknown as { categories: { lot: string[] }[] };
    const [won] = await ended(one);
    expect(won![1]).toBe('count');
    expect(opened.categories[0]!.lot).toContain(one.candidate[won![0]]);
    const sheet = (await jury.results(vote!.id)).categories[0].count;
    expect(sheet.stages.some(({ tie }: { tie: string | null }) => tie === 'lot')).toBe(true);
  });
});
