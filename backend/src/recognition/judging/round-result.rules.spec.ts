import { type CategoryResult, type JudgedRound, onRecord, roundResult, takenPlaces } from './round-result.rules.js';

const CRITERIA = [
  { id: 'customer', weight: 3 },
  { id: 'team', weight: 1 },
];

function round(given: Partial<JudgedRound> & { candidates: string[]; places: number | null; gone?: string[]; lot?: string[] }): JudgedRound {
  const { candidates, places, gone = [], lot = candidates, ...rest } = given;
  const category = { id: 'hero', places, criteria: CRITERIA, candidates, gone, lot };
  return { method: 'scoring', settings: {}, categories: [category], assigned: [], verdicts: [], rankings: [], papers: [], ...rest };
}
const only = (given: Parameters<typeof round>[0]): CategoryResult => roundResult(round(given)).categories[0]!;
const scored = (candidate: string, judge: string, customer: number, team = customer) => ({ candidate, judge, pass: null, marks: { customer, team } });
const everybody = (verdicts: readonly { candidate: string; judge: string }[]) =>
  [...Map.groupBy(verdicts, ({ candidate }) => candidate)].map(([candidate, own]) => ({ candidate, judges: own.map(({ judge }) => judge) }));
const scoring = (candidates: string[], places: number, verdicts: ReturnType<typeof scored>[], more: { gone?: string[] } = {}) =>
  only({ candidates, places, verdicts, assigned: everybody(verdicts), ...more });

/** Each line: candidate, judge, mark for customers, mark for the team. */
const YEAR =
  `a j1 9 8|a j2 7 8|a j3 8 9|b j2 6 7|b j3 8 7|b j4 7 9|c j3 9 8|c j4 9 10|c j5 9 9|d j4 5 4|d j5 4 6|d j1 6 7|e j5 7 6|e j1 8 8|e j2 6 5|f j1 3 4|f j3 2 3|f j5 3 3`
    .split('|')
    .map((line) => line.split(' '))
    .map(([candidate, judge, customer, team]) => scored(candidate!, judge!, Number(customer), Number(team)));

