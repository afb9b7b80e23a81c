import * as fc from 'fast-check';
import { guardedGroups } from './guarded-groups.js';
import { guardOptions, type OptionRules } from './option-guard.js';
import { planPublication } from './plan-publication.js';
import { seededRandom } from './random.js';

const seed = new Uint8Array(16).fill(6);
const random = () => seededRandom(new Uint8Array(16).fill(2));
const tree = ['all', 'a', 'b'].map((id) => ({ id, parent: id === 'all' ? null : 'all' }));

/** The groups of a plan of these people: teams, and sites at the top where there are enough. */
function planned(people: readonly { unit: string; site?: string }[], k = 5) {
  const respondents = people.map(({ unit, site }) => ({ unit, claims: (site === undefined ? {} : { site }) as Record<string, string>, core: true }));
  return guardedGroups(planPublication({ tree, respondents, facets: [{ id: 'site', values: ['x', 'y'] }], k, seed }), tree);
}
const two = planned([...Array<{ unit: string }>(6).fill({ unit: 'a' }), ...Array<{ unit: string }>(6).fill({ unit: 'b' })]);
const same = (count: number, marks: number[]): Uint8Array[] => Array.from({ length: count }, () => Uint8Array.from(marks));
const one: OptionRules = { options: 3, kind: 'one', most: 1 };
const several: OptionRules = { options: 3, kind: 'several', most: 2 };
const order: OptionRules = { options: 3, kind: 'order', most: 3 };
const plain = (marks: readonly (Uint8Array | undefined)[]): number[][] => marks.map((answer) => [...(answer ?? [])]);

/** Group and option where everybody marked the option alike: held it at one place, or left out what at least half of all hold. Counted anew. */
function agreements(groups: typeof two, marks: readonly (Uint8Array | undefined)[], options: number, truth = marks): string[] {
  const everybody = truth.filter((answer) => answer !== undefined);
  return groups.names.flatMap((name, group) => {
    const people = [...groups.people.items.subarray(groups.people.start[group], groups.people.start[group + 1])].flatMap((person) => marks[person] ?? []);
    return Array.from({ length: options }, (_, option) => option).flatMap((option) => {
      const common = 2 * everybody.filter((answer) => answer[option]! > 0).length >= everybody.length;
      const marked = new Set(people.map((answer) => answer[option]!));
      return marked.size === 1 && (common || !marked.has(0)) ? [`${name} ${option}`] : [];
    });
  });
}

