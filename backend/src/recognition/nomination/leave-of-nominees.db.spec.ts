import type { EligibilityRule } from '@throughline/domain';
import { expectStatus } from '../../platform/testing/house.js';
import { nominators } from '../testing/nominators.js';

const rule = (longerThan: number): EligibilityRule => ({ rule: 'not-on-leave', longerThan });

describe('who is on leave when nominations open', () => {
  const { at, id, as, teamId, day, sql, opened, close, acts, nominate, list } = nominators();
  const away = (name: string, from: string, last: string | null) =>
    expectStatus(at.hr('PATCH', `/api/employees/${id(name)}`, { leave: [{ from, last }] }), 200);
  const here = (name: string) => expectStatus(at.hr('PATCH', `/api/employees/${id(name)}`, { leave: [] }), 200);

  // nominations open yesterday in all programmes of this file
  beforeEach(async () => {
    for (const name of ['Ben', 'Carla', 'Dan', 'Eve', 'Finn']) await here(name);
    await away('Carla', day(-1), day(-1));
    await away('Dan', day(-30), day(40));
    await away('Eve', day(0), null);
    await away('Finn', day(-60), day(-2));
    const theirs = (await at.neighbour('GET', '/api/me')).json().employee.id;
    await expectStatus(at.neighbour('PATCH', `/api/employees/${theirs}`, { leave: [{ from: day(-9), last: null }] }), 200);
  });

  it('is counted and named to HR before the launch, with leave of up to so many days passed over', async () => {
    const { id: programme } = await opened('Tried');
    const path = `/api/award-programmes/${programme}/eligibility-trials`;
    const tried = async (...rules: EligibilityRule[]) => (await expectStatus(at.hr('POST', path, { rules }), 200)).json();
    const names = (result: { items: { name: string; rules: number[] }[] }) => result.items.map(({ name, rules }) => `${name} ${rules.join()}`);
    const any = await tried(rule(0));
    expect(any).toMatchObject({ people: 6, eligible: 4, effects: [{ out: 2, alone: 2 }], found: 2 });
    expect(names(any)).toEqual(['Carla 0', 'Dan 0']);
    expect(names(await tried(rule(1)))).toEqual(['Dan 0']);
    expect(names(await tried(rule(70)))).toEqual(['Dan 0']);
    expect(names(await tried(rule(71)))).toEqual([]);
    const both = await tried({ rule: 'not-in-teams', teamIds: [teamId()] }, rule(0));
    expect(both).toMatchObject({
      eligible: 3,
      effects: [
        { out: 2, alone: 1 },
        { out: 2, alone: 1 },
      ],
    });
    await expectStatus(as('Ben')('POST', path, { rules: [rule(0)] }), 403);
    await expectStatus(at.neighbour('POST', path, { rules: [rule(0)] }), 404);
    for (const wrong of [{ rule: 'not-on-leave' }, { ...rule(0), days: 3 }, rule(-1), rule(366), rule(1.5)])
      expect((await expectStatus(at.hr('POST', path, { rules: [wrong] }), 400)).json().errors).toMatchObject([{ pointer: '#/rules' }]);
  });

  it('is refused as a nominee without a word of leave, whatever else leaves her out', async () => {
    const year = await opened('Refused', { nominees: ['person'], eligibility: [{ rule: 'not-in-teams', teamIds: [teamId()] }, rule(1)] });
    const sentence = (name: string) => `${name} cannot be nominated in "Hero": The rules of the category leave her out.`;
    for (const name of ['Dan', 'Eve']) expect((await expectStatus(nominate('Ben', year, { nomineeId: id(name) }), 400)).json().detail).toBe(sentence(name));
    await expectStatus(nominate('Ben', year, { nomineeId: id('Carla') }), 201);
    await expectStatus(nominate('Ben', year, { nomineeId: id('Finn') }), 201);
  });

  it('is left out at the close, and nobody is who goes on leave later', async () => {
    const year = await opened('Later', { eligibility: [rule(0)] });
    for (const nomineeId of ['Ben', 'Eve', 'Finn'].map(id)) await expectStatus(nominate('Carla', year, { nomineeId }), 201);
    await expectStatus(nominate('Carla', year, { teamId: teamId() }), 201);
    await away('Ben', day(0), null);
    // entered late: he was on leave when nominations opened
    await away('Finn', day(-3), day(1));
    await close(year.id);
    const [standing, removed] = await Promise.all([list(year.id), acts(year.id)]);
    expect(removed.filter((one) => one.startsWith('candidate-removed'))).toEqual(['candidate-removed ineligible']);
    const names = standing.items.filter(({ state }) => state === 'standing').map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Ben', 'Eve', 'Night shift']);
    const team = await sql(
      `SELECT m.employee_id AS id FROM org.award_candidate_member m JOIN org.award_candidate c ON c.organisation_id = m.organisation_id AND c.id = m.candidate_id
       WHERE m.organisation_id = $1 AND c.programme_id = $2 AND c.kind = 'team'`,
      [year.id],
    );
    expect(team).toEqual([{ id: id('Eve') }]);
  });

  it('is a rule that everybody reads before, and that next year’s programme has too', async () => {
    const { id: programme } = await opened('Told', { eligibility: [rule(14)] });
    expect((await expectStatus(as('Ben')('GET', `/api/announced-award-programmes/${programme}`), 200)).json().categories[0].eligibility).toEqual([rule(14)]);
    const clone = (await expectStatus(at.hr('POST', `/api/award-programmes/${programme}/clones`), 201)).json();
    expect(clone.categories[0].eligibility).toEqual([rule(14)]);
    const path = `/api/award-programmes/${clone.id}/eligibility-trials`;
    // a year later nobody is on leave but who has no end of it
    expect((await expectStatus(at.hr('POST', path, { rules: clone.categories[0].eligibility }), 200)).json()).toMatchObject({
      eligible: 5,
      items: [{ name: 'Eve', rules: [0] }],
    });
  });
});
