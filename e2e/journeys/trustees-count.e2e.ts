import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { type AnswerSurvey, openAnswerSurvey } from '../support/answer-survey.js';
import { ballotDevices } from '../support/ballot-device.mjs';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { mailboxFolder } from '../support/house.js';
import { letterTo, lettersWhen } from '../support/mailbox.js';
import { Persona } from '../support/persona.js';

const trustees = ['Works council', 'Data protection', 'Notary'].map((name, i) => ({ name, email: `trustee-${i}@trusted-ltd.example` }));
const passphrases = ['amber kettle ladder moss', 'violin harbour seven nine', 'cobalt meadow paper fox'];
const PEOPLE = 12;

let browser: Browser;
let survey: AnswerSurvey;
let ceremony: Window;
let savedFile: string;

const linkTo = async (trustee: number, subject: RegExp): Promise<string> => {
  const letter = await letterTo(trustees[trustee]!.email, subject);
  return letter.links.find((one) => one.includes('/trustee#'))!;
};

async function makeKey(page: Page, link: string): Promise<void> {
  await page.goto(link);
  for (const [i, { name }] of trustees.entries()) {
    await page.getByRole('heading', { name }).waitFor();
    if (i === 0) {
      await page.getByLabel('Passphrase').fill('too short');
      await page.getByRole('button', { name: 'Done, next trustee' }).click();
      await page.getByText('at least 12 characters; five words').waitFor();
      await expectAccessible(page, 'a trustee chooses a passphrase');
      await screenshots4(page, 'trustee-ceremony');
    }
    await page.getByLabel('Passphrase').fill(passphrases[i]!);
    await page.getByLabel('The same once more').fill(passphrases[i]!);
    await page.getByRole('button', { name: i === 2 ? 'Make the key' : 'Done, next trustee' }).click();
  }
  await page.getByText('The key is made, and it was tried once').waitFor({ timeout: 30_000 });
}

async function answer(): Promise<void> {
  const manifest = await survey.hr.get<object>(`/api/cycles/${survey.cycleId}/manifest`);
  const { questions } = await survey.hr.get<{ questions: object[] }>(`/api/cycles/${survey.cycleId}/ballot-paper`);
  const devices = await ballotDevices(survey.cycleId, manifest as never, questions as never);
  const nobody = new Persona('nobody@trusted-ltd.example');
  for (let person = 0; person < PEOPLE; person++) {
    const secret = /&t=([\w-]{43})/.exec(await survey.linkOf(person))![1]!;
    const device = await devices.make(secret);
    const tag = await device.collected(await nobody.post(`/api/cycles/${survey.cycleId}/ballot-token`, device.tokenRequest));
    const { bytes } = await device.seal();
    await nobody.put(`/b/${survey.cycleId}/${tag}`, JSON.parse(bytes.toString()));
  }
}

const type = (page: Page, trustee: number, text: string) => page.getByLabel(`Passphrase of ${trustees[trustee]!.name}`).fill(text);
const count = (page: Page) => page.getByRole('button', { name: 'Open and count' }).click();

beforeAll(async () => {
  browser = await launch();
  ceremony = await openWindow(browser);
  survey = await openAnswerSurvey('Trusted Ltd', PEOPLE, {
    change: { trustees },
    beforeOpening: async (hr, cycleId) => {
      const [top] = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items;
      const people = (await hr.get<{ items: { id: string; name: string }[] }>('/api/employees')).items;
      await hr.patch(`/api/teams/${top!.id}`, { leaderId: people.find(({ name }) => name === 'Person 0')!.id });
      const window = await openWindow(browser);
      await hr.enter(window.context);
      await window.page.goto(`/hr/cycles/${cycleId}`);
      await window.page.getByText('They have not made the key yet').waitFor();
      expect(await window.page.getByRole('button', { name: 'Open the cycle' }).isDisabled()).toBe(true);
      await window.page.getByRole('button', { name: 'Mail the trustees their links' }).click();
      await makeKey(ceremony.page, await linkTo(1, /make the key/));
      expect(new URL(ceremony.page.url()).hash).toBe('');
      await window.page.getByRole('button', { name: 'Look again' }).click();
      await window.page.getByText('They have made the key.').waitFor();
      await window.context.close();
    },
  });
}, 180_000);
afterAll(() => browser?.close());

