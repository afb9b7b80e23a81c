import { TestBed } from '@angular/core/testing';
import { Session } from '../../session/session';
import { problem } from '../../hr/testing/samples';
import { visit, type Visit } from '../../hr/testing/visit';
import { speakIn } from '../../words/testing/speak-in';

async function roles(): Promise<Visit> {
  const page = await visit('/admin/roles');
  await page.reply('GET /api/role-grants', { items: [{ employeeId: 'ada', name: 'Ada Okafor', email: 'ada@example.test', roles: ['hr', 'judge'] }] });
  return page;
}

describe('Roles', () => {
  afterEach(() => speakIn('en'));

  it('are taken in German after a German question', async () => {
    await speakIn('de');
    const page = await roles();
    await page.press('Ada Okafor die Rolle Personalabteilung nehmen');
    await page.press('Nehmen');
    await page.reply('DELETE /api/role-grants/ada/hr', null, 204);
    expect(page.toasts()).toContain('Ada Okafor hat die Rolle Personalabteilung nicht mehr.');
  });

  it('are given to a colleague who was found by a part of her name', async () => {
    const page = await roles();
    await page.press('Give the role');
    expect(page.text()).toContain('Find and choose a colleague.');
    await page.seek('To whom', 'lin');
    await page.reply('GET /api/colleagues?search=lin', { items: [{ id: 'bo', name: 'Bo Lind', teamName: 'Billing' }] });
    await page.press('Bo Lind Billing');
    expect(document.activeElement).toBe(page.find('app-colleague-picker input'));
    await page.type('Role', 'service-manager');
    await page.press('Give the role');
    const sent = await page.reply('POST /api/role-grants', null, 204);
    expect(sent.request.body).toEqual({ employeeId: 'bo', role: 'service-manager' });
    expect(page.toasts()).toContain('Bo Lind is now Service manager.');
    await page.reply('GET /api/role-grants', { items: [] });
    expect(page.value('To whom')).toBe('');
  });

  it('that one gives up oneself are gone from this page at once', async () => {
    const page = await visit('/admin/roles');
    await page.reply('GET /api/role-grants', { items: [{ employeeId: 'me', name: 'Hana Sato', email: 'hana@example.test', roles: ['administrator'] }] });
    await page.press('Take Administrator from Hana Sato');
    await page.press('Give it up');
    await page.reply('DELETE /api/role-grants/me/administrator', null, 204);
    const me = TestBed.inject(Session).me()!;
    await page.reply('GET /api/me', { ...me, roles: ['employee'] });
    expect(TestBed.inject(Session).may('administrator')).toBe(false);
    expect(page.url()).toBe('/');
  });

  it('are taken after a question, and the refusal of the last administrator is said', async () => {
    const page = await roles();
    await page.press('Take HR from Ada Okafor');
    await page.press('Take it');
    await page.reply('DELETE /api/role-grants/ada/hr', problem(409, 'Somebody must stay administrator.'), 409);
    expect(page.toasts()).toBe('Somebody must stay administrator.');
  });
});