describe('a scoring round', () => {
  it('gives the means, intervals and leniencies that R 4.2 gives for lm(score ~ 0 + candidate + C(judge, contr.sum)) of the same marks', () => {
    const { categories, leniencies } = roundResult(round({ candidates: [...'abcdef'], places: 3, verdicts: YEAR, assigned: everybody(YEAR) }));
    const { scores, exact, unadjusted } = categories[0]!.scoring!;
    expect([exact, unadjusted, scores.map(({ candidate }) => candidate).join('')]).toEqual([false, undefined, 'cabedf']);
    const rows = Object.fromEntries(scores.map(({ candidate, raw, adjusted, interval }) => [candidate, [raw!, adjusted!, ...interval!]]));
    const fromR = {
      a: [8.0833333333, 8.118201754386, 7.58948800472, 8.64691550405],
      b: [7.1666666667, 7.509375, 6.98217367906, 8.03657632094],
      c: [9, 8.9734649122807, 8.44475116261, 9.50217866195],
      d: [5.1666666667, 4.7998081140351, 4.27177442121, 5.32784180686],
      e: [6.8333333333, 6.8491502192982, 6.32111652647, 7.37718391212],
      f: [2.8333333333, 2.4989583333333, 1.97175701239, 3.02615965428],
    };
    for (const [candidate, values] of Object.entries(fromR)) values.forEach((value, i) => expect(rows[candidate]![i]).toBeCloseTo(value, 9));
    const effects = Object.fromEntries(leniencies.map(({ judge, effect, standardError }) => [judge, [effect, standardError]]));
    expect(effects['j1']![0]).toBeCloseTo(0.9959703947368, 9);
    expect(effects['j1']![1]).toBeCloseTo(0.183883084563, 9);
    expect(effects['j2']![0]).toBeCloseTo(-1.0755756578947, 9);
    // by hand: whatever the truth, at most c and b are above a, so a has one of three places; b and e overlap (6.98 to 8.04, 6.32 to 7.38)
    expect(onRecord(categories[0]!)).toEqual({ category: 'hero', clear: ['c', 'a'], tied: ['b', 'e'], open: 1 });
    expect(categories[0]!.placeOf).toEqual({ c: 1, a: 1 });
    expect(categories[0]!.undecided).toBe('overlap');
  });

  it('takes the leniency off: who met the strict judges is not the loser for it', () => {
    const verdicts = [
      ...['a', 'b', 'c', 'd'].flatMap((one, i) => [scored(one, 'mild', 9 - i), scored(one, 'fair', 8 - i)]),
      scored('e', 'fair', 8),
      scored('e', 'strict', 6),
      scored('d', 'strict', 3),
    ];
    const { scores, exact } = scoring([...'abcde'], 1, verdicts).scoring!;
    expect(exact).toBe(true);
    expect(scores.map(({ candidate, adjusted }) => [candidate, adjusted])).toEqual([
      ['a', 7.666666667],
      ['e', 7.666666667],
      ['b', 6.666666667],
      ['c', 5.666666667],
      ['d', 4.666666667],
    ]);
    expect(scores.map(({ raw }) => raw)).toEqual([8.5, 7, 7.5, 6.5, 4.666666666666667]);
  });

  it('tells candidates apart without a doubt where judges agree exactly, and ties those who are level', () => {
    const agreed = (values: Record<string, number>) => Object.entries(values).flatMap(([one, mark]) => [scored(one, 'x', mark), scored(one, 'y', mark - 1)]);
    expect(scoring([...'abc'], 1, agreed({ a: 7, b: 9, c: 5 }))).toMatchObject({ clear: ['b'], tied: [], open: 0, placeOf: { b: 1 } });
    expect(scoring([...'abc'], 1, agreed({ a: 9, b: 9, c: 5 }))).toMatchObject({ clear: [], tied: ['a', 'b'], open: 1, undecided: 'overlap' });
    expect(scoring([...'abc'], 2, agreed({ a: 9, b: 9, c: 5 }))).toMatchObject({ clear: ['a', 'b'], placeOf: { a: 1, b: 1 } });
  });

  it('shows raw means and decides nothing where judges and candidates do not hang together, or one judge is all there is', () => {
    const apart = [scored('a', 'x', 9), scored('a', 'y', 8), scored('b', 'v', 5), scored('b', 'w', 4)];
    expect(scoring(['a', 'b'], 1, apart)).toMatchObject({ clear: [], tied: ['a', 'b'], open: 1, scoring: { unadjusted: 'unconnected' } });
    const alone = scoring(['a', 'b'], 1, [scored('a', 'x', 9), scored('b', 'x', 2)]);
    expect(alone).toMatchObject({ clear: [], tied: ['a', 'b'], open: 1, scoring: { unadjusted: 'too-few' } });
    expect(alone.scoring!.scores).toEqual([
      { candidate: 'a', judges: 1, raw: 9, adjusted: null, interval: null },
      { candidate: 'b', judges: 1, raw: 2, adjusted: null, interval: null },
    ]);
  });

  it('fits categories that share no judge each for itself', () => {
    const one = (id: string, judges: string[], marks: Record<string, number[]>) => ({
      category: { id, places: 1, criteria: CRITERIA, candidates: Object.keys(marks), lot: Object.keys(marks) },
      verdicts: Object.entries(marks).flatMap(([candidate, own]) => own.map((mark, i) => scored(candidate, judges[i]!, mark))),
    });
    const [first, second] = [one('p', ['x', 'y'], { a: [9, 8], b: [5, 4] }), one('q', ['v', 'w'], { c: [3, 3], d: [6, 6] })];
    const verdicts = [...first.verdicts, ...second.verdicts];
    const result = roundResult({
      ...round({ candidates: [], places: 1, verdicts, assigned: everybody(verdicts) }),
      categories: [first.category, second.category],
    });
    expect(result.categories.map(({ clear }) => clear)).toEqual([['a'], ['d']]);
  });

  it('gives one candidate the place when a judge spoke of her, and leaves it to the panel when none did', () => {
    expect(scoring(['a'], 1, [scored('a', 'x', 3)])).toMatchObject({ clear: ['a'], open: 0, placeOf: { a: 1 } });
    expect(scoring(['a'], 1, [])).toMatchObject({ clear: [], tied: ['a'], open: 1, undecided: 'no-voices' });
    expect(scoring([], 1, [])).toMatchObject({ clear: [], tied: [], open: 0, undecided: 'no-candidates' });
    expect(scoring(['a', 'b'], 1, [])).toMatchObject({ clear: [], tied: ['a', 'b'], open: 1, undecided: 'no-voices' });
  });

  it('neither drops nor prefers a candidate of whom no judge spoke', () => {
    const verdicts = ['a', 'b'].flatMap((one, i) => [scored(one, 'x', 9 - 4 * i), scored(one, 'y', 8 - 4 * i)]);
    const two = scoring(['a', 'b', 'z'], 1, verdicts);
    expect(two).toMatchObject({ clear: [], tied: ['a', 'z'], open: 1, undecided: 'unheard' });
    expect(scoring(['a', 'b', 'z'], 3, verdicts)).toMatchObject({ clear: ['a', 'b'], tied: ['z'], open: 1, placeOf: { a: 1, b: 2 } });
  });

  it('counts nothing that was said of a candidate who is gone, by a judge who is not assigned, or before the last word', () => {
    const verdicts = [...['a', 'b'].flatMap((one, i) => [scored(one, 'x', 9 - 4 * i), scored(one, 'y', 8 - 4 * i)])];
    expect(scoring(['a', 'b'], 1, verdicts, { gone: ['a'] })).toMatchObject({ clear: ['b'], placeOf: { b: 1 } });
    const assigned = everybody(verdicts);
    const late = [scored('b', 'stranger', 10), ...verdicts.map((one) => ({ ...one, marks: { customer: 1, team: 1 } })), ...verdicts];
    expect(only({ candidates: ['a', 'b'], places: 1, verdicts: late, assigned }).scoring!.scores.map(({ raw }) => raw)).toEqual([8.5, 4.5]);
  });
});

