import type { QueryRunner } from 'typeorm';
import { CommentsWithoutMoment1700000001676 } from '../../migrations/1700000001676-comments-without-moment.js';
import { newId } from '../../platform/database/new-id.js';
import { expectStatus } from '../../platform/testing/house.js';
import { CellRoller } from '../cell/cell-roller.js';
import { CustomerAnswers, pathOf } from '../testing/customer-answers.js';
import { EventHouse } from '../testing/event-house.js';
import { FeedbackDesk } from './feedback-desk.js';
import { signedQuery } from './feedback-link.js';

describe('what is told of answers of customers', () => {
  let at: EventHouse;
  let customers: CustomerAnswers;
  let rows: CustomerAnswers['sql'];
  let metricId: string;
  beforeAll(async () => {
    at = await EventHouse.open([]);
    customers = new CustomerAnswers(at);
    rows = customers.sql;
    const { metric } = (await expectStatus(at.manager('GET', `/api/customer-surveys/${await made({})}`), 200)).json();
    metricId = metric.id;
    await expectStatus(at.manager('PATCH', `/api/metrics/${metricId}`, { minimumBase: 4 }), 200);
  }, 120_000);
  afterAll(() => at?.close());

  const made = (body: object): Promise<string> => customers.made({ agentsOf: at.sourceId, ...body });
  const answer = (link: string, fields: Record<string, string>) => customers.answer(link, { value: '5', ...fields });
  /** A survey with one answer of a customer of each of the agents named by letters, for a team. */
  const answered = async (team: string, agents: string, fields: Record<string, string> = {}): Promise<string> => {
    const id = await made({ asksComment: true });
    const links = await customers.invited(
      id,
      [...agents].map((agent, i) => ({ ticket: `${i}`, agent, team })),
    );
    for (const link of links) await expectStatus(answer(link, fields), 200);
    await at.house.idle();
    return id;
  };
  const results = async (id: string) => (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/results`), 200)).json();
  const comments = (id: string) => at.manager('GET', `/api/customer-surveys/${id}/comments`);
  const linkOf = (id: string): Promise<string> => customers.linkOf(id);

  it('gives nothing back that the board hides: neither of few agents nor of those from whom they could be worked out', async () => {
    const [north, south] = [await answered('North', 'aaabbb'), await answered('South', 'cccdde', { comment: 'Tea was cold.' })];
    const west = await answered('West', 'fghfgh', { comment: 'Tea was warm.' });
    const board = (
      await expectStatus(at.manager('GET', `/api/outcome-board?metric=${metricId}&node=${at.teams.Region}&from=${today()}&until=${today()}`), 200)
    ).json();
    const shown = Object.fromEntries(
      board.rows.map(({ team, figures }: { team: { name: string }; figures: [{ hidden: string | null }] }) => [team.name, figures[0].hidden]),
    );
    expect(shown).toMatchObject({ Region: null, North: 'few-agents', South: 'would-tell-others' });
    for (const id of [north, south]) {
      expect(await results(id)).toMatchObject({ base: 0, hidden: 'few-agents', figure: null, distribution: [], leavesOut: true });
      expect((await expectStatus(comments(id), 409)).json()).toMatchObject({ code: 'few-agents' });
    }
    expect(await results(west)).toMatchObject({ base: 6, hidden: null, leavesOut: false, figure: { value: 100 } });
    expect((await expectStatus(comments(west), 200)).json().items).toHaveLength(6);
    // the same answers beside those of one agent from elsewhere: what the board shows less the survey would be hers
    await at.write([{ eventKey: 'elsewhere', metricId, teamId: at.teams.West, agent: { key: 'z', name: 'Z' }, happenedOn: today() }]);
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
    expect(await results(west)).toMatchObject({ base: 0, hidden: 'few-agents', distribution: [], leavesOut: true });
  });

  it('is nothing of a running month until a figure can rest on it, and everything once the month is over', async () => {
    const id = await made({ question: 'effort', asksComment: true });
    const link = await linkOf(id);
    await expectStatus(answer(link, { value: '7', comment: 'Soon.' }), 200);
    await at.house.idle();
    expect(await results(id)).toMatchObject({ base: 0, hidden: 'few-answers', leavesOut: true });
    expect((await expectStatus(comments(id), 200)).json().items).toEqual([]);
    at.house.clock.jumpTo(new Date(Date.now() + 32 * 86_400_000));
    const later = await at.house.signIn('ada@alpha.example');
    expect((await expectStatus(later('GET', `/api/customer-surveys/${id}/results`), 200)).json()).toMatchObject({
      base: 1,
      hidden: 'few-answers',
      leavesOut: false,
    });
    expect((await expectStatus(later('GET', `/api/customer-surveys/${id}/comments`), 200)).json().items).toMatchObject([{ text: 'Soon.' }]);
    at.house.clock.jumpTo(new Date());
  });

  it('has no moment in the ids of comments, nor in those that were there before', async () => {
    const id = await made({ asksComment: true });
    await expectStatus(answer(await linkOf(id), { comment: 'Random.' }), 200);
    const versions = async () => (await rows<{ id: string }>(`SELECT id FROM org.customer_comment WHERE survey_id = $1`, [id])).map((row) => row.id[14]);
    expect(await versions()).toEqual(['4']);
    expect((await rows<{ id: string }>(`SELECT id FROM org.customer_answer WHERE survey_id = $1`, [id])).map((row) => row.id[14])).toEqual(['4']);
    await at.database.query(`UPDATE org.customer_comment SET id = $2 WHERE survey_id = $1`, [id, newId()]);
    expect(await versions()).toEqual(['7']);
    await new CommentsWithoutMoment1700000001676().up({ query: (text: string) => at.database.query(text) } as unknown as QueryRunner);
    expect(await versions()).toEqual(['4']);
  });

  it('is no comment once its source keeps none, nor one of an answer that was on its way when comments were switched off', async () => {
    const id = await made({ asksComment: true });
    const link = await linkOf(id);
    const { sourceId } = (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}`), 200)).json();
    await expectStatus(answer(link, { comment: 'Of before.' }), 200);
    const there = () => rows(`SELECT text FROM org.customer_comment WHERE survey_id = $1`, [id]);
    expect(await there()).toHaveLength(1);
    await expectStatus(at.manager('PATCH', `/api/outcome-sources/${sourceId}`, { keepsPersonal: false }), 200);
    expect(await there()).toEqual([]);
    await expectStatus(at.manager('PATCH', `/api/customer-surveys/${id}`, { asksComment: true }), 200);
    const desk = at.house.app.get(FeedbackDesk, { strict: false });
    await at.within(async () => {
      const found = (await desk.byQuery(id, {}, undefined))!;
      await expectStatus(at.manager('PATCH', `/api/customer-surveys/${id}`, { asksComment: false }), 200);
      expect(await desk.take(found, { value: 4, comment: 'On its way.', passOn: false, language: 'en' })).toBe(true);
    });
    expect(await there()).toEqual([]);
  });

  it('waits for no import and no adding up, which hold the sources until they are done', async () => {
    const link = await linkOf(await made({ asksComment: true }));
    await at.database.query(`BEGIN`);
    await at.database.query(`SET LOCAL lock_timeout = '20s'`);
    await at.database.query(`SELECT id FROM org.outcome_source ORDER BY id FOR NO KEY UPDATE`);
    // with the source wanted by an answer, this would take as long as the transaction
    const taken = await Promise.race([answer(link, { comment: 'At once.' }), new Promise((resolve) => setTimeout(resolve, 20_000, 'it waits').unref())]);
    await at.database.query(`ROLLBACK`);
    expect(taken).toMatchObject({ statusCode: 200 });
  });

  it('waits, with a comment, for whoever switches comments off at the source, and is kept without it', async () => {
    const id = await made({ asksComment: true });
    const link = await linkOf(id);
    const [survey] = await rows<{ source_id: string }>(`SELECT source_id FROM org.customer_survey WHERE id = $1`, [id]);
    await at.database.query(`BEGIN`);
    await at.database.query(`SELECT 1 FROM org.customer_survey WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    await at.database.query(`UPDATE org.outcome_source SET keeps_personal = false WHERE id = $1`, [survey!.source_id]);
    const waiting = answer(link, { comment: 'Too late.' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await at.database.query(`COMMIT`);
    await expectStatus(waiting, 200);
    expect(await rows(`SELECT text FROM org.customer_comment WHERE survey_id = $1`, [id])).toEqual([]);
    expect(await rows(`SELECT value::int AS value FROM org.customer_answer WHERE survey_id = $1`, [id])).toEqual([{ value: 5 }]);
  });

  it('takes a comment with signs that no database holds, without them', async () => {
    const id = await made({ asksComment: true });
    await expectStatus(answer(await linkOf(id), { comment: 'a\u0000b\tc\nd\u0007' }), 200);
    expect(await rows(`SELECT text FROM org.customer_comment WHERE survey_id = $1`, [id])).toEqual([{ text: 'ab\tc\nd' }]);
  });

  it('asks nobody by a link of a request once the survey is closed, and one network not without end', async () => {
    const id = await made({});
    const { key, link } = (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/signing-key`), 200)).json();
    const open = await linkOf(id);
    for (let i = 0; i < 300; i++) await expectStatus(at.house.stranger('GET', open), 200);
    const refused = await expectStatus(at.house.stranger('GET', `${open}?lang=de`), 429);
    expect(refused.body).toContain('Bitte versuchen Sie es später');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    // who is over the limit is known here from now on, and nothing is asked of the database
    const counted = () => rows(`SELECT sum(points) AS points FROM platform.rate_limit`);
    const before = await counted();
    await expectStatus(at.house.stranger('GET', open), 429);
    expect(await counted()).toEqual(before);
    await expectStatus(at.manager('PATCH', `/api/customer-surveys/${id}`, { closed: true }), 200);
    await expectStatus(at.house.stranger('GET', pathOf(link) + signedQuery({ ticket: '7' }, key)), 410);
    expect(await rows(`SELECT id FROM org.customer_invitation WHERE survey_id = $1`, [id])).toEqual([]);
  }, 60_000);

  const today = (): string => at.house.clock.today();
});
