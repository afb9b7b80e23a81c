// surveys.heatmap.p95.ms: one page of the heatmap at the API, over the top, the middle and the leaves of the tree, over drivers and questions and every comparison.
// surveys.trend.p95.ms: the history of one measure at one team over all cycles. surveys.painted.ms: from asking for the page until its figures are drawn, in Chromium with a cold cache.
// surveys.comments.p95.ms: one page of comments with its filters: by team, theme, language, by words that are frequent, rare or nowhere, and further on.
// surveys.answer_bundle.kb: everything that the first screen of an invitation loads, in the language that needs most, of a survey in five languages.
// At two sizes, with the growth of each from the smaller to the larger in the context. On a machine that is busy with other work, look at the processor time of the server in the context, and at the ratio to a route
// that does nothing, asked in the same run.
import { chromium } from 'playwright-core';
import { httpClient, importPeople, openCycle, signUp } from '../bench-organisation.mjs';
import { seedResults, timesOf } from '../bench-results.mjs';
import { ensureBrowser, flags } from '../browser.mjs';
import { load } from './answer.mjs';

const SIZES = [
  { people: 10_000, teams: 800, cycles: 12 },
  { people: 100_000, teams: 8_000, cycles: 12 },
];
/** At the larger size, on a machine of two cores that does nothing else. */
const LIMITS = { 'surveys.heatmap.p95.ms': 80, 'surveys.trend.p95.ms': 80, 'surveys.comments.p95.ms': 100, 'surveys.painted.ms': 1000 };
const ASKED = 200;
const RUNS = 7;
const short = (value) => Number(value.toPrecision(3));
const p95 = (sorted) => sorted[Math.ceil(0.95 * sorted.length) - 1];

export const group = {
  name: 'surveys',
  async run(ctx) {
    const before = {};
    // the weight alone takes half a minute, all else a quarter of an hour
    const onlyWeight = ctx.asked.length > 0 && ctx.asked.every((name) => name === 'surveys.answer_bundle.kb');
    for (const size of onlyWeight ? [] : SIZES) {
      const measured = await results(ctx, size);
      for (const [name, { value, ...context }] of Object.entries(measured)) {
        const growth = before[name] === undefined ? {} : { growthAtTenTimes: Number((value / before[name]).toPrecision(3)) };
        before[name] = value;
        ctx.figure(name, value, 'ms', 'lower', { ...size, questions: 60, seeded: 'straight into the tables', limit: LIMITS[name], ...context, ...growth });
      }
      await ctx.clean();
    }
    await answerBundle(ctx);
  },
};

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'];

/** What the first screen takes in each language, of a survey of 1,200 people that is written in all five. */
async function answerBundle(ctx) {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags });
  ctx.after(() => browser.close());
  const house = await ctx.house({ env: { DEMO: 'false' } });
  const http = httpClient(house.url, 4);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  await importPeople(admin, 1200);
  const cycle = await openCycle(admin, { languages: LANGUAGES });
  const { manifestSha256 } = await admin.send('GET', `/api/cycles/${cycle.id}`);
  const kb = {};
  for (const language of LANGUAGES) kb[language] = (await load(browser, `${house.url}/i#c=${cycle.id}&m=${manifestSha256}&l=${language}`, false)).bytes / 1024;
  ctx.figure('surveys.answer_bundle.kb', Math.max(...Object.values(kb)), 'kB', 'lower', { people: 1200, questions: cycle.questions.length, ...kb, limit: 90 });
}

