import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { Persona } from '../support/persona.js';

const THANKS = 'You stayed until the last pallet was off the ramp, and sang.';
const PHONE = { width: 360, height: 740 };

/** Ben and Cleo work on the quay, Dora at the mill, Nils elsewhere; Otto is of another organisation. */
describe('kudos', () => {
  let browser: Browser;
  const people = new Map<string, Persona>();
  const windows: Window[] = [];
  const window = async (who: string, phone = false): Promise<Window> => {
    const opened = await openWindow(browser, phone ? { viewport: PHONE, hasTouch: true } : {});
    await people.get(who)!.enter(opened.context);
    windows.push(opened);
    return opened;
  };

  beforeAll(async () => {
    browser = await launch();
    const hr = await new Persona('hr@kudos.example', undefined, 'Hana Kudo').signUp('Quay and Mill');
    people.set('Hana', hr);
    await hr.post('/api/values', { name: 'All hands', description: 'We help before we are asked.' });
    const root = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items[0]!.id;
    for (const [team, names] of Object.entries({ Quay: ['Ben Roy', 'Cleo Sy'], Mill: ['Dora Lim'], Elsewhere: ['Nils Orr'] })) {
      const { id: teamId } = await hr.post<{ id: string }>('/api/teams', { name: team, parentId: root });
      for (const name of names) {
        const email = `${name.split(' ')[0]!.toLowerCase()}@kudos.example`;
        await hr.post('/api/employees', { name, email, teamId });
        people.set(name.split(' ')[0]!, new Persona(email));
      }
    }
    people.set('Otto', await new Persona('otto@not-kudos.example').signUp('Another Quay'));
    for (const name of ['Ben', 'Cleo', 'Dora', 'Nils']) await people.get(name)!.signInByLink();
  });
  afterAll(() => browser?.close());

  it('are given on a phone, and answered by a colleague', async () => {
    const { page } = await window('Ben', true);
    await page.goto('/kudos');
    await page.getByText('No thanks here yet').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Thank somebody' }).click();
    await page.getByRole('heading', { name: 'Thank somebody' }).waitFor();
    await page.getByLabel('Add a colleague').fill('Dora');
    await page.getByRole('option', { name: /Dora Lim/ }).click();
    await page.getByRole('button', { name: 'Take Dora Lim off the list' }).waitFor();
    await page.getByLabel('What for?').fill(THANKS);
    await page.getByRole('checkbox', { name: 'All hands' }).check();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await page.getByRole('button', { name: 'Send thanks' }).click();
    await page.getByRole('heading', { name: 'Ben Roy thanks Dora Lim' }).waitFor();
    const { items } = await people.get('Ben')!.get<{ items: { id: string }[] }>('/api/kudos');
    await page.goto(`/kudos/${items[0]!.id}`);
    await page.getByRole('heading', { name: 'Ben Roy thanks Dora Lim' }).waitFor();
    await expectAccessible(page);

    const { page: hers } = await window('Cleo');
    await hers.goto('/');
    await hers.getByRole('heading', { name: 'Ben Roy thanks Dora Lim' }).waitFor();
    await hers.getByRole('link', { name: 'All thanks' }).click();
    await hers.getByRole('button', { name: 'Proud of you' }).click();
    await hers.getByRole('button', { name: 'Proud of you 1', pressed: true }).waitFor();
    await hers.getByRole('button', { name: 'Reply', exact: true }).click();
    await hers.getByLabel('Your reply').fill('I heard you both up here.');
    await hers.getByRole('button', { name: 'Send reply' }).click();
    await hers.getByRole('button', { name: 'Delete reply' }).waitFor();
    await expectAccessible(hers);
    await screenshots4(hers, 'kudos');
  });

  it('are set up by HR, on pages that name nobody, and come by mail as long as one likes', async () => {
    const { page } = await window('Hana');
    await page.goto('/hr/recognition');
    await page.getByText('Nothing has been published yet').waitFor();
    await page.getByLabel('Day of the mail').waitFor();
    await expectAccessible(page);
    await screenshots4(page, 'kudos-and-values');
    expect(await page.textContent('main')).not.toMatch(/Dora|Ben/);
    await page.goto('/hr/fairness');
    await page.getByText('Nothing has been published yet').waitFor();
    await expectAccessible(page);
    await screenshots4(page, 'fairness-of-recognition');

    const { page: hers } = await window('Ben', true);
    await hers.goto('/account');
    await hers.getByRole('button', { name: 'Stop this mail' }).click();
    await hers.getByText('You get no mail about kudos.').waitFor();
    await expectAccessible(hers);
    await hers.getByRole('button', { name: 'Send it again' }).click();
    await hers.getByText('Once a week you get a mail').waitFor();
  });

  it('are not seen by another team, nor by another organisation, though they have the address', async () => {
    const { items } = await people.get('Dora')!.get<{ items: { id: string; message: string; replyCount: number }[] }>('/api/kudos');
    expect(items).toMatchObject([{ message: THANKS, replyCount: 1 }]);
    for (const who of ['Nils', 'Otto']) {
      const { page } = await window(who);
      await page.goto('/kudos');
      await page.getByText('No thanks here yet').waitFor();
      const answer = await people.get(who)!.request('GET', `/api/kudos/${items[0]!.id}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('pallet');
    }
    expect(windows.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
