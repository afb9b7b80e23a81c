import type { LightMyRequestResponse } from 'fastify';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { CustomerAnswers, pathOf } from '../testing/customer-answers.js';
import { EventHouse } from '../testing/event-house.js';
import { signedQuery } from './feedback-link.js';
import { FEEDBACK_POLICY } from './feedback-page.rules.js';

describe('surveys of customers', () => {
  let at: EventHouse;
  let stranger: Client;
  let made: CustomerAnswers['made'];
  let linkOf: CustomerAnswers['linkOf'];
  let invited: CustomerAnswers['invited'];
  let answer: CustomerAnswers['answer'];
  let counts: CustomerAnswers['counts'];
  let sql: CustomerAnswers['sql'];
  beforeAll(async () => {
    at = await EventHouse.open([]);
    ({ stranger } = at.house);
    ({ made, linkOf, invited, answer, counts, sql } = new CustomerAnswers(at));
  });
  afterAll(() => at?.close());

  const visitIn = (page: LightMyRequestResponse): string => /name="once" value="([\w-]{56})"/.exec(page.body)![1]!;

  it('are made with a source and the usual metric of their question, and changed', async () => {
    const id = await made({ question: 'effort', channel: ' phone ' });
    const survey = (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}`), 200)).json();
    expect(survey).toMatchObject({
      question: 'effort',
      asksComment: false,
      commentDays: 180,
      asksToPassOn: false,
      channel: 'phone',
      team: null,
      closed: false,
      metric: { name: 'Ease, asked by us' },
    });
    expect(Object.keys(survey.wording)).toHaveLength(5);
    const sources = (await at.manager('GET', '/api/outcome-sources')).json().items;
    expect(sources.find((one: { id: string }) => one.id === survey.sourceId)).toMatchObject({ kind: 'feedback', keepsPersonal: false });
    const changed = { wording: { de: 'War es leicht?' }, teamId: at.teams.North, closed: true, asksComment: true, asksToPassOn: true };
    expect((await expectStatus(at.manager('PATCH', `/api/customer-surveys/${id}`, changed), 200)).json()).toMatchObject({
      wording: { de: 'War es leicht?' },
      team: { name: 'North' },
      closed: true,
      asksComment: true,
      asksToPassOn: true,
      channel: 'phone',
    });
    await expectStatus(stranger('GET', await linkOf(id)), 410);
  });

  it('refuse what they cannot count by, teams and sources that are not there, and words of no language', async () => {
    await expectStatus(at.manager('POST', '/api/defined-metrics', { definition: 'csat-top-box' }), 201);
    const metric = (await at.manager('GET', '/api/metrics')).json().items.find(({ key }: { key: string }) => key === 'csat-top-box');
    for (const [body, pointer] of [
      [{ metricId: metric.id }, '#/metricId'],
      [{ teamId: crypto.randomUUID() }, '#/teamId'],
      [{ agentsOf: crypto.randomUUID() }, '#/agentsOf'],
      [{ wording: { tlh: 'nuqneH' } }, '#/wording'],
      [{ question: 'mood' }, '#/question'],
    ] as const)
      expect((await expectStatus(at.manager('POST', '/api/customer-surveys', { name: 'Wrong', question: 'csat', ...body }), 400)).json().errors).toMatchObject([
        { pointer },
      ]);
  });

  it('are answered in two taps by whoever has the open link: opening counts a view and answers nothing, sending twice is one answer', async () => {
    const id = await made({ teamId: at.teams.North });
    const link = await linkOf(id);
    const page = await expectStatus(stranger('GET', `${link}?v=4`, undefined, { 'accept-language': 'ar, en;q=0.5' }), 200);
    expect(page.body).toContain('<html lang="ar" dir="rtl">');
    expect(page.body).toMatch(/value="4"[^>]* checked/);
    expect(page.headers).toMatchObject({ 'content-security-policy': FEEDBACK_POLICY, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(await counts(id)).toEqual({ issued: [0, 0], signed: [0, 0], open: [1, 0] });
    const once = visitIn(page);
    for (const value of ['4', '4', '2']) expect((await expectStatus(answer(link, { once, value, lang: 'ar' }), 200)).body).toContain('شكرًا لك');
    expect(await counts(id)).toEqual({ issued: [0, 0], signed: [0, 0], open: [1, 1] });
    // the page of the same visit shows what was answered, and is no second view
    expect((await stranger('GET', `${link}?once=${once}`)).body).toMatch(/value="2"[^>]* checked/);
    await expectStatus(answer(link, { once: visitIn(await stranger('GET', link)), value: '5' }), 200);
    expect(await counts(id)).toEqual({ issued: [0, 0], signed: [0, 0], open: [2, 2] });
    await at.house.idle();
    const events = await sql<{ value: number; team: string; on: string }>(
      `SELECT e.value, t.name AS team FROM org.outcome_event e JOIN org.team t ON t.organisation_id = e.organisation_id AND t.id = e.team_id JOIN org.customer_survey s ON s.source_id = e.source_id WHERE s.id = $1 ORDER BY 1`,
      [id],
    );
    expect(events).toEqual([
      { value: 2, team: 'North' },
      { value: 5, team: 'North' },
    ]);
    const cells = await sql<{ n: number }>(
      `SELECT n FROM org.outcome_cell c JOIN org.customer_survey s ON s.metric_id = c.metric_id WHERE s.id = $1 AND c.team_id = $2 AND c.channel = ''`,
      [id, at.teams.North],
    );
    expect(cells.map(({ n }) => n)).toEqual([2, 2]);
  });

  it('take one answer an invitation, the newest within a day, and give it to the team of the agent of the request', async () => {
    const id = await made({ question: 'recommend', agentsOf: at.sourceId, teamId: at.teams.West });
    const agent = (
      await expectStatus(at.manager('POST', '/api/helpdesk-agents', { sourceId: at.sourceId, kind: 'agent', key: 'a-7', name: 'Gus' }), 201)
    ).json();
    await expectStatus(
      at.manager('PUT', `/api/helpdesk-agents/${agent.id}`, { employeeId: null, assignments: [{ teamId: at.teams.South, from: '2020-01-01', until: null }] }),
      200,
    );
    const [first, second, named] = await invited(id, [{ ticket: 'T-1', agent: 'a-7' }, { ticket: 'T-2' }, { ticket: 'T-3', team: 'Region', channel: 'chat' }]);
    expect(await invited(id, [{ ticket: 'T-2', agent: 'later' }])).toEqual([second]);
    expect(await counts(id)).toMatchObject({ issued: [3, 0] });
    for (const value of ['3', '9']) await expectStatus(answer(first!, { value }), 200);
    for (const link of [second!, named!]) await expectStatus(answer(link, { value: '10' }), 200);
    expect(await counts(id)).toMatchObject({ issued: [3, 3], open: [0, 0] });
    await at.house.idle();
    const told = await sql(
      `SELECT e.value, t.name AS team, h.key AS agent, e.channel FROM org.outcome_event e JOIN org.customer_survey s ON s.source_id = e.source_id
       LEFT JOIN org.team t ON t.organisation_id = e.organisation_id AND t.id = e.team_id LEFT JOIN org.helpdesk_agent h ON h.organisation_id = e.organisation_id AND h.id = e.agent_id
       WHERE s.id = $1 ORDER BY t.name`,
      [id],
    );
    expect(told).toEqual([
      { value: 10, team: 'Region', agent: null, channel: 'chat' },
      { value: 9, team: 'South', agent: 'a-7', channel: '' },
      { value: 10, team: 'West', agent: null, channel: '' },
    ]);
    const now = at.house.clock.now();
    at.house.clock.jumpTo(new Date(now.getTime() + 25 * 3_600_000));
    await expectStatus(answer(first!, { value: '0' }), 409);
    await expectStatus(stranger('GET', first!), 409);
    at.house.clock.jumpTo(new Date(now.getTime() + 92 * 86_400_000));
    await expectStatus(answer(second!, { value: '0' }), 410);
    at.house.clock.jumpTo(now);
    expect(await counts(id)).toMatchObject({ issued: [3, 3] });
  });

  it('leave in the audit log who made invitations and how many, without the requests, and nothing where none is new', async () => {
    const id = await made({});
    const requests = [{ ticket: 'Q-77001' }, { ticket: 'Q-77002', agent: 'quill' }];
    await invited(id, requests);
    await invited(id, requests);
    await invited(id, [...requests, { ticket: 'Q-77003' }]);
    const { lines } = (await expectStatus(at.manager('GET', '/api/audit-lines'), 200)).json();
    const by = (await at.manager('GET', '/api/me')).json().employee.id;
    const kind = 'customer-invitations-made';
    expect(lines.filter(({ subject, kind: one }: { subject: string; kind: string }) => subject === id && one === kind)).toMatchObject([
      { by, detail: { invitations: 1 } },
      { by, detail: { invitations: 2 } },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Q-7700|quill/);
  });

  it('take links that the helpdesk signed, once a request, and no others; a renewed key ends those of before but no poster', async () => {
    const id = await made({});
    const { key, link: base, example } = (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/signing-key`), 200)).json();
    const signed = (ticket: string, more = ''): string => pathOf(base) + signedQuery({ ticket, agent: 'a-9' }, key) + more;
    expect(pathOf(example)).toBe(pathOf(base) + signedQuery({ ticket: '1234', agent: '56' }, key));
    for (const forged of [
      signed('77').replace('ticket=77', 'ticket=78'),
      signed('77').replace('a-9', 'a-8'),
      `${pathOf(base)}?ticket=77`,
      `${signed('77')}0`,
    ]) {
      expect((await expectStatus(stranger('GET', forged), 404)).body).toContain('This link does not work');
      await expectStatus(answer(forged, { value: '5' }), 404);
    }
    expect(await counts(id)).toMatchObject({ signed: [0, 0], open: [0, 0] });
    await expectStatus(stranger('GET', signed('77', '&v=5')), 200);
    await expectStatus(answer(signed('77'), { value: '5' }), 200);
    await expectStatus(answer(signed('77', '&v=1'), { value: '1' }), 200);
    expect(await counts(id)).toMatchObject({ signed: [1, 1], open: [0, 0] });
    const poster = await linkOf(id, `?teamId=${at.teams.South}&channel=shop`);
    await expectStatus(answer(poster, { value: '4' }), 200);
    await expectStatus(at.manager('POST', `/api/customer-surveys/${id}/signing-key`), 201);
    await expectStatus(answer(signed('77'), { value: '2' }), 404);
    await expectStatus(answer(poster, { value: '4' }), 200);
    await expectStatus(answer(poster.replace('channel=shop', 'channel=web'), { value: '4' }), 404);
    expect(await counts(id)).toMatchObject({ signed: [1, 1], open: [0, 2] });
    const rows = await sql(`SELECT channel, team_id AS team FROM org.customer_answer WHERE survey_id = $1 AND way = 'open'`, [id]);
    expect(rows).toEqual([1, 2].map(() => ({ channel: 'shop', team: at.teams.South })));
  });

  it('say what is wrong with an answer, and keep what was typed', async () => {
    const link = await linkOf(await made({ asksComment: true }));
    for (const value of ['', '0', '6', '3.5', '-1', '٣', '3e0']) {
      const page = await expectStatus(answer(link, { value, comment: 'Tea <3' }), 422);
      expect(page.body).toContain('Please choose a number, then send.');
      expect(page.body).toContain('Tea &#60;3</textarea>');
    }
    expect((await expectStatus(answer(link, { value: '3', comment: 'x'.repeat(1001) }), 422)).body).toContain('A comment can have 1000 characters.');
    await expectStatus(answer(link, { value: '3', comment: 'ü'.repeat(20_000) }), 413);
    await expectStatus(stranger('POST', link, { value: '3' }), 415);
    await expectStatus(stranger('GET', `${link.slice(0, -1)}~`), 404);
    await expectStatus(stranger('GET', '/f/nothing'), 404);
  });

  it('take sixty answers an hour by an open link from one network, and keep no address', async () => {
    const link = await linkOf(await made({}));
    for (let i = 0; i < 60; i++) await expectStatus(answer(link, { value: '3' }), 200);
    const refused = await expectStatus(answer(link, { value: '3', lang: 'de' }), 429);
    expect(refused.body).toContain('Bitte versuchen Sie es später');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    const keys = await sql<{ key: string }>(`SELECT key FROM platform.rate_limit WHERE key LIKE 'network-%'`);
    expect(keys.length).toBeGreaterThan(0);
    expect(JSON.stringify(keys)).not.toContain('127.0.0.1');
  }, 60_000);

  it('are nobody’s business in another organisation, and no employee’s', async () => {
    const id = await made({});
    const neighbour = await at.house.organisation('Beta', 'bea@beta.example');
    await expectStatus(at.manager('POST', '/api/employees', { name: 'Emil', email: 'emil@alpha.example', teamId: at.teams.North }), 201);
    const emil = await at.house.signIn('emil@alpha.example');
    for (const [method, path, body] of [
      ['GET', ''],
      ['PATCH', '', { closed: true }],
      ['GET', '/share'],
      ['GET', '/results'],
      ['GET', '/comments'],
      ['GET', '/signing-key'],
      ['POST', '/signing-key'],
      ['POST', '/invitations', { requests: [{ ticket: '1' }] }],
      ['DELETE', `/comments/${crypto.randomUUID()}`],
    ] as const) {
      await expectStatus(neighbour(method, `/api/customer-surveys/${id}${path}`, body), 404);
      await expectStatus(emil(method, `/api/customer-surveys/${id}${path}`, body), 403);
    }
    expect((await expectStatus(neighbour('GET', '/api/customer-surveys'), 200)).json()).toEqual({ items: [] });
    await expectStatus(neighbour('POST', '/api/customer-surveys', { name: 'Theirs', question: 'csat', teamId: at.teams.North }), 400);
    await expectStatus(neighbour('POST', '/api/customer-surveys', { name: 'Theirs', question: 'csat', agentsOf: at.sourceId }), 400);
  });
});
