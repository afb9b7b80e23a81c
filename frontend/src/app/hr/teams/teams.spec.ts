import { problem, team, TEAMS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';

async function chosen(id: string): Promise<Visit> {
  const page = await visit(`/hr/teams?team=${id}`);
  await page.reply('GET /api/teams', { items: TEAMS });
  return page;
}

describe('Teams', () => {
  it('opens the team that the address names', async () => {
    const page = await chosen('service');
    expect(page.find('#panel-heading').textContent).toBe('Service');
    expect(page.text()).toContain('Mira Holt');
  });

  it('renames and moves a team, and never offers a place below itself', async () => {
    const page = await chosen('service');
    expect([...page.find('app-team-panel select').querySelectorAll('option')].map(({ value }) => value)).toEqual(['root', 'billing']);
    await page.type('Name', 'Customer Service');
    await page.type('Below', 'billing');
    await page.press('Save');
    const sent = await page.reply('PATCH /api/teams/service', TEAMS[1]);
    expect(sent.request.body).toEqual({ name: 'Customer Service', parentId: 'billing' });
    await page.reply('GET /api/teams', { items: TEAMS });
  });

  it('gives a team a leader who was found by a part of her name', async () => {
    const page = await chosen('north');
    expect(page.text()).toContain('Nobody leads this team');
    await page.seek('Who leads it', 'hol');
    await page.reply('GET /api/colleagues?search=hol', { items: [{ id: 'mira', name: 'Mira Holt', teamName: 'Service' }] });
    await page.press('Mira Holt Service');
    const sent = await page.reply('PATCH /api/teams/north', TEAMS[2]);
    expect(sent.request.body).toEqual({ leaderId: 'mira' });
    expect(page.toasts()).toContain('Mira Holt now leads Service North.');
  });

  it('says so when colleagues cannot be looked up, and can look again', async () => {
    const page = await chosen('north');
    await page.seek('Who leads it', 'hol');
    await page.reply('GET /api/colleagues?search=hol', problem(503, 'The directory is not reachable.'), 503);
    expect(page.text()).toContain('The directory is not reachable.');
  });

  it('says truly who sees the results of a team that nobody leads', async () => {
    const page = await chosen('north');
    expect(page.text()).toContain('Nobody leads this team itself; HR and whoever leads a team above see its results.');
  });

  it('gives each team a panel of its own: what was typed for one lands in no other', async () => {
    const page = await chosen('north');
    await page.type('Name of the new team', 'Invoices');
    await page.press('Billing');
    expect(page.find('#panel-heading').textContent).toBe('Billing');
    expect(page.value('Name of the new team')).toBe('');
  });

  it('keeps a name that is being typed while the teams are read again', async () => {
    const page = await chosen('billing');
    await page.type('Name', 'Invoices and payments');
    await page.type('Name of the new team', 'Collections');
    await page.press('Add it');
    await page.reply('POST /api/teams', team('new', 'Collections', 'billing', 0), 201);
    await page.reply('GET /api/teams', { items: [...TEAMS.map((one) => ({ ...one })), team('new', 'Collections', 'billing', 0)] });
    expect(page.value('Name')).toBe('Invoices and payments');
  });

  it('asks before a name that is not saved is left behind', async () => {
    const page = await chosen('billing');
    await page.type('Name of the new team', 'Collections');
    await page.press('Bring in a file');
    expect(page.find('[role=alertdialog]').textContent).toContain('not saved yet');
    await page.press('Stay here');
    expect(page.url()).toBe('/hr/teams?team=billing');
  });

  it('adds a team below, or says at the name why it cannot be', async () => {
    const page = await chosen('billing');
    await page.type('Name of the new team', 'Invoices');
    await page.press('Add it');
    await page.reply('POST /api/teams', problem(409, 'Not now.', [{ pointer: '#/name', detail: 'Another team below Billing is called so.' }]), 409);
    expect(page.text()).toContain('Another team below Billing is called so.');
    await page.type('Name of the new team', 'Collections');
    await page.press('Add it');
    const sent = await page.reply('POST /api/teams', team('new', 'Collections', 'billing', 0), 201);
    expect(sent.request.body).toEqual({ name: 'Collections', parentId: 'billing' });
  });
});
