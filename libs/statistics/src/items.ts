import { requireCount, type Sample } from './sample.js';
import { StatisticsError } from './statistics-error.js';

/**
 * Refuses items that were not answered by the same people.
 * @throws StatisticsError `too-few` (no item), `unequal-lengths`
 */
export function requireItems(items: readonly Sample[]): void {
  requireCount('items', items.length, 1);
  const n = items[0]!.length;
  items.forEach((answers, i) => {
    if (answers.length !== n) throw new StatisticsError('unequal-lengths', `Item 1 has ${n} answers and item ${i + 1} has ${answers.length}.`);
  });
}
