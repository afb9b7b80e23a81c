import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.js';
import { screenshots4, sizes } from './browser.js';

/** The page is accessible and no wider than a small phone; its pictures are called by the name. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= globalThis.innerWidth);
  await page.setViewportSize(sizes.desktop);
  await screenshots4(page, name);
}
