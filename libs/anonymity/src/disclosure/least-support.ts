import { AnonymityError } from '../anonymity-error.js';

const mostClasses = 16;
/** The largest prime below 2^26: products stay exact in a double, and small 0/1 systems keep their rational rank. */
const prime = 67_108_859;

/** The fewest people any combination of the published groups can depend on: the smallest number of non-zero entries of
 *  sum y_G * 1[person in G] over all real y for which it is not zero (promise P of section 5.2). Exhaustive and exact, for checking other
 *  rules in tests: people with the same groups are one class, and every set of classes is tried. `groups` lists the people of
 *  each published group. Infinity when nothing is published. Throws an AnonymityError (`malformed`) beyond 16 classes. */
export function leastSupport(groups: readonly (readonly string[])[]): number {
  const memberships = new Map<string, number[]>();
  groups.forEach((people, g) => {
    for (const person of new Set(people)) memberships.set(person, [...(memberships.get(person) ?? []), g]);
  });
  const classes = new Map<string, { column: number[]; weight: number }>();
  for (const of of memberships.values()) {
    const known = classes.get(of.join());
    if (known) known.weight++;
    else classes.set(of.join(), { column: groups.map((_, g) => (of.includes(g) ? 1 : 0)), weight: 1 });
  }
  const all = [...classes.values()];
  if (all.length > mostClasses)
    throw new AnonymityError('malformed', `${all.length} kinds of people are too many to try every set; ${mostClasses} is the most.`);

  const full = rank(all.map(({ column }) => column));
  let least = Infinity;
  for (let set = 1; set < 1 << all.length; set++) {
    const inside = all.filter((_, i) => (set >> i) & 1);
    const weight = inside.reduce((sum, { weight }) => sum + weight, 0);
    // some combination vanishes on everybody outside the set, but not inside it, exactly when the outside has a smaller rank
    if (weight < least && rank(all.flatMap(({ column }, i) => ((set >> i) & 1 ? [] : [column]))) < full) least = weight;
  }
  return least;
}

/** Rank by elimination modulo the prime. */
function rank(rows: readonly (readonly number[])[]): number {
  const basis: number[][] = [];
  for (const row of rows) {
    let rest = [...row];
    for (const pivot of basis) {
      const at = pivot.findIndex((x) => x !== 0);
      const factor = rest[at] ?? 0;
      if (factor !== 0) rest = rest.map((x, i) => (((x - factor * (pivot[i] ?? 0)) % prime) + prime) % prime);
    }
    const lead = rest.find((x) => x !== 0);
    if (lead !== undefined) basis.push(rest.map((x) => (x * inverseOf(lead)) % prime));
  }
  return basis.length;
}

function inverseOf(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return x < 0 ? x + prime : x;
}
