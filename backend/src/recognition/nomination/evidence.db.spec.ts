import { randomUUID } from 'node:crypto';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { PackReader } from '../pack/pack.reader.js';
import { nominators, REASONS } from '../testing/nominators.js';

interface Offered {
  kind: string;
  sourceId: string;
  number: number;
  outcome: string;
}

describe('resolved complaints that speak for a nominee', () => {
  const { at, id, as, teamId, day, within, sql, opened, nominate } = nominators();
  let categories: { id: string; name: string }[];
  let manager: Client;
  const write = async (method: 'POST' | 'PATCH', url: string, body?: object, by = at.hr) =>
    (await expectStatus(by(method, url, body, { 'idempotency-key': randomUUID() }), method === 'PATCH' ? 200 : 201)).json();
  const grant = (name: string, role: string) => expectStatus(at.hr('POST', '/api/role-grants', { employeeId: id(name), role }), 204);
  const offered = async (who: Client, query: string): Promise<Offered[]> =>
    (await expectStatus(who('GET', `/api/nomination-evidence?${query}`), 200)).json().items.filter(({ kind }: Offered) => kind === 'complaint');

  /** One of an owner, about the team, that was closed as the decision says, or is still open. */
  async function complaint(owner: string, decision: string | null, of: string | null = teamId()): Promise<{ id: string; number: number }> {
    const category = categories[0]!.id;
    const received = { receivedOn: day(-9), channel: 'email', categoryId: category, teamId: of, reference: '20417', happened: 'Mrs Pohl waited.', wanted: '' };
    const made = await write('POST', '/api/complaints', received);
    await write('PATCH', `/api/complaints/${made.id}`, { ownerId: id(owner) });
    await write('POST', `/api/complaints/${made.id}/response`, { on: day(-5) });
    if (decision) await write('POST', `/api/complaints/${made.id}/closure`, { on: day(-4), decision, redressKind: 'none' });
    return made;
  }

  beforeAll(async () => {
    categories = (await write('POST', '/api/complaint-defaults')).items;
    for (const name of ['Ben', 'Eve']) await grant(name, 'service-manager');
    await grant('Finn', 'hr');
    manager = as('Ben');
  });

  it('are offered by number, category, outcome and day to whoever may open the register, and to nobody else', async () => {
    const mine = await complaint('Eve', 'partly-upheld');
    const other = await complaint('Ben', 'not-upheld');
    for (const decision of ['withdrawn', null]) await complaint('Eve', decision);
    const one = { kind: 'complaint', sourceId: mine.id, number: mine.number, category: categories[0]!.name, outcome: 'partly-upheld', on: day(-4) };
    const about = `employeeIds=${id('Eve')}`;
    for (const who of [manager, at.hr]) expect(await offered(who, about)).toEqual([one]);
    expect((await offered(manager, `teamId=${teamId()}`)).map(({ number, outcome }) => [number, outcome])).toEqual([
      [other.number, 'not-upheld'],
      [mine.number, 'partly-upheld'],
    ]);
    // a colleague of the same team, a colleague of another, who reads nominations for HR, and another organisation
    for (const who of [as('Dan'), as('Carla'), as('Finn'), at.neighbour])
      for (const query of [about, `teamId=${teamId()}`]) expect(await offered(who, query)).toEqual([]);
    // an owner who may open the register no longer is offered her own no more
    expect(await offered(as('Eve'), about)).toEqual([one]);
    await expectStatus(at.hr('DELETE', `/api/role-grants/${id('Eve')}/service-manager`), 204);
    expect(await offered(as('Eve'), about)).toEqual([]);
  });

  it('are kept as they were when handed in, without a word of the customer, and only of the nominee', async () => {
    await grant('Dan', 'service-manager');
    const { id: sourceId, number } = await complaint('Dan', 'upheld', null);
    const year = await opened('Resolvers');
    const evidence = [{ kind: 'complaint', sourceId }];
    for (const [who, nomineeId] of [
      ['Ben', id('Carla')],
      ['Carla', id('Dan')],
    ] as const)
      expect((await expectStatus(nominate(who, year, { nomineeId, evidence }), 400)).json()).toMatchObject({
        code: 'no-such-evidence',
        errors: [{ pointer: '#/evidence/0' }],
      });
    const nomination = (await expectStatus(nominate('Ben', year, { nomineeId: id('Dan'), evidence }), 201)).json();
    await write('POST', `/api/complaints/${sourceId}/reopening`, { on: day(-2), note: 'It broke again.' });
    const [kept] = (await manager('GET', '/api/nominations/mine')).json().items;
    expect(kept).toMatchObject({ id: nomination.id, evidence: [{ number, outcome: 'upheld', on: day(-4) }] });
    const rows = await sql(`SELECT snapshot FROM org.nomination_evidence WHERE organisation_id = $1`);
    expect(JSON.stringify(rows)).not.toMatch(/Pohl|20417/);
    expect(await offered(manager, `employeeIds=${id('Dan')}`)).toEqual([]);
  });

  it('tell judges neither number nor day, and go with a file that is taken back', async () => {
    const columns = 'complaint_id,reference,received_on,channel,category,team,happened,acknowledged_on,responded_on,closed_on,decision,redress';
    const row = ['K-1', '20418', day(-9), 'email', categories[0]!.name, 'Night shift', 'Mr Pohl waited.', day(-8), day(-5), day(-3), 'upheld', 'none'];
    const body = Buffer.from([columns, row.join(',')].join('\r\n'));
    const { id: file } = (await expectStatus(at.hr('POST', '/api/complaint-imports?fileName=complaints.csv', body), 201)).json();
    await expectStatus(at.hr('POST', `/api/complaint-imports/${file}/application`), 201);
    const [{ sourceId }] = (await offered(manager, `teamId=${teamId()}`)) as [Offered];
    const year = await opened('Judged', {}, { blind: false });
    await expectStatus(nominate('Ben', year, { teamId: teamId(), evidence: [{ kind: 'complaint', sourceId }] }), 201);
    const [{ id: candidate }] = (await sql(`SELECT id FROM org.award_candidate WHERE organisation_id = $1 AND programme_id = $2`, [year.id])) as [
      { id: string },
    ];
    const texts = async () =>
      (await within(() => at.house.app.get(PackReader, { strict: false }).forJudging([candidate]))).get(candidate)!.texts.map(({ text }) => text);
    expect(await texts()).toEqual([REASONS, `A resolved complaint: ${categories[0]!.name}, upheld`]);
    await expectStatus(at.hr('DELETE', `/api/complaint-imports/${file}/application`), 200);
    expect(await texts()).toEqual([REASONS]);
  });
});
