import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with every violation of WCAG 2.2 A and AA that axe finds on the page: rule, why, and the element. Where the page has frames, axe brings its findings
 * together in a window of its own, which costs as much again as looking; a page without any is judged where it is.
 */
export async function expectAccessible(page: Page, name = new URL(page.url()).pathname): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(RULES);
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  const found = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} on ${name}: ${rule.help}: ${node.html}`));
  expect(found).toEqual([]);
}
