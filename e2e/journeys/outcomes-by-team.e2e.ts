import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';
import { expectSound } from '../support/sound.js';

interface Board {
  node: { id: string; name: string };
  metrics: { id: string; formula: string }[];
}

/** Events of April: North has the easy requests, West the hard ones, and each kind ends alike wherever it is handled. In South two agents alone have lost parcels, and a third what nobody gave a category. */
function april(): string {
  const rows: string[] = [];
  const tell = (team: string, agents: string, times: number, category: string, value: number): void => {
    for (const agent of agents)
      for (let i = 0; i < times; i++) rows.push(`${team}-${category}-${agent}-${i},csat-top-box,2026-04-10,${value},${team},${agent},phone,${category}`);
  };
  tell('North quay', 'abcd', 6, 'Billing', 5);
  tell('North quay', 'abcd', 3, 'Delivery', 1);
  tell('West quay', 'efgh', 3, 'Billing', 5);
  tell('West quay', 'efgh', 6, 'Delivery', 1);
  tell('South quay', 'xy', 6, 'Lost parcel', 1);
  tell('South quay', 'z', 4, '', 5);
  return `event_id,metric,happened_on,value,team,agent,channel,category\n${rows.join('\n')}\n`;
}

describe('customer outcomes by team', () => {
  let browser: Browser;
  let window: Window;
  let manager: Persona;
  const teams: Record<string, string> = {};
  let sourceId: string;

  beforeAll(async () => {
    browser = await launch();
    manager = await new Persona('service@harbour.example').signUp('Harbour Help');
    const [root] = (await manager.get<{ items: { id: string }[] }>('/api/teams')).items;
    for (const name of ['North quay', 'South quay', 'West quay'])
      teams[name] = (await manager.post<{ id: string }>('/api/teams', { name, parentId: root!.id })).id;
    const source = await manager.post<{ id: string }>('/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'generic' });
    sourceId = source.id;
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
    await page.unroute('**/api/outcome-board*');
  });

  it('tells all figures by category once somebody chose so, before there are events and never afterwards', async () => {
    const { page } = window;
    await page.goto('/service/sources');
    await page.getByRole('heading', { name: 'By channel or by category' }).waitFor();
    const choice = page.getByLabel('All figures are told by');
    await choice.selectOption('Category');
    await expectSound(page, 'figures-told-by');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const { id } = await manager.sendCsv<{ id: string }>(`/api/event-imports?sourceId=${sourceId}&fileName=april.csv`, april());
    const comesTo = async (state: string): Promise<void> => {
      for (let seen = ''; seen !== state; await page.waitForTimeout(100)) seen = (await manager.get<{ state: string }>(`/api/event-imports/${id}`)).state;
    };
    await comesTo('previewed');
    await manager.post(`/api/event-imports/${id}/application`);
    await comesTo('applied');
    await page.reload();
    await page.getByText(/It stays: there are events of .*Customer satisfaction, satisfied/).waitFor();
    expect([await choice.inputValue(), await choice.isDisabled()]).toEqual(['category', true]);
    await expectSound(page, 'figures-told-by-stays');
    await expect(manager.put('/api/outcome-settings', { toldBy: 'channel' })).rejects.toThrow('outcomes-told');
  });

  it('shows figures of one category, compares teams at one mix of them, and keeps to itself what two agents handled', async () => {
    const { page, problems } = window;
    const figure = (team: string) =>
      page
        .getByRole('row', { name: new RegExp(`^${team}`) })
        .getByRole('cell')
        .first();
    const shows = (team: string, text: RegExp) => figure(team).filter({ hasText: text }).waitFor();
    await page.goto('/service/board?from=2026-04-01&until=2026-04-30');
    await shows('North quay', /67/);
    await shows('West quay', /33/);
    await page.getByLabel('Mix of categories').selectOption('The same for all teams');
    await page.getByText(/Billing.* 50%.*Delivery.* 50%/).waitFor();
    // each kind of request ends alike in both, so that nothing is left of the difference
    await shows('North quay', /50/);
    await shows('West quay', /50/);
    expect(page.url()).toContain('mix=category');
    await expectSound(page, 'outcome-board-categories');
    await page.getByLabel('Mix of categories').selectOption('As it was');
    await shows('North quay', /67/);
    await page.getByLabel('Category', { exact: true }).selectOption('Delivery');
    await shows('West quay', /^\s*0/);
    expect(page.url()).toContain('category=Delivery');
    await page.getByLabel('Category', { exact: true }).selectOption('Lost parcel');
    const lock = page.getByRole('row', { name: /South quay/ }).getByRole('button');
    await lock.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Fewer than 3 agents are behind it').waitFor();
    expect(problems).toEqual([]);
    // an address from before: by channel there is nothing of it, which the browser notes as a refusal
    await page.goto('/service/board?from=2026-04-01&until=2026-04-30&channel=phone');
    await page.getByText('Figures are told by category: there are none by channel.').waitFor();
    await expectAccessible(page, 'outcome-board-told-otherwise');
    await page.getByRole('link', { name: 'Show all together' }).click();
    await shows('South quay', /25/);
    expect(problems).toEqual([expect.stringMatching(/400.*outcome-board.*channel=phone/)]);
  });
});
