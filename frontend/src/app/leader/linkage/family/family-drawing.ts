import type { FamilyLink, FamilyReply } from '@throughline/contract';
import type { Drawing } from '../../../ui/chart/drawing';
import { forest } from '../../../ui/chart/forest';
import { linkageWords } from '../words/words';

/** What a link is called. */
export function linkName({ staff, customer }: Pick<FamilyLink, 'staff' | 'customer'>): string {
  return linkageWords().family.name(staff.label, customer.name);
}

/** Every link tested, the clearest first: those that stand after all were checked together in ink, the others in grey. `first` cuts the list. */
export function familyDrawing(reply: FamilyReply, first = Infinity): Drawing {
  const { family: words, goesWith, unclear } = linkageWords();
  const shown = reply.links.slice(0, first);
  const cut = shown.length < reply.links.length ? [words.cut(shown.length, reply.links.length)] : [];
  return forest({
    label: `${words.label(shown.length)} ${reply.sentence}`,
    measure: words.measure,
    hue: 'ink',
    decimals: 2,
    nameColumn: words.link,
    moreColumns: ['p', 'q', words.stands, words.goesWith, words.seen, words.teams, words.verdict],
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
        link.found ? goesWith[link.direction] : unclear,
        link.kind === 'within' ? words.within : words.across,
        link.teams,
        link.sentence,
      ],
    })),
    note: [words.note, ...cut].join(' '),
    fileName: 'links-tested.csv',
  });
}

function stands({ alone, found }: FamilyLink): string {
  const words = linkageWords().family;
  if (found) return words.yes;
  return alone ? words.alone : words.no;
}
