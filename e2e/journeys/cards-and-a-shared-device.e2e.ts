import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshot, screenshots4 } from '../support/browser.js';
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

  it('send from a shared device, change and take back what they sent, and leave with a receipt while nothing stays', async () => {
    const window = await openWindow(browser, { viewport: PHONE });
    const { page } = window;
    await page.goto(`/i#kiosk=${survey.cycleId}`);
    await begin(page, codes[2]!);
    await answer(page, '4', 'The press is too loud.');
    await page.getByText('With a sealed mailbox').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: /Your answers are in/ }).waitFor();
    await page.getByRole('img', { name: 'QR code with your receipt' }).waitFor();
    const code = await page.locator('.claim').textContent();
    expect(code).toMatch(/^[a-z]{5} [a-z]{5} ([0-9A-Z]{4}-?){7}$/);
    await expectAccessible(page, 'receipt on a shared device');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await screenshots4(page, 'shared-device-receipt');
    await page.setViewportSize(PHONE);

    await page.getByRole('button', { name: 'Change my answers' }).click();
    await answer(page, '2');
    await page.getByRole('button', { name: 'Send the changed answers' }).click();
    await page.getByRole('heading', { name: /Your answers are in/ }).waitFor();
    expect(await page.locator('.claim').textContent()).toBe(code);
    await page.getByRole('button', { name: 'Take my answers back' }).click();
    await page.getByRole('button', { name: 'Yes, take them back' }).click();
    await page.getByRole('heading', { name: 'Your answers are taken back' }).waitFor();
    await page.getByRole('button', { name: 'Done, forget me here' }).click();
    await page.getByLabel('Code').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('spring');
    expect(window.problems).toEqual([]);
    await window.context.close();
  }, 60_000);

  it('take what they sent along to another device, and change and take it back from there', async () => {
    const first = await openWindow(browser, { viewport: PHONE });
    await first.page.goto(`/i#code=${survey.cycleId}`);
    await begin(first.page, codes[3]!);
    await answer(first.page, '5');
    await first.page.getByRole('button', { name: 'Send', exact: true }).click();
    const ballot = await first.page.locator('.receipt .code').first().textContent();
    await first.page.getByRole('button', { name: 'Keep it on another device' }).click();
    await first.page.getByText('Or copy the link').click();
    const link = await first.page.getByLabel('Link that carries your ballot').inputValue();
    await first.context.close();

    const second = await openWindow(browser, { viewport: PHONE });
    await second.page.goto(link.replace(/^https?:\/\/[^/]+/, houseUrl));
    await second.page.getByRole('heading', { name: /Your answers are in/ }).waitFor();
    expect(await second.page.locator('.receipt .code').first().textContent()).toBe(ballot);
    await second.page.getByRole('button', { name: 'Change my answers' }).click();
    await answer(second.page, '1');
    await second.page.getByRole('button', { name: 'Send the changed answers' }).click();
    await second.page.getByRole('heading', { name: /Your answers are in/ }).waitFor();
    expect(await second.page.locator('.receipt .code').first().textContent()).toBe(ballot);
    await second.page.getByRole('button', { name: 'Take my answers back' }).click();
    await second.page.getByRole('button', { name: 'Yes, take them back' }).click();
    await second.page.getByRole('heading', { name: 'Your answers are taken back' }).waitFor();
    expect([...first.problems, ...second.problems]).toEqual([]);
    await second.context.close();
  }, 60_000);

  it('draw again when HR prints the pack anew: an unused card of before is void, a new one opens the survey', async () => {
    const hr = await openWindow(browser);
    await survey.hr.enter(hr.context);
    await hr.page.goto(`/hr/cycles/${survey.cycleId}/cards/${cohort}`);
    await hr.page.getByRole('button', { name: 'Print the pack anew' }).click();
    await expectAccessible(hr.page, 'printing a pack anew');
    await screenshots4(hr.page, 'cards-anew');
    await hr.page.getByRole('button', { name: 'Yes, make the unused cards void' }).click();
    await hr.page.getByText('12 cards are drawn.').waitFor();
    const fresh = await hr.page.locator('.card .code').allTextContents();
    expect(new Set([...codes, ...fresh]).size).toBe(24);
    expect(hr.problems).toEqual([]);
    await hr.context.close();

    const { page, context } = await openWindow(browser, { viewport: PHONE });
    await page.goto(`/i#code=${survey.cycleId}`);
    await page.getByLabel('Code').fill(codes[11]!);
    await page.getByRole('button', { name: 'Open the survey' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('its pack may have been printed anew since').waitFor();
    await page.goto('about:blank');
    await page.goto(`/i#code=${survey.cycleId}`);
    await begin(page, fresh[0]!);
    await context.close();
  }, 60_000);
});

async function begin(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Open the survey' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('fieldset').first().waitFor();
}

/** From the first question to the review, with the same point everywhere and perhaps a comment that is to be answered. */
async function answer(page: Page, point: string, comment = ''): Promise<void> {
  for (const key of [point, point, point, '1']) {
    const said = await page.locator('legend').first().textContent();
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('legend')?.textContent !== before, said);
  }
  if (comment) {
    await page.getByRole('textbox').fill(comment);
    await page.getByLabel('I would like an answer (nobody will know who I am)').check();
  }
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('heading', { name: 'Review and send' }).waitFor();
}
