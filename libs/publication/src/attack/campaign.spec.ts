import { leastSupport, seededRandom } from '@throughline/anonymity';
import { findSmallCombinations, type HarvestedFigure } from '@throughline/anonymity/attack';
import { lineOf, planFor } from '../family-plan.js';
import type { ToPublish } from '../publish.js';
import { type HarvestedPublication, harvestPublication } from './harvest-publication.js';
import { madeUpBallots, type MadeUpBehaviour } from './made-up-ballots.js';

const ORGANISATIONS = 90;
const seedOf = (n: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, i) => (n * 31 + i * 17 + 5) & 255);

/** Every third has people who left an answer out, every second a crossing, and half of those two people who keep both its parts back. Few keep anything else back, so that rests are small and somebody must be drawn. */
function behaviour(n: number, random: () => number): MadeUpBehaviour {
  return {
    people: 80 + Math.floor(random() * 260),
    teams: 3 + Math.floor(random() * 22),
    attributes: { gender: 3, age: 5, location: 6 },
    ...(n % 2 === 0 && { crossing: ['gender', 'age'] as const }),
    ...(n % 4 === 0 && { neither: 2 }),
    partial: n % 3 === 2 ? 0 : 0.08,
    silent: n % 4 === 0 ? 0 : 0.004,
    k: 5 + (n % 3),
    seed: seedOf(n),
  };
}

/** People drawn so that a crossing does not tell of those who kept both its parts back: they claim two values that are shown at the top, and are counted in neither. */
function drawnBesideCrossing({ given, plans }: { given: ToPublish; plans: HarvestedPublication['plans'] }): number[] {
  const { plan, ballots } = plans.core;
  const of = given.facets!.find((facet) => facet.of)?.of;
  if (!of || !plan.homes.has(of.join('*'))) return [];
  const parts = of.map((part) => ({ part, family: plan.families.find(({ facet }) => facet === part), donors: new Set(plan.donors.get(part)) }));
  return ballots.filter((ballot, i) =>
    parts.every(({ part, family, donors }) => {
      const value = given.ballots[ballot]!.claims[part];
      const atTop = family?.atoms.some((atom) => atom.node === 't0' && atom.value === value);
      return atTop && family!.of[i] === -1 && !donors.has(i);
    }),
  );
}

/** Figures in which these people are counted at the top with all that they claim, as if nobody had been drawn. */
function withThemShown(
  figures: readonly HarvestedFigure[],
  given: ToPublish,
  names: readonly string[],
  drawn: readonly number[],
  facets: readonly string[],
): HarvestedFigure[] {
  return figures.map(({ name, people }) => {
    const back = drawn.filter((i) => {
      const { claims } = given.ballots[i]!;
      return facets.some(
        (facet) =>
          name ===
          `t0, ${facet} ${
            facet.includes('*')
              ? facet
                  .split('*')
                  .map((part) => claims[part])
                  .join(' × ')
              : claims[facet]
          }`,
      );
    });
    return { name, people: [...new Set([...people, ...back.map((i) => names[i]!)])] };
  });
}

/** Core people who were not asked a question, in each group that it would have if it were planned as a question that everybody is asked and need not answer. */
function shownLikeAnyOther(given: ToPublish, plans: HarvestedPublication['plans'], id: string): number[][] {
  const { told } = plans.questions.find(({ question }) => question.id === id)!;
  const { plan, home } = planFor({ ...given, facets: given.facets! }, told!.answered, given.seed, false);
  const parents = new Map(given.lattice.map((team) => [team.id, team.parentId]));
  const lines = given.ballots.map(({ cohortId }) => lineOf(parents, home.get(cohortId) ?? ''));
  const teams = plan.groups.filter(({ facet }) => facet === undefined);
  return teams.map(({ node }) => [...lines.keys()].filter((i) => plans.isCore[i] && !told!.asked[i] && lines[i]!.includes(node)));
}

