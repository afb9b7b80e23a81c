import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4 } from '../support/browser.js';
import { ops } from '../support/installation.mjs';
import { Persona } from '../support/persona.js';
import { expectSound } from '../support/sound.js';

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const JUDGES = ['jo', 'ken', 'lea'];
const NOMINEES = ['Ann', 'Bob', 'Cid'];
const VOTERS = ['Nia', 'Hugo', ...JUDGES];

let browser: Browser;
let secretary: Persona;
let other: Persona;
let programme: string;
let category: string;
let round: string;
let vote: string;
const people: Record<string, Persona> = {};
const candidate: Record<string, string> = {};

/** A blind award with three candidates, three judges, a round of marks and one in which everybody votes. Two of the packs are approved. */
beforeAll(async () => {
  browser = await launch();
  secretary = await new Persona('sue@juries.example', undefined, 'Sue').signUp('Juries Ltd');
  const [root] = (await secretary.get<{ items: { id: string }[] }>('/api/teams')).items;
  const id: Record<string, string> = {};
  const teams: Record<string, string> = {};
  for (const name of ['North', 'South', 'West', 'East', 'Jury'])
    teams[name] = (await secretary.post<{ id: string }>('/api/teams', { name, parentId: root!.id })).id;
  const place = { Ann: 'North', Bob: 'South', Cid: 'West', Nia: 'East', Hugo: 'East', jo: 'Jury', ken: 'Jury', lea: 'Jury' };
  for (const [name, team] of Object.entries(place))
    id[name] = (await secretary.post<{ id: string }>('/api/employees', { name, email: `${name.toLowerCase()}@juries.example`, teamId: teams[team] })).id;
  await secretary.post('/api/role-grants', { employeeId: id['Hugo'], role: 'hr' });
  const criteria = [
    { name: 'For customers', description: 'What customers had of it', weight: 75 },
    { name: 'For the team', description: '', weight: 25 },
  ];
  const made = await secretary.post<{ id: string; categories: { id: string }[] }>('/api/award-programmes', {
    name: 'Stars',
    description: '',
    nominationsFrom: day(0),
    nominationsUntil: day(5),
    blind: true,
    categories: [{ name: 'Hero', description: '', criteria }],
  });
  [programme, category] = [made.id, made.categories[0]!.id];
  await secretary.post(`/api/award-programmes/${programme}/opening`);
  people['Nia'] = await new Persona('nia@juries.example').signInByLink();
  for (const name of NOMINEES)
    await people['Nia'].post(`/api/award-programmes/${programme}/nominations`, {
      categoryId: category,
      nomineeId: id[name],
      reasons: `${name} stayed until the last customer had an answer, as the keeper of the lighthouse would.`,
    });
  await secretary.post(`/api/award-programmes/${programme}/closure`);
  const { items } = await secretary.put<{ items: { id: string }[] }>(`/api/award-programmes/${programme}/rounds`, {
    rounds: [
      { name: 'Marks', method: 'scoring', settings: { reviews: 3, marksTo: 10, advance: 2 } },
      { name: 'All of us', method: 'public-vote', settings: { ranks: 1 } },
    ],
  });
  [round, vote] = [items[0]!.id, items[1]!.id];
  await secretary.post(`/api/award-programmes/${programme}/judges`, { employeeIds: JUDGES.map((name) => id[name]) });
  const { items: packs } = await secretary.get<{ items: { id: string; name: string }[] }>(`/api/award-programmes/${programme}/packs`);
  for (const pack of packs) candidate[pack.name] = pack.id;
  for (const name of ['Bob', 'Cid']) await secretary.post(`/api/award-packs/${candidate[name]}/approval`);
  for (const name of VOTERS) people[name] ??= await new Persona(`${name.toLowerCase()}@juries.example`).signInByLink();
  other = people['Hugo']!;
}, 240_000);
afterAll(() => browser?.close());