describe('a qualifying round', () => {
  const said = (text: string) =>
    text.split(' ').map((one, i) => ({ candidate: one[0]!, judge: `${one[0]}${i}`, pass: one[1] === '+' ? true : false, marks: null }));
  const qualifying = (places: number | null, text: string, waiting: string[] = [], more: { gone?: string[] } = {}) => {
    const verdicts = said(text);
    const assigned = everybody([...verdicts, ...waiting.map((candidate, i) => ({ candidate, judge: `w${i}` }))]);
    return only({ method: 'qualifying', candidates: [...'abc'], places, verdicts, assigned, settings: { consensus: 'majority' }, ...more });
  };
  it('lets everybody go on of whom more than half of the judges said so', () =>
    expect(qualifying(null, 'a+ a+ a- b- b- c+ c+')).toMatchObject({ clear: ['a', 'c'], tied: [], open: 0, placeOf: { a: 1, c: 1 } }));
  it('leaves to the panel what the missing verdicts could still turn, and a candidate without any judge', () =>
    expect(qualifying(null, 'a+ b+ b-', ['b'])).toMatchObject({ clear: ['a'], tied: ['b', 'c'], open: 2, undecided: 'waiting' }));
  it('leaves to the panel who of those who qualified wins when there are fewer places', () =>
    expect(qualifying(1, 'a+ b+ c-')).toMatchObject({ clear: [], tied: ['a', 'b'], open: 1, undecided: 'too-many' }));
  it('says that nobody spoke, and passes over who is gone', () => {
    expect(only({ method: 'qualifying', candidates: ['a'], places: null })).toMatchObject({ clear: [], tied: ['a'], open: 1, undecided: 'no-voices' });
    expect(qualifying(null, 'a+ b- c+', [], { gone: ['a', 'c'] })).toMatchObject({ clear: [], tied: [], open: 0 });
  });
});