/** Every figure of the pages of results at one size. */
async function results(ctx, { people, teams, cycles }) {
  const house = await ctx.house({ env: { DEMO: 'false' } });
  const http = httpClient(house.url, 4);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  const began = performance.now();
  const seed = await seedResults(admin, await ctx.client(house.databaseUrl), { people, teams, cycles });
  const seededInSeconds = Math.round((performance.now() - began) / 1000);
  const newest = seed.cycles.at(-1);
  const ids = (
    await (await ctx.client(house.databaseUrl)).query(`SELECT node_id AS id FROM pub.team_node WHERE cycle_id = $1 ORDER BY node_id`, [newest])
  ).rows.map(({ id }) => id);
  const nodeAt = (i) => (i % 8 === 0 ? seed.root : ids[Math.floor((i * ids.length) / ASKED)]);
  const comparisons = ['organisation', 'parent', 'before'];
  const heatmap = (i) => {
    const columns = i % 4 === 3 ? `&driver=${seed.drivers[i % seed.drivers.length]}` : '';
    return `/api/cycles/${newest}/results/heatmap?teamId=${nodeAt(i)}&compareWith=${comparisons[i % 3]}${columns}`;
  };
  const trend = (i) => {
    const measure =
      i % 2 ? `kind=driver&measure=${seed.drivers[i % seed.drivers.length]}` : `kind=question&measure=${seed.questions[i % seed.questions.length]}`;
    return `/api/cycles/${newest}/results/trend?teamId=${nodeAt(i)}&${measure}`;
  };
  const searches = [
    '',
    '&theme=voice',
    '&language=de',
    '&search=word1',
    '&search=word77%20word',
    '&search=nowhere',
    '&language=fr&theme=growth',
    '&after=80000000-0000-4000-8000-000000000000',
  ];
  const comments = (i) => `/api/cycles/${newest}/comments?${i % 3 === 0 ? '' : `teamId=${nodeAt(i)}`}${searches[i % searches.length]}`;
  const empty = p95(await timesOf(http, admin.cookie, Array(ASKED).fill('/api/health/live')));
  const times = async (address) => {
    const addresses = Array.from({ length: ASKED }, (_, i) => address(i));
    await timesOf(http, admin.cookie, addresses.slice(0, 30));
    const before = ctx.cpuSeconds(house.backend.child.pid);
    const sorted = await timesOf(http, admin.cookie, addresses);
    const serverCpuMs = short(((ctx.cpuSeconds(house.backend.child.pid) - before) * 1000) / ASKED);
    return { value: p95(sorted), median: short(sorted[ASKED / 2]), asked: ASKED, serverCpuMs, ratioToEmptyRoute: short(p95(sorted) / empty) };
  };
  return {
    'surveys.heatmap.p95.ms': { ...(await times(heatmap)), seededInSeconds },
    'surveys.trend.p95.ms': await times(trend),
    'surveys.comments.p95.ms': { ...(await times(comments)), commentsPerCycle: (people * 2) / 5 },
    'surveys.painted.ms': await painted(ctx, house.url, admin.cookie, newest),
  };
}

/** From the first request to the first figure in the grid. The clock is the page's own, so it begins when the address is asked for. */
async function painted(ctx, url, cookie, cycleId) {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags });
  ctx.after(() => browser.close());
  const times = [];
  // one more than counts: the first warms up a browser that has just been started
  for (let run = 0; run <= RUNS; run++) {
    const context = await browser.newContext();
    await context.addCookies(
      cookie.split('; ').map((one) => {
        const [name, ...value] = one.split('=');
        return { name, value: value.join('='), url };
      }),
    );
    const page = await context.newPage();
    await page.goto(`${url}/hr/cycles/${cycleId}/results`, { waitUntil: 'commit' });
    times.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const look = () => {
              if (document.querySelectorAll('app-heat-grid td.cell').length === 0) window.requestAnimationFrame(look);
              // the frame after the one that drew it
              else window.requestAnimationFrame(() => resolve(performance.now()));
            };
            look();
          }),
      ),
    );
    await context.close();
  }
  const [, ...counted] = times;
  return { value: ctx.median(counted), runs: RUNS, low: Math.round(Math.min(...counted)), high: Math.round(Math.max(...counted)), cache: 'cold' };
}
