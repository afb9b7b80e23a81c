import { TidyFeedbackJob } from '../../outcomes/feedback/tidy-feedback.job.js';
import { pathOf } from '../../outcomes/testing/customer-answers.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { PackReader } from '../../recognition/pack/pack.reader.js';
import { nominators, REASONS } from '../../recognition/testing/nominators.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const YES = { pass: 'yes' };

interface Given {
  readonly agent: string;
  readonly value: number;
  readonly comment?: string;
  readonly pass?: string;
}

describe('words of customers that speak for a nominee', () => {
  const { at, id, as, teamId, within, sql, opened, nominate } = nominators();
  let manager: Client;
  let helpdesk: string;
  const write = async (method: 'POST' | 'PATCH' | 'PUT', url: string, body?: object) =>
    (await expectStatus(at.hr(method, url, body), method === 'POST' ? 201 : 200)).json();
  const offered = async (who: Client, query: string): Promise<Record<string, string>[]> =>
    (await expectStatus(who('GET', `/api/nomination-evidence?${query}`), 200)).json().items.filter(({ kind }: { kind: string }) => kind === 'praise');
  const texts = async (query: string) => (await offered(manager, query)).map(({ text }) => text);
  /** Noon in the middle of the month before this one. */
  const then = (): Date => {
    const now = at.house.clock.now();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15, 12));
  };
  const month = (): string => then().toISOString().slice(0, 7);

  async function survey(question: string, more: object = {}): Promise<string> {
    const body = { name: 'After a request', question, asksComment: true, asksToPassOn: true, agentsOf: helpdesk, ...more };
    const made = await write('POST', '/api/customer-surveys', body);
    await write('PATCH', `/api/metrics/${made.metric.id}`, { minimumBase: 4 });
    return made.id;
  }

  /** Lets customers answer at a moment, each by a link of a request of hers, which names an agent and perhaps the team. */
  async function answer(surveyId: string, answers: readonly Given[], when: Date, team?: string): Promise<void> {
    const now = at.house.clock.now();
    const requests = answers.map(({ agent }, i) => ({ ticket: `${team}-${i}`, agent, ...(team ? { team } : {}) }));
    const { items } = await write('POST', `/api/customer-surveys/${surveyId}/invitations`, { requests });
    at.house.clock.jumpTo(when);
    for (const [i, { value, comment = '', pass }] of answers.entries()) {
      const form = new URLSearchParams({ value: String(value), comment, lang: 'en', ...(pass ? { pass } : {}) });
      await expectStatus(at.house.stranger('POST', pathOf(items[i].link), form.toString(), FORM), 200);
    }
    at.house.clock.jumpTo(now);
    await at.house.idle();
  }
  const tidy = () => at.house.app.get(TidyFeedbackJob, { strict: false }).handle();
  const team = async (name: string): Promise<string> => {
    const [root] = (await at.hr('GET', '/api/teams')).json().items;
    return (await write('POST', '/api/teams', { name, parentId: root.id })).id;
  };
  const four = (comment: string): Given[] => ['a', 'b', 'c', 'a'].map((agent, i) => ({ agent, value: 5, ...(i === 0 ? { comment, ...YES } : {}) }));

  beforeAll(async () => {
    await expectStatus(at.hr('POST', '/api/role-grants', { employeeId: id('Ben'), role: 'service-manager' }), 204);
    await expectStatus(at.hr('POST', '/api/role-grants', { employeeId: id('Finn'), role: 'hr' }), 204);
    await write('PATCH', `/api/employees/${id('Eve')}`, { name: 'Eve Tannhauser' });
    helpdesk = (await write('POST', '/api/outcome-sources', { key: 'desk', name: 'Desk', kind: 'zendesk' })).id;
    manager = as('Ben');
  });

  it('are offered without names, by team and month, to whoever may read the comments, and to nobody else', async () => {
    const about = await survey('csat');
    const given: Given[] = [
      { agent: 'a', value: 5, comment: 'Eve Tannhauser called me back at +49 170 1234567 at night.', ...YES },
      { agent: 'b', value: 5, comment: 'Not for everybody.' },
      { agent: 'c', value: 3, comment: 'It was fair.', ...YES },
      { agent: 'a', value: 4, ...YES },
      { agent: 'b', value: 4, comment: 'As quick as one can be.', ...YES },
    ];
    await answer(about, given, then(), 'Night shift');
    expect(await offered(manager, `teamId=${teamId()}`)).toEqual([]);
    await tidy();
    const kind = { kind: 'praise', sourceId: expect.any(String), teamName: 'Night shift', period: month() };
    const both = ['[a colleague] called me back at [a phone number] at night.', 'As quick as one can be.'];
    const [root] = (await at.hr('GET', '/api/teams')).json().items;
    for (const query of [`teamId=${teamId()}`, `employeeIds=${id('Eve')}`, `teamId=${root.id}`]) {
      const found = await offered(manager, query);
      expect(found.map(({ text }) => text).sort()).toEqual([...both].sort());
      for (const one of found) expect(one).toEqual({ ...kind, text: one['text'] });
    }
    expect(await texts(`employeeIds=${id('Carla')}`)).toEqual([]);
    // of the same team and of another, who reads nominations for HR, and another organisation
    for (const who of [as('Dan'), as('Eve'), as('Carla'), as('Finn'), at.neighbour])
      for (const query of [`employeeIds=${id('Eve')}`, `teamId=${teamId()}`]) expect(await offered(who, query)).toEqual([]);
    const comments = (await expectStatus(manager('GET', `/api/customer-surveys/${about}/comments`), 200)).json().items;
    expect(Object.fromEntries(comments.map((one: { text: string; mayPassOn: boolean }) => [one.text, one.mayPassOn]))).toEqual({
      [both[0]!]: true,
      'Not for everybody.': false,
      'It was fair.': true,
      [both[1]!]: true,
    });
  });

  it('are none of two agents, of fewer answers than a figure needs, or of a month that runs', async () => {
    const [two, few, running] = [await team('Two'), await team('Few'), await team('Running')];
    const ofTwo: Given[] = ['a', 'b', 'a', 'b', 'a'].map((agent) => ({ agent, value: 7, comment: 'Of two.', ...YES }));
    await answer(await survey('effort'), ofTwo, then(), 'Two');
    const about = await survey('recommend');
    const ofThree: Given[] = ['a', 'b', 'c'].map((agent) => ({ agent, value: 10, comment: 'Of few.', ...YES }));
    await answer(about, ofThree, then(), 'Few');
    const first = new Date(`${at.house.clock.now().toISOString().slice(0, 7)}-01T12:00:00Z`);
    await answer(about, [...ofThree, ...ofThree], first, 'Running');
    // a month later what was said this month may be offered, and the few stay few
    await tidy();
    for (const one of [two, few, running]) expect(await texts(`teamId=${one}`)).toEqual([]);
    const now = at.house.clock.now();
    at.house.clock.jumpTo(new Date(now.getTime() + 32 * 86_400_000));
    await tidy();
    const later = await at.house.signIn('ben@alpha.example');
    for (const [one, count] of [
      [two, 0],
      [few, 0],
      [running, 6],
    ] as const)
      expect(await offered(later, `teamId=${one}`)).toHaveLength(count);
    at.house.clock.jumpTo(now);
  });

  it('are no words of whoever was not asked, or took her yes back within the day', async () => {
    const [unasked, back] = [await team('Unasked'), await team('Back')];
    await answer(await survey('csat', { asksToPassOn: false }), four('Unasked.'), then(), 'Unasked');
    const about = await survey('csat');
    await answer(about, four('First yes, then no.'), then(), 'Back');
    await answer(
      about,
      four('First yes, then no.').map(({ pass, ...one }) => one),
      new Date(then().getTime() + 3_600_000),
      'Back',
    );
    await tidy();
    for (const one of [unasked, back]) expect(await texts(`teamId=${one}`)).toEqual([]);
    expect(await sql(`SELECT text FROM org.customer_comment WHERE organisation_id = $1 AND team_id = ANY($2)`, [[unasked, back]])).toEqual([]);
    const kept = await sql(`SELECT text, may_pass_on AS yes FROM org.customer_comment WHERE organisation_id = $1 AND survey_id = $2`, [about]);
    expect(kept).toEqual([{ text: 'First yes, then no.', yes: false }]);
  });

  it('are about no team any more once answers are given to another team, so that nobody finds single agents by moving others', async () => {
    const [from, to] = [await team('From'), await team('To')];
    const agents = ['kim', 'lee', 'max', 'noa'];
    const map = async (rows: readonly string[]) => {
      const body = Buffer.from(['source,agent,team,from', ...rows].join('\n'));
      const { id: file } = (await expectStatus(at.hr('POST', '/api/agent-map-imports?fileName=agents.csv', body), 201)).json();
      await write('POST', `/api/agent-map-imports/${file}/application`);
      await at.house.idle();
    };
    await map(agents.map((agent) => `desk,${agent},From,2020-01-01`));
    const about = await survey('csat');
    await answer(
      about,
      [...agents, 'kim'].map((agent) => ({ agent, value: 5, comment: `By ${agent}.`, ...YES })),
      then(),
    );
    await tidy();
    expect(await texts(`teamId=${from}`)).toHaveLength(5);
    await map([`desk,noa,To,2020-01-01`]);
    for (const one of [from, to]) expect(await texts(`teamId=${one}`)).toEqual([]);
    const teams = await sql(`SELECT DISTINCT team_id FROM org.customer_comment WHERE organisation_id = $1 AND survey_id = $2`, [about]);
    expect(teams).toEqual([{ team_id: null }]);
  });

  it('are kept as they were when handed in, of the nominee alone, and go with the comment', async () => {
    const of = await team('Harbour');
    await write('PATCH', `/api/employees/${id('Dan')}`, { teamId: of });
    const about = await survey('recommend');
    await answer(
      about,
      four('He of Harbour saved our week.').map((one) => ({ ...one, value: 10 })),
      then(),
      'Harbour',
    );
    await tidy();
    const [{ sourceId }] = (await offered(manager, `employeeIds=${id('Dan')}`)) as [{ sourceId: string }];
    const evidence = [{ kind: 'praise', sourceId, period: month() }];
    const year = await opened('Praised');
    for (const [who, nomineeId] of [
      ['Ben', id('Carla')],
      ['Carla', id('Dan')],
    ] as const)
      expect((await expectStatus(nominate(who, year, { nomineeId, evidence }), 400)).json()).toMatchObject({ code: 'no-such-evidence' });
    await expectStatus(nominate('Ben', year, { nomineeId: id('Dan'), evidence }), 201);
    const mine = async () => (await manager('GET', '/api/nominations/mine')).json().items[0].evidence;
    expect(await mine()).toEqual([{ kind: 'praise', sourceId, text: 'He of Harbour saved our week.', teamName: 'Harbour', period: month() }]);

    // judges read neither team nor month, and in a blind pack what a person has checked
    const [candidate] = (await sql(`SELECT id FROM org.award_candidate WHERE organisation_id = $1 AND programme_id = $2`, [year.id])) as [{ id: string }];
    const judged = async () => (await within(() => at.house.app.get(PackReader, { strict: false }).forJudging([candidate.id]))).get(candidate.id)?.texts;
    expect(await judged()).toBeUndefined();
    await write('POST', `/api/award-packs/${candidate.id}/approval`);
    expect(await judged()).toMatchObject([
      { text: expect.stringContaining('[they] stayed') },
      { label: 'A customer wrote', text: '[they] of [the team] saved our week.' },
    ]);
    await expectStatus(manager('DELETE', `/api/customer-surveys/${about}/comments/${sourceId}`), 204);
    expect(await mine()).toEqual([]);
    expect(await judged()).toHaveLength(1);
    expect(REASONS).not.toContain('Harbour');
  });
});