describe('a ranking round and a public vote', () => {
  const vote = (candidates: string, places: number, papers: Record<string, number>, more: { gone?: string[]; lot?: string[] } = {}) =>
    only({
      method: 'public-vote',
      candidates: [...candidates],
      places,
      papers: [{ category: 'hero', papers: Object.entries(papers).map(([text, n]) => ({ preferences: [...text], papers: n })) }],
      ...more,
    });
  it('elects by transfer of votes, with the whole count sheet', () => {
    const result = vote('abc', 1, { ab: 4, ba: 3, cb: 2 });
    expect(result).toMatchObject({ clear: ['b'], tied: [], open: 0, placeOf: { b: 1 }, count: { papers: 9, quota: 5 } });
    expect(result.count!.stages.map(({ action }) => action.kind)).toEqual(['first-preferences', 'exclusion']);
  });
  it('decides a tie at every stage by the lot that was drawn before', () => {
    expect(vote('ab', 1, { a: 2, b: 2 }, { lot: ['b', 'a'] })).toMatchObject({
      clear: ['b'],
      count: { stages: [{}, { action: { of: 'a', tie: { decidedBy: 'lot' } } }, {}] },
    });
    expect(vote('ab', 1, { a: 2, b: 2 }, { lot: ['a', 'b'] }).clear).toEqual(['a']);
  });
  it('decides nothing where nobody voted, and leaves places that no vote touched to the panel', () => {
    expect(vote('ab', 1, {})).toMatchObject({ clear: [], tied: ['a', 'b'], open: 1, undecided: 'no-voices' });
    expect(vote('a', 1, {})).toMatchObject({ clear: [], tied: ['a'], open: 1 });
    expect(vote('a', 1, { a: 1 })).toMatchObject({ clear: ['a'], open: 0 });
    expect(vote('abc', 2, { a: 10 })).toMatchObject({ clear: ['a'], tied: ['b', 'c'], open: 1, undecided: 'unheard' });
  });
  it('passes over preferences for who is gone', () =>
    expect(vote('abc', 1, { ab: 5, b: 1, c: 4 }, { gone: ['a'] })).toMatchObject({ clear: ['b'], count: { papers: 10 } }));
  it('counts the rankings of judges who are free for the whole category, the last of each', () => {
    const ranked = (judge: string, text: string) => ({ category: 'hero', judge, preferences: [...text] });
    const result = only({
      method: 'ranking',
      candidates: ['a', 'b'],
      places: 1,
      assigned: [
        { candidate: 'a', judges: ['x', 'y'] },
        { candidate: 'b', judges: ['x', 'y', 'z'] },
      ],
      rankings: [ranked('x', 'ab'), ranked('z', 'ab'), ranked('y', 'ba'), ranked('x', 'ba')],
    });
    expect(result).toMatchObject({ clear: ['b'], count: { papers: 2, stages: [{ votes: { a: 0, b: 2 } }] } });
  });
});

describe('the places of a category', () => {
  it('are those that are clear, and after them those whom the panel chose', () =>
    expect(takenPlaces('scoring', { clear: ['a', 'b'], placeOf: { a: 1, b: 1 } }, ['d'])).toEqual([
      { candidate: 'a', place: 1, decidedBy: 'scores' },
      { candidate: 'b', place: 1, decidedBy: 'scores' },
      { candidate: 'd', place: 3, decidedBy: 'panel' },
    ]));
});
