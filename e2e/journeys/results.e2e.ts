import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import type { AnswerSurvey } from '../support/answer-survey.js';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { openPublishedSurvey } from '../support/published-survey.js';

/** People of the top team, and of the teams below it: Tiny is too small to be shown. */
const TOP = 8;
const TEAMS = { 'Branch North': 21, 'Branch South': 20, 'Night Shift': 9, Tiny: 3 };

let browser: Browser;
let survey: AnswerSurvey;
let hr: Window;

beforeAll(async () => {
  browser = await launch();
  survey = await openPublishedSurvey('Results Ltd', TOP, TEAMS);
  hr = await openWindow(browser);
  await survey.hr.enter(hr.context);
}, 400_000);
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the results of a cycle', () => {
  it('are teams by drivers, walked with the keyboard alone, with the reason for what is not shown', async () => {
    const { page } = hr;
    await page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await page.getByRole('rowheader', { name: /Branch North/ }).waitFor();
    await page
      .getByText(/differences? to Results Ltd/)
      .first()
      .waitFor();
    await page.locator('app-heat-grid [tabindex="0"]').first().focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page
      .locator('.detail', { hasText: 'Branch North' })
      .getByText(/95 % interval|no interval/)
      .waitFor();
    expect(await page.locator('app-heat-grid [data-r][tabindex="0"]').count()).toBe(1);
    await page.getByText(/Too few people of Tiny answered/).waitFor();
    await expectAccessible(page, 'heatmap');
    expect(await overflow(page)).toBe(0);
    await screenshots4(page, 'results-heatmap');
  });

  it('are shared by their address: columns, comparison, order and words', async () => {
    const { page } = hr;
    await page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await page.getByLabel('Columns').selectOption({ label: 'Questions on engagement' });
    await page.waitForURL(/driver=engagement/);
    await page.getByLabel('Compared with').selectOption({ label: 'The team above each' });
    await page.waitForURL(/with=parent/);
    await page.getByLabel('Find a team').fill('branch');
    await page.waitForURL(/q=branch/);
    await page.getByRole('rowheader', { name: /Night Shift/ }).waitFor({ state: 'detached' });
    const other = await openWindow(browser);
    await survey.hr.enter(other.context);
    await other.page.goto(page.url());
    await other.page.getByRole('rowheader', { name: /Branch South/ }).waitFor();
    expect(await other.page.getByRole('rowheader').count()).toBe(2);
    expect(await other.page.getByLabel('Compared with').inputValue()).toBe('parent ');
    expect(other.problems).toEqual([]);
    await other.context.close();
  });

  it('open one question with its spread, its history and its teams', async () => {
    const { page } = hr;
    await page.goto(`/hr/cycles/${survey.cycleId}/results?driver=engagement`);
    await page.getByRole('rowheader', { name: /Branch North/ }).waitFor();
    await page.locator('td.cell:not(.hatched)').first().click();
    await page.getByRole('link', { name: 'More about it' }).click();
    await page.getByRole('heading', { name: 'How answers are spread' }).waitFor();
    await page.getByText('There is no second figure yet to compare with.').waitFor();
    await page.getByRole('heading', { name: /beside one another/ }).waitFor();
    await expectAccessible(page, 'one question');
    expect(await overflow(page)).toBe(0);
    await screenshots4(page, 'results-question');
  });

  it('fit a phone of 360 pixels, in the heatmap and on one question', async () => {
    const phone = await openWindow(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await survey.hr.enter(phone.context);
    await phone.page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await phone.page.getByRole('rowheader', { name: /Branch North/ }).waitFor();
    await phone.page.locator('td.cell:not(.hatched)').first().tap();
    await phone.page
      .locator('.detail')
      .getByText(/answers/)
      .waitFor();
    expect(await overflow(phone.page)).toBe(0);
    await expectAccessible(phone.page, 'heatmap on a phone');
    await phone.page.getByRole('link', { name: 'More about it' }).click();
    await phone.page.getByRole('heading', { name: 'From cycle to cycle' }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    expect(phone.problems).toEqual([]);
    await phone.context.close();
    expect(hr.problems).toEqual([]);
  });
});
