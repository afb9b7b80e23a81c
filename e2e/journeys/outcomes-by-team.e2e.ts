import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { expectSound } from '../support/sound.js';

interface Board {
  node: { id: string; name: string };
  metrics: { id: string; formula: string }[];
}

describe('customer outcomes by team', () => {
  let browser: Browser;
  let window: Window;
  let manager: Persona;
  const teams: Record<string, string> = {};

  beforeAll(async () => {
    browser = await launch();
    manager = await new Persona('service@harbour.example').signUp('Harbour Help');
    const [root] = (await manager.get<{ items: { id: string }[] }>('/api/teams')).items;
    for (const name of ['North quay', 'South quay', 'West quay'])
      teams[name] = (await manager.post<{ id: string }>('/api/teams', { name, parentId: root!.id })).id;
    const source = await manager.post<{ id: string }>('/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'generic' });
    await manager.post('/api/helpdesk-agents', { sourceId: source.id, kind: 'agent', key: '77', name: 'Kim Vogel' });
    await manager.post('/api/helpdesk-agents', { sourceId: source.id, kind: 'group', key: 'late', name: 'Late shift' });
    await manager.post('/api/defined-metrics', { definition: 'csat-top-box' });
    window = await openWindow(browser);
    await manager.enter(window.context);
  });
  afterAll(() => browser?.close());

  it('has a page on which an agent is given to a team from a day on, by keys alone', async () => {
    const { page } = window;
    await page.goto('/service/agents');
    await page.getByText('Every event has a team').waitFor();
    await page
      .getByRole('cell', { name: 'Late shift' })
      .or(page.getByRole('rowheader', { name: 'Late shift' }))
      .first()
      .waitFor();
    await expectSound(page, 'agents');
    await page.getByRole('link', { name: 'Kim Vogel' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('77 in Helpdesk').waitFor();
    await page.getByRole('button', { name: 'Add a team' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Team', exact: true }).fill('north q');
    await page.getByRole('option', { name: 'North quay' }).click();
    await page.getByLabel('From').fill('2026-01-01');
    await expectSound(page, 'agent');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Her events are being given to their teams.').waitFor();
    const { items } = await manager.get<{ items: { name: string; assignments: object[] }[] }>('/api/helpdesk-agents');
    expect(items.find(({ name }) => name === 'Kim Vogel')!.assignments).toMatchObject([{ teamName: 'North quay', from: '2026-01-01', until: null }]);
  });

  it('has samples of the files of agents and of team histories, and takes a history in', async () => {
    const { page } = window;
    await page.goto('/service/agents/import');
    const sample = page.getByRole('link', { name: 'A sample of this file' });
    await sample.waitFor();
    expect((await page.request.get((await sample.getAttribute('href'))!)).headers()['content-type']).toContain('text/csv');
    await page.goto('/hr/teams');
    await page.getByRole('link', { name: 'Team history' }).click();
    await page.getByRole('heading', { name: 'Team history from a file' }).waitFor();
    expect(await (await page.request.get('/samples/team_history.csv')).text()).toContain('employee,team,from,until');
    await expectSound(page, 'team-history');
    const rows = ['employee,team,from,until', 'service@harbour.example,North quay,2025-01-01,2026-01-01', 'service@harbour.example,South quay,2026-01-01,'];
    await page.locator('input[type=file]').setInputFiles({ name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await page.getByRole('button', { name: 'Bring in 2 rows' }).waitFor();
    await expectSound(page, 'team-history-checked');
    await page.getByRole('button', { name: 'Bring in 2 rows' }).click();
    await page.getByText('The histories are in.').waitFor();
    expect(await (await page.request.get('/api/team-history.csv')).text()).toContain('"service@harbour.example","North quay","2025-01-01","2026-01-01"');
  });

  it('leads who has no outcomes to the import of events', async () => {
    const { page } = window;
    await page.goto('/service/board');
    const link = page.getByRole('link', { name: 'To the imports' });
    await link.waitFor();
    await expectAccessible(page, 'outcome-board-empty');
    await link.click();
    await page.waitForURL('**/service/events');
  });

  it('shows a board that is read with a screen reader, on a phone and in the dark, and says why a figure is hidden', async () => {
    const { page, problems } = window;
    const board = await manager.get<Board>('/api/outcome-board');
    const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
    const shown = {
      value: 78.3,
      base: 1080,
      interval: [75.7, 80.6],
      belowMinimumBase: false,
      hidden: null,
      hiddenMonths: [],
      leavesOut: false,
      agents: 9,
      firstMonth: '2025-01',
      lastMonth: '2025-12',
      trend: { values: months.map((_, i) => 70 + ((i * 7) % 13)), bases: months.map(() => 90), hidden: [] as object[] },
    };
    const hidden = {
      ...shown,
      value: null,
      base: null,
      interval: null,
      hidden: 'few-agents',
      agents: null,
      trend: { values: months.map(() => null), bases: months.map(() => null), hidden: months.map((month) => ({ month, why: 'few-agents' })) },
    };
    const row = (team: object, figure: object) => ({
      team,
      scope: 'tree',
      hasTeams: false,
      figures: board.metrics.map(({ id }) => ({ metricId: id, ...figure })),
    });
    // how the page looks with figures, which the board's own tests look after
    const reply = {
      ...board,
      trendMonths: months,
      rows: [
        row(board.node, shown),
        row({ id: teams['North quay'], name: 'North quay' }, { ...shown, hiddenMonths: ['2025-03'] }),
        row({ id: teams['South quay'], name: 'South quay' }, hidden),
        row({ id: teams['West quay'], name: 'West quay' }, { ...shown, value: null, interval: null, base: 6, belowMinimumBase: true }),
      ],
    };
    await page.route('**/api/outcome-board*', (route) => route.fulfill({ json: reply }));
    await page.goto('/service/board');
    await page.getByRole('rowheader', { name: 'North quay' }).waitFor();
    await expectSound(page, 'outcome-board');
    await page.getByText('What the figure means').click();
    await page.getByText('Shown of at least 3 agents.').waitFor();
    const lock = page.getByRole('row', { name: /South quay/ }).getByRole('button');
    await lock.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Fewer than 3 agents are behind it').waitFor();
    await expectAccessible(page, 'outcome-board-why');
    expect(problems).toEqual([]);
  });
});
