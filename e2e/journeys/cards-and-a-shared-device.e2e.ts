import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshot } from '../support/browser.js';
import { houseUrl } from '../support/house.js';
import { openAnswerSurvey, type AnswerSurvey } from '../support/answer-survey.js';

const PHONE = { width: 360, height: 780 };

describe('people without an e-mail address', () => {
  let browser: Browser;
  let survey: AnswerSurvey;
  let cohort: string;
  let codes: string[];
  beforeAll(async () => {
    browser = await launch();
    survey = await openAnswerSurvey('Cards and Sons', 6, {
      change: { printedCards: true },
      beforeOpening: async (hr) => {
        const [top] = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items;
        for (let person = 0; person < 12; person++) await hr.post('/api/employees', { name: `Without mail ${person}`, teamId: top!.id });
      },
    });
  }, 120_000);
  afterAll(() => browser?.close());

  it('get cards that HR prints once, ten to a page of A4, and nobody can have them again', async () => {
    const window = await openWindow(browser);
    await survey.hr.enter(window.context);
    await window.page.goto(`/hr/cycles/${survey.cycleId}`);
    await window.page.getByRole('link', { name: /^Print the cards of/ }).click();
    await window.page.getByRole('button', { name: 'Print the cards' }).click();
    await window.page.getByText('12 cards are drawn.').waitFor();
    cohort = new URL(window.page.url()).pathname.split('/').at(-1)!;
    codes = await window.page.locator('.card .code').allTextContents();
    expect(new Set(codes).size).toBe(12);
    await window.page.emulateMedia({ media: 'print' });
    await window.page.setViewportSize({ width: 718, height: 1047 }); // A4 within its margins, at 96 dots an inch
    const heights = await window.page.locator('.sheet').evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect().height));
    expect(heights[0]).toBeLessThanOrEqual(1047);
    expect(await window.page.locator('app-top-bar').isVisible()).toBe(false);
    await window.page.emulateMedia({ media: null });
    await expectAccessible(window.page);
    await screenshot(window.page, 'cards', { fullPage: true });
    const again = await survey.hr.request('POST', `/api/cycles/${survey.cycleId}/card-packs/${cohort}/print`);
    expect(again.status).toBe(409);
    expect(window.problems).toEqual([]);
    await window.context.close();
  }, 60_000);

  it('answer on a shared device by keyboard alone; after a minute it asks, counts down and forgets, and Back shows nothing', async () => {
    const window = await openWindow(browser, { viewport: PHONE });
    const { page } = window;
    await page.clock.install();
    await page.goto(`/i#kiosk=${survey.cycleId}`);
    const field = page.getByLabel('Code');
    await field.waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const depth = await page.evaluate(() => history.length);
    await field.focus();
    await page.keyboard.type(codes[0]!.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Next' }).waitFor();
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.clock.runFor(61_000);
    const asking = page.getByRole('alertdialog', { name: 'Are you still there?' });
    await asking.waitFor();
    await expectAccessible(page);
    await screenshot(page, 'shared-device-idle');
    await page.clock.runFor(15_000);
    await field.waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await page.evaluate(() => history.length)).toBe(depth);
    const stored = await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length, sessionStorage.length]);
    expect(stored).toEqual([0, 0, 0]);
    await page.goto('/sign-in');
    await page.goBack();
    await page.getByLabel('Code').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(window.problems).toEqual([]);
    await window.context.close();
  }, 60_000);

  it('type a short address from the poster, and carry what they began to another device', async () => {
    const { manifestWords } = await survey.hr.get<{ manifestWords: string[] }>(`/api/cycles/${survey.cycleId}`);
    const first = await openWindow(browser, { viewport: PHONE });
    await first.page.goto(`/i#${manifestWords.slice(0, 2).join('-')}`);
    await first.page.getByLabel('Code').fill(codes[1]!);
    await first.page.getByRole('button', { name: 'Open the survey' }).click();
    await first.page.getByRole('button', { name: 'Start' }).click();
    await first.page.getByRole('radio').nth(3).check();
    await first.page.getByRole('button', { name: 'Next' }).click();
    await first.page.getByRole('button', { name: 'Go on on another device' }).click();
    const carried = first.page.getByLabel('Link that carries your ballot');
    await first.page.getByText('Or copy the link').click();
    const link = await carried.inputValue();
    await expectAccessible(first.page);
    await screenshot(first.page, 'moving');
    await first.page.getByRole('button', { name: 'The other device has it' }).click();
    await first.page.getByRole('button', { name: 'Yes, forget it here' }).click();
    await first.page.getByText('there is nothing to go on with').waitFor();

    const second = await openWindow(browser, { viewport: PHONE });
    await second.page.goto(link.replace(/^https?:\/\/[^/]+/, houseUrl));
    await second.page.getByText(/1 of \d+ done/).waitFor();
    expect(new URL(second.page.url()).hash).toBe('');
    expect([...first.problems, ...second.problems]).toEqual([]);
    await first.context.close();
    await second.context.close();
  }, 60_000);
});
