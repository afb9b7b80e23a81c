import { leastSupport } from '@throughline/anonymity';
import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import * as fc from 'fast-check';
import { askedFault } from './asked-plan.js';
import type { CountedBallot } from './counted-ballot.js';
import { plansFor, publish, type ToPublish } from './publish.js';

const seed = new Uint8Array(16).fill(5);
const pride: CycleQuestion = {
  id: 'pride',
  code: 'pride',
  driver: 'engagement',
  type: 'scale5',
  text: 'I am proud.',
  mandatory: true,
  scale: AGREEMENT_SCALE,
};
const unhappy = { question: 'pride', is: 'at-most', value: 2 } as const;
const why: CycleQuestion = { ...pride, id: 'why', code: 'why', driver: 'voice', mandatory: false, show: unhappy };
const words: CycleQuestion = { id: 'words', code: 'words', driver: 'voice', type: 'short-text', text: 'Why?', mandatory: false, show: unhappy };
const lattice = ['all', 'a', 'b', 'c'].map((id) => ({ id, name: id, parentId: id === 'all' ? null : id === 'c' ? 'b' : 'all' }));
/** So many of a team who are proud and so many who are not, these answering why. */
const team = (cohortId: string, proud: number, unhappy_: number): CountedBallot[] =>
  Array.from({ length: proud + unhappy_ }, (_, i) => {
    const answers = i < proud ? { pride: 3 + (i % 3) } : { pride: 1 + (i % 2), why: 2 + (i % 3) };
    return { cohortId, answers, claims: {}, comments: i < proud ? [] : [{ q: 'words', text: `${cohortId} ${i}` }] };
  });
const given = (ballots: readonly CountedBallot[], more: Partial<ToPublish> = {}): ToPublish => {
  return { lattice, questions: [pride, why, words], ballots, k: 5, kComments: 10, seed, ...more };
};
const teamsOf = (ballots: readonly CountedBallot[], more: Partial<ToPublish> = {}): string[] =>
  publish(given(ballots, more))
    .distributions.flatMap(({ questionId, nodeId }) => (questionId === 'why' ? [nodeId] : []))
    .sort();

