import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launch, openWindow, sizes, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { expectSound as expectSoundPage } from '../support/sound.js';

const HEADER =
  'Unique id,channel_name,category,Customer Remarks,Issue_reported at,Survey_response_Date,Customer_City,Agent_name,Supervisor,Tenure Bucket,CSAT Score';

/** An export as call centres make them: texts of customers with commas and quotation marks, days that could be two, ratings that are none, and a row without a key. */
function dirtyFile(): Buffer {
  const good = Array.from({ length: 40 }, (_, i) => {
    const day = String((i % 11) + 1).padStart(2, '0');
    const remark = i % 3 ? '' : `"Thank you, ""Ann"", for help ${i}"`;
    return `row-${i},Inbound,Returns,${remark},${day}/08/2023 19:20,${day}-Aug-23,PUNE,Agent ${i % 4},Lead ${i % 2},>90,${(i % 5) + 1}`;
  });
  const bad = [
    'row-x,Inbound,Returns,,05/08/2023 10:00,05-Aug-23,,Agent 1,Lead 1,0-30,9',
    ',Outcall,Returns,???,06/08/2023 10:00,06-Aug-23,,Agent 2,Lead 1,0-30,4',
  ];
  return Buffer.from(`${[HEADER, ...good, ...bad].join('\r\n')}\r\n`);
}

const expectSound = (page: Page, name: string): Promise<void> => expectSoundPage(page, `events-${name}`);

describe('a service manager brings in the events of a helpdesk', () => {
  let browser: Browser;
  let window: Window;
  let manager: Persona;
  beforeAll(async () => {
    browser = await launch();
    manager = await new Persona('manager@callers.example').signUp('Callers and Sons');
    window = await openWindow(browser);
    await manager.enter(window.context);
  });
  afterAll(() => browser?.close());

  it('says whose file it is, and chooses it', async () => {
    const { page } = window;
    await page.goto('/service/events');
    await page.getByRole('heading', { name: 'No file yet' }).waitFor();
    await expectSound(page, 'empty');
    await page.getByLabel('Kind').selectOption('generic');
    await page.getByLabel('Name of the source').fill('Call centre');
    await page.getByRole('button', { name: 'Add a source' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'csat.csv', mimeType: 'text/csv', buffer: dirtyFile() });
    await page.getByRole('heading', { name: 'What was recognised' }).waitFor();
    await page.getByText('A table of its own shape').waitFor();
    expect(await page.locator('.personal').innerText()).toMatch(/Customer Remarks[^]*Customer_City/);
  });

  it('has counted what the file has, with one click', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Add them all' }).click();
    await page.getByText('Events by metric').waitFor();
    await page.getByRole('button', { name: 'Bring in 80 events' }).waitFor();
  });

  it('takes another column for the day, and answers once which day is meant', async () => {
    const { page } = window;
    await page.getByLabel('Day or time').selectOption('Issue_reported at');
    await page.getByRole('button', { name: 'Read it so' }).click();
    await page.getByText('Which day is 01/08/2023 19:20?').waitFor();
    await expectSound(page, 'asked');
    await page.setViewportSize({ width: 360, height: 780 });
    const [steps, around] = await Promise.all(['app-steps', '.tl-stack:has(> app-steps)'].map((one) => page.locator(one).evaluate((box) => box.clientWidth)));
    expect(steps).toBe(around);
    await page.setViewportSize(sizes.desktop);
    await page.getByRole('button', { name: 'The day comes first' }).click();
    await page.getByRole('heading', { name: '3 problems' }).waitFor();
    expect((await manager.get<{ items: { dateOrder: string }[] }>('/api/outcome-sources')).items[0]!.dateOrder).toBe('day-first');
  });

  it('has remembered the answer with the source, where zone, days and personal data are set', async () => {
    const { page } = window;
    const back = page.url();
    await page.goto('/service/events');
    await page.getByRole('link', { name: 'Settings of the sources' }).click();
    await page.getByRole('cell', { name: '3 April: day first' }).waitFor();
    await expectSound(page, 'sources');
    await page.getByRole('link', { name: 'Call centre' }).click();
    await page.getByText('cannot be chosen').waitFor();
    await page.getByLabel('Time zone').fill('India');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This is no time zone.').waitFor();
    await page.getByLabel('Time zone').fill('Asia/Kolkata');
    await page.getByLabel('Personal data of customers').selectOption({ label: 'May be taken in' });
    await page.getByText('can be chosen as a category or a channel').waitFor();
    await expectSound(page, 'source');
    await page.getByLabel('Personal data of customers').selectOption({ label: 'Not taken in' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const [source] = (await manager.get<{ items: object[] }>('/api/outcome-sources')).items;
    expect(source).toMatchObject({ timeZone: 'Asia/Kolkata', keepsPersonal: false, dateOrder: 'day-first', retired: false });
    await page.goto(back);
  });

  it('downloads what is wrong, leaves it out, and brings in the rest', async () => {
    const { page } = window;
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download all problems (CSV)' }).click()]);
    const table = await readFile((await download.path())!, 'utf8');
    expect(table).toMatch(/42,"CSAT Score","9"/);
    expect(table).toMatch(/43,"Unique id"/);
    await page.getByLabel(/^Bring in the good rows/).check();
    const bring = page.getByRole('button', { name: 'Bring in 80 events' });
    await bring.waitFor();
    await expectSound(page, 'preview');
    await page.waitForFunction(() => [...document.querySelectorAll('button')].some((one) => /^Bring in 80/.test(one.textContent.trim()) && !one.disabled));
    await bring.click();
    await page.getByText('The events are in, and the figures are added up.').waitFor();
    await expectSound(page, 'applied');
  });

  it('finds the next file read the same way, and takes the first one back', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Another file' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'next.csv', mimeType: 'text/csv', buffer: dirtyFile() });
    await page.getByText('The columns are read as in the last file of this source').waitFor();
    await page.getByRole('link', { name: 'All files' }).click();
    await page.getByRole('link', { name: 'csat.csv' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.locator('app-confirm-dialog').getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('This file was taken back.').waitFor();
    const { items } = await manager.get<{ items: { fileName: string; state: string }[] }>('/api/event-imports');
    expect(items.find(({ fileName }) => fileName === 'csat.csv')!.state).toBe('undone');
    expect(window.problems).toEqual([]);
  });
});
