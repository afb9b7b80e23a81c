import { visit } from '../testing/visit';

describe('the history of teams from a file', () => {
  it('has a sample and the file of today, and asks how days are meant where a file leaves that open', async () => {
    const page = await visit('/hr/team-history?import=i1');
    const view = {
      ...{
        id: 'i1',
        kind: 'team-history',
        state: 'previewed',
        fileName: 'teams.csv',
        encoding: 'UTF-8',
        delimiter: ',',
        columns: ['employee', 'team', 'from'],
      },
      ...{ mapping: { employee: 'employee', team: 'teamKeyOrName', from: 'from' }, options: {}, rowCount: 1, sample: [], problemCount: 1 },
      counts: { added: 0, changed: 0, unchanged: 0, refused: 1 },
      problems: [{ line: 2, column: 'from', value: '03/04/2026', problem: 'This could be two days.' }],
      fields: [
        { field: 'employee', label: 'x', required: true },
        { field: 'teamKeyOrName', label: 'y', required: true },
        { field: 'from', label: 'z', required: true },
      ],
    };
    await page.reply('GET /api/team-history-imports/i1', view);
    expect(page.text()).toContain('Team (key or name)');
    expect(page.text()).toContain('This could be two days.');
    expect(page.text()).not.toContain('In these teams since');
    const order = page.find('app-roster-options select') as HTMLSelectElement;
    order.value = 'day-first';
    order.dispatchEvent(new Event('change'));
    const sent = await page.reply('PUT /api/team-history-imports/i1/mapping', { ...view, options: { dateOrder: 'day-first' } });
    expect(sent.request.body).toMatchObject({ options: { dateOrder: 'day-first' } });
  });

  it('begins with a file, a sample of it, and what stands today', async () => {
    const page = await visit('/hr/team-history');
    expect(page.find('a[href="/samples/team_history.csv"]')).not.toBeNull();
    expect(page.find('a[href="/api/team-history.csv"]').hasAttribute('download')).toBe(true);
  });
});
