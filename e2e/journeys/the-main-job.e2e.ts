import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { launch, openWindow, screenshots4, sizes } from '../support/browser.js';
import { letterTo } from '../support/mailbox.js';
import { Persona } from '../support/persona.js';
import { answerByLinks } from '../support/published-survey.js';

interface Team {
  id: string;
  name: string;
  parentId: string | null;
}

const TEAMS: Record<string, number> = { Ash: 12, Birch: 12, Cedar: 12, Elm: 11, Fir: 10, Gorse: 3 };
const people = Object.entries(TEAMS).flatMap(([team, size]) =>
  Array.from({ length: size }, (_, i) => ({ team, key: `${team}-${i + 1}`, email: `${team.toLowerCase()}-${i + 1}@main-job.example` })),
);
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Brings sixty people in six teams in by the roster, the first of Ash leading Ash and the first of Cedar leading the whole branch. */
async function bringPeople(hr: Persona): Promise<Team[]> {
  const lines = people.map(({ team, key, email }) => `${key},${key.replace('-', ' ')},${email},Woods / ${team},${key === 'Ash-1' ? 'yes' : 'no'}`);
  const { id } = await hr.sendCsv<{ id: string }>('/api/roster-imports', ['key,name,email,path,leader', ...lines].join('\n'));
  const preview = await hr.put<{ problemCount: number; problems: object[] }>(`/api/roster-imports/${id}/mapping`, {
    mapping: { key: 'externalKey', name: 'name', email: 'email', path: 'teamPath', leader: 'leader' },
  });
  expect(preview.problems).toEqual([]);
  await hr.post(`/api/roster-imports/${id}/application`);
  const { items: teams } = await hr.get<{ items: Team[] }>('/api/teams');
  const woods = teams.find((team) => team.name === 'Woods')!;
  const { items: found } = await hr.get<{ items: { id: string; email: string }[] }>('/api/employees?search=Cedar%201');
  await hr.patch(`/api/teams/${woods.id}`, { leaderId: found.find((one) => one.email === 'cedar-1@main-job.example')!.id });
  return teams;
}

async function openCycle(hr: Persona): Promise<string> {
  const bank = (await hr.get<{ items: { id: string; type: string; driver: string }[] }>('/api/questions')).items;
  const asked = [
    ...bank.filter((one) => one.type === 'scale5' && one.driver === 'engagement').slice(0, 2),
    bank.find((one) => one.type === 'scale5' && one.driver === 'recognition')!,
    bank.find((one) => one.type === 'text')!,
  ];
  const questionnaire = await hr.post<{ id: string }>('/api/questionnaires', {
    title: 'Short',
    introduction: { en: 'Four questions.' },
    items: asked.map(({ id, type }) => ({ questionId: id, mandatory: type !== 'text' })),
  });
  const cycle = await hr.post<{ id: string }>('/api/cycles', {
    name: 'Autumn in the woods',
    questionnaireId: questionnaire.id,
    opensOn: day(0),
    closesOn: day(10),
    audience: 'everyone',
  });
  await hr.post(`/api/cycles/${cycle.id}/opening`);
  return cycle.id;
}

const linkOf = async (email: string): Promise<string> => (await letterTo(email, /invitation/i)).links.find((link) => link.includes('/i#c='))!;

/** One person: opens the link of her mail, answers every question by keyboard, writes a remark, sends. */
async function answer(browser: Browser, email: string, i: number): Promise<string[]> {
  const window = await openWindow(browser, { viewport: sizes.phone, hasTouch: true });
  const { page } = window;
  await page.goto(await linkOf(email));
  await page.getByRole('button', { name: 'Start' }).click();
  for (let question = 0; question < 3; question++) await pick(page, String(2 + ((i + question) % 4)));
  await page.getByRole('textbox').fill(`Remark number ${i}.`);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('heading', { name: /Your answers are in/ }).waitFor();
  await window.context.close();
  return window.problems;
}

async function pick(page: Page, key: string): Promise<void> {
  await page.locator('fieldset').first().waitFor();
  const before = await page.locator('legend').first().textContent();
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.waitForFunction((said) => document.querySelector('legend')?.textContent !== said, before);
}

