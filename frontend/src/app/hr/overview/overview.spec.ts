import { cycle, team, TEAMS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';

async function overview(teams: readonly object[], cycles: readonly object[], me = {}): Promise<Visit> {
  const page = await visit('/hr', me);
  await page.reply('GET /api/teams', { items: teams });
  await page.reply('GET /api/cycles', { items: cycles });
  await page.reply('GET /api/award-programmes', { items: [] });
  await page.reply('GET /api/demo', { present: true, password: 'x', people: [] });
  return page;
}

describe('The overview of HR', () => {
  it('shows cycles, awards and people at a glance', async () => {
    const page = await overview(TEAMS, [cycle({ state: 'published' })]);
    expect(page.text()).toContain('Published. It ran until 24 November 2026 at the latest.');
    expect(page.text()).toMatch(/49\s*In 5 teams\. 3 have no leader\./);
    expect(page.text()).not.toContain('Where to start');
  });

  it('offers three doors while the organisation is empty', async () => {
    const page = await overview([team('root', 'New', null, 1)], []);
    const doors = ['/hr/roster-import', '/sign-in', '/admin/roles'];
    expect(doors.filter((door) => page.has(`app-three-doors a[href="${door}"]`))).toEqual(doors);
  });

  it('leads somebody who may not give roles to the directory instead', async () => {
    const page = await overview([team('root', 'New', null, 1)], [], { roles: ['hr', 'employee'] });
    expect(page.has('app-three-doors a[href="/hr/people/new"]')).toBe(true);
    expect(page.has('app-three-doors a[href="/admin/roles"]')).toBe(false);
  });
});
