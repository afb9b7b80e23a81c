import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4 } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const JUDGES = ['jo', 'ken', 'lea'];

let browser: Browser;
let secretary: Persona;
let other: Persona;
let programme: string;
let round: string;

/** An award with two candidates, three judges and one round of marks, which is open. */
beforeAll(async () => {
  browser = await launch();
  secretary = await new Persona('sue@juries.example', undefined, 'Sue').signUp('Juries Ltd');
  const [root] = (await secretary.get<{ items: { id: string }[] }>('/api/teams')).items;
  const id: Record<string, string> = {};
  for (const [name, teamName] of [['Ann', 'North'], ['Bob', 'South'], ['Nia', 'East'], ['Hugo', 'East'], ...JUDGES.map((one) => [one, 'Jury'])] as [
    string,
    string,
  ][]) {
    const teams = (await secretary.get<{ items: { id: string; name: string }[] }>('/api/teams')).items;
    const team = teams.find((one) => one.name === teamName) ?? (await secretary.post<{ id: string }>('/api/teams', { name: teamName, parentId: root!.id }));
    id[name] = (await secretary.post<{ id: string }>('/api/employees', { name, email: `${name.toLowerCase()}@juries.example`, teamId: team.id })).id;
  }
  const criteria = [
    { name: 'For customers', description: 'What customers had of it', weight: 75 },
    { name: 'For the team', description: '', weight: 25 },
  ];
  const made = await secretary.post<{ id: string; categories: { id: string }[] }>('/api/award-programmes', {
    name: 'Stars',
    description: '',
    nominationsFrom: day(0),
    nominationsUntil: day(5),
    blind: false,
    categories: [{ name: 'Hero', description: '', criteria }],
  });
  programme = made.id;
  await secretary.post(`/api/award-programmes/${programme}/opening`);
  const nominator = await new Persona('nia@juries.example').signInByLink();
  for (const name of ['Ann', 'Bob'])
    await nominator.post(`/api/award-programmes/${programme}/nominations`, {
      categoryId: made.categories[0]!.id,
      nomineeId: id[name],
      reasons: `${name} stayed until the last customer had an answer.`,
    });
  await secretary.post(`/api/award-programmes/${programme}/closure`);
  const { items } = await secretary.put<{ items: { id: string }[] }>(`/api/award-programmes/${programme}/rounds`, {
    rounds: [{ name: 'Marks', method: 'scoring', settings: { reviews: 3, marksTo: 10 } }],
  });
  round = items[0]!.id;
  await secretary.post(`/api/award-programmes/${programme}/judges`, { employeeIds: JUDGES.map((name) => id[name]) });
  await secretary.post('/api/role-grants', { employeeId: id['Hugo'], role: 'hr' });
  other = await new Persona('hugo@juries.example').signInByLink();
  await secretary.post(`/api/award-rounds/${round}/opening`);
  for (const [name, marks] of [
    ['ken', [8, 9]],
    ['lea', [9, 9]],
  ] as const) {
    const judge = await new Persona(`${name}@juries.example`).signInByLink();
    const mine = await judge.get<{ candidates: { id: string }[]; categories: { criteria: { id: string }[] }[] }>(`/api/judged-rounds/${round}`);
    for (const [i, candidate] of mine.candidates.entries())
      await judge.put(`/api/judged-rounds/${round}/candidates/${candidate.id}/verdict`, {
        marks: Object.fromEntries(mine.categories[0]!.criteria.map((one) => [one.id, marks[i]])),
        comment: '',
        state: 'given',
      });
  }
}, 240_000);
afterAll(() => browser?.close());

describe('judging an award', () => {
  it('is done by keyboard alone, ends in a tie that is shown as one, and is decided by the panel with other HR people kept out', async () => {
    const { page, context, problems } = await openWindow(browser);
    await (await new Persona('jo@juries.example').signInByLink()).enter(context);
    await page.goto('/judge');
    await page.getByRole('link', { name: 'Stars' }).waitFor();
    await expectAccessible(page, 'rounds of a judge');
    await page.getByRole('link', { name: 'Stars' }).focus();
    await page.keyboard.press('Enter');
    for (const marks of [
      ['9', '8'],
      ['8', '9'],
    ]) {
      const customers = page.getByLabel('For customers');
      await page.locator('[aria-current=true]', { hasText: 'Not begun' }).waitFor();
      await customers.focus();
      await page.keyboard.type(marks[0]!);
      await page.keyboard.press('Enter');
      await page.keyboard.type(marks[1]!);
      if (marks[0] === '9') {
        await page.getByText('Draft saved').waitFor();
        await expectAccessible(page, 'a candidate of a judge');
        await screenshots4(page, 'judge-a-candidate');
      }
      await page.keyboard.press('g');
      await page.getByText(marks[0] === '9' ? '1 of 2 given' : '2 of 2 given').waitFor();
    }
    await page.getByText('You have given all verdicts').waitFor();
    expect(problems).toEqual([]);
    await context.close();

    const hr = await openWindow(browser);
    await secretary.enter(hr.context);
    await hr.page.goto(`/hr/awards/${programme}/rounds`);
    await hr.page.getByText('6 of 6 given').waitFor();
    await hr.page.getByRole('button', { name: 'Close the round now' }).click();
    await hr.page.getByRole('alertdialog').getByRole('button', { name: 'Close the round now' }).click();
    await hr.page.getByRole('button', { name: 'Look now' }).click();
    await hr.page.getByText('their intervals overlap').waitFor();
    await hr.page.getByRole('checkbox', { name: 'Bob' }).check();
    await expectAccessible(hr.page, 'results of a round');
    await screenshots4(hr.page, 'award-rounds');
    await hr.page.getByLabel('Why the panel chose so').fill('Bob helped more customers at night.');
    await hr.page.getByRole('button', { name: 'Enter the decision' }).click();
    await hr.page.getByText('All is decided.').waitFor();
    expect(hr.problems).toEqual([]);
    await hr.context.close();

    const kept = await openWindow(browser);
    await other.enter(kept.context);
    await kept.page.goto(`/hr/awards/${programme}/rounds`);
    await kept.page.getByText('Only the secretary of the awards may look').waitFor();
    expect(await kept.page.getByRole('button', { name: 'Look now' }).count()).toBe(0);
    expect((await other.request('GET', `/api/award-rounds/${round}/results`)).status).toBe(403);
    await kept.context.close();
  });
});
