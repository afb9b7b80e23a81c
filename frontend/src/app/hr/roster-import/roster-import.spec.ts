import type { ImportView } from '@throughline/contract';
import { problem } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';

const VIEW: ImportView = {
  id: 'i1',
  kind: 'roster',
  state: 'previewed',
  fileName: 'roster.csv',
  encoding: 'UTF-8',
  delimiter: ';',
  columns: ['Name', 'Department'],
  mapping: { Name: 'name', Department: 'team' },
  fields: [
    { field: 'name', label: 'Name', required: true },
    { field: 'team', label: 'Team', required: true },
  ],
  options: {},
  rowCount: 3,
  counts: { added: 2, changed: 0, unchanged: 0, refused: 1 },
  sample: [{ line: 2, values: { name: 'Ada Okafor', team: 'Service' }, change: 'added', differences: [] }],
  problems: [{ line: 4, column: 'Name', value: '', problem: 'A name is needed.' }],
  problemCount: 1,
};

async function choose(page: Visit, name = 'roster.csv'): Promise<void> {
  const box = page.find('input[type=file]') as HTMLInputElement;
  Object.defineProperty(box, 'files', { value: [new File(['Name;Department\nAda;Service'], name)], configurable: true });
  box.dispatchEvent(new Event('change'));
  await page.settle();
}

describe('A file on its way in', () => {
  it('is read, shown with every bad row, and brought in when the person says so', async () => {
    const page = await visit('/hr/roster-import');
    await choose(page);
    const sent = await page.reply('POST /api/roster-imports?fileName=roster.csv', VIEW, 201);
    expect(sent.request.headers.get('Content-Type')).toBe('text/csv');
    expect(page.url()).toBe('/hr/roster-import?import=i1');
    await page.reply('GET /api/roster-imports/i1', VIEW);
    expect(page.text()).toMatch(/4 ?Name ?A name is needed\./);
    await expect(page.press('Bring in 2 people')).rejects.toThrow('disabled');

    const box = page.find('.skip input') as HTMLInputElement;
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    await page.settle();
    const skipped = { ...VIEW, options: { skipBadRows: true } };
    await page.reply('PUT /api/roster-imports/i1/mapping', skipped);
    await page.press('Bring in 2 people');
    await page.reply('POST /api/roster-imports/i1/application', { ...skipped, state: 'applied' });
    expect(page.text()).toContain('The roster is in.');
    expect(page.text()).toContain('Brought in');
  });

  it('is there again when the page is opened by its address', async () => {
    const page = await visit('/hr/roster-import?import=i1');
    await page.reply('GET /api/roster-imports/i1', VIEW);
    expect(page.text()).toContain('roster.csv: 3 rows');
  });

  it('is refused in a sentence when it cannot be read, and nothing is left of it', async () => {
    const page = await visit('/hr/roster-import');
    await choose(page, 'bad.csv');
    await page.reply('POST /api/roster-imports?fileName=bad.csv', problem(422, 'The file has no header line.'), 422);
    expect(page.find('[role=alert]').textContent).toContain('The file has no header line.');
    expect(page.url()).toBe('/hr/roster-import');
    expect(page.has('input[type=file]')).toBe(true);
  });

  it('offers another file when the named one is not there any more', async () => {
    const page = await visit('/hr/roster-import?import=gone');
    await page.reply('GET /api/roster-imports/gone', problem(404, 'This file is not there any more.'), 404);
    await page.press('Choose another file');
    expect(page.url()).toBe('/hr/roster-import');
    expect(page.has('input[type=file]')).toBe(true);
  });

  it('keeps the mapping when an option is changed', async () => {
    const page = await visit('/hr/roster-import?import=i1');
    await page.reply('GET /api/roster-imports/i1', VIEW);
    await page.type('In these teams since', '2026-01-01');
    const sent = await page.reply('PUT /api/roster-imports/i1/mapping', VIEW);
    expect(sent.request.body).toEqual({ mapping: VIEW.mapping, options: { effectiveOn: '2026-01-01' } });
  });

  it('loses no option that is changed while the server is at work', async () => {
    const page = await visit('/hr/roster-import?import=i1');
    await page.reply('GET /api/roster-imports/i1', VIEW);
    await page.type('In these teams since', '2026-01-01');
    await page.type('Days such as 03/04/2026', 'day-first');
    await page.reply('PUT /api/roster-imports/i1/mapping', { ...VIEW, options: { effectiveOn: '2026-01-01' } });
    const second = await page.reply('PUT /api/roster-imports/i1/mapping', { ...VIEW, options: { effectiveOn: '2026-01-01', dateOrder: 'day-first' } });
    expect(second.request.body.options).toEqual({ effectiveOn: '2026-01-01', dateOrder: 'day-first' });
    page.expectNo('PUT /api/roster-imports/i1/mapping');
  });

  it('shows again what is saved when a change was refused, so that nothing else is brought in', async () => {
    const page = await visit('/hr/roster-import?import=i1');
    await page.reply('GET /api/roster-imports/i1', { ...VIEW, counts: { ...VIEW.counts, refused: 0 } });
    await page.type('Department', '');
    await page.reply('PUT /api/roster-imports/i1/mapping', problem(503, 'The server is busy.'), 503);
    expect(page.text()).toContain('The server is busy.');
    expect(page.value('Department')).toBe('team');
    await page.type('Days such as 03/04/2026', 'day-first');
    expect(page.value('Days such as 03/04/2026')).toBe('day-first');
    await page.reply('PUT /api/roster-imports/i1/mapping', problem(503, 'The server is busy.'), 503);
    expect(page.value('Days such as 03/04/2026')).toBe('');
  });

  it('is discarded without a trace', async () => {
    const page = await visit('/hr/roster-import?import=i1');
    await page.reply('GET /api/roster-imports/i1', VIEW);
    await page.press('Discard this file');
    await page.reply('DELETE /api/roster-imports/i1', null, 204);
    expect(page.toasts()).toContain('Nothing was brought in.');
    expect(page.url()).toBe('/hr/roster-import');
  });

  it('asks of past results the period and a scale that is one', async () => {
    const page = await visit('/hr/past-results?import=i1');
    await page.reply('GET /api/past-results', { items: [] });
    await page.reply('GET /api/past-result-imports/i1', { ...VIEW, kind: 'past-results' });
    await page.type('Period of all rows', 'last spring');
    expect(page.text()).toContain('Write a year (2015)');
    page.expectNo('PUT /api/past-result-imports/i1/mapping');
    await page.type('Period of all rows', '2025-H1');
    const period = await page.reply('PUT /api/past-result-imports/i1/mapping', { ...VIEW, options: { period: '2025-H1' } });
    expect(period.request.body.options).toEqual({ period: '2025-H1' });
    await page.type('Lowest value of the scale', '5');
    await page.type('Highest value of the scale', '1');
    expect(page.text()).toContain('The highest value must be above the lowest.');
    page.expectNo('PUT /api/past-result-imports/i1/mapping');
    await page.type('Lowest value of the scale', '0');
    const scale = await page.reply('PUT /api/past-result-imports/i1/mapping', { ...VIEW, options: { period: '2025-H1', scale: { min: 0, max: 1 } } });
    expect(scale.request.body.options).toEqual({ period: '2025-H1', scale: { min: 0, max: 1 } });
  });
});
