import type { LinkDiscovery } from '@throughline/contract';
import { benjaminiHochberg } from '@throughline/statistics';

/** Share of false finds that is allowed among those called found. */
export const DISCOVERY_LEVEL = 0.05;

/** The quarter of a day, 2026-Q3: the family of everything that an organisation looks at. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * How false discovery stands for one link among all that the organisation looked at in the quarter.
 * @param own p of the link itself, null where it has none; then it is no test and is not counted
 * @param others p of the other links looked at
 * Source: Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57, 289–300.
 */
export function discoveryOf(own: number | null, others: readonly number[], quarter: string): LinkDiscovery {
  const all = own === null ? [...others] : [own, ...others];
  const corrected = all.length === 0 ? [] : [...benjaminiHochberg(all)];
  const q = own === null ? null : corrected[0]!;
  const found = corrected.filter((value) => value <= DISCOVERY_LEVEL).length;
  return {
    method: all.length > 1 ? 'benjamini-hochberg' : 'none',
    level: DISCOVERY_LEVEL,
    tested: all.length,
    found,
    quarter,
    q,
    sentence: sentenceOf(all.length, found, q),
  };
}

function sentenceOf(tested: number, found: number, q: number | null): string {
  if (tested === 0) return 'No link was tested, so there is nothing to correct for.';
  if (tested === 1 && q !== null) return 'This is the first link that your organisation looks at this quarter, so there is nothing to correct for.';
  const looked = `Your organisation has looked at ${tested.toLocaleString('en')} ${tested === 1 ? 'link' : 'links'} this quarter. After checking all of them together ${found === 0 ? 'none stands out' : `${found.toLocaleString('en')} ${found === 1 ? 'stands' : 'stand'} out`}`;
  if (q === null) return `${looked}; this one could not be tested.`;
  return found === 0 ? `${looked}.` : `${looked}, ${q <= DISCOVERY_LEVEL ? 'and this is one of them' : 'and this is not one of them'}.`;
}
