import { INSPECTION_CHECKS, INSPECTION_WORDS, LANGUAGES } from '@throughline/domain';
import { CHECK_RULES, gradeOf, medianCheck, resultOf, shareCheck } from './check.rules.js';

describe('a check', () => {
  const failing = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `c${i}`, number: i + 1 }));

  it.each([
    [100, 5, 'pass'],
    [100, 6, 'advisory'],
    [100, 10, 'advisory'],
    [100, 11, 'minor'],
    [100, 26, 'major'],
  ] as const)('of %i with %i late ones is graded by its bounds: %s', (base, late, grade) => {
    const check = shareCheck('answered-in-time', base, failing(late));
    expect(check).toMatchObject({ grade, base, failing: late, value: (base - late) / base });
    expect(check.low!).toBeLessThan(check.value!);
    expect(check.cases[0]).toEqual({ id: 'c0', number: 1 });
  });

  it('is not assessable of too few, though every one of them is good, and never a pass', () => {
    expect(shareCheck('answered-in-time', 9, []).grade).toBe('not-assessable');
    expect(shareCheck('answered-in-time', 9, failing(9)).grade).toBe('not-assessable');
    expect(shareCheck('answered-in-time', 0, [])).toMatchObject({ grade: 'not-assessable', value: null, low: null });
    expect(shareCheck('answered-in-time', 10, []).grade).toBe('pass');
  });

  it('of a median says the worst value, and names those beyond what passes', () => {
    const runs = [3, 4, 5, 30, 4].map((value, i) => ({ id: `r${i}`, number: null, value }));
    expect(medianCheck('steps', runs)).toMatchObject({ grade: 'pass', value: 4, worst: 30, failing: 1, cases: [{ id: 'r3', number: null }] });
    expect(medianCheck('steps', runs.slice(1)).grade).toBe('not-assessable');
    expect(gradeOf(13, 5, CHECK_RULES.steps)).toBe('major');
  });

  it('says so in every language, with bounds that get milder', () => {
    for (const id of INSPECTION_CHECKS) {
      const { measure, limits } = CHECK_RULES[id];
      const inOrder = [limits.pass, limits.advisory, limits.minor];
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => (measure === 'share' ? b - a : a - b)));
      for (const language of LANGUAGES) expect(INSPECTION_WORDS[language].checks[id].length).toBeGreaterThan(10);
    }
  });
});

describe('a result', () => {
  const of = (pass: number, none: number, ...others: Parameters<typeof resultOf>[0]) =>
    resultOf([...Array<'pass'>(pass).fill('pass'), ...Array<'not-assessable'>(none).fill('not-assessable'), ...others]);

  it('is the worst fault, however little else could be assessed', () => {
    expect(of(20, 0, 'minor')).toBe('minor');
    expect(of(20, 0, 'minor', 'major', 'advisory')).toBe('major');
    expect(of(0, 21, 'major')).toBe('major');
  });

  it('is no pass unless two thirds of the checks could be assessed', () => {
    expect(of(14, 8)).toBe('not-assessable');
    expect(of(15, 7)).toBe('pass');
    expect(of(14, 7, 'advisory')).toBe('advisory');
    expect(of(0, 22)).toBe('not-assessable');
    expect(resultOf([])).toBe('not-assessable');
  });
});
