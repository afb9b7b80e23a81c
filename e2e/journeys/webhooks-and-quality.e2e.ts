import { createHmac } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launch, openWindow, type Window } from '../support/browser.js';
import { houseUrl } from '../support/house.js';
import { Persona } from '../support/persona.js';
import { expectSound } from '../support/sound.js';

interface HookCounts {
  failed: number;
  waiting: number;
  refusals: { reason: string; deliveries: number }[];
  days: { counted: number; failed: number }[];
}

/** The tenth of the month before this one: a month that is over, so that its quality is said. */
const lastMonth = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 1, 10)).toISOString().slice(0, 10);

/** The telephone system of a shop sends what happens; its service manager connects it, sees what failed, mends it, and compares. */
describe('what a system sends as it happens', () => {
  let browser: Browser;
  let window: Window;
  let manager: Persona;
  let sourceId: string;
  let hookUrl: string;
  let secret: string;

  beforeAll(async () => {
    browser = await launch();
    manager = await new Persona('manager@lighthouse.example').signUp('Lighthouse Phones');
    const [root] = (await manager.get<{ items: { id: string }[] }>('/api/teams')).items;
    await manager.post('/api/teams', { name: 'Front desk', parentId: root!.id });
    await manager.post('/api/defined-metrics', { definition: 'csat-top-box' });
    window = await openWindow(browser);
    await manager.enter(window.context);
  });
  afterAll(() => browser?.close());

  /** Sends as Standard Webhooks says, over the wire. */
  async function send(id: string, body: object, key = secret): Promise<{ status: number; taken?: string }> {
    const bytes = JSON.stringify(body);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', Buffer.from(key.replace('whsec_', ''), 'base64'));
    const signature = `v1,${hmac.update(`${id}.${timestamp}.${bytes}`).digest('base64')}`;
    const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
    const reply = await fetch(hookUrl, { method: 'POST', headers, body: bytes });
    return { status: reply.status, ...((await reply.json()) as { taken?: string }) };
  }

  async function until(what: string, holds: (hook: HookCounts) => boolean): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (holds(await manager.get<HookCounts>(`/api/outcome-hooks/${sourceId}`))) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${what} did not come to be within 20 s.`);
  }

  const rated = (id: string, metric = 'csat-top-box', value = 5) => ({
    event_id: id,
    metric,
    happened_on: lastMonth,
    value,
    team: 'Front desk',
    channel: 'phone',
  });

  it('is connected on a page, which shows the secret once', async () => {
    const { page } = window;
    await page.goto('/service/webhooks');
    await page.getByRole('heading', { name: 'No helpdesk sends anything yet' }).waitFor();
    await expectSound(page, 'webhooks-empty');
    await page.getByLabel('System', { exact: true }).selectOption('generic');
    await page.getByLabel('What you call it').fill('Telephone system');
    await page.getByRole('button', { name: 'Give it an address' }).click();
    await page.getByText('It is shown this once').waitFor();
    sourceId = new URL(page.url()).pathname.split('/').at(-1)!;
    hookUrl = houseUrl + new URL(await page.locator('app-copy-line code').first().innerText()).pathname;
    secret = await page.locator('app-hook-secret code').innerText();
    expect(secret).toMatch(/^whsec_/);
    await page.getByText('Nothing has come yet.').first().waitFor();
    await expectSound(page, 'webhook-new');
    await page.reload();
    await page.getByText('The secret is in use since').waitFor();
    expect(await page.getByText('It is shown this once').count()).toBe(0);
  });

  it('is shown as it came: counted, sent twice, forged, and failed with the reason', async () => {
    const { page } = window;
    const first = { events: [rated('t-1'), rated('t-2', 'csat-top-box', 2)] };
    expect(await send('msg_1', first)).toEqual({ status: 202, taken: 'new' });
    expect(await send('msg_1', first)).toEqual({ status: 202, taken: 'repeated' });
    expect(await send('msg_2', rated('t-3'), 'whsec_c29tZWJvZHkgZWxzZSBzZW5kcw==')).toMatchObject({ status: 401 });
    expect(await send('msg_3', rated('t-4', 'csat-mean', 4))).toEqual({ status: 202, taken: 'new' });
    await until('the counting', ({ waiting, failed, refusals }) => waiting === 0 && failed === 1 && refusals.length === 1);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('Not signed with the secret: 1').waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('failed');
    await page.waitForURL('**?state=failed');
    await page.getByText('"metric" is "csat-mean"; write the key of a metric').waitFor();
    expect(await page.locator('app-hook-deliveries tbody tr').count()).toBe(1);
    await expectSound(page, 'webhook-failed');
  });

  it('is counted anew once what was missing is there', async () => {
    const { page } = window;
    await manager.post('/api/defined-metrics', { definition: 'csat-mean' });
    await page.getByRole('button', { name: 'Count anew: csat-mean' }).click();
    await until('the second counting', ({ waiting, failed, days }) => waiting === 0 && failed === 0 && days[0]?.counted === 2);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByRole('heading', { name: 'No delivery here' }).waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'All' });
    await page.getByRole('button', { name: 'Count anew: csat-mean' }).waitFor();
    expect(await page.locator('app-hook-deliveries tbody tr').filter({ hasText: 'Counted' }).count()).toBe(2);
    await expectSound(page, 'webhook-deliveries');
    const [table, around] = await Promise.all(
      ['app-hook-deliveries app-data-table', '.tl-stack:has(> app-hook-deliveries)'].map((one) => page.locator(one).evaluate((box) => box.clientWidth)),
    );
    expect(table).toBe(around);
    await page.goto('/service/webhooks');
    await page.getByText('Telephone system').waitFor();
    await expectSound(page, 'webhooks');
  });

  it('has its quality, and is compared with what the vendor counts', async () => {
    const { page, problems } = window;
    await page.goto('/service/quality');
    await page
      .getByRole('rowheader', { name: 'Telephone system', exact: true })
      .or(page.getByRole('cell', { name: 'Telephone system', exact: true }))
      .waitFor();
    await page.getByText('How the score is computed').click();
    await page.getByLabel('Source', { exact: true }).selectOption({ label: 'Telephone system' });
    await page.getByLabel('Metric', { exact: true }).selectOption({ label: await metricName() });
    await page.getByLabel('Month', { exact: true }).fill(lastMonth.slice(0, 7));
    await page.getByLabel('The vendor counts').fill('5');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Here: 2. The vendor: 5. Difference: 3.').waitFor();
    await expectSound(page, 'quality');
    expect(problems).toEqual([]);
  });

  async function metricName(): Promise<string> {
    const { items } = await manager.get<{ items: { key: string; name: string }[] }>('/api/metrics');
    return items.find(({ key }) => key === 'csat-top-box')!.name;
  }
});
