import { TEAMS } from '../../hr/testing/samples';
import { visit } from '../../hr/testing/visit';

const GRANTS = { items: [{ employeeId: 'ada', name: 'Ada Okafor', email: 'ada@example.test', roles: ['administrator'] }] };

describe('The organisation', () => {
  it('shows its facts, and no way to delete a real one', async () => {
    const page = await visit('/admin/organisation');
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.reply('GET /api/role-grants', GRANTS);
    expect(page.text()).toContain('Harbour Utilities');
    expect(page.text()).toContain('Ada Okafor');
    expect(page.text()).not.toContain('Delete');
  });

  it('is deleted with one button and a question when it is the fictional one', async () => {
    const page = await visit('/admin/organisation', { organisation: { id: 'org', name: 'Demo', fictional: true } });
    await page.press('Delete the fictional organisation');
    expect(page.find('[role=alertdialog]').textContent).toContain('you are signed out');
    await page.press('Delete it');
    await page.reply('DELETE /api/demo', null, 204);
    expect(page.url()).toBe('/');
  });
});
