import type { FamilyLink, FamilyReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { forest } from '../../../ui/chart/forest';
import { numberText } from '../../../ui/figure/number-text';

/** A chance as it is printed: never 0, which no test can say. */
export function chanceText(p: number): string {
  return p < 0.001 ? 'under 0.001' : numberText(p, 3);
}

/** What a link is called. */
export function linkName({ staff, customer }: Pick<FamilyLink, 'staff' | 'customer'>): string {
  return `${staff.label} and ${customer.name}`;
}

/** Every link tested, the clearest first: those that stand after all were checked together in ink, the others in grey. `first` cuts the list. */
export function familyDrawing(reply: FamilyReply, first = Infinity): Drawing {
  const shown = reply.links.slice(0, first);
  const cut = shown.length < reply.links.length ? ` The first ${shown.length} of ${reply.links.length.toLocaleString('en')}.` : '';
  return forest({
    label: `${shown.length} links between staff measures and customer outcomes. ${reply.sentence}`,
    measure: 'Strength of the link, −1 to 1',
    hue: 'ink',
    decimals: 2,
    nameColumn: 'Link',
    moreColumns: ['p', 'q', 'Stands', 'Goes with', 'Seen', 'Teams', 'Verdict'],
    rows: shown.map((link) => ({
      name: linkName(link),
      value: link.estimate,
      low: link.low,
      high: link.high,
      clear: link.found,
      more: [
        Number(link.p.toPrecision(2)),
        Number(link.q.toPrecision(2)),
        stands(link),
        link.found ? `${link.direction} customer figures` : 'no clear change',
        link.kind === 'within' ? 'inside teams over time' : 'across teams',
        link.teams,
        link.sentence,
      ],
    })),
    note: `Dark: stands after all were checked together. Grey: does not. Inside teams over time where that can be seen, else across teams. Lines: 95 % intervals.${cut}`,
    fileName: 'links-tested.csv',
  });
}

function stands({ alone, found }: FamilyLink): string {
  if (found) return 'yes';
  return alone ? 'on its own only' : 'no';
}
