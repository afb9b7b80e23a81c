import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshot, screenshots4, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** A red dot, as a phone would take a picture. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');
/** A document that would run a script when it is opened. */
const HOSTILE = Buffer.from(
  '%PDF-1.4\n1 0 obj << /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);
const HOLIDAYS = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20301225\r\nSUMMARY:Christmas Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

const REGISTER = [
  'complaint_id,reference,received_on,category,team,happened,responded_on,closed_on,decision',
  'K-1,OLD-1,2026-02-02,Service,Repairs North,Nobody came.,2026-02-05,2026-02-06,upheld',
  'K-2,OLD-2,2026-02-03,Service,,Nobody called.,2026-02-05,2026-02-06,not-upheld',
  'K-3,OLD-3,2026-02-03,Weather,,It rained.,,,',
].join('\n');

/** Selma, a service manager, takes a complaint from the telephone to the return of the regulator; Olaf looks at it from a phone, and Nora is no service manager. */
describe('a complaint', () => {
  let browser: Browser;
  let selma: Persona;
  let olaf: Persona;
  let nora: Persona;
  let page: Page;
  const windows: Window[] = [];

  async function window(who: Persona, options: object = {}): Promise<Page> {
    const opened = await openWindow(browser, options);
    await who.enter(opened.context);
    windows.push(opened);
    return opened.page;
  }
  const fits = (on: Page): Promise<boolean> => on.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const noted = async (on: Page, step: string): Promise<void> => {
    await on.getByRole('button', { name: step, exact: true }).click();
    await on.getByText('It is noted.').last().waitFor();
    await on.getByRole('button', { name: 'Close this message' }).last().click();
  };

  beforeAll(async () => {
    browser = await launch();
    const admin = await new Persona('ada@complaints.example', undefined, 'Ada Chief').signUp('Harbour Heating');
    const root = (await admin.get<{ items: { id: string }[] }>('/api/teams')).items[0]!.id;
    const team = (await admin.post<{ id: string }>('/api/teams', { name: 'Repairs North', parentId: root })).id;
    selma = new Persona('selma@complaints.example');
    olaf = new Persona('olaf@complaints.example');
    nora = new Persona('nora@complaints.example');
    for (const [name, who] of [
      ['Selma Quick', selma],
      ['Olaf Calm', olaf],
      ['Nora Else', nora],
    ] as const) {
      const { id } = await admin.post<{ id: string }>('/api/employees', { name, email: who.email, teamId: team });
      if (who !== nora) await admin.post('/api/role-grants', { employeeId: id, role: 'service-manager' });
      await who.signInByLink();
    }
    page = await window(selma);
  }, 120_000);
  afterAll(() => browser?.close());

  it('comes to a register that begins with the usual categories, and is taken down with the keyboard', async () => {
    await page.goto('/service/complaints');
    await page.getByRole('heading', { name: 'The register has no categories yet' }).waitFor();
    await expectAccessible(page, 'an empty register');
    await page.getByRole('button', { name: 'Begin with the usual ones' }).click();
    await page.getByRole('heading', { name: 'No complaint here' }).waitFor();
    await page.getByRole('link', { name: 'New complaint' }).click();
    await page.getByLabel('What happened').focus();
    await page.keyboard.type('The engineer did not come, twice.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A new appointment this week.');
    await page.getByLabel('Category').selectOption({ label: 'Service' });
    await page.getByRole('combobox', { name: 'Team it is about' }).focus();
    await page.keyboard.type('north');
    await page.getByRole('option', { name: 'Repairs North' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Reference').fill('mary@example.org');
    await expectAccessible(page, 'a new complaint');
    await screenshots4(page, 'complaint-new');
    await page.getByLabel('Reference').focus();
    await page.keyboard.press('Enter');
    await page.getByText('A name or an address is not kept.').waitFor();
    await page.getByLabel('Reference').fill('C-2041');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Complaint 1', exact: true }).waitFor();
  });

  it('is acknowledged, given to somebody, investigated, escalated and answered', async () => {
    await page.getByLabel('Note').fill('Called back within the hour.');
    await noted(page, 'Acknowledge');
    await page.getByLabel('Owner').selectOption({ label: 'Olaf Calm' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByLabel('Step').selectOption('investigation');
    await noted(page, 'Begin the investigation');
    await page.getByLabel('Step').selectOption('escalation');
    await page.getByLabel('To whom').selectOption('external');
    await page.getByLabel('Name of the team, ombudsman').fill('The ombudsman for energy');
    await noted(page, 'Escalate');
    await page.getByLabel('Step').selectOption('closure');
    await page.getByLabel('How it was decided').selectOption('upheld');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByText('The customer has had no response yet.').waitFor();
    await page.getByLabel('Step').selectOption('response');
    await noted(page, 'Respond');
  });

  it('keeps a picture beside it, and refuses a document that would run a script', async () => {
    const choose = page.getByLabel('Add a file');
    await choose.setInputFiles({ name: 'terms.pdf', mimeType: 'application/pdf', buffer: HOSTILE });
    await page.getByText('The document holds a script').waitFor();
    await choose.setInputFiles({ name: 'boiler.png', mimeType: 'image/png', buffer: PICTURE });
    const file = page.getByRole('link', { name: 'boiler.png' });
    await file.waitFor();
    const reply = await olaf.request('GET', (await file.getAttribute('href'))!);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-disposition')]).toEqual([
      200,
      'image/png',
      expect.stringContaining('attachment'),
    ]);
    await expectAccessible(page, 'a complaint');
    await screenshots4(page, 'complaint');
  });

  it('is closed as upheld with a refund, and stands in the return of the regulator', async () => {
    await page.getByLabel('Step').selectOption('closure');
    await page.getByLabel('How it was decided').selectOption('upheld');
    await page.locator('app-complaint-act').getByLabel('Root cause').selectOption({ label: 'A promise that was not kept' });
    await page.getByLabel('What the customer gets').selectOption('refund');
    await page.getByLabel('Amount').fill('40.5');
    await page.getByLabel('Currency').fill('EUR');
    await noted(page, 'Close');
    await page.getByText('€40.50').first().waitFor();
    await page.goto('/service/complaints/returns');
    const row = (name: string) => page.getByRole('row', { name });
    await row('Upheld 1').waitFor();
    for (const line of ['Open at the start 0', 'Received 1', 'Closed 1', 'Closed: Within 3 working days 1', 'Open at the end 0', 'Redress in EUR €40.50'])
      await row(line).first().waitFor();
    await expectAccessible(page, 'the return');
    await screenshots4(page, 'complaint-return');
    const file = await selma.request('GET', (await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href'))!);
    expect(await file.text()).toContain('redress_EUR,40.50');
  });

  it('has deadlines that leave out holidays of a calendar file', async () => {
    await page.goto('/service/complaints/settings');
    await page.getByLabel('Take holidays from a calendar file').setInputFiles({ name: 'uk.ics', mimeType: 'text/calendar', buffer: Buffer.from(HOLIDAYS) });
    await page.getByText('Christmas Day').waitFor();
    await page.locator('app-complaint-calendar').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect((await selma.get<{ holidays: object[] }>('/api/complaint-settings')).holidays).toEqual([{ on: '2030-12-25', name: 'Christmas Day' }]);
    await expectAccessible(page, 'the settings of the register');
    await screenshots4(page, 'complaint-settings');
  });

  it('is found on the desk by its team, looked for with the keyboard, and the list is whole again without one', async () => {
    await page.goto('/service/complaints');
    const picker = page.getByRole('combobox', { name: 'Team', exact: false });
    await picker.focus();
    await page.keyboard.type('repairs');
    // said once what was typed was looked for among the teams, which may come later than the box; until then the list has lines too
    await page.getByText('One team found.').waitFor();
    await page.getByRole('option', { name: 'Repairs North' }).waitFor();
    await expectAccessible(page, 'the teams found on the desk');
    const ofTeam = page.waitForResponse((reply) => /\/api\/complaints\?.*teamId=/.test(reply.url()));
    await page.keyboard.press('Enter');
    await page.waitForURL(/teamId=/);
    // not the line of the list that showed all teams
    expect((await ofTeam).status()).toBe(200);
    await page.getByRole('link', { name: '1', exact: true }).waitFor();
    expect(await picker.inputValue()).toBe('Repairs North');
    await picker.fill('');
    await page.keyboard.press('Tab');
    await page.waitForURL((url) => !url.searchParams.has('teamId'));
    await screenshots4(page, 'complaint-desk');
  });

  it('comes in with others from a file, says so, and goes with the file but for what somebody worked on', async () => {
    await page.goto('/service/complaints');
    await page.getByRole('link', { name: 'Complaints from a file' }).click();
    await expectAccessible(page, 'complaints from a file');
    await page.locator('input[type=file]').setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) });
    await page.getByText('There is no category of this name in use').waitFor();
    await expectAccessible(page, 'a file of complaints');
    await screenshots4(page, 'complaint-import');
    await page.getByLabel('Bring in the good rows and leave these out.').check();
    await page.getByRole('button', { name: 'Bring in 2 complaints' }).click();
    await page.getByText('The complaints are in.').waitFor();
    const { items } = await selma.get<{ items: { id: string; number: number; reference: string }[] }>('/api/complaints?search=OLD-');
    const old = items.find(({ reference }) => reference === 'OLD-1')!;
    const importPage = page.url();
    await page.goto(`/service/complaints/${old.id}`);
    await page.getByText('from a file').first().waitFor();
    await page.getByLabel('Step').selectOption('note');
    await page.getByLabel('Note').fill('Looked at it again.');
    await noted(page, 'Write a note');
    await page.goto(importPage);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(`Complaints that stay, by their numbers: ${old.number}`).waitFor();
    await screenshot(page, 'complaint-import-undone', { fullPage: true });
    expect((await selma.get<{ items: object[] }>('/api/complaints?search=OLD-')).items).toHaveLength(1);
  });

  it('is found on a phone in Arabic by whoever handles it, and hidden from everybody else', async () => {
    const phone = await window(olaf, { ...PHONE, locale: 'ar' });
    await phone.goto('/service/complaints?search=C-2041');
    // the day on which it is due can be read without scrolling sideways: in Arabic, the table begins on the right
    expect(
      await phone
        .locator('tbody tr td')
        .first()
        .evaluate((due) => due.getBoundingClientRect().left),
    ).toBeGreaterThanOrEqual(0);
    await phone.getByRole('link', { name: '1', exact: true }).click();
    await phone.getByText('The engineer did not come, twice.').waitFor();
    await expectAccessible(phone, 'a complaint in Arabic');
    expect(await fits(phone)).toBe(true);
    await screenshot(phone, 'complaint-arabic-phone', { fullPage: true });
    for (const address of [
      '/service/complaints',
      '/service/complaints/new',
      '/service/complaints/returns',
      '/service/complaints/settings',
      '/service/complaints/import',
    ]) {
      await phone.goto(address);
      await phone.getByRole('heading', { level: 1 }).waitFor();
      expect([address, await fits(phone)]).toEqual([address, true]);
    }
    await expectAccessible(phone, 'the settings in Arabic on a phone');
    const hers = await window(nora, PHONE);
    for (const address of ['/service/complaints', '/service/complaints/returns', '/service/complaints/import']) {
      await hers.goto(address);
      await hers.getByRole('heading', { name: 'Not for your role' }).waitFor();
    }
    expect((await nora.request('GET', '/api/complaints')).status).toBe(403);
    expect(windows.flatMap(({ problems }) => problems).filter((problem) => !/status of 4(00|09|15)/.test(problem))).toEqual([]);
  });
});
