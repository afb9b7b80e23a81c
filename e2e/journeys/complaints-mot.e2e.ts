import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4 } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

let browser: Browser;
let manager: Persona;
const numbers: string[] = [];

/** Twelve complaints of which one was answered too late, and four trials; the fifth is entered in the browser. */
beforeAll(async () => {
  browser = await launch();
  manager = await new Persona('mo@motors.example', undefined, 'Mo').signUp('Motors Ltd');
  const [root] = (await manager.get<{ items: { id: string }[] }>('/api/teams')).items;
  const north = await manager.post<{ id: string }>('/api/teams', { name: 'North', parentId: root!.id });
  await manager.post('/api/employees', { name: 'Eve', email: 'eve@motors.example', teamId: north.id });
  const { items } = await manager.post<{ items: { id: string }[] }>('/api/complaint-defaults', {});
  for (let i = 0; i < 12; i++) {
    const { id } = await manager.post<{ id: string }>('/api/complaints', {
      ...{ receivedOn: day(-60), channel: 'email', categoryId: items[0]!.id, teamId: north.id, reference: '', happened: 'It came late.', wanted: '' },
    });
    const done = (what: string, ago: number, body: object = {}) => manager.post(`/api/complaints/${id}/${what}`, { on: day(-ago), ...body });
    await done('acknowledgement', 59);
    await done('investigation', 58);
    await done('response', i === 11 ? 2 : 50);
    await done('closure', i === 11 ? 2 : 50, { decision: 'not-upheld', redressKind: 'none' });
  }
  const trial = { on: day(-3), channel: 'telephone', steps: 4, minutes: 6, handOvers: 0, deadEnds: 0 };
  for (let i = 0; i < 4; i++)
    await manager.post('/api/complaint-barrier-runs', { ...trial, foundAlone: true, toldNext: true, takenIn: true, freeOfCharge: true });
}, 120_000);
afterAll(() => browser?.close());

describe('the complaints MOT', () => {
  it('goes from a trial complaint to a report with its faults and a certificate that shows them', async () => {
    const { page, context, problems } = await openWindow(browser);
    await manager.enter(context);
    await page.goto('/service/mot');
    await page.getByText('No inspection yet').waitFor();
    await expectAccessible(page, 'no inspection');
    await page.getByRole('link', { name: 'Trial complaints' }).click();
    await page.getByRole('heading', { name: 'Enter a trial complaint' }).waitFor();
    await page.getByLabel('Steps', { exact: true }).fill('30');
    await page.getByLabel('Minutes', { exact: true }).fill('45');
    for (const tick of ['The way was found without asking', 'It was said what happens next, and by when', 'It cost nothing'])
      await page.getByLabel(tick).check();
    await page.getByRole('button', { name: 'Enter it' }).click();
    await page.getByText('What 5 trial complaints took').waitFor();
    await page.getByText('Not so: The complaint was taken in').waitFor();
    await expectAccessible(page, 'trial complaints');
    await screenshots4(page, 'mot-trials');

    await page.goto('/service/mot/new');
    await page.getByLabel('First day').fill(day(-90));
    await page.getByLabel('Last day').fill(day(1));
    await page.getByRole('button', { name: 'Start the inspection' }).click();
    await page.getByText('which is still to come').first().waitFor();
    await page.getByLabel('Last day').fill(day(0));
    await expectAccessible(page, 'a new inspection');
    await screenshots4(page, 'mot-new');
    await page.getByRole('button', { name: 'Start the inspection' }).click();
    await page.getByText('Not passed: major faults').waitFor();
    numbers.push(await page.getByRole('heading', { level: 1 }).innerText());
    expect(numbers[0]).toMatch(/^MOT-\d{4}-0001$/);
    const section = (name: string) => page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
    // all were noted today, two months after their receipt; one trial of five was not taken in
    expect(await section('Faults').locator('li app-inspection-check').count()).toBe(2);
    expect(await section('Faults').innerText()).toContain('0%, of 12');
    expect(await section('Advisories').innerText()).toContain('91.7%, of 12');
    await section('Advisories').getByText('Cases behind it: 1').click();
    await expectAccessible(page, 'a report');
    await screenshots4(page, 'mot-report');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the certificate' }).click()]);
    const pdf = readFileSync(await download.path(), 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('pdfuaid');
    await section('Advisories').getByRole('link', { name: 'Complaint 12' }).click();
    await page.waitForURL(/\/service\/complaints\//);
    // the browser notes the refused day as an error of its own
    expect(problems.filter((one) => !/status of 400 .*complaint-inspections/.test(one))).toEqual([]);
    await context.close();
  });

  it('is read in Arabic from right to left, and by no employee', async () => {
    const arabic = await openWindow(browser, { locale: 'ar', viewport: { width: 360, height: 800 } });
    await manager.enter(arabic.context);
    await arabic.page.goto('/service/mot');
    await arabic.page.getByText('غير ناجح: عيوب جسيمة').first().waitFor();
    await arabic.page.getByRole('link', { name: numbers[0]! }).click();
    await arabic.page.getByRole('heading', { name: 'العيوب' }).waitFor();
    expect(
      await arabic.page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth - document.documentElement.clientWidth]),
    ).toEqual(['rtl', 0]);
    await expectAccessible(arabic.page, 'a report in Arabic');
    await screenshots4(arabic.page, 'mot-report-ar');
    expect(arabic.problems).toEqual([]);
    await arabic.context.close();
    const eve = await new Persona('eve@motors.example').signInByLink();
    expect((await eve.request('GET', '/api/complaint-inspections')).status).toBe(403);
    const hers = await openWindow(browser);
    await eve.enter(hers.context);
    await hers.page.goto('/service/mot');
    await hers.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await hers.page.getByText('Complaints MOT').count()).toBe(0);
    await hers.context.close();
  });
});
