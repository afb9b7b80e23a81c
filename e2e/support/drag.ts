import type { Locator, Page } from 'playwright-core';

/** Drags by the handle with the mouse, step by step as a hand does. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = (await from.locator('.handle').boundingBox())!;
  const end = (await to.boundingBox())!;
  await page.mouse.move(start.x + start.width / 2, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2, start.y + 20, { steps: 3 });
  await page.mouse.move(end.x + 40, end.y + 8, { steps: 12 });
  await page.mouse.up();
}
