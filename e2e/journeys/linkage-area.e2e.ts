import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, sizes } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { bringShops } from '../support/shops.js';

/** What every page of the area must be: accessible, without NaN, and no wider than a small phone. */
async function expectSound(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity|undefined/);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth);
  await page.setViewportSize(sizes.desktop);
}

describe('the linkage area', () => {
  let browser: Browser;
  let admin: Persona;
  beforeAll(async () => {
    browser = await launch();
    admin = await new Persona('admin@shops.example').signUp('Forty Shops');
    await bringShops(admin);
  });
  afterAll(() => browser?.close());

  it('says of one link what moves first, on pictures that are tables too, and the way back leads to the view before', async () => {
    const { page, context, problems } = await openWindow(browser);
    await admin.enter(context);
    await page.goto('/leader/linkage');
    await page.getByLabel('Customers', { exact: true }).selectOption({ label: 'Customer satisfaction' });
    await page.locator('app-verdict summary', { hasText: 'Engagement moves first' }).waitFor();
    const sentence = await page.locator('app-verdict .sentence').innerText();
    await expectSound(page, 'one link');
    await screenshots4(page, 'linkage-one-link');

    // all by keyboard: the chart has the focus, T shows its table, and the file holds the same rows
    const lags = page.locator('section[aria-labelledby=lags-heading]');
    await lags.getByRole('img', { name: /Press T/ }).focus();
    await page.keyboard.press('t');
    const chosen = lags.getByRole('row').filter({ hasText: 'beforehand' });
    await chosen.waitFor();
    expect(await chosen.count()).toBe(1);
    const shown = (await lags.getByRole('row').count()) - 1;
    const file = page.waitForEvent('download');
    await lags.getByRole('button', { name: 'CSV' }).click();
    const stream = await (await file).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString('utf8');
    expect(text.trim().split('\r\n')).toHaveLength(1 + shown);
    const picture = page.waitForEvent('download');
    await page.locator('section[aria-labelledby=teams-heading]').getByRole('button', { name: 'SVG' }).click();
    expect((await picture).suggestedFilename()).toBe('engagement-customer-satisfaction.svg');
    const painting = page.waitForEvent('download');
    await page.locator('section[aria-labelledby=teams-heading]').getByRole('button', { name: 'PNG' }).click();
    const painted = await readFile(await (await painting).path());
    const size = (await page.locator('section[aria-labelledby=teams-heading] .drawing svg').boundingBox())!;
    expect(painted.subarray(1, 4).toString()).toBe('PNG');
    // twice as sharp as the page, with room for the words around the drawing
    expect(painted.readUInt32BE(16)).toBe(Math.ceil((size.width + 32) * 2));
    expect(painted.readUInt32BE(20)).toBeGreaterThan(size.height * 2 + 80);

    // a long computation says how far it is and comes to an end
    await page.getByRole('button', { name: 'Shuffle 5,000 times' }).click();
    await page.getByText(/after 5,000 orders, seed \d+/).waitFor();

    await page.getByLabel('People', { exact: true }).selectOption({ label: 'Voice' });
    await page.waitForURL(/staff=voice/);
    await page.locator('app-verdict .sentence', { hasNotText: sentence }).waitFor();
    const address = page.url();
    await page.goBack();
    await page.locator('app-verdict .sentence', { hasText: sentence }).waitFor();
    expect(await page.getByLabel('People', { exact: true }).inputValue()).toBe('engagement');
    await page.goto(address);
    await page.locator('app-verdict .sentence').waitFor();
    expect(await page.getByLabel('People', { exact: true }).inputValue()).toBe('voice');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('shows one team before all others, and a region by itself', async () => {
    const { page, context, problems } = await openWindow(browser);
    await admin.enter(context);
    await page.goto('/leader/linkage');
    await page.getByLabel('Lines of').selectOption({ label: 'Shop 1' });
    await page.locator('app-over-time figcaption', { hasText: 'Dashed and grey: the mean of all teams compared.' }).waitFor();
    await page.getByLabel('Among').selectOption({ label: 'North' });
    await page.waitForURL(/team=/);
    await page.locator('.answer[aria-busy=false] app-figure', { hasText: 'Teams with both figures' }).getByText('20', { exact: true }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('ranks drivers, tests every link together, and puts a range of money on one', async () => {
    const { page, context, problems } = await openWindow(browser);
    await admin.enter(context);
    await page.goto('/leader/linkage');
    await page.getByLabel('Customers', { exact: true }).selectOption({ label: 'Customer satisfaction' });
    await page.waitForURL(/metric=/);
    // what is looked at goes along from page to page
    await page.getByRole('link', { name: 'Drivers' }).click();
    await page.getByRole('heading', { name: 'Drivers', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'How it was worked out' }).waitFor();
    expect(new URL(page.url()).searchParams.get('metric')).toBeTruthy();
    await expectSound(page, 'drivers');
    await screenshots4(page, 'linkage-drivers');

    await page.getByRole('link', { name: 'Every link' }).click();
    await page.getByRole('heading', { name: /^\d+ links tested, \d+ found$/ }).waitFor();
    await expectSound(page, 'every link');
    await screenshots4(page, 'linkage-every-link');
    await page.getByRole('link', { name: 'Engagement and Customer satisfaction' }).click();
    await page.locator('app-verdict summary', { hasText: 'Engagement moves first' }).waitFor();

    await page.getByRole('link', { name: 'Money at stake' }).click();
    await page.getByLabel('Margin per customer').fill('100');
    await page.getByLabel('Retention in %').fill('80');
    await page.getByLabel('Discount in %').fill('10');
    await page.getByRole('button', { name: 'Work out the range' }).click();
    await page.locator('app-figure', { hasText: 'One customer now' }).getByText('266.67').waitFor();
    await page.locator('app-figure', { hasText: 'At stake' }).locator('.interval').waitFor();
    await expectSound(page, 'money at stake');
    await screenshots4(page, 'linkage-money');
    await page.reload();
    await page.locator('app-figure', { hasText: 'One customer now' }).getByText('266.67').waitFor();
    expect(await page.getByLabel('Margin per customer').inputValue()).toBe('100');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('keeps a question as it was asked, and its answer as it came', async () => {
    const { page, context, problems } = await openWindow(browser);
    await admin.enter(context);
    await page.goto('/leader/linkage/questions');
    await page.getByRole('heading', { name: 'No question yet' }).waitFor();
    await expectSound(page, 'no question');
    await page.getByRole('link', { name: 'Register a question' }).click();
    await page.getByText('nothing on this page can be changed').waitFor();
    await page.getByLabel('The question').fill('Does training move complaints?');
    await page.getByLabel('People', { exact: true }).selectOption({ label: 'Training' });
    await page.getByLabel('Customers', { exact: true }).selectOption({ label: 'Complaints per 1,000 contacts' });
    await page.getByLabel('Figures from').fill('2024-01-01');
    await page.getByLabel('Figures until').fill('2025-12-31');
    await page.getByLabel('Answer on').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    await expectSound(page, 'a new question');
    await page.getByRole('button', { name: 'Register the question' }).click();
    await page.getByRole('heading', { name: 'Does training move complaints?' }).waitFor();
    await page.getByRole('button', { name: 'Answer it now' }).click();
    await page.getByText(/grade \d of 5\. Answered on/).waitFor();
    await expectSound(page, 'an answered question');
    await screenshots4(page, 'linkage-questions');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('judges an action by the teams without it, and shows whether both moved alike before', async () => {
    const { items: teams } = await admin.get<{ items: { id: string; name: string }[] }>('/api/teams');
    const { customer } = await admin.get<{ customer: { metricId: string; name: string }[] }>('/api/linkage/measures');
    const shops = teams.filter(({ name }) => /^Shop (1?\d)$/.test(name));
    await admin.post('/api/linkage/experiments', {
      name: 'Shop leads call back',
      treated: shops.map(({ id }) => ({ teamId: id, startsOn: '2025-01-01' })),
      metric: customer.find(({ name }) => name === 'Customer satisfaction')!.metricId,
      expectedMetric: 2,
      until: '2025-12-31',
      lookedAfterwards: true,
    });
    const { page, context, problems } = await openWindow(browser);
    await admin.enter(context);
    await page.goto('/leader/linkage/experiments');
    await page.getByRole('link', { name: 'Shop leads call back' }).waitFor();
    await expectSound(page, 'actions');
    await page.getByRole('link', { name: 'Shop leads call back' }).click();
    await page.getByText('looked at afterwards', { exact: true }).waitFor();
    await page.locator('app-figure', { hasText: 'Moved more than the others by' }).locator('.interval').waitFor();
    await page.getByRole('heading', { name: 'Before and after the start' }).waitFor();
    await expectSound(page, 'an action');
    await screenshots4(page, 'linkage-action');

    await page.goto('/leader/linkage/experiments/new');
    await page.getByLabel('The action').fill('Praise is passed on');
    await page.getByLabel('Team 1').selectOption({ label: 'Shop 1' });
    await page.getByLabel('Expected change', { exact: true }).fill('3');
    await page.getByLabel('Expected change there').fill('2');
    await expectSound(page, 'a new action');
    await page.getByRole('button', { name: 'Register the action' }).click();
    await page.getByRole('heading', { name: 'Praise is passed on', level: 1 }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});
