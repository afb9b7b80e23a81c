import { type Client, expectStatus } from '../../platform/testing/house.js';
import { CustomerAnswers } from '../testing/customer-answers.js';
import { EventHouse } from '../testing/event-house.js';
import { TidyFeedbackJob } from './tidy-feedback.job.js';

describe('comments and results of surveys of customers', () => {
  let at: EventHouse;
  let made: CustomerAnswers['made'];
  let linkOf: CustomerAnswers['linkOf'];
  let invited: CustomerAnswers['invited'];
  let answer: CustomerAnswers['answer'];
  let counts: CustomerAnswers['counts'];
  let sql: CustomerAnswers['sql'];
  beforeAll(async () => {
    at = await EventHouse.open([]);
    ({ made, linkOf, invited, answer, counts, sql } = new CustomerAnswers(at));
  });
  afterAll(() => at?.close());

  it('keep a comment only where it is asked for, without names, apart from the request, and until its day', async () => {
    const [plain, asking] = [await made({ question: 'effort' }), await made({ question: 'effort', asksComment: true, commentDays: 30 })];
    const { metric } = (await expectStatus(at.manager('GET', `/api/customer-surveys/${asking}`), 200)).json();
    await expectStatus(at.manager('PATCH', `/api/metrics/${metric.id}`, { minimumBase: 1 }), 200);
    await expectStatus(at.manager('POST', '/api/employees', { name: 'Gundula Tannhauser', email: 'gundula@alpha.example', teamId: at.teams.North }), 201);
    const comment = 'Gundula Tannhauser was kind, call me at +49 170 1234567.';
    for (const id of [plain, asking]) {
      const [link] = await invited(id, [{ ticket: 'K-1' }]);
      await expectStatus(answer(link!, { value: '5', comment: 'the first thought' }), 200);
      await expectStatus(answer(link!, { value: '5', comment, lang: 'en' }), 200);
    }
    await at.house.idle();
    const comments = async (id: string) => (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/comments`), 200)).json().items;
    expect(await comments(plain)).toEqual([]);
    const [kept, ...more] = await comments(asking);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ text: '[a colleague] was kind, call me at [a phone number].', value: 5, language: 'en' });
    const everything = JSON.stringify(
      (
        await Promise.all(
          ['customer_survey', 'customer_invitation', 'customer_answer', 'customer_comment', 'outcome_event', 'audit_line'].map((table) =>
            sql(`SELECT * FROM org.${table}`),
          ),
        )
      ).flat(),
    );
    expect(everything).not.toMatch(/Tannhauser|1234567|K-1"/);
    const tidy = async (days: number): Promise<void> => {
      at.house.clock.jumpTo(new Date(Date.now() + days * 86_400_000));
      await at.house.app.get(TidyFeedbackJob, { strict: false }).handle();
      at.house.clock.jumpTo(new Date());
    };
    const lines = () => sql<{ answer: string | null }>(`SELECT answer_id AS answer FROM org.customer_comment WHERE survey_id = $1`, [asking]);
    expect((await lines())[0]!.answer).not.toBeNull();
    await tidy(2);
    expect(await lines()).toEqual([{ answer: null }]);
    await tidy(31);
    expect(await lines()).toEqual([]);
    expect(await counts(asking)).toMatchObject({ issued: [1, 1] });
  });

  it('delete what was written at once when it is asked for no longer', async () => {
    const id = await made({ asksComment: true });
    await expectStatus(answer(await linkOf(id), { value: '1', comment: 'cold tea' }), 200);
    await expectStatus(at.manager('PATCH', `/api/customer-surveys/${id}`, { asksComment: false }), 200);
    expect(await sql(`SELECT id FROM org.customer_comment WHERE survey_id = $1`, [id])).toEqual([]);
  });

  it('are deleted one by one where a customer asks for it, once and for all, with a line in the audit log that does not tell the words', async () => {
    const [id, other] = [await made({ question: 'effort', asksComment: true }), await made({ question: 'effort', asksComment: true })];
    for (const comment of ['Please forget the parcel.', 'Keep the tea warm.'])
      await expectStatus(answer((await invited(id, [{ ticket: comment }]))[0]!, { value: '5', comment, lang: 'en' }), 200);
    await at.house.idle();
    const texts = async () =>
      (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/comments`), 200))
        .json()
        .items.map(({ text }: { text: string }) => text)
        .toSorted();
    const { items } = (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/comments`), 200)).json();
    const comment = items.find(({ text }: { text: string }) => text.includes('parcel')).id;
    const erase = (who: Client, survey: string) => who('DELETE', `/api/customer-surveys/${survey}/comments/${comment}`);
    const neighbour = await at.house.organisation('Gamma', 'gus@gamma.example');
    const theirs = (await expectStatus(neighbour('POST', '/api/customer-surveys', { name: 'Theirs', question: 'csat', asksComment: true }), 201)).json().id;
    await expectStatus(at.manager('POST', '/api/employees', { name: 'Emil', email: 'emil@alpha.example', teamId: at.teams.North }), 201);
    await expectStatus(erase(await at.house.signIn('emil@alpha.example'), id), 403);
    await expectStatus(erase(neighbour, id), 404);
    await expectStatus(erase(neighbour, theirs), 204);
    await expectStatus(erase(at.manager, other), 204);
    expect(await texts()).toEqual(['Keep the tea warm.', 'Please forget the parcel.']);

    await expectStatus(erase(at.manager, id), 204);
    await expectStatus(erase(at.manager, id), 204);
    expect(await texts()).toEqual(['Keep the tea warm.']);
    const lines = (await expectStatus(at.manager('GET', '/api/audit-lines'), 200)).json().lines as { kind: string }[];
    const me = (await at.manager('GET', '/api/me')).json().employee.id;
    const erased = lines.filter(({ kind }) => kind === 'customer-comment-erased');
    expect(erased).toMatchObject([{ by: me, subject: id, detail: { comment } }]);
    expect(JSON.stringify(lines)).not.toContain('parcel');
    expect(await counts(id)).toMatchObject({ issued: [2, 2] });
  });

  it('show what was answered from the minimum base on, and nothing about one or two agents', async () => {
    const id = await made({});
    const results = async () => {
      await at.house.idle();
      return (await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/results`), 200)).json();
    };
    expect(await results()).toMatchObject({ base: 0, rate: null, hidden: 'few-answers', figure: null, distribution: [] });
    const { minimumBase } = (await results()).metric;
    const links = await invited(
      id,
      Array.from({ length: 2 * minimumBase }, (_, i) => ({ ticket: `R-${i}`, agent: `agent-${i % 2}` })),
    );
    for (const [i, link] of links.slice(0, minimumBase).entries()) await expectStatus(answer(link, { value: i < minimumBase - 1 ? '5' : '2' }), 200);
    expect(await results()).toMatchObject({
      base: 0,
      hidden: 'few-agents',
      leavesOut: true,
      figure: null,
      distribution: [],
      rate: { value: 50, offered: 2 * minimumBase },
    });
    expect((await expectStatus(at.manager('GET', `/api/customer-surveys/${id}/comments`), 409)).json()).toMatchObject({ code: 'few-agents' });
    const [third] = await invited(id, [{ ticket: 'R-third', agent: 'agent-3' }]);
    await expectStatus(answer(third!, { value: '4' }), 200);
    const shown = await results();
    expect(shown).toMatchObject({ base: minimumBase + 1, hidden: null });
    expect(shown.distribution.map(({ count }: { count: number }) => count)).toEqual([0, 1, 0, 1, minimumBase - 1]);
    expect(shown.figure.value).toBeCloseTo((100 * minimumBase) / (minimumBase + 1));
    expect(shown.figure.interval[0]).toBeLessThan(shown.figure.value);
  });
});
