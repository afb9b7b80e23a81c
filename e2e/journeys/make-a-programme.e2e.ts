import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { drag } from '../support/drag.js';
import { Persona } from '../support/persona.js';
import { expectSound } from '../support/sound.js';

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

interface Programme {
  id: string;
  name: string;
  state: string;
  clonedFrom: string | null;
  categories: { name: string; criteria: { name: string }[]; eligibility: object[] }[];
}

describe('making an award programme', () => {
  let browser: Browser;
  let window: Window;
  let hr: Persona;
  let miaId: string;

  beforeAll(async () => {
    browser = await launch();
    hr = await new Persona('hr@marble.example').signUp('Marble Works');
    const [root] = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items;
    const mia = await hr.post<{ id: string }>('/api/employees', { name: 'Mia Stone', email: 'mia@marble.example', teamId: root!.id });
    miaId = mia.id;
    await hr.post('/api/values', { name: 'Kindness', description: 'We ask before we judge.' });
    window = await openWindow(browser);
    await hr.enter(window.context);
  });
  afterAll(() => browser?.close());

  const programme = (page: Page): Promise<Programme> => hr.get<Programme>(`/api/award-programmes/${new URL(page.url()).pathname.split('/')[3]!}`);

  /** What it is about, before anybody nominates; and, for HR, where it stands among others. */
  async function everybodyReads(page: Page, { name, categories }: Programme): Promise<void> {
    await page.goto('/awards');
    await page.getByRole('heading', { name: 'Awards', exact: true }).waitFor();
    await page.getByRole('link', { name }).first().waitFor();
    await expectSound(page, 'awards');
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { name: 'How it is decided' }).waitFor();
    for (const text of [...categories.map((category) => category.name), 'What it took', 'Not on leave']) await page.getByText(text).first().waitFor();
    await expectSound(page, 'award-announced');
    await page.goto('/hr/awards');
    await page.getByRole('link', { name }).first().waitFor();
    await expectSound(page, 'awards-of-hr');
  }

  it('starts from a template, is edited by keys and by the mouse, tried out, checked, opened and made again', async () => {
    const { page, problems } = window;
    await page.goto(`/hr/people/${miaId}`);
    await page.getByRole('button', { name: 'Add leave' }).click();
    await page.getByLabel('First day of leave').fill(day(1));
    await expectSound(page, 'person-on-leave');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('What is known about Mia Stone is saved.').waitFor();

    await page.goto('/hr/awards/new');
    await page.getByRole('button', { name: 'See its categories: Yearly awards by values' }).click();
    await page.getByText('We ask before we judge.').waitFor();
    await expectSound(page, 'award-templates');
    await page.getByLabel('First day of nominations').fill(day(2));
    await page.getByLabel('First day of nominations').press('Tab');
    await page.getByRole('button', { name: 'Start from this: Yearly awards by values' }).click();
    await page.getByRole('heading', { name: 'Before it opens' }).waitFor();

    await page.getByText('Criteria, questions and who can win').first().click();
    const names = page.locator('[data-list="criteria"] [data-row] input[type="text"]:first-of-type');
    const order = (first: string): Promise<unknown> =>
      page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>('[data-list="criteria"] [data-row="0"] input')?.value === wanted, first);
    await names.first().waitFor();
    await page.getByRole('button', { name: 'Move How it shows the value down' }).focus();
    await page.keyboard.press('Enter');
    await order('What it did for others');
    const row = (at: number) => page.locator(`[data-list="criteria"] [data-row="${at}"]`);
    await drag(page, row(2), row(0));
    await order('What it took');
    await page.getByRole('button', { name: 'Try the rules out' }).click();
    await page.getByText('2 of 2 people can win today.').waitFor();
    await page.getByLabel('New rule').selectOption('not-on-leave');
    await page.getByText('Adds: Not on leave on the first day of nominations').waitFor();
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await page.getByRole('button', { name: 'Try the rules out' }).click();
    await page.getByText('1 of 2 people can win today.').waitFor();
    await page.getByText('leaves out 1, of them 1 alone').waitFor();
    await page.getByRole('cell', { name: 'Mia Stone' }).waitFor();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('The programme is saved.').waitFor();
    expect((await programme(page)).categories).toMatchObject([
      { name: 'Kindness', criteria: [{ name: 'What it took' }, { name: 'What it did for others' }, { name: 'How it shows the value' }] },
      { name: 'Team of the year' },
    ]);
    const rules = (await programme(page)).categories.map(({ eligibility }) => eligibility);
    expect(rules[0]).toContainEqual({ rule: 'not-on-leave', longerThan: 0 });
    await page.getByText('2 rounds are planned, and their days fit.').waitFor();
    await expectSound(page, 'award-draft');

    await page.getByRole('button', { name: 'Open nominations' }).click();
    await page.getByRole('button', { name: 'Open the programme' }).click();
    await page.getByRole('heading', { name: '0 nominations' }).waitFor();
    const opened = await programme(page);
    expect(opened.state).toBe('open');
    await expectAccessible(page, 'award-open');
    await screenshots4(page, 'award-open');
    await everybodyReads(page, opened);
    await page.goto(`/hr/awards/${opened.id}`);
    await page.getByRole('link', { name: 'Secretary' }).click();
    await page.getByText('You are the secretary of this programme.').waitFor();
    await expectAccessible(page, 'award-secretary');
    await screenshots4(page, 'award-secretary');
    await page.goBack();
    await page.getByRole('button', { name: 'Make the next one' }).click();
    await page.getByRole('heading', { name: 'Before it opens' }).waitFor();
    const next = await programme(page);
    expect(next).toMatchObject({
      state: 'draft',
      clonedFrom: opened.id,
      categories: opened.categories.map(({ name, eligibility }) => ({ name, eligibility })),
    });
    expect(next.name).toBe(opened.name.replace(/\d{4}/, (year) => String(Number(year) + 1)));
    expect(problems).toEqual([]);
  });
});
