import type { EmployeeDetail } from '@throughline/contract';
import { employeeChangeOf, newEmployeeOf, personOf } from '../person/person-entry';
import { problem, TEAMS } from '../testing/samples';
import { visit } from '../testing/visit';
import { speakIn } from '../../words/testing/speak-in';

const ADA: EmployeeDetail = {
  id: 'ada',
  name: 'Ada Okafor',
  email: 'ada@example.test',
  externalKey: 'P1',
  team: { id: 'service', name: 'Service' },
  jobTitle: 'Agent',
  site: null,
  joinedOn: '2021-04-01',
  leftOn: null,
  roleBand: null,
  timeZone: null,
  language: 'en',
  attributes: {},
  memberships: [
    { team: { id: 'billing', name: 'Billing' }, from: '2021-04-01', until: '2024-01-01' },
    { team: { id: 'service', name: 'Service' }, from: '2024-01-01', until: null },
  ],
  leave: [],
};

describe('People', () => {
  afterEach(() => speakIn('en'));

  it('are listed in German, with a person who left', async () => {
    await speakIn('de');
    const page = await visit('/hr/people');
    await page.reply('GET /api/employees', { items: [{ ...ADA, email: null, leftOn: '2026-03-01' }] });
    expect([...page.find('thead').querySelectorAll('th')].map((head) => head.textContent.trim())).toEqual([
      'Name',
      'Team',
      'Stellenbezeichnung',
      'E-Mail',
      'Standort',
      'Hier',
    ]);
    expect(page.find('tbody').textContent).toMatch(/keine.*bis 28\.\sFeb\.?\s2026/s);
  });

  it('are searched by what the address says, page by page', async () => {
    const page = await visit('/hr/people?search=ada&team=service');
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.reply('GET /api/employees?search=ada&teamId=service', { items: [ADA], nextCursor: 'after-ada' });
    expect(page.find('a[href="/hr/people/ada"]').textContent).toContain('Ada Okafor');
    await page.press('Next page');
    expect(page.url()).toContain('cursor=after-ada');
    await page.reply('GET /api/employees?search=ada&teamId=service&cursor=after-ada', { items: [] });
  });

  it('go back to the first page when the search changes', async () => {
    const page = await visit('/hr/people?search=ada&cursor=x');
    await page.type('Search by name, address or key', 'bo');
    expect(page.url()).toBe('/hr/people?search=bo');
  });

  it('were here until the day before the first one that they were not', async () => {
    const page = await visit('/hr/people');
    await page.reply('GET /api/employees', { items: [{ ...ADA, leftOn: '2026-03-01' }] });
    expect(page.find('tbody').textContent).toMatch(/until 28.Feb.2026/);
  });

  it('teach the first step while nobody is there', async () => {
    const page = await visit('/hr/people');
    await page.reply('GET /api/employees', { items: [] });
    expect(page.text()).toContain('Nobody is here yet');
  });

  it('move to another team from a day, and earlier memberships stay listed', async () => {
    const page = await visit('/hr/people/ada');
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.reply('GET /api/employees/ada', ADA);
    expect(page.text()).toMatch(/Billing ?1 Apr 2021 ?31 Dec 2023/);
    expect(page.text()).not.toContain('In this team from');
    await page.type('Team', 'billing');
    await page.type('In this team from', '2026-12-01');
    await page.press('Save changes');
    const sent = await page.reply('PATCH /api/employees/ada', { ...ADA, team: { id: 'billing', name: 'Billing' } });
    expect(sent.request.body).toEqual({ teamId: 'billing', movedOn: '2026-12-01' });
  });

  it('keep what was typed when an address belongs to somebody else, and say so at the address', async () => {
    const page = await visit('/hr/people/new?team=service');
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.type('Name', 'Bo Lind');
    await page.type('E-mail', 'ada@example.test');
    await page.press('Add this person');
    const sent = await page.reply('POST /api/employees', problem(409, 'Taken.', [{ pointer: '#/email', detail: 'This address belongs to Ada Okafor.' }]), 409);
    expect(sent.request.body).toMatchObject({ name: 'Bo Lind', email: 'ada@example.test', teamId: 'service' });
    expect(page.text()).toContain('This address belongs to Ada Okafor.');
  });

  it('have the attributes that the organisation keeps, each a field', async () => {
    const page = await visit('/hr/people/ada');
    await page.reply('GET /api/employees/ada', { ...ADA, attributes: { shift: 'night' } });
    await page.reply('GET /api/teams', { items: TEAMS });
    await page.reply('GET /api/attributes', {
      items: [
        { key: 'contract', label: 'Contract' },
        { key: 'shift', label: 'Shift' },
      ],
    });
    expect(page.value('Shift')).toBe('night');
    await page.type('Shift', '');
    await page.type('Contract', 'fixed');
    await page.press('Save changes');
    const sent = await page.reply('PATCH /api/employees/ada', ADA);
    expect(sent.request.body).toEqual({ attributes: { contract: 'fixed', shift: null } });
  });

  it('are on leave from a day to another, or until somebody ends it, and nobody asks why', async () => {
    const page = await visit('/hr/people/ada');
    const standing = { from: '2026-03-02', last: null };
    await page.reply('GET /api/employees/ada', { ...ADA, leave: [standing] });
    await page.reply('GET /api/teams', { items: TEAMS });
    expect([page.value('First day of leave'), page.value('Last day of leave')]).toEqual(['2026-03-02', '']);
    await page.type('Last day of leave', '2026-03-01');
    expect(page.text()).toContain('This is before the first day of the leave.');
    await page.type('Last day of leave', '2026-05-31');
    await page.press('Add leave');
    await page.press('Save changes');
    expect(page.text()).toContain('Write the first day of the leave.');
    page.expectNo('PATCH /api/employees/ada');
    await page.press('Take away leave 2');
    await page.press('Save changes');
    const clash = [{ pointer: '#/leave/0/from', detail: 'There is leave on these days already.' }];
    const sent = await page.reply('PATCH /api/employees/ada', problem(400, 'Twice.', clash), 400);
    expect(sent.request.body).toEqual({ leave: [{ from: '2026-03-02', last: '2026-05-31' }] });
    expect(page.find('app-leave-fields').textContent).toContain('There is leave on these days already.');
    await page.press('Take away leave 1');
    await page.press('Save changes');
    expect((await page.reply('PATCH /api/employees/ada', ADA)).request.body).toEqual({ leave: [] });
  });

  it('are sent only what was changed; an emptied fact is taken away', () => {
    const before = personOf(ADA, '2026-11-20');
    expect(employeeChangeOf({ ...before, jobTitle: '', name: 'Ada O. ' }, before)).toEqual({ name: 'Ada O.', jobTitle: null });
    expect(newEmployeeOf({ ...before, site: ' ' })).not.toHaveProperty('site');
  });
});