/** Judges who give their marks elsewhere, in the order of the numbers of the candidates. */
async function judgedByOthers(): Promise<void> {
  for (const [name, marks] of [
    ['ken', [8, 9, 9]],
    ['lea', [9, 9, 8]],
  ] as const) {
    const mine = await people[name]!.get<{ candidates: { id: string }[]; categories: { criteria: { id: string }[] }[] }>(`/api/judged-rounds/${round}`);
    for (const [i, { id }] of mine.candidates.entries())
      await people[name]!.put(`/api/judged-rounds/${round}/candidates/${id}/verdict`, {
        marks: Object.fromEntries(mine.categories[0]!.criteria.map((one) => [one.id, marks[i]])),
        comment: '',
        state: 'given',
      });
  }
}

describe('judging an award', () => {
  it('goes from a pack without names over marks by keyboard, a tie for the panel and a vote of everybody to a log that holds', async () => {
    const hr = await openWindow(browser);
    await secretary.enter(hr.context);
    await hr.page.goto(`/hr/awards/${programme}/packs/${candidate['Ann']}`);
    const written = hr.page.getByLabel('As it was written');
    await written.waitFor();
    expect(await hr.page.locator('.blind p').innerText()).toBe(
      '[the nominee] stayed until the last customer had an answer, as the keeper of the lighthouse would.',
    );
    await written.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(area.value.indexOf('the keeper'), area.value.indexOf(' would')));
    await hr.page.getByRole('button', { name: 'Take out what is selected' }).click();
    await hr.page.locator('.blind p', { hasNotText: 'lighthouse' }).waitFor();
    await expectAccessible(hr.page, 'a blind pack');
    await screenshots4(hr.page, 'award-pack');
    await hr.page.getByRole('button', { name: 'Approve' }).click();
    await hr.page.getByText('Approved. Judges can read it').first().waitFor();
    await hr.page.goto(`/hr/awards/${programme}/packs`);
    await hr.page.getByRole('link', { name: /Ann/ }).first().waitFor();
    await expectSound(hr.page, 'award-packs');
    await hr.page.goto(`/hr/awards/${programme}/rounds`);
    await hr.page.getByRole('button', { name: 'Open the round now' }).click();
    await hr.page.getByRole('alertdialog').getByRole('button', { name: 'Open the round now' }).click();
    await hr.page.getByText('0 of 9 given').waitFor();
    await judgedByOthers();

    const { page, context, problems } = await openWindow(browser);
    await people['jo']!.enter(context);
    await page.goto('/judge');
    await page.getByRole('link', { name: 'Stars' }).waitFor();
    await expectAccessible(page, 'rounds of a judge');
    await page.getByRole('link', { name: 'Stars' }).focus();
    await page.keyboard.press('Enter');
    for (const [i, marks] of [
      ['9', '8'],
      ['8', '9'],
      ['9', '8'],
    ].entries()) {
      const customers = page.getByLabel('For customers');
      await page.locator('[aria-current=true]', { hasText: 'Not begun' }).waitFor();
      await customers.focus();
      await page.keyboard.type(marks[0]!);
      await page.keyboard.press('Enter');
      await page.keyboard.type(marks[1]!);
      if (i === 0) {
        await page.getByText('Draft saved').waitFor();
        expect(await page.locator('main').innerText()).not.toMatch(/Ann|Bob|Cid|lighthouse.*lighthouse/s);
        await expectAccessible(page, 'a candidate of a judge');
        await screenshots4(page, 'judge-a-candidate');
      }
      await page.keyboard.press('g');
      await page.getByText(`${i + 1} of 3 given`).waitFor();
    }
    await page.getByText('You have given all verdicts').waitFor();
    expect(problems).toEqual([]);
    await context.close();

    await hr.page.reload();
    await hr.page.getByText('9 of 9 given').waitFor();
    await hr.page.getByRole('button', { name: 'Close the round now' }).click();
    await hr.page.getByRole('alertdialog').getByRole('button', { name: 'Close the round now' }).click();
    await hr.page.getByRole('button', { name: 'Look now' }).click();
    await hr.page.getByText('their intervals overlap').waitFor();
    for (const name of ['Bob', 'Ann']) await hr.page.getByRole('checkbox', { name }).check();
    await expectAccessible(hr.page, 'results of a round');
    await screenshots4(hr.page, 'award-rounds');
    await hr.page.getByLabel('Why the panel chose so').fill('Both helped more customers at night.');
    await hr.page.getByRole('button', { name: 'Enter the decision' }).click();
    await hr.page.getByRole('button', { name: 'Open the round now' }).click();
    await hr.page.getByRole('alertdialog').getByRole('button', { name: 'Open the round now' }).click();
    await hr.page.getByRole('button', { name: 'Close the round now' }).waitFor();

    const kept = await openWindow(browser);
    await other.enter(kept.context);
    await kept.page.goto(`/hr/awards/${programme}/rounds`);
    await kept.page.getByText('Only the secretary of the awards may look').waitFor();
    expect(await kept.page.getByRole('button', { name: 'Look now' }).count()).toBe(0);
    expect((await other.request('GET', `/api/award-rounds/${round}/results`)).status).toBe(403);
    await kept.page.goto('/vote');
    await kept.page.getByRole('button', { name: /^Choose .?Bob/ }).click();
    await expectAccessible(kept.page, 'a vote');
    await screenshots4(kept.page, 'award-vote');
    await kept.page.getByRole('button', { name: 'Save my vote' }).click();
    await kept.page
      .getByText(/Your vote in .?Hero.? is saved/)
      .first()
      .waitFor();
    expect(kept.problems).toEqual([]);
    await kept.context.close();
    for (const name of VOTERS.filter((one) => one !== 'Hugo'))
      await people[name]!.put(`/api/public-votes/${vote}/categories/${category}`, { preferences: [candidate[name === 'lea' ? 'Ann' : 'Bob']] });

    await hr.page.getByRole('button', { name: 'Close the round now' }).click();
    await hr.page.getByRole('alertdialog').getByRole('button', { name: 'Close the round now' }).click();
    await hr.page.getByText('All is decided.').waitFor();
    await hr.page.goto(`/hr/awards/${programme}/log`);
    await hr.page.getByText('The winners were decided').waitFor();
    await hr.page.getByRole('button', { name: 'Check the log' }).click();
    await hr.page.getByText('Each is as it was written').waitFor();
    await expectAccessible(hr.page, 'the log of an award');
    await screenshots4(hr.page, 'award-log');
    expect(hr.problems).toEqual([]);
    await hr.context.close();
  });

  it('leaves a log that a command plays again, of the installation and of a file alone, and in which it finds a changed byte', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-'));
    try {
      await secretary.post(`/api/award-programmes/${programme}/reveal`);
      const file = path.join(folder, 'award-log.json');
      const changed = path.join(folder, 'changed.json');
      const none = path.join(folder, 'none.json');
      const log = await (await secretary.request('GET', `/api/award-programmes/${programme}/log.json`)).text();
      writeFileSync(file, log);
      const at = log.indexOf('"marks":{"');
      const digit = at + log.slice(at).search(/:\d/) + 1;
      writeFileSync(changed, `${log.slice(0, digit)}${log[digit] === '9' ? '8' : '9'}${log.slice(digit + 1)}`);
      writeFileSync(none, log.slice(0, -20));
      const DATABASE_URL = process.env['HOUSE_DATABASE_URL']!;
      const replay = (...args: string[]) => ops({ DATABASE_URL }, 'replay-award', ...args);
      // the first alone: where packages or the build are stale, it brings them up to date for the others
      const installed = await replay(programme);
      const [alone, other, cut, unknown, wrong] = await Promise.all([
        replay('--file', file),
        replay('--file', changed),
        replay('--file', none),
        replay(crypto.randomUUID()),
        replay('Stars'),
      ]);
      expect(installed).toMatchObject({ code: 0, said: expect.stringContaining('what is kept beside it say the same winners') });
      expect(installed.said).toContain(`1. Bob (${candidate['Bob']}) (by the count of votes).`);
      expect(alone).toMatchObject({ code: 0, said: expect.stringContaining(`1. ${candidate['Bob']} (by the count of votes).`) });
      expect(alone.said).toContain(JSON.parse(readFileSync(file, 'utf8')).hash);
      expect(other).toMatchObject({ code: 1, said: expect.stringContaining('was changed after it was written') });
      expect(cut).toMatchObject({ code: 2, said: expect.stringContaining('is no exported award log') });
      expect(unknown).toMatchObject({ code: 2, said: expect.stringContaining('There is no award programme') });
      expect(wrong).toMatchObject({ code: 2, said: expect.stringContaining('Name the award programme by its id') });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
