import type { ComparedWith, ComparisonChoice, HeatmapComparison } from '@throughline/contract';
import { FALSE_SHARE } from './differences.rules.js';

const CAUTION: Record<ComparedWith, string> = {
  organisation: 'A team is part of what it is compared with, so its difference is judged cautiously.',
  parent: 'A team is part of the team above it, so its difference is judged cautiously.',
  before: 'Compared only where the same was asked both times. Who answered both times is in both figures, which makes the judgement cautious.',
  benchmark: 'A benchmark was asked of other people, mostly in other words: what was asked there stands below. It is taken as exact.',
};

/** How many differences of a page stand out, by which method, and what to bear in mind: printed on the page. `rate`: expected share of chance among them, in percent. `more`: sentences on the comparison. */
export function notesOn(
  compared: ComparedWith,
  name: string,
  judged: number,
  clear: number,
  more: readonly string[] = [],
): Pick<HeatmapComparison, 'judged' | 'clear' | 'rate' | 'notes' | 'more'> {
  const found =
    judged === 0
      ? `No difference to ${name} could be judged: no figure here with an interval has something to be compared with.`
      : `${clear} of ${judged} ${judged === 1 ? 'difference' : 'differences'} to ${name} ${clear === 1 ? 'stands' : 'stand'} out${clear === 0 ? '.' : `; ${FALSE_SHARE} % of those are expected to be chance.`}`;
  return {
    judged,
    clear,
    rate: FALSE_SHARE,
    notes: [
      found,
      'All differences on this page were judged together (false discoveries controlled by Benjamini and Hochberg’s procedure). For the others no clear change or difference can be told.',
      'Figures from fewer than twenty answers have no interval, and no difference of them is judged.',
      CAUTION[compared],
      ...more,
    ],
    more: [...more],
  };
}

/** What a page may be compared with. `top`: the name of the topmost team; `earlier`: whether a cycle was published before. */
export function choicesOf(top: string, earlier: boolean, packs: readonly { readonly id: string; readonly name: string }[] = []): ComparisonChoice[] {
  return [
    { with: 'organisation', name: top },
    { with: 'parent', name: 'The team above each' },
    ...(earlier ? [{ with: 'before' as const, name: 'The cycle before' }] : []),
    ...packs.map(({ id, name }) => ({ with: 'benchmark' as const, benchmark: id, name })),
  ];
}