describe('a question that not everybody is asked', () => {
  const town = [...team('a', 16, 10), ...team('b', 15, 9), ...team('all', 8, 8)];

  it('is shown of everybody together, never of a team', () => {
    expect(teamsOf(town)).toEqual(['all']);
  });

  it('is shown nowhere when everybody was asked, too few were, or there are few people', () => {
    expect(teamsOf([...team('a', 4, 60)])).toEqual([]);
    expect(teamsOf([...team('a', 60, 4)])).toEqual([]);
    expect(teamsOf([...team('a', 12, 12), ...team('b', 12, 12)])).toEqual([]);
  });

  it('is shown nowhere when who was asked is nearly a team, so that the difference would be about a few people', () => {
    expect(teamsOf([...team('a', 0, 20), ...team('b', 40, 3)])).toEqual([]);
    expect(teamsOf([...team('a', 0, 20), ...team('b', 40, 12)])).toEqual(['all']);
  });

  it('is shown with all others of its kind or with none: one that is missing would tell who was asked it', () => {
    const nested: CycleQuestion = { ...why, id: 'nested', code: 'nested', mandatory: true, show: { question: 'pride', is: 'at-most', value: 5 } };
    expect(teamsOf(town, { questions: [pride, nested, why] })).toEqual([]);
    const alike: CycleQuestion = { ...why, id: 'alike', code: 'alike' };
    const [one, ...others] = town.filter(({ answers }) => answers['why'] !== undefined);
    // all who answered why answered its twin, but one: the difference of the two is her answer
    const twins = [
      ...town.filter(({ answers }) => answers['why'] === undefined),
      one!,
      ...others.map((ballot) => ({ ...ballot, answers: { ...ballot.answers, alike: 3 } })),
    ];
    expect(teamsOf(twins, { questions: [pride, why, alike] })).toEqual([]);
    const both = twins.map((ballot) => (ballot === one ? { ...ballot, answers: { ...ballot.answers, alike: 3 } } : ballot));
    expect(teamsOf(both, { questions: [pride, why, alike] })).toEqual(['all']);
  });

  it('is never shown by a demographic', () => {
    const site = { id: 'site', label: 'Site', values: ['x', 'y'].map((id) => ({ id, label: id, members: 60 })) };
    const ballots = team('a', 60, 60).map((ballot, i) => ({ ...ballot, claims: { site: i % 2 === 0 ? 'x' : 'y' } }));
    const { distributions, cells } = publish(given(ballots, { facets: [site] }));
    const families = (of: string) => [...new Set(distributions.filter(({ questionId }) => questionId === of).map(({ family }) => family))].sort();
    expect([families('pride'), families('why')]).toEqual([['site', 'team'], ['team']]);
    expect(cells.filter(({ measure, family }) => measure === 'why' && family !== 'team')).toEqual([]);
  });

  it('makes no core, though it is mandatory: who was not asked answered all that she had to', () => {
    const ballots = [...team('a', 6, 6), ...team('b', 6, 6)];
    const sizes = publish(given(ballots, { questions: [pride, { ...why, mandatory: true }] })).nodes.map(({ sizeBand }) => sizeBand);
    expect(sizes).toEqual(['20-29', '10-14', '10-14', null]);
  });

  it('is part of no driver', () => {
    const { cells } = publish(given(town, { questions: [pride, { ...why, driver: 'engagement' }] }));
    const driver = cells.find(({ kind, nodeId }) => kind === 'driver' && nodeId === 'all')!;
    const mean = cells.find(({ kind, nodeId, measure }) => kind === 'question' && nodeId === 'all' && measure === 'pride')!;
    expect(cells.some(({ measure, nodeId }) => measure === 'why' && nodeId === 'all')).toBe(true);
    expect(driver.meanX10).toBe(Math.round((100 * (mean.meanX10 / 10 - 1)) / 4) * 10);
    expect(publish(given(town)).cells.some(({ kind, measure }) => kind === 'driver' && measure === 'voice')).toBe(false);
  });

  it('counts nothing of an answer that the ballot does not lead to', () => {
    const liars = Array.from({ length: 12 }, () => ({ cohortId: 'a', answers: { pride: 5, why: 1 }, claims: {}, comments: [{ q: 'words', text: 'lie' }] }));
    const { distributions, comments } = publish(given([...team('a', 0, 4), ...liars]));
    expect(distributions.filter(({ questionId }) => questionId === 'why')).toEqual([]);
    expect(comments.filter(({ text }) => text === 'lie')).toEqual([]);
  });

  it('has its comments at the top, where ten were asked and ten were not', () => {
    const { comments } = publish(given(town));
    expect(new Set(comments.map(({ nodeId }) => nodeId))).toEqual(new Set(['all']));
    expect(comments).toHaveLength(27);
    // everybody of a team was asked: her comments beside the team's name would say what all of it answered
    const few = publish(given([...team('a', 50, 6)]));
    expect(few.comments).toEqual([]);
    expect(few.certificate).toMatchObject({ commentsWithheld: 6, conditional: ['why', 'words'] });
    const nearlyAll = publish(given([...team('a', 8, 60)]));
    expect(nearlyAll.comments).toEqual([]);
  });

  it('keeps its promise on random organisations: no combination of who answered and who is shown is about fewer than k people', () => {
    let [shown_, nowhere] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            unit: fc.constantFrom('all', 'a', 'b', 'c'),
            asked: fc.boolean(),
            answers: fc.integer({ min: 0, max: 9 }),
            complete: fc.integer({ min: 0, max: 9 }),
          }),
          {
            minLength: 40,
            maxLength: 200,
            size: 'max',
          },
        ),
        fc.integer({ min: 5, max: 8 }),
        (people, k) => {
          const other = { ...pride, id: 'other', code: 'other' };
          const ballots = people.map(({ unit, asked, answers, complete }, i): CountedBallot => {
            const given_: Record<string, number> = { pride: asked ? 1 + (i % 2) : 3 + (i % 3) };
            if (asked && answers > 0) given_['why'] = 1 + (i % 5);
            if (complete > 0) given_['other'] = 3;
            return { cohortId: unit, answers: given_, claims: {}, comments: [] };
          });
          const all = given(ballots, { questions: [pride, other, why], k });
          const plans = plansFor(all);
          const { distributions } = publish(all);
          const { own } = plans.questions[2]!;
          const isAt = (home: string | null | undefined, node: string): boolean => {
            for (let at = home; at; at = lattice.find(({ id }) => id === at)?.parentId) if (at === node) return true;
            return false;
          };
          const shown = distributions.filter(({ questionId }) => questionId === 'why').map(({ nodeId }) => nodeId);
          shown_ += shown.length > 0 ? 1 : 0;
          expect(shown.filter((node) => node !== 'all')).toEqual([]);
          nowhere += shown.length === 0 ? 1 : 0;
          // whoever was asked had given an answer before, so those who were not are a group that figures tell of too
          const inside = (node: string, home: ReadonlyMap<string, string | null>, which: (i: number) => boolean) =>
            ballots.flatMap((ballot, i) => (plans.isCore[i] && which(i) && isAt(home.get(ballot.cohortId), node) ? [String(i)] : []));
          const answered = (i: number): boolean => plans.answers.get('why')![i] !== undefined;
          const own_ = shown.map((node) => inside(node, own.home, answered));
          const unasked = shown.map((node) => inside(node, own.home, (i) => !plans.asked.get('why')![i]));
          const teams = plans.core.plan.families[0]!.atoms.map(({ node }) => inside(node, plans.core.home, () => true));
          for (const groups of shown.length > 0 ? [own_, unasked, [...teams, ...own_]] : []) expect(leastSupport(groups)).toBeGreaterThanOrEqual(k);
        },
      ),
      { numRuns: 150 },
    );
    // organisations in which nothing is shown would prove nothing
    expect(shown_).toBeGreaterThan(15);
    expect(nowhere).toBeGreaterThan(0);
  });
});

