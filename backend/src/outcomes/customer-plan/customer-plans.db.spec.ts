import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { MailTransport } from '../../platform/mail/mail-transport.js';
import { type Plan, planHouse } from '../testing/plan-house.js';
import { SendPlanRemindersJob } from './send-plan-reminders.job.js';

describe('customer plans', () => {
  const two = alphaAndBeta();
  const { as, id, manager, day, make, owned, change, get, found, history } = planHouse(two);

  it('are read by everybody who works here, and changed by owner, deputies and service managers, with a line of history each', async () => {
    const plan = await owned('A-1');
    await expectStatus(as('Eve')('POST', '/api/customer-plans', { reference: 'A-2', name: 'Mine' }), 403);
    expect((await expectStatus(manager('POST', '/api/customer-plans', { reference: ' a-1 ', name: 'Again' }), 409)).json()).toMatchObject({
      code: 'reference-taken',
    });
    expect(await get(plan)).toMatchObject({ owner: { name: 'Olga', presence: 'here' }, deputies: [{ name: 'Dan' }], mayWrite: false });
    expect((await get(plan, as('Dan'))).mayWrite).toBe(true);
    expect((await expectStatus(change(as('Eve'), plan, { risk: 'high' }), 403)).json().code).toBe('not-your-plan');
    await expectStatus(as('Eve')('PUT', `/api/customer-plans/${plan.id}/wants`, { wants: [] }), 403);
    const contact = { on: day(0), channel: 'phone', note: '', outcome: 'spoken', next: null };
    await expectStatus(as('Eve')('POST', `/api/customer-plans/${plan.id}/contacts`, contact), 403);
    const next = { on: day(10), about: 'the new ovens', byId: id('Eve') };
    await expectStatus(change(as('Dan'), plan, { risk: 'high', next }), 200);
    expect(await get(plan)).toMatchObject({ risk: 'high', next: { on: day(10), about: 'the new ovens', by: { name: 'Eve' } }, mayWrite: false });
    expect(await history(plan)).toMatchObject([
      {
        kind: 'changed',
        by: { name: 'Dan' },
        fields: [
          { field: 'risk', from: null, to: 'high' },
          { field: 'nextOn', from: null, to: day(10) },
          { field: 'nextAbout', to: 'the new ovens' },
          { field: 'nextBy', to: 'Eve' },
        ],
      },
      { kind: 'made', by: { name: 'Admin of Alpha' } },
    ]);
    await expectStatus(change(manager, plan, { deputyIds: [id('Gone')] }), 400);
  });

  it('show the open complaints with their reference to everybody, and the way to them to service managers only', async () => {
    const plan = await owned('R-77');
    const { items } = (await expectStatus(manager('POST', '/api/complaint-defaults'), 201)).json();
    const complain = async (reference: string): Promise<{ id: string; number: number }> =>
      (
        await expectStatus(
          manager('POST', '/api/complaints', {
            ...{ channel: 'telephone', receivedOn: day(-3), categoryId: items[0].id, reference, happened: 'Late again.', wanted: '' },
          }),
          201,
        )
      ).json();
    const first = await complain('r-77');
    await complain('R-770');
    expect(await get(plan)).toMatchObject({ openComplaints: 1, complaints: [{ id: null, number: first.number, receivedOn: day(-3) }] });
    expect((await get(plan, manager)).complaints[0].id).toBe(first.id);
    const listed = (await expectStatus(as('Eve')('GET', '/api/customer-plans?search=R-77'), 200)).json().items[0];
    expect(listed.openComplaints).toBe(1);
    const act = (kind: string, body: object) => expectStatus(manager('POST', `/api/complaints/${first.id}/${kind}`, { on: day(-1), ...body }), 201);
    await act('response', { note: 'Sorry.' });
    await act('closure', { decision: 'upheld', redressKind: 'none' });
    expect((await get(plan)).complaints).toEqual([]);
  });

  it('keep what a customer wants with the day since when, and contacts that nobody changes afterwards', async () => {
    const plan = await owned('B-1');
    const put = (wants: object[]) => as('Olga')('PUT', `/api/customer-plans/${plan.id}/wants`, { wants });
    const first: Plan = (
      await expectStatus(
        put([
          { text: 'One invoice', state: 'open' },
          { text: 'A visit', state: 'open' },
        ]),
        200,
      )
    ).json();
    const [invoice, visit] = first.wants;
    const second: Plan = (
      await expectStatus(put([{ ...invoice, state: 'done' }]), 400).then(() => put([{ id: invoice!.id, text: 'One invoice', state: 'done' }]))
    ).json();
    expect(second.wants).toMatchObject([
      { id: invoice!.id, state: 'done', since: day(0) },
      { id: visit!.id, state: 'open' },
    ]);
    const removal = await expectStatus(as('Olga')('PUT', `/api/customer-plans/${plan.id}/wants`, { wants: [], removed: [visit!.id] }), 200);
    expect(removal.json().wants).toMatchObject([{ id: invoice!.id }]);
    const tell = (on: string) =>
      as('Olga')('POST', `/api/customer-plans/${plan.id}/contacts`, {
        on,
        channel: 'meeting',
        note: 'Went well.',
        outcome: 'agreed',
        next: { on: day(30), about: '', byId: null },
      });
    expect((await expectStatus(tell(day(1)), 400)).json().code).toBe('contact-in-future');
    await expectStatus(tell(day(-3)), 201);
    expect(await get(plan)).toMatchObject({
      lastContactOn: day(-3),
      next: { on: day(30), by: null },
      contacts: [{ note: 'Went well.', by: { name: 'Olga' } }],
    });
    const next = { on: day(40), about: 'the ovens', byId: id('Dan') };
    await expectStatus(change(as('Olga'), plan, { next }), 200);
    const called = { on: day(0), channel: 'phone', note: '', outcome: 'spoken' };
    const note = (body: object) => expectStatus(as('Olga')('POST', `/api/customer-plans/${plan.id}/contacts`, body), 201);
    // nothing is said of the next one, so that it stays as planned
    await note(called);
    expect((await get(plan)).next).toMatchObject({ on: day(40), about: 'the ovens', by: { name: 'Dan' } });
    await note({ ...called, next: null });
    expect((await get(plan)).next).toBeNull();
    const work = two.house.app.get(UnitOfWork);
    const organisationId = (await manager('GET', '/api/me')).json().organisation.id;
    const rewritten = work.run(organisationId, () => work.query(`UPDATE org.customer_contact SET note = 'Went badly.' WHERE organisation_id = $1`));
    await expect(rewritten).rejects.toThrow('row-level security');
  });

  it('name a person at the customer only where the organisation says so, and delete the names with the switch', async () => {
    const plan = await owned('C-1');
    const settings = { contactDays: 60, reviewDays: 100, remindDays: 3, personNames: true };
    expect((await expectStatus(change(as('Olga'), plan, { person: 'Mr. Quince' }), 409)).json().code).toBe('person-names-off');
    await expectStatus(as('Olga')('PUT', '/api/customer-plan-settings', settings), 403);
    await expectStatus(manager('PUT', '/api/customer-plan-settings', settings), 200);
    await expectStatus(as('Olga')('PATCH', `/api/customer-plans/${plan.id}`, { person: 'Mr. Quince' }, { 'idempotency-key': randomUUID() }), 200);
    expect((await get(plan)).person).toBe('Mr. Quince');
    await expectStatus(manager('PUT', '/api/customer-plan-settings', { ...settings, personNames: false }), 200);
    expect((await get(plan)).person).toBeNull();
    expect(JSON.stringify(await history(plan))).not.toContain('Quince');
    const work = two.house.app.get(UnitOfWork);
    const organisationId = (await manager('GET', '/api/me')).json().organisation.id;
    const answers = await work.run(organisationId, () => work.query<{ body: unknown }>(`SELECT body FROM org.idempotency_key WHERE organisation_id = $1`));
    expect(answers.length).toBeGreaterThan(0);
    expect(JSON.stringify(answers)).not.toContain('Quince');
  });

  it('are audited: each thing that is missing is counted and listed, and leave counts only when nobody stands in', async () => {
    const whole = await owned('D-1');
    await expectStatus(change(manager, whole, { next: { on: day(5), about: '', byId: null } }), 200);
    await make('D-2');
    const overdue = await make('D-3', { ownerId: id('Olga') });
    await expectStatus(change(manager, overdue, { next: { on: day(-1), about: '', byId: null } }), 200);
    expect(await found('gap=no-owner&search=D-')).toEqual(['D-2']);
    expect(await found('gap=contact-overdue&search=d-')).toEqual(['D-3']);
    expect(await found('search=D-', as('Eve'))).toEqual(['D-1', 'D-2', 'D-3']);
    expect(await found('mine=true&search=D-', as('Dan'))).toEqual(['D-1']);
    const before = (await expectStatus(as('Eve')('GET', '/api/customer-plan-coverage'), 200)).json();
    await expectStatus(as('Dan')('PUT', `/api/customer-plan-absences/${id('Olga')}`, { from: day(0), until: day(3) }), 403);
    await expectStatus(as('Olga')('PUT', `/api/customer-plan-absences/${id('Olga')}`, { from: day(0), until: day(3) }), 200);
    expect((await get(whole)).gaps).toEqual(['owner-away']);
    const during = (await expectStatus(as('Eve')('GET', '/api/customer-plan-coverage'), 200)).json();
    expect(during.covered).toBe(before.covered);
    expect(await found('gap=owner-away&search=D-1')).toEqual(['D-1']);
    await expectStatus(as('Olga')('DELETE', `/api/customer-plan-absences/${id('Olga')}`), 204);
    await expectStatus(change(manager, overdue, { ended: true }), 200);
    expect(await found('search=D-')).toEqual(['D-1', 'D-2']);
    const page = (await expectStatus(manager('GET', '/api/customer-plans?search=D-&limit=1'), 200)).json();
    expect(page).toMatchObject({ total: 2, items: [{ reference: 'D-1' }] });
    expect(await found(`search=D-&limit=1&cursor=${page.nextCursor}`)).toEqual(['D-2']);
  });

  it('are handed over all at once, by whoever leaves or by a service manager', async () => {
    const plans = [await owned('E-1'), await make('E-2', { ownerId: id('Dan'), deputyIds: [id('Olga')] })];
    const hand = (who: Client, fromId: string, toId: string) => who('POST', '/api/customer-plan-handovers', { fromId, toId });
    await expectStatus(hand(as('Eve'), id('Olga'), id('Eve')), 403);
    await expectStatus(hand(manager, id('Olga'), id('Gone')), 400);
    const all = (await found('mine=true&limit=200', as('Olga'))).length + (await found('mine=true&ended=true', as('Olga'))).length;
    const { plans: count } = (await expectStatus(hand(as('Olga'), id('Olga'), id('Eve')), 201)).json();
    expect(count).toBe(all);
    expect(await found('mine=true', as('Olga'))).toEqual([]);
    expect(await get(plans[0]!)).toMatchObject({ owner: { name: 'Eve' }, deputies: [{ name: 'Dan' }], mayWrite: true });
    expect(await get(plans[1]!)).toMatchObject({ owner: { name: 'Dan' }, deputies: [{ name: 'Eve' }] });
    expect((await history(plans[0]!))[0]).toMatchObject({ kind: 'handed-over', by: { name: 'Olga' }, fields: [{ field: 'owner', from: 'Olga', to: 'Eve' }] });
    expect((await expectStatus(hand(manager, id('Olga'), id('Eve')), 201)).json()).toEqual({ plans: 0 });
    await expectStatus(hand(manager, id('Eve'), id('Olga')), 201);
  });

  it('are no business of another organisation, whatever ids it knows', async () => {
    const plan = await owned('G-1');
    const neighbour = two.neighbour;
    for (const [method, url, body] of [
      ['GET', `/api/customer-plans/${plan.id}`, undefined],
      ['PATCH', `/api/customer-plans/${plan.id}`, { risk: 'low' }],
      ['PUT', `/api/customer-plans/${plan.id}/wants`, { wants: [] }],
      ['GET', `/api/customer-plans/${plan.id}/history`, undefined],
      ['PUT', `/api/customer-plan-absences/${id('Olga')}`, { from: day(0), until: day(1) }],
      ['DELETE', `/api/customer-plan-absences/${id('Olga')}`, undefined],
    ] as const)
      await expectStatus(neighbour(method, url, body), 404);
    expect(await found('', neighbour)).toEqual([]);
    await expectStatus(neighbour('POST', '/api/customer-plans', { reference: 'G-1', name: 'Theirs', ownerId: id('Olga') }), 400);
    await expectStatus(neighbour('POST', '/api/customer-plans', { reference: 'G-1', name: 'Theirs' }), 201);
    expect(
      (
        await expectStatus(
          neighbour('POST', '/api/customer-plan-handovers', { fromId: id('Olga'), toId: (await neighbour('GET', '/api/me')).json().employee.id }),
          201,
        )
      ).json(),
    ).toEqual({ plans: 0 });
    expect((await get(plan)).owner).toMatchObject({ name: 'Olga' });
  });

  it('remind the owner once before a contact and once when it is overdue, and her deputy while she is on leave', async () => {
    const job = two.house.app.get(SendPlanRemindersJob);
    const first = two.house.clock.now().getTime();
    const on = (ahead: number) => two.house.clock.jumpTo(new Date(first + ahead * 86_400_000));
    const told = () => two.house.mails.filter(({ text }) => text.includes('H-1')).map(({ to, text }) => [to, text.includes('in place of Olga')]);
    const plan = await owned('H-1');
    await expectStatus(change(manager, plan, { next: { on: day(5), about: 'prices', byId: null } }), 200);
    await expectStatus(manager('PUT', `/api/customer-plan-absences/${id('Olga')}`, { from: day(6), until: day(8) }), 200);
    await job.handle();
    expect(told()).toEqual([]);
    on(2);
    await Promise.all([job.handle(), job.handle()]);
    on(4);
    await job.handle();
    expect(told()).toEqual([['olga@alpha.example', false]]);
    on(6);
    // the server has the whole message, and says that it does not take it
    const transport = two.house.app.get(MailTransport);
    const deliver = transport.deliver.bind(transport);
    transport.deliver = async (mail) => {
      await mail.beforeEnd?.();
      throw Object.assign(new Error('Says 452'), { handedOver: true, responseCode: 452 });
    };
    await job.handle();
    transport.deliver = deliver;
    expect(told().slice(1)).toEqual([]);
    await job.handle();
    await job.handle();
    expect(told().slice(1)).toEqual([['dan@alpha.example', true]]);
  });
});