describe('the main job', () => {
  let browser: Browser;
  let hr: Persona;
  let teams: Team[];
  let cycleId: string;

  beforeAll(async () => {
    browser = await launch();
    hr = await new Persona('hr@main-job.example').signUp('Main Job');
    teams = await bringPeople(hr);
    cycleId = await openCycle(hr);
  });
  afterAll(() => browser?.close());

  it('lets sixty employees answer from their invitation mail, every fourth in a browser and with a remark', async () => {
    const queue = people.map((person, i) => ({ ...person, i })).filter(({ i }) => i % 4 === 0);
    const problems: string[] = [];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) problems.push(...(await answer(browser, next.email, next.i)));
    };
    const others = people.filter((_, i) => i % 4 !== 0);
    await Promise.all([
      worker(),
      worker(),
      answerByLinks(
        cycleId,
        others.map(
          ({ email }) =>
            () =>
              linkOf(email),
        ),
      ),
    ]);
    expect(problems).toEqual([]);
  }, 600_000);

  it('closes, counts and publishes once', async () => {
    await hr.post(`/api/cycles/${cycleId}/closure`);
    for (let tries = 0; tries < 300 && (await hr.get<{ state: string }>(`/api/cycles/${cycleId}`)).state !== 'published'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await hr.get(`/api/cycles/${cycleId}/board`)).toMatchObject({ count: 60 });
  });

  it('shows the leader of the branch her teams, and the team of three nowhere by itself', async () => {
    const leader = await new Persona('cedar-1@main-job.example').signInByLink();
    const gorse = teams.find((team) => team.name === 'Gorse')!;
    const woods = teams.find((team) => team.name === 'Woods')!;
    for (const who of [hr, leader]) {
      const results = await who.get<{
        teams: { teamId: string; sizeBand?: string; hidden?: { sentence: string } }[];
        figures: { teamId: string; sizeBand: string }[];
      }>(`/api/cycles/${cycleId}/results`);
      expect(results.figures.map((figure) => figure.teamId)).toContain(teams.find((team) => team.name === 'Ash')!.id);
      expect(results.figures.filter((figure) => figure.teamId === gorse.id)).toEqual([]);
      const comments = await who.get<{ items: { teamId: string }[] }>(`/api/cycles/${cycleId}/comments`);
      expect(comments.items.filter((comment) => comment.teamId === gorse.id)).toEqual([]);
      expect(results.teams.find((team) => team.teamId === gorse.id)).toMatchObject({
        hidden: { sentence: expect.stringContaining('Too few people of Gorse') },
      });
      expect(results.teams.find((team) => team.teamId === gorse.id)!.sizeBand).toBeUndefined();
    }
    const window = await openWindow(browser);
    await leader.enter(window.context);
    const { page } = window;
    await page.goto(`/leader/teams/${woods.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByText(/Engagement/)
      .first()
      .waitFor();
    await expectAccessible(page, 'team mirror');
    await screenshots4(page, 'team-mirror');
    await page.goto(`/leader/teams/${gorse.id}`);
    await page
      .getByText(/Gorse is not shown by itself/)
      .first()
      .waitFor();
    expect(await page.getByText(/\(\d+–\d+\)/).count()).toBe(0);
    await screenshots4(page, 'team-mirror-too-small');
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('lets an ordinary employee and another organisation see none of it', async () => {
    const employee = await new Persona('birch-2@main-job.example').signInByLink();
    expect((await employee.request('GET', `/api/cycles/${cycleId}/results`)).status).toBe(403);
    const ash = await new Persona('ash-1@main-job.example').signInByLink();
    const own = await ash.get<{ teams: { name: string }[] }>(`/api/cycles/${cycleId}/results`);
    expect(own.teams.map((team) => team.name)).toEqual(['Ash']);
    const neighbour = await new Persona('hr@neighbour.example').signUp('Neighbour');
    expect((await neighbour.request('GET', `/api/cycles/${cycleId}/results`)).status).toBe(404);
  });
});
