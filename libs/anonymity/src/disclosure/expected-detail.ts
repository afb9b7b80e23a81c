import { AnonymityError } from '../anonymity-error.js';
import { planPublication, type PlanInput } from './plan-publication.js';
import { seededRandom } from './random.js';

/** What to expect at one response rate. */
export interface DetailAt {
  /** From 0 to 1. */
  readonly rate: number;
  /** Teams that will be shown, by id, with the share of trials in which they were. */
  readonly teams: ReadonlyMap<string, number>;
  /** For every facet the teams at which it will be shown, with the share of trials. A facet that is never shown has none. */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What detail HR may expect, at each response rate that was asked for. */
export type ExpectedDetail = readonly DetailAt[];

/** Says before a cycle opens which teams and which facets at which teams will probably be shown, by the same plan as at publication, on members of whom each takes part by chance (design: anonymity, section 5.4,
 *  "expected detail"). `members` is everybody invited with the attributes on record. Several `trials` a rate (3 unless told) show how sure it is. An estimate: real response is uneven, and people may
 *  remove claims. Looks at no answer. Throws an AnonymityError as the plan does, and (`malformed`) for a rate that is not between 0 and 1. */
export function expectedDetail(
  input: Omit<PlanInput, 'respondents'> & { members: PlanInput['respondents']; rates: readonly number[]; trials?: number },
): ExpectedDetail {
  const { members, rates, trials = 3, seed, ...given } = input;
  const random = seededRandom(seed);
  return rates.map((rate) => {
    if (!(rate >= 0 && rate <= 1)) throw new AnonymityError('malformed', `A response rate is between 0 and 1, not ${rate}.`);
    const teams = new Map<string, number>();
    const facets = new Map<string, Map<string, number>>(given.facets.map(({ id }) => [id, new Map()]));
    for (let trial = 0; trial < trials; trial++) {
      const plan = planPublication({ ...given, respondents: members.filter(() => random() < rate), seed });
      for (const { node, facet } of plan.groups) if (facet === undefined) add(teams, node);
      for (const [facet, nodes] of plan.homes) for (const node of nodes) add(facets.get(facet)!, node);
    }
    return { rate, teams: shares(teams, trials), facets: new Map([...facets].map(([facet, nodes]) => [facet, shares(nodes, trials)])) };
  });
}

function add(to: Map<string, number>, key: string): void {
  to.set(key, (to.get(key) ?? 0) + 1);
}

const shares = (counts: ReadonlyMap<string, number>, of: number): Map<string, number> => new Map([...counts].map(([key, count]) => [key, count / of]));
