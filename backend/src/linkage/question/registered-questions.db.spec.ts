import type { LinkReply, RegisteredQuestion } from '@throughline/contract';
import { addDays, plainDate } from '@throughline/domain';
import type pg from 'pg';
import { roleUrl } from '../../platform/database/roles.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { type LinkedShops, peopleOfShops } from '../../platform/testing/linked-shops.js';
import { AnswerQuestionJob } from './answer-question.job.js';

describe('registered questions', () => {
  let house: House;
  let hr: Client;
  let lea: Client;
  let neighbour: Client;
  let shops: LinkedShops;
  let today: string;
  beforeAll(async () => {
    house = await House.open();
    today = house.clock.today();
    ({ hr, lea, shops } = await peopleOfShops(house, { shops: 24, lagged: 0.6 }));
    neighbour = await house.organisation('Beta', 'eve@beta.example');
  }, 120_000);
  afterAll(() => house?.close());

  const draft = (change: object = {}) => ({
    text: 'Did training move satisfaction in our shops?',
    staff: 'training',
    metric: shops.metric['csat'],
    lag: 1,
    from: '2024-01-01',
    until: '2025-06-30',
    answerOn: addDays(plainDate(today), 5),
    expected: 'better',
    ...change,
  });
  const register = async (by: Client, change: object = {}): Promise<RegisteredQuestion> =>
    (await expectStatus(by('POST', '/api/linkage/registered-questions', draft(change)), 201)).json();
  const address = (id: string, more = '') => `/api/linkage/registered-questions/${id}${more}`;

  it('are confirmatory when nobody has looked, are answered once on demand, and cost no link of the quarter', async () => {
    const question = await register(hr);
    expect(question).toMatchObject({
      state: 'due',
      confirmatory: true,
      answer: null,
      withdrawal: null,
      registeredOn: today,
      registeredBy: 'Admin of Shops',
      scope: { name: 'Shops' },
      staff: { key: 'training', label: 'Training' },
    });
    expect(question.standing).toContain('before anybody here had looked');
    const { answer, state } = (
      await expectStatus(hr('POST', address(question.id, '/answer'), undefined, { 'idempotency-key': 'as-browsers-send-it' }), 201)
    ).json() as RegisteredQuestion;
    expect(state).toBe('answered');
    expect(answer).toMatchObject({ on: today, teams: 24, seed: 1, expectation: expect.stringContaining('was expected') });
    expect(answer!.figures!.low).toBeLessThan(answer!.figures!.high);
    await expectStatus(hr('POST', address(question.id, '/answer')), 409);
    expect((await expectStatus(hr('GET', address(question.id)), 200)).json().answer).toEqual(answer);
    const { falseDiscovery }: LinkReply = (await hr('GET', `/api/linkage/link?metric=${shops.metric['csat']}&staff=voice`)).json();
    expect(falseDiscovery.tested).toBe(1);
  });

  it('are no longer confirmatory once somebody has looked at the link over these days', async () => {
    await expectStatus(hr('GET', `/api/linkage/link?metric=${shops.metric['csat']}`), 200);
    const seen = await register(hr, { staff: 'engagement', lag: 2 });
    expect(seen).toMatchObject({ confirmatory: false, standing: expect.stringContaining('counted among the links explored') });
    const ahead = await register(hr, {
      staff: 'engagement',
      from: addDays(plainDate(today), 1),
      until: addDays(plainDate(today), 90),
      answerOn: addDays(plainDate(today), 100),
    });
    expect(ahead).toMatchObject({ confirmatory: true, state: 'waiting' });
    const early = await expectStatus(hr('POST', address(ahead.id, '/answer')), 409);
    expect(early.json()).toMatchObject({ code: 'question-waiting', detail: expect.stringContaining('looking early') });
  });

  it('can be withdrawn with a reason, stay to be read, and get no answer any more', async () => {
    const { id } = await register(hr, { staff: 'wellbeing' });
    expect((await expectStatus(hr('POST', address(id, '/withdrawal'), { reason: ' ' }), 400)).json().errors[0].pointer).toBe('#/reason');
    const withdrawn = (await expectStatus(hr('POST', address(id, '/withdrawal'), { reason: 'The training was called off.' }), 201)).json();
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawal: { on: today, reason: 'The training was called off.' } });
    await expectStatus(hr('POST', address(id, '/withdrawal'), { reason: 'Once more, please.' }), 409);
    await expectStatus(hr('POST', address(id, '/answer')), 409);
    expect((await expectStatus(hr('GET', '/api/linkage/registered-questions'), 200)).json().items.map((one: RegisteredQuestion) => one.id)).toContain(id);
  });

  it('are frozen, also for the application itself', async () => {
    const { id } = await register(hr, { staff: 'fairness' });
    const app: pg.Client = await house.connectAs(roleUrl(house.settings, 'app'));
    const { organisation } = (await hr('GET', '/api/me')).json();
    const as = async (sql: string): Promise<string | number | null> => {
      await app.query('BEGIN');
      await app.query(`SET LOCAL app.organisation_id = '${organisation.id}'`);
      const done = await app.query(sql, [id]).then(
        ({ rowCount }) => rowCount,
        (error: { code: string }) => error.code,
      );
      await app.query('ROLLBACK');
      return done;
    };
    for (const column of [`expected = 'worse'`, 'until_on = until_on + 1', 'confirmatory = true', `text = 'x'`, 'lag = 0'])
      expect(await as(`UPDATE org.registered_question SET ${column} WHERE id = $1`)).toBe('42501');
    expect(await as('DELETE FROM org.registered_question WHERE id = $1')).toBe('42501');
    expect(await as(`UPDATE org.registered_question SET withdrawn_on = now(), withdrawn_because = 'so' WHERE id = $1`)).toBe(1);
    await app.end();
  });

  it('are for those who may see the teams', async () => {
    const north = await register(hr, { staff: 'voice', teamId: shops.team['Shop 20'] });
    const own = await register(lea, { staff: 'voice', teamId: shops.team['Region'] });
    const ids = (await expectStatus(lea('GET', '/api/linkage/registered-questions'), 200)).json().items.map((one: RegisteredQuestion) => one.id);
    expect(ids).toContain(own.id);
    expect(ids).not.toContain(north.id);
    await expectStatus(lea('GET', address(north.id)), 403);
    await expectStatus(lea('POST', address(north.id, '/answer')), 403);
    await expectStatus(lea('POST', '/api/linkage/registered-questions', draft({ teamId: shops.team['Shop 20'] })), 403);
    await expectStatus(neighbour('GET', address(own.id)), 404);
    await expectStatus(neighbour('POST', address(own.id, '/withdrawal'), { reason: 'Not mine at all.' }), 404);
    expect((await neighbour('GET', '/api/linkage/registered-questions')).json()).toEqual({ items: [] });
    await expectStatus(neighbour('POST', '/api/linkage/registered-questions', draft()), 404);
  });

  it.each([
    [{ staff: 'mood' }, '#/staff'],
    [{ lag: 99 }, '#/lag'],
    [{ until: '2023-01-01' }, '#/until'],
    [{ answerOn: '2025-06-30' }, '#/answerOn'],
    [{ expected: 'more' }, '#/expected'],
    [{ text: '' }, '#/text'],
    [{ expectedSize: -1 }, '#/expectedSize'],
    [{ answer: 'yes' }, '#/answer'],
  ])('refuse %j with a pointer', async (change, pointer) => {
    const { errors } = (await expectStatus(hr('POST', '/api/linkage/registered-questions', draft(change)), 400)).json();
    expect([...new Set(errors.map((one: { pointer: string }) => one.pointer))]).toEqual([pointer]);
  });

  it('are answered by themselves on their day, once and not before', async () => {
    const { id } = await register(hr, { staff: 'engagement', answerOn: addDays(plainDate(today), 3), expectedSize: 5 });
    const { organisation } = (await hr('GET', '/api/me')).json();
    const job = house.app.get(AnswerQuestionJob, { strict: false });
    const due = { organisationId: organisation.id, questionId: id };
    await job.handle(due);
    expect((await hr('GET', address(id))).json().state).toBe('due');
    house.clock.jumpTo(new Date(Date.now() + 3 * 86_400_000));
    await job.handle(due);
    const ada = await house.signIn('ada@shops.example');
    const answered = (await expectStatus(ada('GET', address(id)), 200)).json();
    expect(answered).toMatchObject({ state: 'answered', answer: { on: addDays(plainDate(today), 3) } });
    await job.handle(due);
    expect((await ada('GET', address(id))).json()).toEqual(answered);
  });
});
