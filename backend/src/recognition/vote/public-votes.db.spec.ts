import { AwardRows } from '../testing/award-rows.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { AwardLog } from '../record/award-log.js';
import { VoteBox } from './vote-box.js';

describe('a public vote', () => {
  const two = alphaAndBeta();
  let rows: AwardRows;
  let root: string;
  const ids: Record<string, string> = {};
  const voter: Record<string, Client> = {};
  const NAMES = ['Ben', 'Carla', 'Dora', 'Emil', 'Fritz', 'Gerda'];
  beforeAll(async () => {
    rows = await AwardRows.of(two.house, two.hr);
    root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    for (const name of NAMES) {
      const email = `${name.toLowerCase()}@alpha.example`;
      ids[name] = (await expectStatus(two.hr('POST', '/api/employees', { name, email, teamId: root }), 201)).json().id;
      voter[name] = await two.house.signIn(email);
    }
  });

  async function vote(settings = {}, closesAt: Date | null = null) {
    const programme = await rows.programme();
    const category = programme.categories[0]!.id;
    const [ben, carla] = [await rows.candidate(programme.id, category, [ids['Ben']!]), await rows.candidate(programme.id, category, [ids['Carla']!])];
    const round = await rows.round(programme.id, 'public-vote', settings, [{ id: category, candidates: [ben, carla] }], closesAt);
    const choose = (who: Client, preferences: readonly string[]) => who('PUT', `/api/public-votes/${round}/categories/${category}`, { preferences });
    const shown = async (who: Client) =>
      (await expectStatus(who('GET', '/api/public-votes'), 200)).json().items.find((one: { id: string }) => one.id === round);
    const close = () =>
      rows.within(async (unit) => {
        const acts = await two.house.app.get(VoteBox, { strict: false }).emptied(round);
        await unit.query(`UPDATE org.award_round SET state = 'closed' WHERE organisation_id = $1 AND id = $2`, [round]);
        await two.house.app.get(AwardLog, { strict: false }).note(programme.id, null, ...acts);
        return acts;
      });
    return { programme, round, category, ben, carla, choose, shown, close };
  }

  it('gives everybody one vote in a category, which can be changed and taken back until the close, and shows it to nobody else', async () => {
    const { ben, carla, choose, shown } = await vote();
    await expectStatus(choose(voter['Dora']!, [ben]), 204);
    await expectStatus(choose(voter['Dora']!, [carla, ben]), 204);
    expect(await shown(voter['Dora']!)).toMatchObject({ programme: { name: 'Stars' }, ranks: 5, categories: [{ name: 'Hero', preferences: [carla, ben] }] });
    for (const other of [voter['Emil']!, two.hr]) expect((await shown(other)).categories[0].preferences).toEqual([]);
    const [category] = (await shown(voter['Ben']!)).categories;
    expect(new Map(category.candidates.map((one: { name: string; mine: boolean }) => [one.name, one.mine]))).toEqual(
      new Map([
        ['Ben', true],
        ['Carla', false],
      ]),
    );
    await expectStatus(choose(voter['Dora']!, []), 204);
    expect((await shown(voter['Dora']!)).categories[0].preferences).toEqual([]);
  });

  it('refuses a vote for oneself, for somebody who does not stand, and for more than are asked for', async () => {
    const { programme, ben, carla, choose } = await vote({ ranks: 1 });
    const stranger = await rows.candidate(programme.id, programme.categories[0]!.id, [ids['Fritz']!]);
    for (const [who, preferences, words] of [
      ['Ben', [ben], 'vote for yourself'],
      ['Dora', [stranger], 'does not stand'],
      ['Dora', [ben, carla], 'Choose one candidate'],
    ] as const)
      expect((await expectStatus(choose(voter[who]!, preferences), 400)).json()).toMatchObject({ code: 'vote-wrong', detail: expect.stringContaining(words) });
    await rows.query(`UPDATE org.award_candidate SET state = 'declined' WHERE organisation_id = $1 AND id = $2`, [carla]);
    expect((await expectStatus(choose(voter['Dora']!, [carla]), 400)).json().detail).toContain('does not stand');
  });

  it('belongs to those who worked here when it opened, and ends at its last moment', async () => {
    const { round, ben, choose, shown } = await vote({}, new Date(two.house.clock.now().getTime() + 3_600_000));
    await rows.query(`UPDATE org.employee SET joined_on = current_date + 2 WHERE organisation_id = $1 AND id = $2`, [ids['Gerda']]);
    expect((await expectStatus(choose(voter['Gerda']!, [ben]), 403)).json().code).toBe('not-a-voter');
    expect(await shown(voter['Gerda']!)).toBeUndefined();
    await rows.query(`UPDATE org.employee SET joined_on = NULL WHERE organisation_id = $1 AND id = $2`, [ids['Gerda']]);
    await rows.query(`UPDATE org.award_round SET closes_at = $3 WHERE organisation_id = $1 AND id = $2`, [
      round,
      new Date(two.house.clock.now().getTime() - 1),
    ]);
    expect((await expectStatus(choose(voter['Dora']!, [ben]), 409)).json().code).toBe('vote-not-open');
    expect(await shown(voter['Dora']!)).toBeUndefined();
  });

  it('goes on record as papers without voters, and the choices are deleted with the same stroke', async () => {
    const { programme, round, category, ben, carla, choose, close } = await vote();
    for (const name of ['Dora', 'Emil', 'Fritz', 'Gerda', 'Ben']) await expectStatus(choose(voter[name]!, name === 'Emil' ? [ben, carla] : [carla]), 204);
    const papers = [
      { preferences: [ben, carla], papers: 1 },
      { preferences: [carla], papers: 4 },
    ].sort((a, b) => (a.preferences.join(' ') < b.preferences.join(' ') ? -1 : 1));
    expect(await close()).toEqual([{ kind: 'votes-counted', detail: { round, category, papers } }]);
    expect(await rows.query(`SELECT * FROM org.award_vote WHERE organisation_id = $1 AND round_id = $2`, [round])).toEqual([]);
    expect((await expectStatus(choose(voter['Dora']!, [ben]), 409)).json().code).toBe('vote-not-open');
    const lines = await rows.within(() => two.house.app.get(AwardLog, { strict: false }).all(programme.id));
    const said = JSON.stringify(lines);
    for (const name of NAMES) expect(said).not.toContain(ids[name]);
  });

  it('counts none of four papers, since so few would tell who chose whom', async () => {
    const { ben, choose, close } = await vote();
    for (const name of ['Dora', 'Emil', 'Fritz', 'Gerda']) await expectStatus(choose(voter[name]!, [ben]), 204);
    expect((await close())[0]!.detail.papers).toEqual([]);
  });

  it('keeps a choice in no other table, not as the hash of one either', async () => {
    const { ben, choose, round } = await vote({ ranks: 1 });
    const key = { 'idempotency-key': 'a-vote-with-a-key' };
    const url = `/api/public-votes/${round}/categories/${(await rows.query<{ id: string }>(`SELECT category_id AS id FROM org.award_round_candidate WHERE organisation_id = $1 AND round_id = $2`, [round]))[0]!.id}`;
    await expectStatus(voter['Dora']!('PUT', url, { preferences: [ben] }, key), 204);
    await expectStatus(choose(voter['Dora']!, [ben]), 204);
    expect(await rows.query(`SELECT key FROM org.idempotency_key WHERE organisation_id = $1 AND key = 'a-vote-with-a-key'`)).toEqual([]);
    const touched = () => rows.query(`SELECT position FROM org.audit_line WHERE organisation_id = $1`);
    const before = await touched();
    await expectStatus(choose(voter['Emil']!, [ben]), 204);
    expect(await touched()).toEqual(before);
    expect((await expectStatus(two.house.stranger('GET', '/api/health/metrics'), 200)).body).not.toContain('public-votes');
    const columns = await rows.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns, org.organisation WHERE organisation_id = $1 AND table_schema = 'org' AND table_name = 'award_vote' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['organisation_id', 'round_id', 'category_id', 'voter_id', 'preferences']);
  });

  it('loses no vote of many who vote while it is being closed: each is counted, or its voter is told that it is over', async () => {
    const { ben, choose, close, round } = await vote();
    const voting = NAMES.filter((name) => name !== 'Ben').map((name) => choose(voter[name]!, [ben]));
    const [acts, ...replies] = await Promise.all([close(), ...voting]);
    const taken = replies.filter(({ statusCode }) => statusCode === 204).length;
    expect(replies.filter(({ statusCode }) => statusCode === 409).length).toBe(replies.length - taken);
    const counted = acts[0]!.detail.papers.reduce((sum, { papers }) => sum + papers, 0);
    expect(counted).toBe(taken >= 5 ? taken : 0);
    expect(await rows.query(`SELECT * FROM org.award_vote WHERE organisation_id = $1 AND round_id = $2`, [round])).toEqual([]);
  });

  it('is nothing to another organisation, and to a stranger', async () => {
    const { ben, choose, shown } = await vote();
    await expectStatus(choose(two.neighbour, [ben]), 404);
    expect(await shown(two.neighbour)).toBeUndefined();
    await expectStatus(choose(two.house.stranger, [ben]), 401);
  });
});
