import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, sizes, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { expectSound as expectSoundPage } from '../support/sound.js';

const PEOPLE = 12;
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const expectSound = (page: Page, name: string): Promise<void> => expectSoundPage(page, `launch-${name}`);

describe('launching a survey', () => {
  let browser: Browser;
  let window: Window;
  let hr: Persona;
  let questionnaireId: string;

  beforeAll(async () => {
    browser = await launch();
    hr = await new Persona('hr@launchers.example').signUp('Launchers Ltd');
    const [top] = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items;
    for (let person = 0; person < PEOPLE; person++)
      await hr.post('/api/employees', { name: `Person ${person}`, email: `person-${person}@launchers.example`, teamId: top!.id });
    const bank = (await hr.get<{ items: { id: string; type: string; driver: string }[] }>('/api/questions')).items;
    const items = bank.filter(({ type, driver }) => type === 'scale5' && driver === 'engagement').slice(0, 2);
    ({ id: questionnaireId } = await hr.post<{ id: string }>('/api/questionnaires', {
      title: 'Two questions',
      introduction: { en: 'Thank you.' },
      items: items.map(({ id }) => ({ questionId: id, mandatory: true })),
    }));
    window = await openWindow(browser);
    await hr.enter(window.context);
  });
  afterAll(() => browser?.close());

  it('goes from a draft through the checklist and a test run to the opening, a later last day, the close and the results', async () => {
    const { page } = window;
    await page.goto('/hr/cycles/new');
    await page.getByLabel('Name', { exact: true }).fill('Autumn');
    await page.getByLabel('Questionnaire', { exact: true }).selectOption(questionnaireId);
    await page.getByRole('button', { name: 'Save the draft' }).press('Enter');
    await page.waitForURL(/cycles\/[0-9a-f-]{36}$/);
    await page.getByText(`${PEOPLE + 1} people will be invited.`).waitFor();

    // the whole journey with a ballot that counts for nothing
    await page.getByRole('button', { name: 'Start a test run' }).press('Enter');
    await page.getByRole('button', { name: 'Get a link to try it yourself' }).click();
    const link = (await page.getByRole('link', { name: 'Answer as a test person' }).getAttribute('href'))!;
    await expectAccessible(page, 'draft');
    await tryOut(link);
    await page.getByLabel('Made-up answers, percent of those invited').fill('100');
    await page.getByRole('button', { name: 'End the test and show its results' }).press('Enter');
    await page.getByText(`Counted from 1 test ballot and ${PEOPLE + 1} made-up ones`).waitFor();
    await expectSound(page, 'tested');

    await page.getByRole('button', { name: 'Open the cycle' }).press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('The 2 questions of "Two questions"').waitFor();
    await dialog.getByRole('button', { name: 'Open the cycle' }).press('Enter');
    await page.getByRole('heading', { name: 'What you can do' }).waitFor();
    await page.getByText('A test run was made').waitFor();
    const reply = await fetch(new URL('manifest', `${link.split('/i/test')[0]}/api/test-runs/${/c=([0-9a-f-]+)/.exec(link)![1]}/`));
    expect(reply.status).toBe(404);

    await page.getByLabel('New last day').fill(day(20));
    await page.getByRole('button', { name: 'Extend', exact: true }).press('Enter');
    await page.getByText('Extended by').waitFor();
    await expectSound(page, 'open');

    await page.getByRole('button', { name: 'Close it now' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Close the cycle' }).press('Enter');
    await page.getByText(/^Published\. It closed on/).waitFor({ timeout: 30_000 });
    await expectSound(page, 'published');
    expect(window.problems).toEqual([]);
  }, 240_000);

  /** As a test person on a phone, by keys. */
  async function tryOut(link: string): Promise<void> {
    const phone = await openWindow(browser, { viewport: sizes.phone, hasTouch: true });
    await phone.page.goto(link);
    await phone.page.getByText('This is a test. What you answer is never counted').waitFor();
    await phone.page.getByText('Nothing is sent until you press Send').waitFor();
    await expectAccessible(phone.page, 'test, first screen');
    await phone.page.getByRole('button', { name: 'Start' }).click();
    await phone.page.locator('fieldset').first().waitFor();
    for (const key of ['4', '5']) {
      const before = await phone.page.locator('legend').first().textContent();
      await phone.page.keyboard.press(key);
      await phone.page.keyboard.press('Enter');
      await phone.page.waitForFunction((said) => document.querySelector('legend')?.textContent !== said, before);
    }
    await phone.page.getByRole('heading', { name: 'Review and send' }).waitFor();
    await phone.page.getByRole('button', { name: 'Send', exact: true }).click();
    await phone.page.getByRole('heading', { name: /Your answers are in/ }).waitFor();
    expect(phone.problems).toEqual([]);
    await phone.context.close();
  }

  it('is planned by a series, which stands on the calendar with the days that it plans', async () => {
    const { page } = window;
    await page.goto('/hr/series/new');
    await page.getByLabel('Name', { exact: true }).fill('Monthly pulse');
    await page.getByLabel('When it asks').selectOption('pulse');
    await page.getByLabel('Questionnaire', { exact: true }).selectOption(questionnaireId);
    await page.getByLabel('Everybody gets all questions within so many days').fill('59');
    await page.getByLabel('First day').fill(day(3));
    await expectSound(page, 'new-series');
    await page.getByRole('button', { name: 'Start the series' }).press('Enter');
    await page.getByRole('heading', { name: 'Sampling plan' }).waitFor();
    await page.getByRole('heading', { name: 'How precise it will be' }).waitFor();
    await expectSound(page, 'series');
    await page.goto('/hr/series');
    await page.getByRole('link', { name: 'Monthly pulse' }).waitFor();
    await expectSound(page, 'series-list');
    await page.goto('/hr/calendar');
    await page.getByText('Monthly pulse').first().waitFor();
    await page.getByText('Autumn').first().waitFor();
    await expectSound(page, 'calendar');
    expect(window.problems).toEqual([]);
  });
});
