import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const FILE = [
  'reference,name,owner,deputy,next contact on,want 1',
  ...Array.from({ length: 9 }, (_, i) => `K-${i + 10},"Customer ""${i + 10}""",olga@plans.example,dan@plans.example,${day(7)},One invoice`),
  'K-19,Customer 19,nobody@plans.example,,,',
].join('\n');

/** Mia manages the service; Olga owns plans, Dan is her deputy, Eve answers the phone. */
describe('plans of customers', () => {
  let browser: Browser;
  let mia: Persona;
  const people = new Map<string, Persona>();
  const windows: Window[] = [];

  async function window(who: Persona, options: object = {}): Promise<Page> {
    const opened = await openWindow(browser, options);
    await who.enter(opened.context);
    windows.push(opened);
    return opened.page;
  }
  const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const pick = async (page: Page, label: string, name: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
  };

  beforeAll(async () => {
    browser = await launch();
    mia = await new Persona('mia@plans.example', undefined, 'Mia Service').signUp('Ovens and More');
    const root = (await mia.get<{ items: { id: string }[] }>('/api/teams')).items[0]!.id;
    for (const name of ['Olga Ray', 'Dan Poe', 'Eve Lin']) {
      const email = `${name.split(' ')[0]!.toLowerCase()}@plans.example`;
      await mia.post('/api/employees', { name, email, teamId: root });
      people.set(name, new Persona(email));
      await people.get(name)!.signInByLink();
    }
  }, 120_000);
  afterAll(() => browser?.close());

  it('come from a file with one bad row, which says what is wrong with it', async () => {
    const page = await window(mia);
    await page.goto('/plans');
    await page.getByRole('link', { name: 'Plans from a file' }).click();
    await page.locator('input[type=file]').setInputFiles({ name: 'plans.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.getByText('nobody@plans.example').first().waitFor();
    await expectAccessible(page, 'the import of plans');
    await screenshots4(page, 'plans-import');
    await page.getByLabel('Bring in the good rows and leave these out.').check();
    await page.getByRole('button', { name: 'Bring in 9 plans' }).click();
    await page.getByText('The plans are in.').waitFor();
    await page.goto('/plans');
    await page.getByRole('link', { name: 'Customer "10"' }).waitFor();
    // what is downloaded can be read again as it is, quotation marks and all
    const csv = await (await mia.request('GET', '/api/customer-plans.csv')).text();
    const again = await mia.sendCsv<{ id: string; counts: Record<string, number> }>('/api/customer-plan-imports', csv);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, refused: 0, unchanged: 9 });
    await mia.delete(`/api/customer-plan-imports/${again.id}`);
  });

  it('are worked with on a phone by the deputy, and show everybody the complaints that are open', async () => {
    const categories = await mia.post<{ items: { id: string }[] }>('/api/complaint-defaults');
    await mia.post('/api/complaints', {
      ...{ channel: 'telephone', receivedOn: day(0), categoryId: categories.items[0]!.id, reference: 'K-10' },
      ...{ happened: 'The oven came late.', wanted: '' },
    });
    const page = await window(people.get('Dan Poe')!, PHONE);
    await page.goto('/plans?search=K-10');
    await page.getByRole('link', { name: 'Customer "10"' }).click();
    await page.getByText(/Complaint 1/).waitFor();
    expect(await page.getByRole('link', { name: 'Complaint 1' }).count()).toBe(0);
    await page.getByLabel('Something the customer wants').fill('A visit in spring');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('A visit in spring').waitFor();
    await page.getByLabel('How it stands: One invoice').selectOption('Done');
    await page.getByText('Saved.').waitFor();
    await page.getByLabel('Note', { exact: false }).last().fill('About the late oven.');
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.getByText('The contact is noted.').waitFor();
    await expectAccessible(page, 'a plan on a phone');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'plan');
    await page.setViewportSize(PHONE.viewport);

    const eve = await window(people.get('Eve Lin')!);
    await eve.goto(page.url());
    await eve.getByText('A visit in spring').waitFor();
    await eve.getByText('Only the owner, the deputies and service managers change this plan.').waitFor();
    expect(await eve.getByRole('button', { name: 'Add', exact: true }).count()).toBe(0);
    await eve.goto('/plans/import');
    await eve.getByText('Files of plans are brought in by service managers.').waitFor();
  });

  it('are handed over, and the audit finds who is away', async () => {
    const page = await window(people.get('Olga Ray')!);
    await page.goto('/plans');
    await page.getByText('9 of 9 customers are looked after').waitFor();
    await page.getByRole('link', { name: 'Leave and hand-over' }).click();
    await page.getByLabel('First day').fill(day(0));
    await page.getByLabel('Last day').fill(day(3));
    await page.getByRole('button', { name: 'Note leave' }).click();
    await page.getByRole('button', { name: 'Remove the leave of Olga Ray' }).waitFor();
    await expectAccessible(page, 'leave and hand-over');
    await screenshots4(page, 'plans-staffing');
    await pick(page, 'To', 'Eve Lin');
    await page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await page.getByText('9 plans are handed over.').waitFor();

    const manager = await window(mia);
    await manager.goto('/plans/staffing');
    await manager.getByLabel('Days without a contact that are too long').fill('30');
    await manager.getByRole('button', { name: 'Save', exact: true }).click();
    await manager.getByText('Saved.').waitFor();
    await expectAccessible(manager, 'settings of plans');
    await screenshots4(manager, 'plans-settings');
    expect(await mia.get('/api/customer-plan-settings')).toMatchObject({ contactDays: 30 });
    expect((await mia.get<{ items: { owner: { name: string } }[] }>('/api/customer-plans')).items.map(({ owner }) => owner.name)).toEqual(
      Array(9).fill('Eve Lin'),
    );
  });

  it('forget what was written about somebody, a note alone or all of it', async () => {
    const { items } = await mia.get<{ items: { id: string }[] }>('/api/customer-plans?search=K-10');
    const id = items[0]!.id;
    await mia.post(`/api/customer-plans/${id}/contacts`, { on: day(0), channel: 'meeting', note: 'Mrs. Medlar was cross.', outcome: 'spoken' });
    const page = await window(mia, PHONE);
    await page.goto(`/plans/${id}`);
    await page.getByText('Mrs. Medlar was cross.').waitFor();
    await page
      .getByRole('button', { name: /^Erase the note of/ })
      .first()
      .click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Erase the note' }).click();
    await page.getByText('The note was erased.').waitFor();
    await page.getByText('Mrs. Medlar was cross.').waitFor({ state: 'detached' });
    await page.getByText('About the late oven.').waitFor();
    await page.getByRole('button', { name: 'Erase the words' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('Days, channels and what came of contacts stay', { exact: false }).waitFor();
    await question.getByRole('button', { name: 'Erase the words' }).click();
    await page.getByText('About the late oven.').waitFor({ state: 'detached' });
    await page.getByText('Words erased').first().waitFor();
    await expectAccessible(page, 'a plan whose words are erased');
    expect(await fits(page)).toBe(true);
    await screenshots4(page, 'plan-erased');
  });

  it('end and are taken up again, with no error in any window', async () => {
    const page = await window(mia);
    await page.goto('/plans?search=K-11');
    await page.getByRole('link', { name: 'Customer "11"' }).click();
    await page.getByRole('heading', { name: 'Customer "11"', level: 1 }).waitFor();
    await page.getByLabel('Name of the business').fill('Harbour Bakery');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Harbour Bakery', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'End the plan' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End the plan' }).click();
    await page.getByText('This plan has ended').waitFor();
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await page.getByText('This plan has ended').waitFor({ state: 'detached' });
    expect(windows.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
