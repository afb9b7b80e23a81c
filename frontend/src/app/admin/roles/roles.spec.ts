import { problem } from '../../hr/testing/samples';
import { visit, type Visit } from '../../hr/testing/visit';

async function roles(): Promise<Visit> {
  const page = await visit('/admin/roles');
  await page.reply('GET /api/role-grants', { items: [{ employeeId: 'ada', name: 'Ada Okafor', email: 'ada@example.test', roles: ['hr', 'judge'] }] });
  return page;
}

describe('Roles', () => {
  it('are given to a colleague who was found by a part of her name', async () => {
    const page = await roles();
    await page.press('Give the role');
    expect(page.text()).toContain('Find and choose a colleague.');
    await page.type('To whom', 'lin');
    await page.reply('GET /api/colleagues?search=lin', { items: [{ id: 'bo', name: 'Bo Lind', teamName: 'Billing' }] });
    await page.press('Bo Lind Billing');
    await page.type('Role', 'service-manager');
    await page.press('Give the role');
    const sent = await page.reply('POST /api/role-grants', null, 204);
    expect(sent.request.body).toEqual({ employeeId: 'bo', role: 'service-manager' });
    expect(page.toasts()).toContain('Bo Lind is now Service manager.');
    await page.reply('GET /api/role-grants', { items: [] });
  });

  it('are taken after a question, and the refusal of the last administrator is said', async () => {
    const page = await roles();
    await page.press('Take HR from Ada Okafor');
    await page.press('Take it');
    await page.reply('DELETE /api/role-grants/ada/hr', problem(409, 'Somebody must stay administrator.'), 409);
    expect(page.toasts()).toBe('Somebody must stay administrator.');
  });
});