describe('the guard of options', () => {
  it('moves one choice where a whole group picked the same, and none elsewhere', () => {
    const marks = [...same(6, [1, 0, 0]), ...same(3, [0, 1, 0]), ...same(3, [1, 0, 0])];
    const { marks: guarded, moved, unsettled } = guardOptions(two, marks, one, random());
    expect({ moved, unsettled }).toEqual({ moved: 1, unsettled: [] });
    expect(plain(guarded.slice(6))).toEqual(plain(marks.slice(6)));
    expect(guarded.slice(0, 6).filter((answer) => answer![0] === 1)).toHaveLength(5);
  });

  it('moves one choice where a whole group left out what most people picked, and lets alone what few pick anywhere', () => {
    const marks = [...same(6, [1, 0, 0]).map((answer, i) => (i === 0 ? Uint8Array.from([0, 1, 0]) : answer)), ...same(3, [0, 1, 0]), ...same(3, [0, 0, 1])];
    expect(guardOptions(two, marks, one, random()).moved).toBe(0);
    const [, ...most] = marks;
    const common = [Uint8Array.from([1, 0, 0]), ...most.slice(0, 5), ...same(3, [0, 1, 0]), ...same(3, [0, 0, 1])];
    // six of twelve picked the first option, all of them in one team: that team agrees, and so does the other by leaving it out
    const { marks: guarded, moved } = guardOptions(two, common, one, random());
    expect(moved).toBe(2);
    expect(guarded.slice(6).filter((answer) => answer![0] === 1)).toHaveLength(1);
  });

  it('takes one option out of one answer of several, or puts one in, and never more than an answer may hold', () => {
    const marks = [...same(6, [1, 1, 0]), ...same(6, [0, 0, 1])];
    const { marks: guarded, unsettled } = guardOptions(two, marks, several, random());
    expect(unsettled).toEqual([]);
    expect(agreements(two, guarded, 3, marks)).toEqual([]);
    for (const answer of guarded) expect(answer!.reduce((sum, mark) => sum + mark, 0)).toBeLessThanOrEqual(2);
    expect(plain(guarded).filter((answer, i) => answer.join() !== plain(marks)[i]!.join()).length).toBeLessThanOrEqual(6);
  });

  it('moves an option one place where a whole group gave it the same', () => {
    const marks = [...same(6, [1, 2, 3]), ...same(3, [3, 2, 1]), ...same(3, [2, 1, 3])];
    const { marks: guarded, unsettled } = guardOptions(two, marks, order, random());
    expect(unsettled).toEqual([]);
    expect(agreements(two, guarded, 3, marks)).toEqual([]);
    for (const answer of guarded) expect([...answer!].sort()).toEqual([1, 2, 3]);
  });

  it('leaves no group of any family in agreement, and every answer one that the question can have, whatever was answered', () => {
    let guardedOnes = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ unit: fc.constantFrom('all', 'a', 'b'), site: fc.constantFrom('x', 'y', undefined), pick: fc.nat(5) }), {
          minLength: 12,
          maxLength: 60,
        }),
        fc.constantFrom('one' as const, 'several' as const, 'order' as const),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (people, kind, options, wanted) => {
          const most = kind === 'one' ? 1 : Math.min(wanted, options);
          const groups = planned(people as { unit: string }[]);
          // few opinions, so that groups agree often
          const marks = people.map(({ pick }) => {
            if (pick === 5) return undefined;
            const answer = new Uint8Array(options);
            for (let i = 0; i < (kind === 'one' ? 1 : Math.min(most, 1 + (pick % 3))); i++)
              answer[(i + (pick > 3 ? 1 : 0)) % options] = kind === 'order' ? i + 1 : 1;
            return answer;
          });
          const rules = { options, kind, most };
          const { marks: guarded, unsettled, moved } = guardOptions(groups, marks, rules, random());
          const left = new Set(agreements(groups, guarded, options, marks).map((found) => found.slice(0, found.lastIndexOf(' '))));
          expect([...left].sort()).toEqual([...unsettled].sort());
          guardedOnes += moved > 0 && unsettled.length === 0 ? 1 : 0;
          // an answer that broke the rules would be refused when it is guarded again
          expect(() => guardOptions(groups, guarded, rules, random())).not.toThrow();
          expect(guarded.map((answer) => answer === undefined)).toEqual(marks.map((answer) => answer === undefined));
        },
      ),
      { numRuns: 300 },
    );
    expect(guardedOnes).toBeGreaterThan(50);
  });

  it('says the same again for the same seed, and refuses answers that do not fit', () => {
    const marks = same(12, [1, 0, 0]);
    expect(guardOptions(two, marks, one, random())).toEqual(guardOptions(two, marks, one, random()));
    expect(() => guardOptions(two, marks.slice(1), one, random())).toThrow('The plan is for 12 respondents, not for 11.');
    for (const wrong of [
      [0, 0, 0],
      [1, 1, 0],
      [2, 0, 0],
      [1, 0],
    ])
      expect(() => guardOptions(two, same(12, wrong), one, random())).toThrow('does not fit');
    expect(() => guardOptions(two, same(12, [1, 1, 1]), several, random())).toThrow('does not fit');
    expect(() => guardOptions(two, same(12, [1, 3, 0]), order, random())).toThrow('does not fit');
    expect(() => guardOptions(two, same(12, [1]), { options: 1, kind: 'one', most: 1 }, random())).toThrow('two options');
  });
});
