import { findSmallCombinations } from './small-combinations.js';
import { harvestPlan } from './harvest.js';
import { leakyTwin, type LeakyRule } from './leaky-twins.js';
import { leastSupport } from '../least-support.js';
import { planPublication } from '../plan-publication.js';
import { seededRandom } from '../random.js';
import { madeUpOrganisation } from './made-up-organisation.js';

const seedOf = (n: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, i) => (n * 31 + i * 17 + 5) & 255);
const k = 5;
const attributes = { gender: 3, age: 6, tenure: 6, location: 8, level: 5 };

describe('the attack', () => {
  const { tree, respondents, facets } = madeUpOrganisation(seededRandom(seedOf(449)), 449, 40, attributes);
  const attack = (rule: LeakyRule) =>
    findSmallCombinations(leakyTwin(rule, { tree, respondents, facets, k }), k, { random: seededRandom(seedOf(1)), orders: 4 });

  it('breaks the rules of other products, the weakest most, and singles people out by all but one', () => {
    const exposed = (['minimum-size', 'hidden-total', 'remainder', 'pairwise-overlap'] as const).map((rule) => {
      const { exposed, singledOut } = attack(rule);
      return { rule, exposed: exposed.length, singledOut: singledOut.length };
    });
    for (const { rule, ...found } of exposed)
      expect({ rule, broken: found.exposed > 0 && (rule === 'pairwise-overlap' || found.singledOut > 0) }).toEqual({ rule, broken: true });
    const [minimum, , remainder, overlap] = exposed.map(({ exposed }) => exposed);
    expect(minimum).toBeGreaterThan(remainder!);
    expect(remainder).toBeGreaterThan(overlap!);
  });

  it('finds nothing in a certified plan of the same people, and the one extra query that is slipped in', () => {
    const plan = planPublication({ tree, respondents, facets, k, seed: seedOf(7) });
    const names = respondents.map(({ name }) => name);
    const figures = harvestPlan(plan, names);
    expect(figures.length).toBeGreaterThan(60);
    const clean = findSmallCombinations(figures, k, { random: seededRandom(seedOf(2)), orders: 10 });
    expect({ exposed: clean.exposed, rank: clean.rank }).toEqual({ exposed: [], rank: plan.certificate.rank });

    const team = figures.find(({ people }) => people.length >= 9)!;
    const extra = { name: 'a filter too many', people: team.people.slice(2) };
    const broken = findSmallCombinations([...figures, extra], k, { random: seededRandom(seedOf(3)), orders: 5 });
    expect(broken.exposed).toEqual([...team.people.slice(0, 2)].sort());
  });

  it('finds no group below k - 2 for an attacker with whom two people collude', () => {
    const plan = planPublication({ tree, respondents, facets, k, seed: seedOf(8) });
    const figures = harvestPlan(
      plan,
      respondents.map(({ name }) => name),
    );
    const known = new Set(respondents.slice(0, 2).map(({ name }) => name));
    expect(findSmallCombinations(figures, k - 2, { random: seededRandom(seedOf(4)), orders: 3, known }).exposed).toEqual([]);
  });

  it('finds nothing in sixty random organisations', () => {
    for (let n = 0; n < 60; n++) {
      const random = seededRandom(seedOf(1000 + n));
      const made = madeUpOrganisation(
        random,
        60 + Math.floor(random() * 240),
        3 + Math.floor(random() * 25),
        { gender: 3, age: 5, location: 6 },
        { partial: n % 3 === 0 ? 0.1 : 0 },
      );
      const crossing = n % 4 === 1 ? [{ id: 'gender by age', of: ['gender', 'age'] as const }] : [];
      const plan = planPublication({ ...made, facets: [...made.facets, ...crossing], k: 3 + (n % 4), seed: seedOf(n) });
      const everybody = harvestPlan(
        plan,
        made.respondents.map(({ name }) => name),
      );
      // an answer that partial respondents left out is counted without them: the promise is for the core, for all, and in between
      const everyone = (): boolean => true;
      const ofCore = (i: number): boolean => made.respondents[i]!.core!;
      for (const answered of n % 3 === 0 ? [everyone, ofCore, (i: number) => ofCore(i) || i % 2 === 0] : [everyone]) {
        const counted = new Set(made.respondents.filter((_, i) => answered(i)).map(({ name }) => name));
        const figures = everybody.map(({ name, people }) => ({ name, people: people.filter((person) => counted.has(person)) }));
        expect({ n, exposed: findSmallCombinations(figures, plan.certificate.k, { random, orders: 5 }).exposed }).toEqual({ n, exposed: [] });
      }
    }
  });

  it('agrees with an exhaustive search on small systems', () => {
    let broken = 0;
    for (let n = 0; n < 300; n++) {
      const random = seededRandom(seedOf(5000 + n));
      const figures = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, i) => ({
        name: `${i}`,
        people: Array.from({ length: 30 }, (_, p) => `p${p}`).filter((_, p) => (p % 9) * 7 + i > 0 && Math.floor(random() * 1e6) % 2 === 0 && p < 14),
      }));
      const least = leastSupport(figures.map(({ people }) => people));
      const found = findSmallCombinations(figures, 4, { random, orders: 40 });
      if (least < 4) broken++;
      expect({ n, found: found.combinations[0]?.length ?? 4 }).toEqual({ n, found: Math.min(least, 4) });
    }
    expect(broken).toBeGreaterThan(50);
  });

  it('refuses a k below 1', () => {
    expect(() => findSmallCombinations([], 0, { random: Math.random })).toThrow('k must be a whole number of at least 1, not 0.');
  });
});
