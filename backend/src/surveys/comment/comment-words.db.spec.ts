import type { CommentPage, CommentWordList } from '@throughline/contract';
import type pg from 'pg';
import { heldConnections } from '../../platform/testing/held-connections.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';
import { CommentWords } from './comment-words.js';

/** North speaks of night shifts, all others of the canteen; comments are put straight into what is published. */
describe('the words that stand out in the comments of a survey', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let leader: Client;
  let employee: Client;
  let neighbour: Client;
  let cycleId: string;
  const team = new Map<string, string>();

  async function published(name: string, emails: readonly string[]): Promise<string> {
    const cycle = await draftCycle(house, hr, { name });
    await expectStatus(hr('POST', `/api/cycles/${cycle.id}/opening`), 201);
    for (const email of emails) {
      const respondent = await Respondent.open(cycle.id, house.stranger);
      await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
      await expectStatus(respondent.cast(answersOf(cycle.questions, 4)), 201);
    }
    await expectStatus(hr('POST', `/api/cycles/${cycle.id}/closure`), 201);
    for (let tries = 0; tries < 600 && (await hr('GET', `/api/cycles/${cycle.id}`)).json().state !== 'published'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return cycle.id;
  }

  const say = async (cycle: string, at: string, count: number, text: string, language: string | null = 'en', question = 'words'): Promise<void> => {
    await root.query(
      `INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, language)
       SELECT organisation_id, gen_random_uuid(), cycle_id, node_id, $6, $3, $4 FROM pub.team_node, generate_series(1, $5) WHERE cycle_id = $1 AND name = $2`,
      [cycle, at, text, language, count, question],
    );
  };
  const words = async (as: Client, query = ''): Promise<CommentWordList> =>
    (await expectStatus(as('GET', `/api/cycles/${cycleId}/comment-words${query}`), 200)).json();
  const page = async (as: Client, query: string): Promise<CommentPage> =>
    (await expectStatus(as('GET', `/api/cycles/${cycleId}/comments?${query}`), 200)).json();

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
    const made = await withTeams(hr, { North: 12, South: 12 }, 'alpha.example');
    for (const { id, name } of made) team.set(name, id);
    const leaderId = (await hr('GET', `/api/employees?search=${made[0]!.emails[0]}`)).json().items[0].id;
    await expectStatus(hr('PATCH', `/api/teams/${team.get('North')}`, { leaderId }), 200);
    cycleId = await published(
      'Autumn',
      made.flatMap(({ emails }) => emails),
    );
    leader = await house.signIn(made[0]!.emails[0]!);
    employee = await house.signIn(made[1]!.emails[2]!);
  }, 240_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  it('are none where there are no comments, and none where there is nothing to compare with', async () => {
    expect(await words(hr)).toEqual({ comparedWith: null, bases: [], leastComments: 20, least: 5, judged: 0, rate: 5, items: [] });
    await say(cycleId, 'North', 18, 'Night shifts are hard');
    await say(cycleId, 'North', 12, 'Nice canteen');
    await say(cycleId, 'North', 4, 'Parking costs');
    expect(await words(hr)).toMatchObject({ comparedWith: null, bases: [], items: [] });
    expect((await words(leader)).bases).toEqual([]);
  });

  it('are told to HR of a team and to its leader, in bands, with what they were compared with', async () => {
    await say(cycleId, 'South', 60, 'Nice canteen');
    await say(cycleId, 'South', 20, 'Good tools');
    const of = await words(hr, `?teamId=${team.get('North')}`);
    expect(of).toMatchObject({ comparedWith: 'other-teams', bases: [{ language: 'en', here: '30-49', elsewhere: '50-99' }], rate: 5 });
    expect(of.items[0]).toEqual({ key: 'en:hard', language: 'en', words: 'hard', sizeBand: '15-19', times: 8, oneIn: 100_000 });
    expect(of.items.map(({ words: said }) => said)).toContain('Night shifts');
    // four are fewer than the smallest group, and the canteen is everywhere
    expect(JSON.stringify(of.items)).not.toMatch(/park|cost|canteen/i);
    expect(await words(leader)).toEqual(of);
  });

  it('never tell whether nobody or a few of the others say it too', async () => {
    const before = await words(leader);
    await root.query(`UPDATE pub.comment SET body = 'Night shifts here too' WHERE id IN (SELECT id FROM pub.comment WHERE body = 'Good tools' LIMIT 4)`);
    // written anew as a release writes them, or what was found before would be shown
    await root.query(`UPDATE pub.comment SET id = gen_random_uuid()`);
    const after = await words(leader);
    expect(after.items.filter(({ key }) => /night|shift/.test(key))).toEqual(before.items.filter(({ key }) => /night|shift/.test(key)));
    expect(after.items.length).toBeGreaterThan(0);
  });

  it('are counted while nobody holds a connection, and once for all who ask for the same', async () => {
    const { thread } = house.app.get(CommentWords) as unknown as { thread: { run(...given: unknown[]): Promise<unknown> } };
    const run = thread.run.bind(thread);
    const held: number[] = [];
    thread.run = async (...given) => {
      held.push(await heldConnections(root, 'comment'));
      return run(...given);
    };
    // another version, so that nothing is known yet
    await root.query(`UPDATE pub.comment SET id = gen_random_uuid()`);
    const [one, other] = await Promise.all([words(leader), words(leader), page(leader, 'word=en%3Ahard')]);
    thread.run = run;
    expect(held).toEqual([0]);
    expect(other).toEqual(one);
    expect(one.items.map(({ key }) => key)).toContain('en:hard');
  });

  it('are never those of a few people who use them on every question', async () => {
    for (const question of ['a', 'b', 'c', 'd', 'e']) await say(cycleId, 'North', 4, 'Synergy', 'en', question);
    expect(JSON.stringify((await words(leader)).items)).not.toMatch(/synerg/i);
    await root.query(`UPDATE pub.comment SET question_id = 'a', id = gen_random_uuid() WHERE body = 'Synergy'`);
    expect((await words(leader)).items.map(({ words: said }) => said)).toContain('Synergy');
    await root.query(`DELETE FROM pub.comment WHERE body = 'Synergy'`);
  });

  it('lead to the comments with them in every form, within the teams that may be seen', async () => {
    await say(cycleId, 'North', 3, 'The night-shift again');
    const { items } = await words(leader);
    const { key } = items.find(({ words: said }) => said === 'Night shifts')!;
    const found = await page(leader, `word=${encodeURIComponent(key)}`);
    expect(found.marked).toEqual(['Night shifts', 'night shift']);
    expect(new Set(found.items.map(({ text }) => text))).toEqual(new Set(['Night shifts are hard', 'The night-shift again']));
    expect(found.next).not.toBeNull();
    const last = await page(leader, `word=${encodeURIComponent(key)}&after=${found.next}`);
    expect(found.items.length + last.items.length).toBe(21);
    // what does not stand out here is no way to look for words that few people wrote
    expect(await page(leader, 'word=en%3Apark')).toMatchObject({ items: [], marked: [] });
    expect((await page(hr, `word=${encodeURIComponent(key)}`)).items).toEqual([]);
  });

  it('leave out comments of which the names were not taken out yet', async () => {
    await say(cycleId, 'North', 30, 'Maria Schmidt shouts', null);
    expect(JSON.stringify(await words(leader))).not.toMatch(/schmidt|shout/i);
  });

  it('are no longer those of comments that were taken down, though as many were passed on and the first and the last are the same', async () => {
    expect(JSON.stringify((await words(leader)).items)).toMatch(/night/i);
    await root.query(
      `UPDATE pub.comment SET body = 'Nice canteen', id = (left(id::text, 35) || translate(right(id::text, 1), '0123456789abcdef', '123456789abcdef0'))::uuid
       WHERE language IS NOT NULL AND body <> 'Good tools' AND id NOT IN (SELECT min(id::text)::uuid FROM pub.comment UNION SELECT max(id::text)::uuid FROM pub.comment)`,
    );
    expect((await words(leader)).items).toEqual([]);
  });

  it('are those of a whole survey against earlier ones, of which the organisation’s own count and nobody else’s', async () => {
    const emails = Array.from({ length: 12 }, (_, i) => `south-${i + 1}@alpha.example`);
    const spring = await published('Spring', emails);
    await root.query(`UPDATE org.cycle SET closed_on = closed_on - 90 WHERE id = $1`, [spring]);
    await say(spring, 'Alpha', 60, 'Good tools');
    const { comparedWith, items } = await words(hr);
    expect(comparedWith).toBe('earlier-surveys');
    expect(items.map(({ words: said }) => said)).toContain('Nice canteen');
    await root.query(`UPDATE pub.publication SET certificate = '{"ok": false}' WHERE cycle_id = $1`, [spring]);
    await say(spring, 'Alpha', 1, 'Good tools');
    expect((await words(hr)).comparedWith).toBeNull();
  });

  it('are nobody else’s: not an employee’s, not of a team that somebody does not lead, not a neighbour’s', async () => {
    await expectStatus(employee('GET', `/api/cycles/${cycleId}/comment-words`), 403);
    await expectStatus(neighbour('GET', `/api/cycles/${cycleId}/comment-words`), 404);
    await expectStatus(leader('GET', `/api/cycles/${cycleId}/comment-words?teamId=${team.get('South')}`), 403);
    await expectStatus(house.stranger('GET', `/api/cycles/${cycleId}/comment-words`), 401);
  });
});
