import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { planHouse } from '../testing/plan-house.js';

describe('what plans hold about people at customers', () => {
  const two = alphaAndBeta();
  const { as, manager, day, owned, change, get, history } = planHouse(two);
  /** Every row of the organisation in these tables and in all others of its schema, as text. */
  const everything = async (): Promise<string> => {
    const organisationId = (await manager('GET', '/api/me')).json().organisation.id;
    const work = two.house.app.get(UnitOfWork);
    return work.run(organisationId, async () => {
      const tables = await work.query<{ name: string }>(
        `SELECT c.oid::regclass::text AS name FROM pg_class c, org.organisation o WHERE o.organisation_id = $1 AND c.relkind = 'r' AND c.relnamespace = 'org'::regnamespace
           AND has_table_privilege(c.oid, 'SELECT') AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id')`,
      );
      const texts = [];
      for (const { name } of tables) texts.push(await work.query(`SELECT to_jsonb(t) AS row FROM ${name} t WHERE organisation_id = $1`));
      return JSON.stringify(texts);
    });
  };
  const noted = async (who: Client, plan: { id: string }, note: string): Promise<{ id: string; note: string | null }[]> =>
    (
      await expectStatus(
        who(
          'POST',
          `/api/customer-plans/${plan.id}/contacts`,
          { on: day(-3), channel: 'meeting', note, outcome: 'agreed' },
          { 'idempotency-key': randomUUID() },
        ),
        201,
      )
    ).json().contacts;

  it('are nowhere in the database once they are erased, and the audit says only that', async () => {
    const settings = { contactDays: 60, reviewDays: 100, remindDays: 3, personNames: true };
    await expectStatus(manager('PUT', '/api/customer-plan-settings', settings), 200);
    const file = Buffer.from('Reference,Name,Next contact on,Next contact about\nQ-1,Quincehouse,2031-03-31,ask for Quincey');
    const brought = (await expectStatus(manager('POST', '/api/customer-plan-imports?fileName=plans.csv', file), 201)).json();
    await expectStatus(manager('POST', `/api/customer-plan-imports/${brought.id}/application`), 201);
    const [plan] = (await manager('GET', '/api/customer-plans?search=Q-1')).json().items;
    await expectStatus(change(manager, plan, { person: 'Quincey', next: { on: day(9), about: 'Quincey again', byId: null } }), 200);
    await noted(manager, plan, 'Quincey was angry.');
    expect(await everything()).toContain('Quincey');
    const shown = (await expectStatus(manager('DELETE', `/api/customer-plans/${plan.id}/words`), 200)).json();
    expect(shown).toMatchObject({
      ...{ person: null, lastContactOn: day(-3), next: { on: day(9), about: '' } },
      contacts: [{ on: day(-3), channel: 'meeting', outcome: 'agreed', note: null }],
    });
    expect(await everything()).not.toContain('Quincey');
    const [last, ...before] = await history(plan);
    expect(last).toMatchObject({ kind: 'erased', by: { name: 'Admin of Alpha' }, fields: [] });
    expect(before.map(({ kind }) => kind)).toEqual(['contact', 'changed', 'imported']);
    const organisationId = (await manager('GET', '/api/me')).json().organisation.id;
    const work = two.house.app.get(UnitOfWork);
    const lines = await work.run(organisationId, () =>
      work.query<{ detail: unknown; subject: string }>(
        `SELECT subject, detail FROM org.audit_line WHERE organisation_id = $1 AND kind = 'customer-plan-words-erased'`,
      ),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]!.subject).toBe(plan.id);
    expect(Object.keys(lines[0]!.detail ?? {})).toEqual([]);
    // the import leaves the plan as it is now
    await expectStatus(manager('DELETE', `/api/customer-plan-imports/${brought.id}/application`), 200);
    expect((await get(plan, manager)).name).toBe('Quincehouse');
  });

  it('go contact by contact too, by whoever may change the plan, and the coverage stays as it was', async () => {
    const plan = await owned('Q-2');
    await noted(as('Olga'), plan, 'Of the matter.');
    const [gone] = (await noted(as('Olga'), plan, 'Of Mrs. Medlar.')).filter(({ note }) => note === 'Of Mrs. Medlar.');
    const erase = (who: Client) => who('DELETE', `/api/customer-plans/${plan.id}/contacts/${gone!.id}/words`);
    await expectStatus(erase(as('Eve')), 403);
    await expectStatus(erase(two.neighbour), 404);
    const coverage = async () => (await expectStatus(as('Eve')('GET', '/api/customer-plan-coverage'), 200)).json();
    const before = await coverage();
    await expectStatus(erase(as('Dan')), 200);
    expect((await get(plan)).contacts.map(({ note }: { note: string | null }) => note).sort()).toEqual(['Of the matter.', null]);
    expect(await coverage()).toEqual(before);
    const lines = (await history(plan)).length;
    await expectStatus(erase(as('Dan')), 200);
    expect(await history(plan)).toHaveLength(lines);
    expect(await everything()).not.toContain('Medlar');
  });

  it('are erased by service managers of the organisation alone', async () => {
    const plan = await owned('Q-3');
    await noted(as('Olga'), plan, 'Stays.');
    await expectStatus(as('Olga')('DELETE', `/api/customer-plans/${plan.id}/words`), 403);
    await expectStatus(two.neighbour('DELETE', `/api/customer-plans/${plan.id}/words`), 404);
    await expectStatus(manager('DELETE', `/api/customer-plans/${randomUUID()}/words`), 404);
    expect((await get(plan)).contacts[0].note).toBe('Stays.');
  });

  it('can be emptied in the database and not be rewritten', async () => {
    const plan = await owned('Q-4');
    await noted(as('Olga'), plan, 'As it was.');
    const organisationId = (await manager('GET', '/api/me')).json().organisation.id;
    const work = two.house.app.get(UnitOfWork);
    const doing = (sql: string) => work.run(organisationId, () => work.query(sql, [plan.id]));
    await expect(doing(`UPDATE org.customer_contact SET note = 'Else', erased = true WHERE organisation_id = $1 AND plan_id = $2`)).rejects.toThrow(
      'row-level security',
    );
    await expect(doing(`UPDATE org.customer_contact SET on_day = on_day - 1 WHERE organisation_id = $1 AND plan_id = $2`)).rejects.toThrow('permission denied');
    await expect(doing(`UPDATE org.customer_plan_change SET fields = '[{"field":"name"}]' WHERE organisation_id = $1 AND plan_id = $2`)).rejects.toThrow(
      'row-level security',
    );
    await expect(doing(`DELETE FROM org.customer_plan_change WHERE organisation_id = $1 AND plan_id = $2`)).rejects.toThrow('permission denied');
  });
});
