import type { PersonInvitation } from '@throughline/contract';
import { problem, TEAMS } from '../testing/samples';
import { visit, type Visit } from '../testing/visit';
import { ar } from './words/ar';
import { de } from './words/de';
import { en } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';

const ADA = {
  id: 'ada',
  name: 'Ada Okafor',
  email: 'ada@example.test',
  externalKey: null,
  team: { id: 'service', name: 'Service' },
  jobTitle: null,
  site: null,
  joinedOn: null,
  leftOn: null,
  roleBand: null,
  timeZone: null,
  language: 'en',
  attributes: {},
  leave: [],
  memberships: [],
};
const AUTUMN: PersonInvitation = { cycleId: 'c1', name: 'Autumn', closesOn: '2026-11-24', address: 'same', mail: 'ready' };

async function person(...items: PersonInvitation[]): Promise<Visit> {
  const page = await visit('/hr/people/ada');
  await page.reply('GET /api/employees/ada', ADA);
  await page.reply('GET /api/teams', { items: TEAMS });
  await page.reply('GET /api/employees/ada/invitations', { items });
  return page;
}
const part = (page: Visit) => page.find('app-invitations').textContent;

describe('The invitations of a person', () => {
  it('can be sent again to the same address at once, and the page says that nobody learns whether she has answered', async () => {
    const page = await person(AUTUMN);
    expect(part(page)).toContain('Autumn Open until 24 November 2026.');
    expect(part(page)).toContain('You are not told whether this person has answered');
    await page.press('Send the link again: Autumn');
    const sent = await page.reply('POST /api/cycles/c1/resends', { zones: [], failedCount: 0, failed: [] });
    expect(sent.request.body).toEqual({ employeeIds: ['ada'] });
    expect(page.toasts()).toContain('The link is on its way.');
    await page.reply('GET /api/employees/ada/invitations', { items: [{ ...AUTUMN, mail: 'waiting' }] });
    expect(part(page)).toContain('An invitation is on its way.');
    expect(page.has('app-invitations button')).toBe(false);
  });

  it('go to a changed address only after a question that says what follows, and the page shows the refusal of the server', async () => {
    const page = await person({ ...AUTUMN, address: 'changed', mail: 'today' });
    expect(part(page)).toContain('opens a second ballot of this person’s group');
    await page.press('Send a link to the new address: Autumn');
    expect(page.find('[role=alertdialog]').textContent).toContain('This person is told about it at the old address');
    await page.press('Not now');
    page.expectNo('POST /api/cycles/c1/resends');
    await page.press('Send a link to the new address: Autumn');
    await page.press('Send the link');
    await page.reply('POST /api/cycles/c1/resends', problem(409, 'No link to the new address can be sent.'), 409);
    expect(page.toasts()).toContain('No link to the new address can be sent.');
    await page.reply('GET /api/employees/ada/invitations', { items: [{ ...AUTUMN, address: 'changed', mail: 'today' }] });
  });

  it('say why nothing can be sent, and offer nothing then', async () => {
    const page = await person(
      { ...AUTUMN, mail: 'today' },
      { ...AUTUMN, cycleId: 'c2', name: 'Winter', address: 'none-now' },
      { ...AUTUMN, cycleId: 'c3', name: 'Spring', address: 'none-then' },
    );
    for (const sentence of [en.today, en.noneNow, en.noneThen]) expect(part(page)).toContain(sentence);
    expect(page.has('app-invitations button')).toBe(false);
  });

  it('are looked up again when the address is changed on the page', async () => {
    const page = await person(AUTUMN);
    await page.type('E-mail', 'ada@new.test');
    await page.press('Save changes');
    await page.reply('PATCH /api/employees/ada', { ...ADA, email: 'ada@new.test' });
    await page.reply('GET /api/employees/ada/invitations', { items: [{ ...AUTUMN, address: 'changed', mail: 'today' }] });
    expect(part(page)).toContain(en.changed);
  });

  it('say in every language what they say in English', () => {
    for (const words of [de, fr, es, ar]) {
      expect(words.ask.sentences).toHaveLength(en.ask.sentences.length);
      for (const key of ['heading', 'lead', 'changed', 'today', 'sent'] as const) expect(words[key]).not.toBe(en[key]);
    }
  });
});
