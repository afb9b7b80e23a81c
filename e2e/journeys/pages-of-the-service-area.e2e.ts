import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const FILE = 'team;period;rating;base\nFront desk;2026-01;81.5;120\nFront desk;2026-02;79.0;118\nNo such team;2026-02;12;9';

/** Every page of the service area that no other journey looks at, in each language that is read from another side or has longer words, on a small phone. */
describe('the pages of the service area', () => {
  let browser: Browser;
  let manager: Persona;
  let addresses: string[];
  const windows: Window[] = [];

  beforeAll(async () => {
    browser = await launch();
    manager = await new Persona('service@pages.example').signUp('Paper Mill Pages');
    const [root] = (await manager.get<{ items: { id: string }[] }>('/api/teams')).items;
    await manager.post('/api/teams', { name: 'Front desk', parentId: root!.id });
    await manager.post('/api/metric-defaults');
    const { items } = await manager.get<{ items: { id: string; kind: string }[] }>('/api/metrics');
    const { id: metricId } = items.find(({ kind }) => kind === 'csat')!;
    const mapping = { team: 'team', period: 'period', rating: `metric:${metricId}`, base: 'base' };
    const bring = async (text: string): Promise<string> => {
      const { id } = await manager.sendCsv<{ id: string }>('/api/outcome-imports', text);
      await manager.put(`/api/outcome-imports/${id}/mapping`, { mapping });
      return id;
    };
    const good = await bring(FILE.split('\n').slice(0, 3).join('\n'));
    await manager.post(`/api/outcome-imports/${good}/application`);
    const bad = await bring(FILE);
    const survey = await manager.post<{ id: string }>('/api/customer-surveys', { name: 'After a call', question: 'csat' });
    await manager.post('/api/customer-plans', { reference: 'K-1', name: 'Lindenhof Hotels' });
    addresses = [
      ...['/service', '/service/metrics', '/service/metrics/new', `/service/metrics/${metricId}`, '/service/observations'],
      ...['/service/import', `/service/import/${good}`, `/service/import/${bad}`, '/service/agents/import', `/service/surveys/${survey.id}/settings`, '/plans'],
    ];
  });
  afterAll(() => browser?.close());

  it.each([
    ['en', 'en-GB'],
    ['de', 'de-DE'],
    ['ar', 'ar'],
  ])('are accessible and no wider than a small phone, in %s', async (language, locale) => {
    const window = await openWindow(browser, { viewport: { width: 360, height: 740 }, locale });
    windows.push(window);
    const { page, context } = window;
    await manager.enter(context);
    for (const [at, address] of addresses.entries()) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([address, 0]);
      await expectAccessible(page, `${address} in ${language}`);
      await screenshots4(page, `service-page-${at + 1}-${language}`);
      await page.setViewportSize({ width: 360, height: 740 });
    }
    expect(window.problems).toEqual([]);
  });
});
