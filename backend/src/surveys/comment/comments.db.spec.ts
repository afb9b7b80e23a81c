import { randomUUID } from 'node:crypto';
import type { CommentPage, CommentThemeList, SensitiveCommentList, SignalWordList } from '@throughline/contract';
import type pg from 'pg';
import { Commenter } from '../../platform/testing/commenter.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, withTeams } from '../../platform/testing/survey.js';
import { ScreenOldCommentsJob } from '../publication/screen-old-comments.job.js';

const SAID = [
  'Maria Schmidt shouts at me, ask m.schmidt@alpha.example',
  'The coffee is cold and the meetings are too long',
  'My manager Maria is harassing people here',
  'Der Notausgang im Lager ist immer zugestellt',
  'Mehr Platz bitte, und weniger Lärm',
] as const;
const ASKS = 2;

describe('the comments of a survey', () => {
  let house: House;
  let root: pg.Client;
  let hr: Client;
  let leader: Client;
  let safe: Client;
  let cycleId: string;
  let questionId: string;
  let editSecret: string;

  beforeAll(async () => {
    house = await House.open();
    root = await house.connectAs(house.settings.values.DATABASE_URL);
    hr = await house.organisation('Alpha', 'ada@alpha.example');
    const [north] = await withTeams(hr, { North: 12 }, 'alpha.example');
    const person = async (name: string, email: string) =>
      (await expectStatus(hr('POST', '/api/employees', { name, email, teamId: north!.id }), 201)).json().id as string;
    const mariaId = await person('Maria Schmidt', 'maria@alpha.example');
    const safeId = await person('Sole Sanders', 'sole@alpha.example');
    const leaderId = await person('Lee Lang', 'lee@alpha.example');
    // North alone is no group that could be told from the whole, so its comments stand there
    const top = (await hr('GET', '/api/teams')).json().items[0].id as string;
    await expectStatus(hr('PATCH', `/api/teams/${top}`, { leaderId }), 200);
    await expectStatus(hr('POST', '/api/role-grants', { employeeId: safeId, role: 'safe-person' }), 204);
    const cycle = await draftCycle(house, hr);
    cycleId = cycle.id;
    questionId = cycle.questions.find(({ type }) => type === 'text')!.id;
    await expectStatus(hr('POST', `/api/cycles/${cycleId}/opening`), 201);
    for (const [i, email] of north!.emails.entries()) {
      const respondent = await Respondent.open(cycleId, house.stranger);
      await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
      const text = SAID[i];
      if (i === ASKS) ({ editSecret } = respondent);
      const comments =
        text === undefined ? [] : [i === ASKS ? await Commenter.comment(cycleId, questionId, text, respondent.editSecret) : { q: questionId, text }];
      await expectStatus(respondent.cast(answersOf(cycle.questions, 4), comments), 201);
    }
    // she has another name when the comments are counted, and they call her by the one she had
    await expectStatus(hr('PATCH', `/api/employees/${mariaId}`, { name: 'Mia Lindqvist' }), 200);
    await expectStatus(hr('POST', `/api/cycles/${cycleId}/closure`), 201);
    for (let tries = 0; tries < 300 && (await hr('GET', `/api/cycles/${cycleId}`)).json().state !== 'published'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    leader = await house.signIn('lee@alpha.example');
    safe = await house.signIn('sole@alpha.example');
  }, 240_000);
  afterAll(async () => {
    await root?.end();
    await house?.close();
  });

  const shown = async (as: Client): Promise<string[]> =>
    ((await expectStatus(as('GET', `/api/cycles/${cycleId}/comments`), 200)).json() as CommentPage).items.map(({ text }) => text).sort();
  const apart = async (): Promise<SensitiveCommentList> => (await expectStatus(safe('GET', '/api/sensitive-comments'), 200)).json();

  it('are stored without the names and addresses of colleagues, with the language of each', async () => {
    const { rows } = await root.query(`SELECT body, language, passages FROM pub.comment ORDER BY body`);
    expect(rows).toEqual(
      [
        { body: 'Mehr Platz bitte, und weniger Lärm', language: 'de', passages: 0 },
        { body: 'The coffee is cold and the meetings are too long', language: 'en', passages: 0 },
        { body: '[a colleague] shouts at me, ask [an address]', language: 'en', passages: 2 },
      ].sort((a, b) => (a.body < b.body ? -1 : 1)),
    );
    const { rows: all } = await root.query(
      `SELECT (SELECT string_agg(body, ' ') FROM pub.comment) || (SELECT string_agg(body, ' ') FROM pub.sensitive_comment) AS words`,
    );
    expect(all[0].words).not.toMatch(/maria|schmidt|@/i);
  });

  it('that speak of danger are shown to the safe person alone: in no list, no count and no file of HR and leaders', async () => {
    const quiet = [
      'Mehr Platz bitte, und weniger Lärm',
      'The coffee is cold and the meetings are too long',
      '[a colleague] shouts at me, ask [an address]',
    ].sort();
    expect(await shown(hr)).toEqual(quiet);
    expect(await shown(leader)).toEqual(quiet);
    const heat = (await expectStatus(hr('GET', `/api/cycles/${cycleId}/results/heatmap`), 200)).json();
    expect(heat.teams.reduce((sum: number, { comments }: { comments: number }) => sum + comments, 0)).toBe(3);
    const list = await apart();
    expect(list.next).toBeNull();
    expect(
      list.items.map(({ text, teamName, language, passages }) => ({ text, teamName, language, passages })).sort((a, b) => (a.text < b.text ? -1 : 1)),
    ).toEqual([
      { text: 'Der Notausgang im Lager ist immer zugestellt', teamName: 'Alpha', language: 'de', passages: 0 },
      { text: 'My manager [a colleague] is harassing people here', teamName: 'Alpha', language: 'en', passages: 1 },
    ]);
    for (const item of list.items) expect(Object.keys(item).join(' ')).not.toMatch(/\b(on|at|day|time|author|cohort|mailbox\w*)\b/i);
  });

  it('are told to everybody who answers: names are taken out, and who is shown what speaks of danger', async () => {
    const paper = (await expectStatus(house.stranger('GET', `/api/cycles/${cycleId}/ballot-paper`), 200)).json();
    expect(paper.safePersons).toEqual(['Sole Sanders']);
  });

  it('that speak of danger are nobody else’s to read, pass on or answer, administrators and neighbours among them', async () => {
    const { id } = (await apart()).items[0]!;
    const neighbour = await house.organisation('Beta', 'bea@beta.example');
    const me = (await neighbour('GET', '/api/me')).json().employee.id;
    for (const as of [hr, leader]) {
      await expectStatus(as('GET', '/api/sensitive-comments'), 403);
      await expectStatus(as('POST', `/api/cycles/${cycleId}/sensitive-comments/${id}/release`), 403);
      await expectStatus(as('GET', '/api/signal-words'), 403);
      await expectStatus(as('PUT', '/api/signal-words', { language: 'en', words: 'x', active: true }), 403);
      await expectStatus(as('POST', `/api/cycles/${cycleId}/comments/${id}/answers`, { text: 'Hm' }), 404);
    }
    // a safe person next door finds nothing of ours
    await expectStatus(neighbour('POST', '/api/role-grants', { employeeId: me, role: 'safe-person' }), 204);
    const nextDoor = await house.signIn('bea@beta.example');
    expect((await nextDoor('GET', '/api/sensitive-comments')).json()).toEqual({ items: [], next: null });
    await expectStatus(nextDoor('POST', `/api/cycles/${cycleId}/sensitive-comments/${id}/release`), 404);
    await expectStatus(nextDoor('POST', `/api/cycles/${cycleId}/comments/${id}/answers`, { text: 'Hm' }), 404);
    // and ours reads neither results nor other comments by her role
    await expectStatus(safe('GET', `/api/cycles/${cycleId}/results`), 403);
    const { rows } = await root.query(`SELECT id FROM pub.comment LIMIT 1`);
    await expectStatus(safe('POST', `/api/cycles/${cycleId}/comments/${rows[0].id}/answers`, { text: 'Hm' }), 404);
  });

  it('that speak of danger are answered by the safe person, who is named as such to the author', async () => {
    const asked = (await apart()).items.find(({ conversation }) => conversation)!;
    await expectStatus(safe('POST', `/api/cycles/${cycleId}/comments/${asked.id}/answers`, { text: 'I read this. What happened?' }), 204);
    const author = await Commenter.open(cycleId, questionId, await Commenter.code(cycleId, editSecret), house.stranger);
    expect(await author.read()).toEqual([expect.objectContaining({ byName: 'Sole Sanders', byRole: 'safe-person', text: 'I read this. What happened?' })]);
    expect((await apart()).items.find(({ id }) => id === asked.id)!.conversation!.messages).toHaveLength(1);
  });

  it('show the conversation of their own survey alone, whatever ids authors of another one chose for their mailboxes', async () => {
    const other = randomUUID();
    await root.query(`INSERT INTO pub.mailbox SELECT organisation_id, $1, id, enc_pub, sig_pub, 0, false FROM pub.mailbox`, [other]);
    await root.query(
      `INSERT INTO pub.thread (organisation_id, id, cycle_id, mailbox_id, turn, direction, day, by_name, by_role, body, body_ct)
       SELECT organisation_id, gen_random_uuid(), cycle_id, id, 1, 'from-author', current_date, NULL, NULL, 'Said in another survey', '' FROM pub.mailbox WHERE cycle_id = $1`,
      [other],
    );
    expect(JSON.stringify(await apart())).not.toContain('another survey');
    expect((await apart()).items.some(({ conversation }) => conversation?.messages.length === 1)).toBe(true);
    expect(JSON.stringify((await hr('GET', `/api/cycles/${cycleId}/comments`)).json())).not.toContain('another survey');
    for (const table of ['pub.thread', 'pub.mailbox']) await root.query(`DELETE FROM ${table} WHERE cycle_id = $1`, [other]);
  });

  it('join the others when they are passed on, once, without what was said in confidence and without a trace of when, and the author is told', async () => {
    const before = await apart();
    const asked = before.items.find(({ conversation }) => conversation)!;
    await expectStatus(safe('POST', `/api/cycles/${cycleId}/sensitive-comments/${asked.id}/release`), 204);
    await expectStatus(safe('POST', `/api/cycles/${cycleId}/sensitive-comments/${asked.id}/release`), 404);
    expect((await apart()).items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id).filter((id) => id !== asked.id));
    const comments = ((await hr('GET', `/api/cycles/${cycleId}/comments`)).json() as CommentPage).items;
    const passed = comments.find(({ text }) => text === asked.text)!;
    expect(passed.conversation).toEqual({ closed: false, messages: [] });
    const author = await Commenter.open(cycleId, questionId, await Commenter.code(cycleId, editSecret), house.stranger);
    expect((await author.read()).map(({ text }) => text)).toEqual([
      'I read this. What happened?',
      expect.stringMatching(/^I have passed your comment on to HR/),
    ]);
    expect(passed.id).not.toBe(asked.id);
    // one transaction wrote them all, so none looks newer than the others
    const { rows } = await root.query(`SELECT count(*)::int AS comments, count(DISTINCT xmin::text)::int AS transactions FROM pub.comment`);
    expect(rows).toEqual([{ comments: 4, transactions: 1 }]);
    const lines = JSON.stringify((await hr('GET', '/api/audit-lines')).json());
    expect(lines).not.toMatch(/released|passed-on/);
  });

  it('are looked through for words that the safe person added, and not for those she does without', async () => {
    const put = (words: string, active: boolean, as: Client = safe) => as('PUT', '/api/signal-words', { language: 'en', words, active });
    await expectStatus(put('  Cellar   Seven ', true), 204);
    await expectStatus(put('danger*', false), 204);
    await expectStatus(put('ab*', true), 400);
    const { items } = (await safe('GET', '/api/signal-words')).json() as SignalWordList;
    expect(items).toContainEqual({ language: 'en', words: 'cellar seven', topic: null, active: true });
    expect(items.find(({ language, words }) => language === 'en' && words === 'danger*')).toEqual(expect.objectContaining({ topic: 'safety', active: false }));
    await expectStatus(put('cellar seven', false), 204);
    await expectStatus(put('danger*', true), 204);
    expect((await root.query(`SELECT 1 FROM org.signal_word`)).rows).toEqual([]);
    expect((await hr('GET', '/api/audit-lines')).json().lines[0]).toEqual(expect.objectContaining({ kind: 'signal-word-changed' }));
  });

  it('of an older version are treated as those of today, all of the survey in one transaction, and a second time nothing happens', async () => {
    await root.query(
      `INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body)
       SELECT organisation_id, gen_random_uuid(), cycle_id, node_id, question_id, said
       FROM (SELECT * FROM pub.comment LIMIT 1) c, unnest(ARRAY['Maria Schmidt is never in her office', 'Somebody threatens Maria Schmidt with a knife']) AS said`,
    );
    const apartBefore = (await apart()).items.length;
    await house.app.get(ScreenOldCommentsJob).handle();
    const old = (await root.query(`SELECT body, language, passages, themes FROM pub.comment WHERE body LIKE '%never in her office'`)).rows;
    expect(old).toEqual([{ body: '[a colleague] is never in her office', language: 'en', passages: 1, themes: expect.arrayContaining(['resources']) }]);
    const now = (await apart()).items;
    expect(now.map(({ text }) => text)).toContain('Somebody threatens [a colleague] with a knife');
    expect(now).toHaveLength(apartBefore + 1);
    const written = async () => (await root.query(`SELECT DISTINCT xmin::text FROM pub.comment`)).rows;
    const before = await written();
    expect(before).toHaveLength(1);
    expect((await root.query(`SELECT count(*)::int AS comments, count(language)::int AS screened FROM pub.comment`)).rows).toEqual([
      { comments: 5, screened: 5 },
    ]);
    await house.app.get(ScreenOldCommentsJob).handle();
    expect(await written()).toEqual(before);
    await root.query(`DELETE FROM pub.comment WHERE body LIKE '%never in her office'`);
  });

  const page = async (as: Client, query = ''): Promise<CommentPage> => (await expectStatus(as('GET', `/api/cycles/${cycleId}/comments${query}`), 200)).json();
  const textsOf = ({ items }: CommentPage): string[] => items.map(({ text }) => text);

  it('are found by words as they stand, by theme, language, question and team, and by nothing else', async () => {
    expect(textsOf(await page(hr, '?search=COFFEE'))).toEqual([SAID[1]]);
    expect(textsOf(await page(leader, '?language=de'))).toEqual([SAID[4]]);
    expect(textsOf(await page(hr, '?theme=resources')).sort()).toEqual([SAID[4], SAID[1]].sort());
    expect(textsOf(await page(hr, `?questionId=${questionId}&search=coffee&theme=growth`))).toEqual([]);
    // signs that mean something in a pattern mean themselves
    for (const search of ['%25', '_', '%5C']) expect(textsOf(await page(hr, `?search=${search}`))).toEqual([]);
    const { items, questions, safePersonNamed } = await page(hr);
    expect(questions.map(({ id }) => id)).toContain(questionId);
    expect(safePersonNamed).toBe(true);
    expect(Object.keys(items[0]!).sort()).toEqual(
      expect.arrayContaining(['id', 'language', 'passages', 'question', 'questionId', 'teamId', 'teamName', 'text', 'themes']),
    );
    await expectStatus(hr('GET', `/api/cycles/${cycleId}/comments?language=xx`), 400);
  });

  it('come page by page, each once, and what they are about is said in bands, of no fewer than the smallest group', async () => {
    await root.query(
      `INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, language, themes)
       SELECT organisation_id, gen_random_uuid(), cycle_id, node_id, question_id, 'Number ' || n, 'en', CASE WHEN n <= 12 THEN ARRAY['voice', 'growth'] WHEN n <= 16 THEN ARRAY['training'] ELSE ARRAY['voice'] END
       FROM (SELECT * FROM pub.comment LIMIT 1) c, generate_series(1, 41) n`,
    );
    const pages = [await page(hr, '?search=number')];
    while (pages.at(-1)!.next) pages.push(await page(hr, `?search=number&after=${pages.at(-1)!.next}`));
    expect(pages.map(({ items }) => items.length)).toEqual([20, 20, 1]);
    expect(new Set(pages.flatMap(textsOf)).size).toBe(41);
    // as many as the smallest group, but on three questions, and so perhaps of four people
    await root.query(
      `INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, language, themes)
       SELECT organisation_id, gen_random_uuid(), cycle_id, node_id, 'other-' || n % 3, 'Pay', 'en', ARRAY['fairness'] FROM (SELECT * FROM pub.comment LIMIT 1) c, generate_series(1, 12) n`,
    );
    const { items } = (await expectStatus(leader('GET', `/api/cycles/${cycleId}/comment-themes`), 200)).json() as CommentThemeList;
    await root.query(`DELETE FROM pub.comment WHERE body = 'Pay'`);
    expect(items.map(({ key, sizeBand }) => [key, sizeBand])).toEqual([
      ['voice', '30-49'],
      ['growth', '10-14'],
    ]);
  });

  it('are read by HR and leaders of theirs, not by employees, other leaders or neighbours', async () => {
    const employee = await house.signIn('north-1@alpha.example');
    const neighbour = await house.organisation('Gamma', 'gil@gamma.example');
    for (const route of ['comments', 'comment-themes']) {
      await expectStatus(employee('GET', `/api/cycles/${cycleId}/${route}`), 403);
      await expectStatus(safe('GET', `/api/cycles/${cycleId}/${route}`), 403);
      await expectStatus(neighbour('GET', `/api/cycles/${cycleId}/${route}`), 404);
      await expectStatus(leader('GET', `/api/cycles/${cycleId}/${route}?teamId=00000000-0000-4000-8000-000000000000`), 403);
    }
    await expectStatus(leader('GET', '/api/comment-themes'), 403);
    await expectStatus(leader('PUT', '/api/comment-themes', { key: 'voice', label: 'Voice', words: {}, hidden: true, mergedInto: null }), 403);
  });

  it('are about what the dictionary of the organisation says, from the moment it is changed', async () => {
    const put = (key: string, change: object) =>
      hr('PUT', '/api/comment-themes', { key, label: 'Coffee', words: { en: 'coffee, cold drink' }, hidden: false, mergedInto: null, ...change });
    await expectStatus(put('coffee', {}), 204);
    for (let tries = 0; tries < 200 && textsOf(await page(hr, '?theme=coffee')).length === 0; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textsOf(await page(hr, '?theme=coffee'))).toEqual([SAID[1]]);
    expect((await hr('GET', '/api/comment-themes')).json().items).toContainEqual({
      key: 'coffee',
      label: 'Coffee',
      words: { en: 'coffee, cold drink' },
      hidden: false,
      mergedInto: null,
    });
    await expectStatus(put('coffee', { words: { en: 'a*' } }), 400);
    await expectStatus(put('coffee', { mergedInto: 'coffee' }), 400);
    await expectStatus(put('coffee', { mergedInto: 'gone' }), 400);
    await expectStatus(put('No Key', {}), 400);
  }, 60_000);
});
