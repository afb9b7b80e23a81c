import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Fails with every violation of WCAG 2.2 A and AA that axe finds on the page: rule, why, and the element. */
export async function expectAccessible(page: Page, name = new URL(page.url()).pathname): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} on ${name}: ${rule.help}: ${node.html}`));
  expect(found).toEqual([]);
}
