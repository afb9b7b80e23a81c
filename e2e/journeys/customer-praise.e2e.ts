import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { cameLastMonth } from '../support/answers-of-last-month.mjs';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const WROTE = 'Dora Lim stayed on the phone until my parcel was found.';
const OFFERED = '[a colleague] stayed on the phone until my parcel was found.';
const REASONS = 'She is the one who does not hang up before the parcel is found, whatever the clock says.';

/** A customer lets her words be passed on, and Hana, who leads the service, adds them to her nomination of Dora's team. */
describe('words of a customer', () => {
  let browser: Browser;
  let hana: Persona;
  let ben: Persona;
  let surveyId: string;
  let teamId: string;
  let programme: string;
  const windows: Window[] = [];
  const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const offered = async (who: Persona) =>
    (await who.get<{ items: { kind: string; text?: string }[] }>(`/api/nomination-evidence?teamId=${teamId}`)).items.filter(({ kind }) => kind === 'praise');
  async function window(who?: Persona, options: object = {}): Promise<Page> {
    const opened = await openWindow(browser, options);
    await who?.enter(opened.context);
    windows.push(opened);
    return opened.page;
  }

  beforeAll(async () => {
    browser = await launch();
    hana = await new Persona('hana@praise.example', undefined, 'Hana Desk').signUp('Lost and Found Parcels');
    const root = (await hana.get<{ items: { id: string }[] }>('/api/teams')).items[0]!.id;
    teamId = (await hana.post<{ id: string }>('/api/teams', { name: 'Tracing', parentId: root })).id;
    for (const name of ['Ben Roy', 'Dora Lim'])
      await hana.post('/api/employees', { name, email: `${name.split(' ')[0]!.toLowerCase()}@praise.example`, teamId });
    ben = await new Persona('ben@praise.example').signInByLink();
    const survey = { name: 'After a search', question: 'csat', asksComment: true, asksToPassOn: true, teamId };
    const made = await hana.post<{ id: string; metric: { id: string } }>('/api/customer-surveys', survey);
    surveyId = made.id;
    expect((await hana.request('PATCH', `/api/metrics/${made.metric.id}`, { minimumBase: 5 })).status).toBe(200);
    const year = { name: 'Finders of the year', description: 'Who found most.', nominationsFrom: day(0), nominationsUntil: day(5) };
    const categories = [{ name: 'Finder', description: 'Our finder of the year.', nominees: ['person', 'team'] }];
    programme = (await hana.post<{ id: string }>('/api/award-programmes', { ...year, categories })).id;
    await hana.post(`/api/award-programmes/${programme}/opening`);
  }, 120_000);
  afterAll(() => browser?.close());

  it('may be passed on when she ticks a box on her phone, which is there once she has written something', async () => {
    const page = await window(undefined, PHONE);
    const { link } = await hana.get<{ link: string }>(`/api/customer-surveys/${surveyId}/share`);
    await page.goto(`${link}?v=5&lang=en`);
    const box = page.getByRole('checkbox', { name: 'You may pass my words on as thanks, without my name.' });
    expect(await box.isVisible()).toBe(false);
    await page.getByLabel('Would you like to add something?').fill(WROTE);
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    await box.tap();
    await expectAccessible(page, 'the box of a customer');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'customer-passes-on');
    await page.setViewportSize(PHONE.viewport);
    // what is wrong takes no tick away
    await page.getByLabel('Would you like to add something?').evaluate((field) => field.removeAttribute('maxlength'));
    await page.getByLabel('Would you like to add something?').fill('x'.repeat(1001));
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('alert').waitFor();
    expect(await box.isChecked()).toBe(true);
    await page.getByLabel('Would you like to add something?').fill(WROTE);
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const body of ['value=5&comment=Kept+apart.', 'value=4&pass=yes', 'value=2&comment=Never+again.&pass=yes', 'value=5', 'value=4'])
      expect((await fetch(link, { method: 'POST', headers, body })).status).toBe(200);
  });

  it('are offered to whoever leads the service, without names, and to no colleague; and stand with the nomination', async () => {
    await cameLastMonth(surveyId);
    for (let tries = 0; tries < 100 && (await offered(hana)).length === 0; tries++) await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await offered(hana)).map(({ text }) => text)).toEqual([OFFERED]);
    expect(await offered(ben)).toEqual([]);
    const page = await window(hana, PHONE);
    await page.goto(`/nominate/${programme}`);
    await page.getByRole('radio', { name: 'A team' }).check();
    await page.getByRole('searchbox', { name: 'Team' }).fill('Tracing');
    await page.getByRole('button', { name: 'Tracing' }).click();
    await page.getByRole('checkbox', { name: /stayed on the phone until my parcel was found.*A customer about .*Tracing/ }).check();
    await page.getByText('Words of customers stay until the day on which their comment is deleted.').waitFor();
    await page.getByLabel('Why', { exact: true }).fill(REASONS);
    await expectAccessible(page, 'words of a customer in a nomination');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'nominate-with-praise');
    await page.setViewportSize(PHONE.viewport);
    await page.getByRole('button', { name: 'Nominate', exact: true }).click();
    await page.getByText('Tracing is nominated for Finder.').waitFor();
    await page.goto(`/hr/awards/${programme}/candidates?state=standing`);
    await page.getByText('1 nomination', { exact: true }).click();
    await page.getByText(OFFERED).waitFor();
    await expectAccessible(page, 'a candidate with words of a customer');
    expect(await fits(page)).toBe(true);
  });

  it('leave the nomination with the comment, which Hana deletes because the customer asks for it, and no other', async () => {
    const page = await window(hana, PHONE);
    await page.goto(`/service/surveys/${surveyId}`);
    const item = page.getByRole('listitem').filter({ hasText: OFFERED });
    const button = item.getByRole('button', { name: 'Delete this comment' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: /Delete the comment of/ });
    await dialog.getByText('from nominations that they speak for').waitFor();
    await expectAccessible(page, 'the question before a comment is deleted');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'customer-comment-erasure');
    await page.setViewportSize(PHONE.viewport);
    await dialog.getByRole('button', { name: 'Not now' }).tap();
    await button.tap();
    await dialog.getByRole('button', { name: 'Delete this comment' }).tap();
    await page.getByText('The comment is deleted.').waitFor();
    await item.waitFor({ state: 'detached' });
    await page.getByText('Kept apart.').waitFor();
    expect(await page.getByRole('heading', { name: 'Comments' }).evaluate((heading) => heading === document.activeElement)).toBe(true);
    await expectAccessible(page, 'comments of customers');
    await screenshots4(page, 'customer-comments');
    expect(await offered(hana)).toEqual([]);
    expect(JSON.stringify(await hana.get('/api/nominations/mine'))).not.toContain('my parcel was found');
    expect(windows.flatMap(({ problems }) => problems).filter((problem) => !/status of 422/.test(problem))).toEqual([]);
  });
});
