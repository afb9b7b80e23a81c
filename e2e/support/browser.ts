import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { flags } from '../../tools/browser.mjs';
import { houseUrl } from './house.js';

const screenshots = path.resolve(import.meta.dirname, '../../dist/screenshots');
/** Pictures are for people who look at them: they are taken when SCREENSHOTS=true, since a run takes more than a minute longer with them. */
const pictured = process.env['SCREENSHOTS'] === 'true';

/** The sizes every page is looked at in. */
export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** A page, what it complained about on the console, and the way to close it. */
export interface Window {
  page: Page;
  context: BrowserContext;
  /** Errors on the console and uncaught ones, in order; a journey ends with expecting none. */
  problems: string[];
}

/** Starts the browser that npm test found or installed. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: flags });
}

/** A window of its own: no cookie or storage of another one. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ baseURL: houseUrl, viewport: sizes.desktop, reducedMotion: 'reduce', locale: 'en-GB', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    // a stranger asks who she is, and the browser notes the answer "nobody" as an error of its own
    const nobody = /status of 401/.test(message.text()) && new URL(url, houseUrl).pathname === '/api/me';
    if (message.type() === 'error' && !nobody) problems.push(`${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  fillWhole(page);
  const window = { page, context, problems };
  windows.add(window);
  context.on('close', () => windows.delete(window));
  return window;
}

const windows = new Set<Window>();
let filling = false;

/** Prints what open windows show and complained about; the test environment calls it when a test failed. */
async function tellOfWindows(): Promise<void> {
  for (const { page, problems } of windows) {
    const shown = await page
      .locator('body')
      .ariaSnapshot({ timeout: 2000 })
      .catch((error: unknown) => String(error));
    process.stderr.write(`At the failure ${page.url()} showed:\n${shown.slice(0, 20_000)}\nand complained: ${problems.join('\n') || 'of nothing'}\n`);
  }
}
Object.assign(globalThis, { tellOfWindows });

/**
 * The browser marks what a control holds and then types over it, in two steps. Where a form is filled by the page between the two, the words come
 * after those of the page, as they do for nobody who types with her own hands; then they are typed once more.
 */
function fillWhole(page: Page): void {
  if (filling) return;
  filling = true;
  const locator = Object.getPrototypeOf(page.locator('body')) as { fill: Locator['fill'] };
  const { fill } = locator;
  locator.fill = async function (this: Locator, value, options) {
    await fill.call(this, value, options);
    const held = await this.inputValue({ timeout: 500 }).catch(() => value);
    if (value && held !== value && held.endsWith(value)) await fill.call(this, value, options);
  };
}

/** Saves what the page shows as dist/screenshots/<name>.png, where pictures are wanted. */
export async function screenshot(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  if (!pictured) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled', ...options });
}

/** The page in light and dark, on a desk and on a phone: <name>-light-desktop.png and so on. */
export async function screenshots4(page: Page, name: string): Promise<void> {
  if (!pictured) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.waitForTimeout(300); // charts follow the window a moment later
      await screenshot(page, `${name}-${colorScheme}-${size}`, { fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(sizes.desktop);
  await page.waitForTimeout(300); // nor may what comes next meet a page that still is that of a phone
}
