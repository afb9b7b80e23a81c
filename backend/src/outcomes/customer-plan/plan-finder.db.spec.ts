import { PLAN_GAPS } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { planHouse } from '../testing/plan-house.js';
import { gapsOf, isCovered } from './customer-plan.rules.js';
import { PlanBook, type StandingPlan } from './plan-book.js';

const PLANS = 10_000;
/** Within which a page and the audit come on any machine; they take some dozens of ms. */
const SOON_MS = 1500;

/** Ten thousand customers, with every state of owner, deputies, contacts and wants in some of them, and days on both sides of every bound. */
describe('many plans', () => {
  const two = alphaAndBeta();
  const { as, id, manager, day, make, found } = planHouse(two);
  let standing: StandingPlan[];
  let presences: Awaited<ReturnType<PlanBook['presences']>>;
  const days = { contactDays: 90, reviewDays: 180 };
  const inside = async <T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> => {
    const organisationId = (await manager('GET', '/api/me')).json().organisation.id;
    const unit = two.house.app.get(UnitOfWork);
    return unit.run(organisationId, () => work(unit));
  };
  const every = async (query: string): Promise<string[]> => {
    const references: string[] = [];
    for (let cursor = ''; ;) {
      const page = (await expectStatus(manager('GET', `/api/customer-plans?limit=200&${query}${cursor}`), 200)).json();
      references.push(...page.items.map(({ reference }: { reference: string }) => reference));
      if (!page.nextCursor) return references;
      cursor = `&cursor=${page.nextCursor}`;
    }
  };

  beforeAll(async () => {
    await expectStatus(manager('PUT', `/api/customer-plan-absences/${id('Dan')}`, { from: day(0), until: day(5) }), 200);
    const people = ['Olga', 'Dan', 'Gone', 'Eve'].map(id);
    await inside(async (unit) => {
      await unit.query(
        `INSERT INTO org.customer_plan (organisation_id, id, reference, reference_key, name, risk, next_on, wants_reviewed_on, made_on, ended)
         SELECT $1, gen_random_uuid(), 'M-' || i, 'm-' || i, (ARRAY['Ärzte', 'bakery', 'Bakery', 'Zoo 100%', 'a_b'])[1 + i % 5] || ' ' || i / 2, (ARRAY['low', 'high', NULL])[1 + i % 3],
           CASE i % 4 WHEN 0 THEN NULL ELSE $2::date - 2 + i % 4 END, CASE i % 7 WHEN 0 THEN NULL ELSE $2::date - 183 + i % 7 END, $2::date - (i * 7) % 400, i % 50 = 0
         FROM generate_series(1, $3::int) AS i`,
        [day(0), PLANS],
      );
      // the owner, up to three deputies, and who makes the next contact, each of them there, on leave, gone or nobody
      await unit.query(
        `INSERT INTO org.customer_plan_person (organisation_id, plan_id, part, employee_id)
         SELECT $1, id, 'owner', ($2::uuid[])[1 + substr(reference, 3)::int % 5] FROM org.customer_plan WHERE organisation_id = $1 AND substr(reference, 3)::int % 5 < 4
         UNION ALL SELECT $1, p.id, 'deputy', ($2::uuid[])[n] FROM org.customer_plan p, generate_series(1, 3) AS n WHERE p.organisation_id = $1 AND (substr(reference, 3)::int / 5 >> (n - 1)) % 2 = 1
         UNION ALL SELECT $1, id, 'next', ($2::uuid[])[4] FROM org.customer_plan WHERE organisation_id = $1 AND substr(reference, 3)::int % 11 = 0`,
        [people],
      );
      await unit.query(
        `INSERT INTO org.customer_contact (organisation_id, id, plan_id, on_day, channel, note, outcome, by_id)
         SELECT $1, gen_random_uuid(), p.id, $2::date - 93 + substr(reference, 3)::int % 6 - 30 * n, 'phone', '', 'spoken', $3::uuid
         FROM org.customer_plan p, generate_series(0, 2) AS n WHERE p.organisation_id = $1 AND substr(reference, 3)::int % 13 > 2`,
        [day(0), people[0]],
      );
      const book = two.house.app.get(PlanBook);
      standing = await book.plans();
      for (const { reference, name } of standing) texts.set(reference, `${name} ${reference}`);
      presences = await book.presences(standing, day(0));
    });
  }, 120_000);

  /** What a search looks into, by reference. */
  const texts = new Map<string, string>();
  const nameOf = (reference: string): string => texts.get(reference)!;
  const gaps = (plan: StandingPlan) => gapsOf(plan, presences, day(0), days);

  it('are found by each gap as the rule says, page after page and none twice', async () => {
    expect(standing).toHaveLength(PLANS);
    for (const gap of PLAN_GAPS) {
      const expected = standing.filter((plan) => gaps(plan).includes(gap)).map(({ reference }) => reference);
      expect([gap, expected.length > 100, expected.length < PLANS]).toEqual([gap, true, true]);
      expect([gap, await every(`gap=${gap}&search=${encodeURIComponent('00')}`)]).toEqual([gap, expected.filter((one) => nameOf(one).includes('00'))]);
      const { total } = (await manager('GET', `/api/customer-plans?gap=${gap}&limit=1`)).json();
      expect([gap, total]).toEqual([gap, expected.length]);
    }
  }, 120_000);

  it('are all listed once, by name, and found by words as they are written', async () => {
    const current = standing.filter(({ ended }) => !ended).map(({ reference }) => reference);
    expect(await every('')).toEqual(current);
    expect(await every('search=%C3%84RZTE%2010')).toEqual(current.filter((one) => nameOf(one).toLowerCase().includes('ärzte 10')));
    // signs that a pattern would take for any letter are none
    expect(await every('search=100%25%2020')).toEqual(current.filter((one) => nameOf(one).includes('100% 20')));
    expect(await every('search=a_b%2020')).toEqual(current.filter((one) => nameOf(one).includes('a_b 20')));
    expect(await every('risk=high&search=500')).toEqual(
      standing.filter((plan) => !plan.ended && plan.risk === 'high' && nameOf(plan.reference).includes('500')).map(({ reference }) => reference),
    );
    expect((await every('ended=true')).length).toBe(PLANS / 50);
    const mine = standing.filter(({ ended, people }) => !ended && people.some(({ employeeId }) => employeeId === id('Eve')));
    expect((await as('Eve')('GET', '/api/customer-plans?mine=true&limit=1')).json().total).toBe(mine.length);
    // a cursor of a plan that is gone, or of a neighbour, begins anew
    expect(await found(`limit=2&cursor=${id('Eve')}`)).toEqual(current.slice(0, 2));
  }, 120_000);

  it('are audited with the counts of the rule, and soon', async () => {
    const current = standing.filter(({ ended }) => !ended);
    const begun = performance.now();
    const coverage = (await expectStatus(as('Eve')('GET', '/api/customer-plan-coverage'), 200)).json();
    const auditMs = performance.now() - begun;
    const covered = current.filter((plan) => isCovered(plan, gaps(plan), presences)).length;
    expect(covered).toBeGreaterThan(10);
    expect(coverage).toMatchObject({ plans: current.length, covered, coveredShare: covered / current.length });
    expect(coverage.gaps.map(({ gap, plans }: { gap: string; plans: number }) => [gap, plans])).toEqual(
      PLAN_GAPS.map((gap) => [gap, current.filter((plan) => gaps(plan).includes(gap)).length]),
    );
    const again = performance.now();
    await expectStatus(as('Eve')('GET', '/api/customer-plans?search=bakery'), 200);
    const pageMs = performance.now() - again;
    expect(Math.max(auditMs, pageMs)).toBeLessThan(SOON_MS);
  });

  it('are counted for one organisation alone', async () => {
    expect((await expectStatus(two.neighbour('GET', '/api/customer-plan-coverage'), 200)).json()).toMatchObject({ plans: 0, covered: 0 });
    expect((await two.neighbour('GET', '/api/customer-plans?gap=no-owner')).json()).toMatchObject({ total: 0, items: [] });
    const plan = await make('N-1');
    await expectStatus(two.neighbour('POST', '/api/customer-plans', { reference: 'T-1', name: 'Theirs' }), 201);
    expect(await found(`cursor=${plan.id}`, two.neighbour)).toEqual(['T-1']);
  });
});
