import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, sizes, type Window } from '../support/browser.js';
import { decidedAwards } from '../support/decided-awards.mjs';
import { letterTo } from '../support/mailbox.js';
import { Persona } from '../support/persona.js';
import { nominatedBy, thankedTeams } from '../support/thanked-teams.mjs';

describe('the reveal of awards', () => {
  let browser: Browser;
  let window: Window;
  let hers: Window;
  let hr: Persona;
  let wanda: Persona;
  let nils: Persona;
  let awards: { id: string; winners: string[] };

  beforeAll(async () => {
    browser = await launch();
    hr = await new Persona('hr@lanterns.example').signUp('Lantern Harbour');
    const [root] = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items;
    const add = async (name: string, email: string): Promise<string> => (await hr.post<{ id: string }>('/api/employees', { name, email, teamId: root!.id })).id;
    const [wandaId, nilsId] = [await add("Wanda O'Hara", 'wanda@lanterns.example'), await add('Nils Holm', 'nils@lanterns.example')];
    awards = await decidedAwards(hr, 'Lanterns of the year', [
      {
        name: 'Customer hero',
        judged: [
          { employeeId: wandaId, won: true },
          { employeeId: nilsId, won: false },
        ],
      },
      { name: 'Steady light', judged: [{ employeeId: wandaId, won: true }] },
    ]);
    [wanda, nils] = [await new Persona('wanda@lanterns.example').signInByLink(), await new Persona('nils@lanterns.example').signInByLink()];
    [window, hers] = [await openWindow(browser), await openWindow(browser, { acceptDownloads: true })];
    await hr.enter(window.context);
    await wanda.enter(hers.context);
  });
  afterAll(() => browser?.close());

  const winners = async (who: Persona): Promise<number> => (await who.request('GET', `/api/award-programmes/${awards.id}/winners`)).status;

  /** A phone names no key, and begins by its button. */
  async function onPhone(): Promise<void> {
    const { page, context, problems } = await openWindow(browser, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await hr.enter(context);
    await page.goto(`/hr/awards/${awards.id}/event`);
    await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
    expect(await page.getByText('Press the space bar to begin').isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await context.close();
  }

  it('is held by the keyboard on a big screen, while nobody else knows anything before the last category', async () => {
    const { page, problems } = window;
    await page.goto(`/hr/awards/${awards.id}/reveal`);
    await page.getByText('The winners are decided and sealed.').waitFor();
    await expectAccessible(page, 'reveal');
    await screenshots4(page, 'reveal-sealed');
    await page.setViewportSize(sizes.desktop);
    await page.getByRole('link', { name: 'Hold the event' }).click();
    await page.getByRole('heading', { name: 'Lanterns of the year' }).waitFor();
    await page.getByText('Press the space bar to begin').waitFor();
    await onPhone();
    await page.keyboard.press('Space');
    await page.getByRole('listitem').filter({ hasText: 'Nils Holm' }).waitFor();
    await expectAccessible(page, 'event-nominees');
    await screenshots4(page, 'event-nominees');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: "Wanda O'Hara" }).waitFor();
    await screenshots4(page, 'event-winner');
    await page.keyboard.press('?');
    await page.getByText('To the last step that was shown').waitFor();
    await page.keyboard.press('?');
    expect([await winners(wanda), await winners(nils)]).toEqual([403, 403]);
    expect((await wanda.get<{ items: [] }>('/api/my-awards')).items).toEqual([]);
    await hers.page.goto('/wall');
    await hers.page.getByRole('heading', { name: 'Nobody stands here yet' }).waitFor();

    await page.keyboard.press('PageDown');
    await page.getByText('This is the last category.').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('The winner', { exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'All winners' }).waitFor();
    await expectAccessible(page, 'event-end');
    expect(await winners(nils)).toBe(200);
    await page.keyboard.press('Escape');
    await page.getByText('Everybody in the organisation can see the winners.').waitFor();
    await page.getByText('3 mails have gone out.').or(page.getByText('2 mails have gone out.')).waitFor();
    await page.getByRole('button', { name: 'Make the certificates' }).click();
    await page.getByText('2 certificates, kept until').waitFor();
    await expectAccessible(page, 'reveal-over');
    await screenshots4(page, 'reveal-over');
    expect(problems).toEqual([]);
  });

  it('tells those concerned by mail, gives the winner her certificate, and names her on the wall for as long as she likes', async () => {
    expect((await letterTo('nils@lanterns.example', /You were nominated/)).text).toContain('This time somebody else was chosen.');
    const letter = await letterTo('wanda@lanterns.example', /You have won/);
    const { page, problems } = hers;
    await page.goto(new URL(letter.links.find((link) => link.endsWith('/wall'))!).pathname);
    const [hero] = [page.locator('app-my-award').filter({ hasText: 'Customer hero' })];
    const [download] = await Promise.all([page.waitForEvent('download'), hero.getByRole('link', { name: 'Download your certificate (PDF)' }).click()]);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    const named = async (): Promise<boolean> => (await nils.get<object>('/api/award-wall').then(JSON.stringify)).includes("Wanda O'Hara");
    expect(await named()).toBe(false);
    await expectAccessible(page, 'wall-asked');
    await screenshots4(page, 'wall-asked');
    await hero.getByRole('button', { name: 'Yes, name me' }).click();
    await hero.getByText('Your name stands on the wall of fame until').waitFor();
    expect(await named()).toBe(true);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.waitForFunction(() => document.documentElement.scrollWidth <= globalThis.innerWidth);
    await expectAccessible(page, 'wall-named');
    await screenshots4(page, 'wall-named');
    await hero.getByRole('button', { name: 'Take my name off' }).click();
    await hero.getByRole('button', { name: 'Yes, name me' }).waitFor();
    expect(await named()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('is followed by figures of who was reached, which HR reads in light and in dark, and on a phone', async () => {
    const manager = await new Persona('hr@ferries.example').signUp('Ferry Harbour');
    const people = await thankedTeams(manager);
    const judged = people.filter((_, i) => i % 2 === 0).map((employeeId, i) => ({ employeeId, won: i === 0 }));
    const { id } = await decidedAwards(manager, 'Ferries of the year', [{ name: 'Smooth crossing', judged }]);
    await nominatedBy(manager, id, people.toReversed());
    await manager.post(`/api/award-programmes/${id}/reveal`);
    const reports = await published(manager, 2);
    const { page, context, problems } = await openWindow(browser);
    await manager.enter(context);
    for (const { id: report, programme } of reports) {
      const name = programme ? 'fairness-of-an-award' : 'fairness-of-a-quarter';
      await page.goto(`/hr/fairness/${report}`);
      await page.getByRole('heading', { name: 'By team, each with all teams below it' }).waitFor();
      // figures, and not only why there are none
      const figures = page.getByRole('table').getByRole('cell').filter({ hasText: '%' });
      expect(await figures.count()).toBeGreaterThan(programme ? 2 : 8);
      if (!programme) await page.getByRole('region', { name: 'Who thanks across team borders' }).getByRole('cell', { name: /\d/ }).first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(sizes.desktop);
        await expectAccessible(page, `${name}-${colorScheme}`);
        await page.setViewportSize({ width: 360, height: 780 });
        await page.waitForFunction(() => document.documentElement.scrollWidth <= globalThis.innerWidth);
        await expectAccessible(page, `${name}-${colorScheme}-phone`);
      }
      await screenshots4(page, name);
    }
    expect(problems).toEqual([]);
  });
});

/** The reports on fairness, as soon as there are so many. */
async function published(hr: Persona, count: number): Promise<{ id: string; programme: object | null }[]> {
  for (let tries = 0; tries < 300; tries++) {
    const { items } = await hr.get<{ items: { id: string; programme: object | null }[] }>('/api/fairness-reports');
    if (items.length >= count) return items;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${count} reports on fairness were not published within 30 s.`);
}
