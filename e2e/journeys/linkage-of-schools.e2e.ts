import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, sizes } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { type Schools, schools } from '../support/schools.js';

const count = (n: number): string => n.toLocaleString('en');

/** The history of the organisation, as the page of past results brings it in; every school of the file becomes a team. */
async function bringPastResults(admin: Persona, { csv, staff }: Schools): Promise<void> {
  const { id } = await admin.sendCsv<{ id: string }>('/api/past-result-imports?fileName=linked.csv', new Uint8Array(csv));
  const preview = await admin.put<{ problems: object[] }>(`/api/past-result-imports/${id}/mapping`, {
    mapping: { dbn: 'team', school_name: 'teamName', staff_index: 'engagement' },
    options: { period: '2015', scale: { min: 0, max: 100 }, createTeams: true },
  });
  expect(preview.problems).toEqual([]);
  expect(await admin.post(`/api/past-result-imports/${id}/application`)).toMatchObject({ state: 'applied', counts: { added: staff } });
}

/** Chooses something, and waits until the server has read the file in the new way. */
async function andRead(page: Page, choose: () => Promise<unknown>): Promise<void> {
  const read = page.waitForResponse((reply) => reply.request().method() === 'PUT' && reply.url().endsWith('/mapping'));
  await choose();
  expect((await read).status()).toBe(200);
  await page.locator('main select:enabled').first().waitFor();
}

describe('linkage over the schools of a city', () => {
  let browser: Browser;
  let admin: Persona;
  let file: Schools;
  beforeAll(async () => {
    file = schools();
    browser = await launch();
    admin = await new Persona('admin@schools.example').signUp('Schools of the City');
    await bringPastResults(admin, file);
    await admin.post('/api/metrics', {
      key: 'parents',
      name: 'Parent satisfaction',
      kind: 'csat',
      unit: 'points',
      min: 0,
      max: 100,
      direction: 'higher-is-better',
      definition: 'Mean of ten questions to parents, 0 to 100.',
    });
  });
  afterAll(() => browser?.close());

  it('takes the outcomes of a file as wide as it is found, by the import page', async () => {
    const { page, context, problems } = await openWindow(browser);
    await admin.enter(context);
    await page.goto('/service/import');
    await page.locator('input[type=file]').setInputFiles({ name: 'linked.csv', mimeType: 'text/csv', buffer: file.csv });
    await page.getByRole('heading', { name: 'Which column means what' }).waitFor();
    for (const [column, meaning] of [
      ['dbn', 'Team (key or name)'],
      ['school_name', 'Name of the team'],
      ['parent_index', 'Parent satisfaction'],
    ] as const) {
      const select = page.getByLabel(column, { exact: true });
      const option = select.locator('option', { hasText: meaning }).first();
      const value = (await option.getAttribute('value'))!;
      if ((await select.inputValue()) !== value) await andRead(page, () => select.selectOption(value));
    }
    await andRead(page, async () => {
      await page.getByLabel('Period', { exact: true }).fill('2015');
      await page.getByLabel('Period', { exact: true }).press('Tab');
    });
    await andRead(page, () => page.getByLabel(/^Make teams that are not in the directory yet/).check());
    await page.getByText(`${count(file.parents)} to add`).waitFor();
    await expectAccessible(page, 'preview of the outcomes');
    await page.getByRole('button', { name: `Bring in ${count(file.parents)} rows` }).click();
    await page.getByText(`${count(file.parents)} added`).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('shows how far staff and parents go together, how sure that is, and which schools were left out and why', async () => {
    const { expected, leftOut } = file;
    const { page, context, problems } = await openWindow(browser);
    await admin.enter(context);
    await page.goto('/leader/linkage');
    await page.getByText(/^Teams with higher engagement tend to have higher parent satisfaction \(0\.\d\d, likely 0\.\d\d–0\.\d\d\)/).waitFor();
    const figure = (label: string): Promise<string> => page.locator('app-figure', { hasText: label }).innerText();
    const pearson = await figure('Correlation (Pearson)');
    expect(pearson).toContain(expected.pearson);
    expect(pearson).toContain(`(${expected.interval})`);
    expect(pearson).toContain(`${count(expected.n)} teams`);
    expect(await figure('By ranks (Spearman)')).toContain(expected.spearman);
    expect(await figure('Teams with both figures')).toContain(count(expected.n));

    const reasons = page.locator('app-left-out');
    for (const [sentence, schoolsLeftOut] of Object.entries(leftOut)) await reasons.locator('li', { hasText: `${schoolsLeftOut} ${sentence}` }).waitFor();
    await reasons.getByText('Row by row').click();
    await reasons.getByRole('row').filter({ hasText: file.neither }).filter({ hasText: 'no staff figure and no customer figure' }).waitFor();
    const all = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
    expect(await reasons.getByRole('row').count()).toBe(1 + all);
    const address = await reasons.getByRole('link', { name: `All ${all} rows as CSV` }).getAttribute('href');
    expect((await (await admin.request('GET', address!)).text()).trim().split('\n')).toHaveLength(1 + all);

    await expectAccessible(page, 'linkage');
    await page.setViewportSize(sizes.phone);
    await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth); // nothing to scroll sideways, the chart included
    await screenshots4(page, 'linkage');
    expect(problems).toEqual([]);
    await context.close();
  });

  it('answers soon enough to ask on', async () => {
    const { customer } = await admin.get<{ customer: { metricId: string }[] }>('/api/linkage/measures');
    const times: number[] = [];
    for (let run = 0; run < 8; run++) {
      const from = performance.now();
      const reply = await admin.request('GET', `/api/linkage/across?staff=engagement&metric=${customer[0]!.metricId}`);
      times.push(performance.now() - from);
      expect(reply.status).toBe(200);
      await reply.arrayBuffer();
    }
    const [median] = times
      .slice(1)
      .sort((a, b) => a - b)
      .slice(3);
    console.log(`Linkage across ${count(file.expected.n)} schools: first byte after ${Math.round(median!)} ms (median of 7 after one warm-up)`);
    // only that nobody waits for nothing; how fast it is, the benchmarks say
    expect(median).toBeLessThan(3000);
  });
});
