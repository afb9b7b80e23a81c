import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { expectAccessible } from '../support/accessible.js';
import type { AnswerSurvey } from '../support/answer-survey.js';
import { launch, openWindow, screenshots4, type Window } from '../support/browser.js';
import { strike } from '../support/clock-strikes.mjs';
import { letterTo } from '../support/mailbox.js';
import { openPublishedSurvey } from '../support/published-survey.js';
import { unzipped } from '../../tools/unzipped.mjs';

let browser: Browser;
let survey: AnswerSurvey;
let hr: Window;
/** What the page of results shows: by team, the words of each of its figures by the heading above it. */
let shown: Map<string, Map<string, string>>;

beforeAll(async () => {
  browser = await launch();
  survey = await openPublishedSurvey('Exports Ltd', 6, { '=1+1 & Sons': 7, Tiny: 2 });
  hr = await openWindow(browser);
  await survey.hr.enter(hr.context);
  const { page } = hr;
  await page.goto(`/hr/cycles/${survey.cycleId}/results`);
  await page.getByRole('rowheader', { name: /Exports Ltd/ }).waitFor();
  const rows = await page.locator('app-heat-grid').evaluate((grid) => {
    const text = (cell: Node | null): string => cell?.textContent?.trim() ?? '';
    const headings = [...grid.querySelectorAll('thead th')].slice(2).map((th) => text(th.querySelector('button, a') ?? th));
    return [...grid.querySelectorAll('tbody tr')].flatMap((row) => {
      const cells = [...row.querySelectorAll('td.cell')].map(
        (cell, i) => [headings[i]!, [...cell.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [text(node)] : [])).join('')] as const,
      );
      return row.querySelector('a.team') ? [{ team: text(row.querySelector('a.team')), cells }] : [];
    });
  });
  shown = new Map(rows.map(({ team, cells }) => [team, new Map(cells)]));
}, 200_000);
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Asks for teams by drivers on the page of files, and fetches it there. */
async function fetched(format: string): Promise<Buffer> {
  const { page } = hr;
  await page.goto(`/exports?subject=heatmap&cycle=${survey.cycleId}`);
  await page.getByLabel('Format').selectOption(format);
  await page.getByRole('button', { name: 'Make the file' }).click();
  const link = page.getByRole('link', { name: new RegExp(`^Fetch .* as ${format}$`, 'i') }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFile(await download.path());
}

/** Every figure of the page as team, driver and words, in one order. */
const figuresShown = (): string[] => [...shown].flatMap(([team, cells]) => [...cells].map(([driver, words]) => `${team} | ${driver} | ${words}`)).toSorted();

describe('files of results', () => {
  it('hold the figures of the page in CSV and in Excel, and a team named like a formula stays a name', async () => {
    expect(figuresShown().length).toBeGreaterThan(1);
    const figures = (head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string[] =>
      rows
        .flatMap((row) => row.flatMap((cell, i) => (i > 2 && i < head.length - 1 && cell !== null && cell !== '' ? [`${row[0]} | ${head[i]} | ${cell}`] : [])))
        .map((line) => line.replace(/^'/, ''))
        .toSorted();
    const [head, ...rows] = parse(await fetched('csv'), { bom: true }) as string[][];
    expect(figures(head!, rows.slice(0, -1))).toEqual(figuresShown());
    expect(rows.find(([team]) => team === 'Tiny')!.at(-1)).toMatch(/^Too few people of Tiny answered/);
    expect(rows.some(([team]) => team === "'=1+1 & Sons")).toBe(true);
    const [labels, ...cells] = await readSheet(await fetched('xlsx'));
    expect(figures(labels!.map(String), cells as (string | number | null)[][])).toEqual(figuresShown());
  });

  it('hold them in a presentation as charts that can be edited, and in a document that says what it is', async () => {
    const parts = await unzipped(await fetched('pptx'));
    const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    const values = charts.flatMap((xml) =>
      [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([some]) => [...some.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(([, v]) => Number(v))),
    );
    expect(values.toSorted()).toEqual(
      figuresShown()
        .map((line) => Number(line.split(' | ')[2]))
        .toSorted(),
    );
    const pdf = await fetched('pdf');
    expect(pdf.toString('latin1')).toMatch(/pdfuaid:part>1</);
    // read by a program of somebody else, on machines that have one
    if (spawnSync('pdftotext', ['-v']).error) return console.log('pdftotext is not on this machine; the words of the PDF are not read here.');
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    for (const [team, cells] of shown) for (const words of [team, ...cells.values()]) expect(text).toContain(words);
    expect(text).toMatch(/Too few people of Tiny answered/);
  });

  it('come as a report by mail once it is due, with a link to a file of their own', async () => {
    const { page } = hr;
    await page.goto('/hr/reports');
    await page.getByLabel('Name of the report').fill('For the board');
    // its results came before there was the report, so one after each publication would wait for the next
    await page.getByLabel('When').selectOption({ label: 'Every week' });
    await page.getByLabel('On which day').selectOption({ label: new Date().toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' }) });
    await page.getByLabel('Add somebody who gets it').fill('hr');
    await page.locator('mat-option').first().click();
    await page.getByRole('button', { name: 'Set up the report' }).click();
    await page.getByRole('heading', { name: 'For the board' }).waitFor();
    await expectAccessible(page, 'reports by mail');
    // the clock strikes once an hour; nobody waits for it here
    await strike('order-due-reports');
    const letter = await letterTo(survey.hr.email, /Your file is ready: Teams and drivers/, 60);
    await page.goto(letter.links[0]!);
    const link = page.getByRole('link', { name: /^Fetch .* as PDF$/ }).first();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await expectAccessible(page, 'files');
    await screenshots4(page, 'exports');
    expect(hr.problems).toEqual([]);
  });

  it('are asked for on a phone of 360 pixels as well', async () => {
    const phone = await openWindow(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await survey.hr.enter(phone.context);
    for (const address of ['/exports', '/hr/reports']) {
      await phone.page.goto(address);
      await phone.page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await overflow(phone.page)).toBe(0);
    }
    await expectAccessible(phone.page, 'reports by mail on a phone');
    expect(phone.problems).toEqual([]);
    await phone.context.close();
  });
});
