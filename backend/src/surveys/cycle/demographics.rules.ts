import type { ManifestFacet } from '@throughline/anonymity';
import { type CycleDemographic, type FieldProblem, MOST_DEMOGRAPHIC_VALUES, MOST_DEMOGRAPHICS, OWN_DEMOGRAPHICS, TENURE_BANDS } from '@throughline/domain';

/** A demographic that a cycle may be published by. */
export interface KnownDemographic {
  readonly id: string;
  readonly label: string;
}

/** What is on record about somebody: values by demographic. */
export type Profile = Readonly<Record<string, string>>;

/** The demographics of an organisation: those of every record, and its own attributes. */
export function knownDemographics(attributes: readonly { readonly key: string; readonly label: string }[]): KnownDemographic[] {
  return [...OWN_DEMOGRAPHICS, ...attributes.map(({ key, label }) => ({ id: key, label }))];
}

/** What is wrong with the demographics of a draft: more than six, one twice, or a crossing that is not of two different ones before it. */
export function demographicProblems(chosen: readonly CycleDemographic[]): FieldProblem[] {
  if (chosen.length > MOST_DEMOGRAPHICS) return [{ pointer: '#/demographics', detail: `A cycle has at most ${MOST_DEMOGRAPHICS} demographics and crossings.` }];
  return chosen.flatMap(({ id, of }, i) => {
    const before = chosen.slice(0, i);
    const say = (detail: string): FieldProblem[] => [{ pointer: `#/demographics/${i}`, detail }];
    if (before.some((one) => one.id === id)) return say(`"${id}" is chosen twice.`);
    if (of === undefined) return [];
    const [first, second] = of;
    const single = (part: string): boolean => before.some((one) => one.id === part && one.of === undefined);
    if (first === second || !single(first) || !single(second)) return say('A crossing is of two different demographics that stand before it in the list.');
    return id === crossingId(of) ? [] : say(`The crossing of these two is called "${crossingId(of)}".`);
  });
}

/** The demographic without anything else that was sent with it. */
export const plainDemographic = ({ id, of }: CycleDemographic): CycleDemographic => (of ? { id, of: [of[0], of[1]] } : { id });

/** The id of a crossing: the ids of its two parts. */
export const crossingId = ([first, second]: readonly [string, string]): string => `${first}*${second}`;

/** The chosen demographics that are (no longer) known, by id. */
export function goneDemographics(chosen: readonly CycleDemographic[], known: readonly KnownDemographic[]): string[] {
  const ids = new Set(known.map(({ id }) => id));
  return chosen.filter(({ id, of }) => of === undefined && !ids.has(id)).map(({ id }) => id);
}

/** What the people invited may claim, for the manifest: of each chosen demographic the values that k or more of them share, at most 40, with how many do. A demographic without such a value
 *  is left out, and so is a crossing of it. `profiles` has one for everybody invited. */
export function offeredFacets(
  chosen: readonly CycleDemographic[],
  known: readonly KnownDemographic[],
  profiles: Iterable<Profile>,
  k: number,
): ManifestFacet[] {
  const people = [...profiles];
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const facets: ManifestFacet[] = [];
  for (const { id, of } of chosen) {
    if (of) {
      const parts = of.map((part) => facets.find((facet) => facet.id === part && !facet.of));
      if (parts.every((part) => part !== undefined)) facets.push({ id, label: `${parts[0]!.label} and ${lowerFirst(parts[1]!.label)}`, of, values: [] });
      continue;
    }
    const label = labels.get(id);
    const values = label === undefined ? [] : valuesOf(id, people, k);
    if (values.length > 0) facets.push({ id, label: label!, values });
  }
  return facets;
}

/** What of her profile somebody may claim: values that are offered. */
export function offeredClaims(profile: Profile, facets: readonly ManifestFacet[]): Record<string, string> {
  return Object.fromEntries(
    facets.flatMap(({ id, of, values }) => {
      const value = !of && Object.hasOwn(profile, id) ? profile[id] : undefined;
      return value !== undefined && values.some((one) => one.id === value) ? [[id, value]] : [];
    }),
  );
}

function valuesOf(id: string, people: readonly Profile[], k: number): ManifestFacet['values'] {
  const counts = new Map<string, number>();
  for (const profile of people) if (Object.hasOwn(profile, id)) counts.set(profile[id]!, (counts.get(profile[id]!) ?? 0) + 1);
  const largest = [...counts].filter(([, members]) => members >= k).sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
  return largest
    .slice(0, MOST_DEMOGRAPHIC_VALUES)
    .map(([value, members]) => ({ id: value, label: TENURE.get(id === 'tenure' ? value : '')?.label ?? value, members }))
    .sort((a, b) => place(id, a.id) - place(id, b.id) || byText(a.label, b.label));
}

const TENURE = new Map(TENURE_BANDS.map(({ id, label }, order) => [id as string, { label, order }]));
const place = (id: string, value: string): number => (id === 'tenure' ? (TENURE.get(value)?.order ?? 0) : 0);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
