// answer.page.kb, answer.requests: what the first screen of an invitation loads, icon and all, as it goes over the wire;
// answer.page.longest_language.kb: the same in the one of our other languages in which it is most.
// answer.lcp.ms: its largest paint on a slow phone; answer.ready.ms: until Start can be pressed. A cold cache each time.
import { chromium } from 'playwright-core';
import { httpClient, importPeople, openCycle, signUp } from '../bench-organisation.mjs';
import { ensureBrowser, flags } from '../browser.mjs';

// Lighthouse's "slow 4G" as it applies it through the DevTools protocol: 150 ms round trips, which a request takes 3.75 times; 1.6 Mbit/s
const slow4G = { offline: false, latency: 562.5, downloadThroughput: (1638.4 * 0.9 * 1024) / 8, uploadThroughput: (750 * 0.9 * 1024) / 8 };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SIZES = [100, 1200];
const RUNS = 7;

/** Loads the link once: bytes and requests over the wire, and the times in milliseconds. */
export async function load(browser, address, slow) {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    if (slow) {
      await cdp.send('Network.emulateNetworkConditions', slow4G);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    let bytes = 0;
    const requests = new Set();
    cdp.on('Network.requestWillBeSent', ({ requestId }) => requests.add(requestId));
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(address);
    // whatever the language, the way on is the first screen's one filled button
    await page.locator('button.primary').waitFor();
    const ready = await page.evaluate(() => performance.now());
    await page.waitForLoadState('networkidle');
    const lcp = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    return { bytes, requests: requests.size, lcp, ready };
  } finally {
    await context.close();
  }
}

export const group = {
  name: 'answer',
  async run(ctx) {
    const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags });
    ctx.after(() => browser.close());
    for (const people of SIZES) {
      const house = await ctx.house({ env: { DEMO: 'false' } });
      const http = httpClient(house.url, 4);
      ctx.after(() => http.close());
      const admin = await signUp(house, http);
      await importPeople(admin, people);
      const cycle = await openCycle(admin);
      const { manifestSha256 } = await admin.send('GET', `/api/cycles/${cycle.id}`);
      const address = `${house.url}/i#c=${cycle.id}&m=${manifestSha256}`;
      const context = { people, groups: Math.ceil(people / 20), questions: cycle.questions.length };
      const plain = await load(browser, address, false);
      ctx.figure('answer.page.kb', plain.bytes / 1024, 'kB', 'lower', context);
      ctx.figure('answer.requests', plain.requests, 'requests', 'lower', context);
      const others = [];
      for (const language of ['de', 'fr', 'es', 'ar']) others.push([(await load(browser, `${address}&l=${language}`, false)).bytes / 1024, language]);
      const [most, language] = others.sort(([one], [other]) => other - one)[0];
      ctx.figure('answer.page.longest_language.kb', most, 'kB', 'lower', { ...context, language });
      const slow = [];
      for (let run = 0; run < RUNS; run++) slow.push(await load(browser, address, true));
      for (const figure of ['lcp', 'ready']) {
        const values = slow.map((one) => one[figure]);
        const spread = { runs: RUNS, low: Math.round(Math.min(...values)), high: Math.round(Math.max(...values)), network: 'slow 4G', cpu: '4x slower' };
        ctx.figure(`answer.${figure}.ms`, ctx.median(values), 'ms', 'lower', { ...context, ...spread });
      }
    }
  },
};
