import { AGREEMENT_SCALE, type CycleQuestion, RECOMMEND_SCALE } from '@throughline/domain';
import { choiceDistribution, rankingDistribution, scaleDistribution } from './distribution.js';
import { publish } from './publish.js';

const group = { family: 'team', nodeId: 'a', value: '' };
const question = (type: CycleQuestion['type'], more: Partial<CycleQuestion> = {}): CycleQuestion => {
  return { id: 'q', code: 'q', driver: 'voice', type, text: 'q', mandatory: true, ...more };
};
const agree = question('scale5', { scale: AGREEMENT_SCALE });
const likely = question('recommend', { scale: RECOMMEND_SCALE });
const options = ['x', 'y', 'z'].map((value) => ({ value, label: value }));

describe('how answers of a group are spread', () => {
  it('is shown in steps of 5 % from twenty people, of 10 % from ten, and in words below', () => {
    expect(scaleDistribution(group, agree, [1, 2, 3, 4, 10]).shares).toEqual(['5', '10', '15', '20', '50']);
    expect(scaleDistribution(group, agree, [1, 2, 3, 4, 2])).toMatchObject({ sizeBand: '10-14', shares: ['10', '20', '30', '30', '20'] });
    expect(scaleDistribution(group, agree, [0, 1, 2, 0, 6]).shares).toEqual(['low', 'low', 'low', 'low', 'middle']);
  });

  it('does not tell nobody from very few, nor everybody from nearly everybody', () => {
    for (const n of [5, 9, 10, 19, 20, 57, 240]) {
      const [nobody, one] = [0, 1].map((few) => scaleDistribution(group, agree, [few, 0, 0, 0, n - few]));
      expect(nobody).toEqual(one);
    }
  });

  it('stands beside the words of the question: a figure that was turned round is turned back', () => {
    expect(scaleDistribution(group, { ...agree, reverse: true }, [1, 2, 3, 4, 10]).shares).toEqual(['50', '20', '15', '10', '5']);
  });

  it('has promoters, passives and detractors of a question from 0 to 10, and a score in steps of 5', () => {
    // 12 promoters, 5 passives, 3 detractors of 20: a score of 45, adjusted Wald 8.4 to 69.8
    const { shares, recommend } = scaleDistribution(group, likely, [1, 0, 0, 0, 0, 1, 1, 2, 3, 7, 5]);
    expect(shares).toHaveLength(11);
    expect(recommend).toEqual({ promoters: '60', passives: '25', detractors: '15', score: 45, low: 5, high: 70 });
  });

  it('shows the score of fewer than twenty in steps of 10 without interval, and none of fewer than ten', () => {
    expect(scaleDistribution(group, likely, [0, 0, 0, 0, 0, 0, 3, 0, 4, 5, 0]).recommend).toEqual({
      ...{ promoters: '40', passives: '30', detractors: '30' },
      ...{ score: 20, low: null, high: null },
    });
    expect(scaleDistribution(group, likely, [0, 0, 0, 0, 0, 0, 3, 0, 2, 4, 0]).recommend).toMatchObject({ promoters: 'middle', score: null });
  });

  it('caps the score as its shares are capped, and knows no minus zero', () => {
    const score = (promoters: number, passives: number, detractors: number): number | null =>
      scaleDistribution(group, likely, [0, 0, 0, 0, 0, 0, detractors, 0, passives, promoters, 0]).recommend!.score;
    expect([score(40, 0, 0), score(39, 1, 0), score(0, 0, 12), score(0, 0, 40)]).toEqual([90, 90, -80, -90]);
    expect(Object.is(score(20, 0, 21), 0)).toBe(true);
  });

  it('is of a choice the share that picked each option among those who answered', () => {
    expect(choiceDistribution(group, question('multiple-choice', { options }), 40, [30, 20, 0]).shares).toEqual(['75', '50', '5']);
  });

  it('is of a ranking the mean place of each option, held back from the ends of few, and the share that put it first', () => {
    expect(rankingDistribution(group, question('ranking', { options }), 30, [30, 0, 0], [60, 120, 180])).toMatchObject({
      shares: ['95', '5', '5'],
      ranksX10: [10, 20, 30],
    });
    expect(rankingDistribution(group, question('ranking', { options }), 8, [8, 0, 0], [16, 32, 48]).ranksX10).toEqual([13, 20, 28]);
  });
});

describe('publishing questions with options', () => {
  const ballots = (count: number, answer: (i: number) => unknown) =>
    Array.from({ length: count }, (_, i) => ({ cohortId: 'a', answers: { q: answer(i) }, claims: {}, comments: [] }));
  const published = (one: CycleQuestion, count: number, answer: (i: number) => unknown) =>
    publish({
      lattice: [{ id: 'a', name: 'A', parentId: null }],
      questions: [one],
      ballots: ballots(count, answer),
      k: 5,
      kComments: 10,
      seed: new Uint8Array(16).fill(3),
    });

  it('counts who picked what, and takes what the question cannot have as not answered', () => {
    const strange = [['x'], 'w', 3, null, ''];
    const { distributions, cells } = published(question('single-choice', { options }), 45, (i) =>
      i < 40 ? options[i % 4 === 0 ? 1 : 0]!.value : strange[i - 40],
    );
    expect(distributions).toEqual([{ ...group, questionId: 'q', sizeBand: '30-49', shares: ['75', '25', '5'], ranksX10: null, recommend: null }]);
    expect(cells).toEqual([]);
  });

  it('counts of several choices each option among those who answered, as many as may be picked', () => {
    const most = question('multiple-choice', { options, most: 2 });
    const given = [['x'], ['x', 'y'], ['y', 'z'], ['x', 'y', 'z'], ['x', 'x'], []];
    expect(published(most, 60, (i) => given[i % 6]).distributions).toMatchObject([{ sizeBand: '30-49', shares: ['65', '65', '35'] }]);
  });

  it('gives options that somebody left out of her order the places that are left, shared', () => {
    // x first for all but one of twenty: y and z share the places 2 and 3
    const [{ ranksX10, shares }] = published(question('ranking', { options }), 20, (i) => (i === 0 ? ['y', 'x', 'z'] : ['x'])).distributions as [never] as [
      { ranksX10: number[]; shares: string[] },
    ];
    expect({ ranksX10, shares }).toEqual({ ranksX10: [11, 24, 25], shares: ['95', '5', '5'] });
  });

  it('lets no team agree, whatever all picked', () => {
    const all = published(question('single-choice', { options }), 7, () => 'x');
    expect(all.distributions[0]!.shares).toEqual(['high', 'low', 'low']);
    expect(published(question('single-choice', { options }), 7, (i) => (i === 0 ? 'y' : 'x')).distributions[0]!.shares).toEqual(all.distributions[0]!.shares);
  });
});