describe('three trustees', () => {
  it('make a key in one browser, and each saves a file whose words are in her mail', async () => {
    const { page } = ceremony;
    await expectAccessible(page, 'the key is made');
    const letter = await letterTo(trustees[2]!.email, /key is made/);
    const words = await page.getByRole('listitem').filter({ hasText: 'Notary' }).locator('strong').textContent();
    expect(letter.text).toContain(words!.trim());
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the file of Notary' }).click()]);
    savedFile = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(savedFile)).toMatchObject({ kind: 'throughline-trustee-part', name: 'Notary', cycle: survey.cycleId });
    expect(ceremony.problems).toEqual([]);
    await ceremony.context.close();
  });

  it('are waited for after the close, while the key folders hold no key that opens ballots', async () => {
    await answer();
    await survey.hr.post(`/api/cycles/${survey.cycleId}/closure`);
    await linkTo(0, /Please count/);
    const window = await openWindow(browser);
    await survey.hr.enter(window.context);
    await window.page.goto(`/hr/cycles/${survey.cycleId}`);
    await window.page.getByText('Waiting for two of Works council, Data protection and Notary.').waitFor();
    await expectAccessible(window.page, 'a cycle that waits for its trustees');
    expect(window.problems).toEqual([]);
    await window.context.close();
    const { organisation } = await survey.hr.get<{ organisation: { id: string } }>('/api/me');
    for (const folder of ['keys', 'keys-copy']) {
      const files = await readdir(path.join(mailboxFolder, '..', 'data', folder, organisation.id));
      // the key for replies to comments opens no ballot
      expect(files.filter((file) => file.startsWith(survey.cycleId)).sort()).toEqual([`${survey.cycleId}.casting.key`, `${survey.cycleId}.reply.key`]);
    }
  });

  it('are told what is wrong: one alone, a wrong passphrase, a file of another survey, a browser that was closed in the middle', async () => {
    const link = await linkTo(0, /Please count/);
    const window = await openWindow(browser);
    const { page } = window;
    await page.goto(link);
    await type(page, 0, passphrases[0]!);
    await count(page);
    await page.getByText('Two of the three trustees must type their passphrases').waitFor();
    await type(page, 2, 'violin harbour seven ten');
    await count(page);
    await page.getByText('Notary: The passphrase does not open this file.').waitFor();
    const other = JSON.parse(savedFile);
    await page.getByText('Use files instead').click();
    const choose = (text: string) =>
      page.locator('input[type=file]').setInputFiles({ name: 'key-part.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose(JSON.stringify({ ...other, cycle: 'elsewhere', cycleName: 'Spring' }));
    await page.getByText('This file is of another survey, "Spring".').waitFor();
    await choose(JSON.stringify({ ...other, locked: other.locked.replace('"iterations":600000', '"iterations":600001') }));
    await type(page, 2, passphrases[2]!);
    await count(page);
    await page.getByText('The part of Notary is not the one that the rules of this survey name.').waitFor();
    expect(window.problems).toEqual([]);
    await window.context.close();
  });

  it('count with any two of them: passphrase and file, a statement of what lay in the box, results for the leader', async () => {
    const window = await openWindow(browser);
    const { page } = window;
    await page.goto(await linkTo(0, /Please count/));
    await page.getByText('Use files instead').click();
    await page.locator('input[type=file]').setInputFiles({ name: 'key-part.json', mimeType: 'application/json', buffer: Buffer.from(savedFile) });
    await page.getByText('The file of Notary is used.').waitFor();
    await expectAccessible(page, 'trustees before the count');
    await screenshots4(page, 'trustee-count');
    await type(page, 0, passphrases[0]!);
    await type(page, 2, passphrases[2]!);
    await count(page);
    await page.getByRole('heading', { name: 'What was found in the box' }).waitFor({ timeout: 30_000 });
    await expectAccessible(page, 'what was found in the box');
    await screenshots4(page, 'trustee-statement');
    const found = (await page.locator('dl').innerText()).replaceAll(/\s+/g, ' ');
    expect(found).toContain(`Ballots handed out ${PEOPLE} Sealed ballots in the box ${PEOPLE} Counted ${PEOPLE}`);
    await page.getByRole('button', { name: 'Hand in and publish' }).click();
    await page.getByText('The count is handed in').waitFor();
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0]);
    expect(window.problems).toEqual([]);
    await window.context.close();

    const leader = await new Persona(survey.emailOf(0)).signInByLink();
    const results = await untilPublished(leader);
    expect(results).toMatchObject({ countedBy: trustees.map(({ name }) => name), box: { counted: PEOPLE, notCounted: 0, manifests: 1 } });
    expect(results.figures.length).toBeGreaterThan(2);

    const hr = await openWindow(browser);
    await survey.hr.enter(hr.context);
    await hr.page.goto(`/hr/cycles/${survey.cycleId}/results`);
    await hr.page.getByText(`${PEOPLE} sealed ballots were counted by trustees in their own browser`).waitFor();
    await hr.context.close();
  });

  it('read what happened and when, and find nothing left to do, when they come again', async () => {
    const [letter] = await lettersWhen((all) => all.length > 0, 'the mail to count', { to: trustees[1]!.email, subject: /Please count/ });
    const window = await openWindow(browser);
    await window.page.goto(letter!.links.find((one) => one.includes('/trustee#'))!);
    await window.page.getByText(`You and the other trustees counted ${PEOPLE} ballots, and the results were published on`).waitFor();
    await expectAccessible(window.page, 'what trustees counted');
    await screenshots4(window.page, 'trustee-counted');
    expect(window.problems).toEqual([]);
    await window.context.close();
  });
});

async function untilPublished(leader: Persona): Promise<{ countedBy: string[]; box: object; figures: object[] }> {
  for (let tries = 0; tries < 100; tries++) {
    const reply = await leader.request('GET', `/api/cycles/${survey.cycleId}/results`);
    if (reply.ok && (await survey.hr.get<{ state: string }>(`/api/cycles/${survey.cycleId}`)).state === 'published') return reply.json() as never;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The results did not appear within 10 s.');
}
