// The respondent's end of the blind signature in Chromium, four times slower than the machine: the built library itself, signed for by the issuer's end. Used by tools/bench/anonymity.mjs.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './bootstrap.mjs';
import { ensureBrowser, flags } from './browser.mjs';

const dist = path.join(root, 'libs', 'anonymity', 'dist');
const CYCLE = '7a0c4f5e-6b7d-4f3a-9c1e-2d5b8f0a1c3e';

/** Milliseconds of blinding and of finalising, of each run, after one that is not counted. */
export async function blindTimes(ctx, { slowdown, runs }) {
  const { blindRsaIssuer, generateIssuingKey } = await import(pathToFileURL(path.join(dist, 'server.js')).href);
  const key = await generateIssuingKey();
  const issuer = blindRsaIssuer(key);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags });
  ctx.after(() => browser.close());
  const page = await browser.newPage();
  await page.exposeFunction('issue', (blinded) => issuer.issue(blinded));
  await page.goto(await served(ctx));
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page.evaluate(
    async ({ n, cycle, runs }) => {
      const { blindRsaClient } = await import('/token/token.js');
      const times = [];
      for (let run = 0; run <= runs; run++) {
        const client = blindRsaClient(n);
        const began = performance.now();
        const request = await client.request(cycle);
        const blinded = performance.now();
        const reply = await globalThis.issue(request.blinded);
        const signed = performance.now();
        await client.finish(request, reply);
        if (run > 0) times.push({ blind: blinded - began, finalise: performance.now() - signed });
      }
      return times;
    },
    { n: key.n, cycle: CYCLE, runs },
  );
}

/** The built library on a port of its own. */
async function served(ctx) {
  const server = http.createServer((request, response) => {
    const file = path.join(dist, path.normalize(request.url));
    const isScript = file.startsWith(dist) && file.endsWith('.js') && fs.existsSync(file);
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? fs.readFileSync(file) : '<!doctype html><title>Blind signatures</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  ctx.after(() => server.close());
  return `http://localhost:${server.address().port}/`;
}
