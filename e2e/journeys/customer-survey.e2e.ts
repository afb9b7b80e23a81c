import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshot, screenshots4, type Window } from '../support/browser.js';
import { houseUrl } from '../support/house.js';
import { Persona } from '../support/persona.js';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** The whole page may weigh so much over the wire, headers included. */
const MOST_BYTES = 30 * 1024;

/** Sana of the service makes a survey; customers answer it on their phones, some with scripts off. */
describe('a survey of customers', () => {
  let browser: Browser;
  let manager: Persona;
  let surveyId: string;
  const windows: Window[] = [];
  const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const window = async (options: object = {}): Promise<Page> => {
    const opened = await openWindow(browser, options);
    windows.push(opened);
    return opened.page;
  };
  const counts = async (): Promise<unknown> => (await manager.get<{ counts: unknown }>(`/api/customer-surveys/${surveyId}`)).counts;
  const linkOf = async (query = ''): Promise<string> => (await manager.get<{ link: string }>(`/api/customer-surveys/${surveyId}/share${query}`)).link;
  const counted = (issued: number[], open: number[]) => [
    { way: 'issued', offered: issued[0], answered: issued[1] },
    { way: 'signed', offered: 0, answered: 0 },
    { way: 'open', offered: open[0], answered: open[1] },
  ];

  beforeAll(async () => {
    browser = await launch();
    manager = await new Persona('sana@survey.example', undefined, 'Sana Desk').signUp('Lantern Parcels');
  }, 120_000);
  afterAll(() => browser?.close());

  it('is made in a form, and handed on as a link, a QR code and a footer', async () => {
    const opened = await openWindow(browser);
    await manager.enter(opened.context);
    windows.push(opened);
    const { page } = opened;
    await page.goto('/service/surveys');
    await page.getByRole('heading', { name: 'No survey yet' }).waitFor();
    await expectAccessible(page, 'no survey yet');
    await page.getByRole('link', { name: 'Make a survey' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('After a parcel');
    await page.getByRole('textbox', { name: /^Channel/ }).fill('mail');
    await page.getByRole('combobox', { name: 'Comment', exact: true }).selectOption('yes');
    await page.getByRole('combobox', { name: /^Passing on/ }).selectOption('yes');
    await page.getByLabel('Days until a comment is deleted').fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('7 to 730 days.').last().waitFor();
    await page.getByLabel('Days until a comment is deleted').fill('30');
    await expectAccessible(page, 'the form of a survey');
    await screenshots4(page, 'customer-survey-form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Hand it to customers' }).waitFor();
    surveyId = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.getByText('There are 0 answers; figures are shown from').waitFor();
    await page.getByRole('img', { name: 'QR code that opens the survey' }).waitFor();
    expect(await page.getByLabel('Link', { exact: true }).inputValue()).toBe(await linkOf());
    expect(await page.getByRole('textbox', { name: 'Footer for mails, HTML' }).inputValue()).toContain('v=5&#38;lang=en');
    for (const [button, file] of [
      ['QR code as SVG', /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/],
      ['QR code as PNG', /^.PNG/],
    ] as const) {
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString('latin1')).toMatch(file);
    }
    await expectAccessible(page, 'a survey');
    await screenshots4(page, 'customer-survey');
  });

  it('is answered on a phone in two taps from a mail, weighs less than 30 kB, and leaves nothing on the phone', async () => {
    const opened = await openWindow(browser, PHONE);
    windows.push(opened);
    const { page, context } = opened;
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    const asked: string[] = [];
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    network.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    // the first tap: a number in the mail
    await page.goto(`${await linkOf()}?v=4&lang=en`);
    expect(await page.getByRole('radio', { name: '4', exact: true }).isChecked()).toBe(true);
    await expectAccessible(page, 'the page of a customer');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'customer-answer');
    await page.setViewportSize(PHONE.viewport);
    expect(await counts()).toEqual(counted([0, 0], [1, 0]));
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await expectAccessible(page, 'thanks');
    expect(await counts()).toEqual(counted([0, 0], [1, 1]));
    expect(asked.every((url) => url.startsWith(`${houseUrl}/f/`))).toBe(true);
    console.info(`customer page: ${bytes} bytes over the wire for asking and thanking, in ${asked.length} requests`);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('is answered in Arabic from right to left, without scripts, and with the keyboard', async () => {
    const page = await window({ ...PHONE, locale: 'ar', javaScriptEnabled: false });
    await page.goto(await linkOf('?channel=shop'));
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await screenshot(page, 'customer-answer-arabic', { fullPage: true });
    await page.getByRole('radio', { name: '3', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('شكرًا لكم');
    await page.keyboard.press('Tab');
    // the box that is there once something is written
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'شكرًا لك' }).waitFor();
    expect(await counts()).toEqual(counted([0, 0], [2, 2]));
    // once more with scripts, since axe is one
    const looked = await window({ ...PHONE, locale: 'ar', colorScheme: 'dark' });
    await looked.goto(await linkOf());
    await expectAccessible(looked, 'the page of a customer in Arabic, dark');
    expect(await fits(looked)).toBe(true);
    await looked.getByRole('link', { name: 'Deutsch' }).click();
    await looked.getByRole('heading', { name: 'Wie zufrieden waren Sie mit unserer Hilfe?' }).waitFor();
    expect(await counts()).toEqual(counted([0, 0], [3, 2]));
  });

  it('takes one answer a request: the second takes the place of the first, and a forged link leads nowhere', async () => {
    const { items } = await manager.post<{ items: { link: string }[] }>(`/api/customer-surveys/${surveyId}/invitations`, { requests: [{ ticket: 'P-77' }] });
    const link = items[0]!.link;
    const page = await window(PHONE);
    await page.goto(link);
    await page.getByRole('button', { name: 'Send' }).tap();
    // the browser itself asks for a number first
    expect(await page.getByRole('heading', { name: 'Thank you' }).count()).toBe(0);
    await page.getByRole('radio', { name: '1: not at all satisfied' }).check();
    await page.getByLabel('Would you like to add something?').fill('It came wet. Sana Desk was kind.');
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('link', { name: 'Change my answer' }).tap();
    await page.getByText('You have answered before.').waitFor();
    expect(await page.getByRole('radio', { name: '1: not at all satisfied' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '2', exact: true }).check();
    await page.getByLabel('Would you like to add something?').fill('It came wet. Sana Desk was kind.');
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await counts()).toEqual(counted([1, 1], [3, 2]));
    const forged = `${link.slice(0, -2)}${link.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await page.goto(forged))!.status()).toBe(404);
    await page.getByText('This link does not work').waitFor();
    await expectAccessible(page, 'a forged link');
    await screenshot(page, 'customer-forged-link');
  });

  it('shows what was answered and written to the service manager, without names', async () => {
    const { items } = await manager.post<{ items: { link: string }[] }>(`/api/customer-surveys/${surveyId}/invitations`, {
      requests: Array.from({ length: 40 }, (_, i) => ({ ticket: `Q-${i}` })),
    });
    const send = (link: string, value: number): Promise<Response> =>
      fetch(link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `value=${value}` });
    for (const [i, { link }] of items.slice(0, 30).entries()) expect((await send(link, i % 3 ? 5 : 2)).status).toBe(200);
    const opened = await openWindow(browser);
    await manager.enter(opened.context);
    windows.push(opened);
    const { page } = opened;
    for (let tries = 0; tries < 50; tries++) {
      const { base } = await manager.get<{ base: number }>(`/api/customer-surveys/${surveyId}/results`);
      if (base === 33 && (await manager.get<{ items: unknown[] }>(`/api/customer-surveys/${surveyId}/comments`)).items.length === 2) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await page.goto(`/service/surveys/${surveyId}`);
    await page.getByText('31 of 41 issued invitations').waitFor();
    await page.getByText('It came wet. [a colleague] was kind.').waitFor();
    await page.getByText('شكرًا لكم').waitFor();
    // she who wrote in Arabic ticked the box, and nobody else
    await page.getByText('May be passed on as thanks.').waitFor();
    expect(await page.getByText('May be passed on as thanks.').count()).toBe(1);
    await page.getByText('33 answers').waitFor();
    await expectAccessible(page, 'results of a survey');
    await screenshots4(page, 'customer-survey-results');
    await page.setViewportSize(PHONE.viewport);
    expect(await fits(page)).toBe(true);
    await page.getByRole('button', { name: 'Close the survey' }).click();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    expect((await send(items[35]!.link, 5)).status).toBe(410);
    await page.goto('/service/surveys');
    await page.getByRole('link', { name: 'After a parcel' }).waitFor();
    await expectAccessible(page, 'all surveys');
  });

  it('is no business of a neighbour, and of too many answers from one network', async () => {
    const neighbour = await new Persona('nils@survey-neighbours.example').signUp('Other Parcels');
    expect((await neighbour.request('GET', `/api/customer-surveys/${surveyId}/results`)).status).toBe(404);
    const { id } = await manager.post<{ id: string }>('/api/customer-surveys', { name: 'At the till', question: 'recommend' });
    const { link } = await manager.get<{ link: string }>(`/api/customer-surveys/${id}/share`);
    const send = (): Promise<Response> => fetch(link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'value=9' });
    for (let i = 0; i < 60; i++) expect((await send()).status).toBe(200);
    const page = await window(PHONE);
    await page.goto(link);
    await page.getByRole('radio', { name: '10: very likely' }).check();
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('heading', { name: 'Please try again later' }).waitFor();
    await expectAccessible(page, 'too many answers');
    expect(await fits(page)).toBe(true);
    expect(windows.flatMap(({ problems }) => problems).filter((problem) => !/status of (404|429)/.test(problem))).toEqual([]);
  });
});
