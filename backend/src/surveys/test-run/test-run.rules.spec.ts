import type { ManifestFacet } from '@throughline/anonymity';
import { type CycleQuestion, Refusal, TEST_RUN_LIMITS } from '@throughline/domain';
import { countable } from '@throughline/publication';
import { madeUpBallot, madeUpCounts, madeUpProfile, mayTest, someCohort } from './test-run.rules.js';

const question = (id: string, more: Partial<CycleQuestion>): CycleQuestion => ({
  id,
  code: id,
  driver: 'voice',
  type: 'scale5',
  text: id,
  mandatory: false,
  ...more,
});
const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
const facets: ManifestFacet[] = [
  { id: 'site', label: 'Site', values: [{ id: 'leeds', label: 'Leeds', members: 9 }] },
  { id: 'site*tenure', label: 'Both', of: ['site', 'tenure'], values: [] },
];

describe('the rules of a test run', () => {
  it('need questions, an audience and teams, and neither days to come nor the key of trustees', () => {
    const blocking = (key: string) => ({ key, level: 'blocking' as const, sentence: `${key} is wrong.` });
    expect(() => mayTest('draft', [blocking('dates'), blocking('trustees'), blocking('languages')])).not.toThrow();
    expect(() => mayTest('draft', [blocking('audience')])).toThrow(/audience is wrong/);
    expect(() => mayTest('open', [])).toThrow(Refusal);
  });

  it('make up answers that all count, to every kind of question that has a figure, and no comment', () => {
    const questions = [
      question('scale', { scale: { min: 1, max: 5, labels: [] } }),
      question('one', { type: 'single-choice', options }),
      question('several', { type: 'multiple-choice', options, most: 2 }),
      question('order', { type: 'ranking', options }),
      question('words', { type: 'text' }),
    ];
    for (const draw of [() => 0, () => 0.5, () => 0.999]) {
      const counted = countable('cohort', madeUpBallot(questions, facets, draw), questions, facets);
      expect(Object.keys(counted.answers)).toEqual(['scale', 'one', 'several', 'order']);
      expect([counted.comments, counted.claims]).toEqual([[], { site: 'leeds' }]);
    }
    expect(madeUpProfile(facets, () => 0)).toEqual({ site: 'leeds' });
  });

  it('make them up cohort by cohort, and no more than can be counted while somebody waits', () => {
    const cohorts = [
      { id: 'small', members: 9 },
      { id: 'large', members: 9000 },
    ];
    expect([...madeUpCounts(cohorts, 50)]).toEqual([
      ['small', 4],
      ['large', TEST_RUN_LIMITS.madeUp - 4],
    ]);
    expect([...madeUpCounts(cohorts, 0).values()]).toEqual([0, 0]);
    expect([0, 0.0009, 0.001, 0.9999].map((at) => someCohort(cohorts, () => at))).toEqual(['small', 'small', 'large', 'large']);
  });
});