describe('the check of such a plan before it is used', () => {
  const ballots = [...team('a', 16, 10), ...team('b', 15, 9), ...team('all', 8, 8)];
  const all = { ...given(ballots), facets: [] };
  const { core, isCore, questions } = plansFor(all);
  const { own, told } = questions[1]!;

  it('finds nothing in a plan as it was made', () => {
    expect(askedFault(own, core, all, isCore, told!)).toBeUndefined();
  });

  it('finds a group in which too few answered or too few were not asked', () => {
    expect(askedFault(own, core, { ...all, k: 28 }, isCore, told!)).toContain('fewer than 28');
    const askAll = { ...told!, asked: told!.asked.map(() => true) };
    expect(askedFault(own, core, all, isCore, askAll)).toContain('fewer than 5 were not asked');
  });

  it('finds a group that is taken apart, counted beside its team, or made of other parts', () => {
    const moved = new Map([...own.home].map(([id, at]) => [id, id === 'a' ? 'b' : at]));
    expect(askedFault({ ...own, home: moved }, core, all, isCore, told!)).toContain('not above it');
    const [first, ...rest] = own.plan.groups;
    expect(askedFault({ ...own, plan: { ...own.plan, groups: [{ ...first!, atoms: [...first!.atoms, 9] }, ...rest] } }, core, all, isCore, told!)).toContain(
      'made of its parts',
    );
    const [family] = own.plan.families;
    const of = family!.of.map((atom, i) => (i === 0 ? -1 : atom));
    expect(askedFault({ ...own, plan: { ...own.plan, families: [{ ...family!, of }] } }, core, all, isCore, told!)).toContain('elsewhere');
    expect(askedFault({ ...own, plan: { ...own.plan, families: [family!, family!] } }, core, all, isCore, told!)).toContain('by a demographic');
  });
});
