import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshot } from '../support/browser.js';
import { houseUrl } from '../support/house.js';

describe('the house', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('says that it lives and that it is ready', async () => {
    for (const check of ['live', 'ready']) expect((await fetch(`${houseUrl}/api/health/${check}`)).status).toBe(200);
  });

  it('shows a stranger the way in, accessibly and without an error on the console', async () => {
    const { page, problems } = await openWindow(browser);
    await page.goto('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await screenshot(page, 'sign-in');
    expect(problems).toEqual([]);
  });

  it('answers an unknown API route with a problem document and an unknown page with the app', async () => {
    const unknown = await fetch(`${houseUrl}/api/nothing-of-the-kind`);
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, expect.stringContaining('application/problem+json')]);
    const page = await fetch(`${houseUrl}/some/deep/link`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });
});