describe('the attack on publications, told of everybody who was drawn', () => {
  const found = {
    figures: 0,
    numbers: 0,
    ofOptions: 0,
    asked: 0,
    tooFewUnasked: 0,
    withDonors: 0,
    withMissing: 0,
    besideCrossings: 0,
    exposed: 0,
    singledOut: 0,
  };
  const broken = { donors: 0, crossings: 0, missing: 0, conditional: 0 };
  const attack = (figures: readonly HarvestedFigure[], k: number, n: number) =>
    findSmallCombinations(figures, k, { random: seededRandom(seedOf(n)), orders: 6 });

  beforeAll(() => {
    for (let n = 0; n < ORGANISATIONS; n++) {
      const random = seededRandom(seedOf(7000 + n));
      const { given, names } = madeUpBallots(random, behaviour(n, random));
      const { plans, questions, unasked, numbers } = harvestPublication(given, names);
      found.numbers += numbers;
      for (const id of ['c1', 'r1', 'c2']) found.ofOptions += questions.get(id)!.length;
      for (const figures of unasked.values()) {
        found.asked += figures.length;
        if (figures.length > 0 && leastSupport(figures.map(({ people }) => people)) < given.k) found.tooFewUnasked++;
      }
      if (shownLikeAnyOther(given, plans, 'w1').some((people) => people.length < given.k)) broken.conditional++;
      for (const figures of [...questions.values(), ...unasked.values()]) {
        const { exposed, singledOut } = attack(figures, given.k, n);
        found.figures += figures.length;
        found.exposed += exposed.length;
        found.singledOut += singledOut.length;
      }
      const everybody = questions.get('m1')!;
      const donors = [...plans.core.plan.donors].filter(([, drawn]) => drawn.length > 0);
      if (donors.length > 0) found.withDonors++;
      if (donors.length > 0 && plans.isCore.includes(false)) found.withMissing++;
      for (const [facet, drawn] of donors.slice(0, 1)) {
        const ballots = drawn.map((i) => plans.core.ballots[i]!);
        if (attack(withThemShown(everybody, given, names, ballots, [facet]), given.k, n).exposed.length > 0) broken.donors++;
      }
      const beside = drawnBesideCrossing({ given, plans });
      if (beside.length > 0) {
        found.besideCrossings++;
        const facets = given.facets!.map(({ id }) => id).filter((id) => ['gender', 'age', 'gender*age'].includes(id));
        if (attack(withThemShown(everybody, given, names, beside, facets), given.k, n).exposed.length > 0) broken.crossings++;
      }
      // who answered everything, taken by herself: a driver that were made of her answers alone would show, by subtraction, those who left one out
      const whole = new Set(names.filter((_, i) => plans.isCore[i]));
      const alone = everybody.map(({ name, people }) => ({ name: `${name} whole`, people: people.filter((person) => whole.has(person)) }));
      if (attack([...everybody, ...alone], given.k, n).exposed.length > 0) broken.missing++;
    }
    const lines = [
      ['groups of questions', found.figures],
      ['of them, those of choices and rankings', found.ofOptions],
      ['of them, those of questions that not everybody is asked', found.asked],
      ['means, shares, places and scores in all', found.numbers],
      ['publications for which people were drawn to fill up a rest', found.withDonors],
      ['of them, those in which answers that had to be given are missing too', found.withMissing],
      ['publications for which people were drawn beside a crossing', found.besideCrossings],
      ['people in a group below k whose figure follows', found.exposed],
      ['people singled out', found.singledOut],
      ['publications with groups below k who were not asked', found.tooFewUnasked],
      ['publications broken once nobody is drawn to fill up a rest', broken.donors],
      ['publications broken once nobody is drawn beside a crossing', broken.crossings],
      ['publications broken once whoever answered everything is shown apart', broken.missing],
      ['publications broken once a question for some is shown like one for all', broken.conditional],
    ].map(([what, count]) => `  ${String(what).padEnd(72)}${count}`);
    process.stderr.write(`\nThe attack on ${ORGANISATIONS} publications, told of everybody who was drawn\n${lines.join('\n')}\n`);
  }, 300_000);

  it('T9: exposes nobody where people were drawn to fill up a rest, and answers that had to be given are missing', () => {
    expect(found).toMatchObject({ exposed: 0, singledOut: 0, tooFewUnasked: 0 });
    // it must have met all of it, often, or it says nothing
    expect(found.figures).toBeGreaterThan(10_000);
    expect(found.numbers).toBeGreaterThan(100_000);
    expect(found.ofOptions).toBeGreaterThan(5_000);
    expect(found.asked).toBeGreaterThan(100);
    expect(found.withDonors).toBeGreaterThan(20);
    expect(found.withMissing).toBeGreaterThan(12);
    expect(found.besideCrossings).toBeGreaterThan(10);
  });

  it('exposes people as soon as nobody is drawn, or those who left an answer out can be subtracted', () => {
    expect(broken.donors).toBeGreaterThan(10);
    expect(broken.crossings).toBeGreaterThan(5);
    expect(broken.missing).toBeGreaterThan(20);
    expect(broken.conditional).toBeGreaterThan(20);
  });
});
