import { complainedCheck, type CountOfMonth, silentUnhappy } from './silent-unhappy.rules.js';

const month = (of: string, count: number, low = 0, more: Partial<CountOfMonth> = {}): CountOfMonth => ({
  ...{ topId: 'root', teamId: 'north', month: `2026-${of}-01`, count, low, shown: true },
  ...more,
});
const facts = (ratings: CountOfMonth[], contacts: CountOfMonth[], complaints: number | CountOfMonth[] = 20) => ({
  ratings: { metric: 'Satisfaction', months: ratings },
  contacts: { metric: 'Contacts', months: contacts },
  complaints: typeof complaints === 'number' ? [month('01', complaints)] : complaints,
});
const HIDDEN = { shown: false };

describe('the estimate of those who never complained', () => {
  it('is the share of dissatisfied ratings times the contacts, less the complaints, with the interval of the share', () => {
    // 42 of 60: Wilson 0.57491 to 0.80102 (R prop.test, correct = FALSE)
    const estimate = silentUnhappy(facts([month('01', 60, 42)], [month('01', 1000)]));
    expect(estimate).toMatchObject({ refusal: null, dissatisfied: 700, silent: 680, silentLow: 575 - 20, silentHigh: 801 - 20 });
    const check = complainedCheck(estimate);
    expect(check).toMatchObject({ grade: 'advisory', base: 60 });
    expect(check.value).toBeCloseTo(20 / 700, 10);
    expect(check.low).toBeCloseTo(20 / 801.018338612309, 10);
  });

  it('says nobody rather than fewer than nobody, and passes where many complain', () => {
    const estimate = silentUnhappy(facts([month('01', 100, 10)], [month('01', 200)], 50));
    expect(estimate).toMatchObject({ silent: 0, silentLow: 0, silentHigh: 0 });
    expect(complainedCheck(estimate)).toMatchObject({ value: 1, grade: 'pass' });
  });

  it('is made of whole months of which ratings and contacts may be shown, and of their complaints alone', () => {
    const ratings = [month('01', 40, 20), month('02', 40, 40), month('03', 40, 40, HIDDEN), month('04', 40, 20), month('05', 40, 20)];
    const contacts = [month('01', 200), month('02', 200, 0, HIDDEN), month('04', 200), month('05', 200)];
    const complaints = ['01', '02', '03', '04', '05'].map((of) => month(of, 7));
    expect(silentUnhappy(facts(ratings, contacts, complaints))).toMatchObject({
      ...{ refusal: null, ratings: 120, dissatisfiedRatings: 60, contacts: 600, complaints: 21, dissatisfied: 300, silent: 279 },
    });
  });

  it.each([
    ['few-ratings', [month('01', 29, 20)], [month('01', 1000)]],
    ['few-contacts', [month('01', 60, 20)], [month('01', 99)]],
    ['more-ratings', [month('01', 600, 20)], [month('01', 599)]],
    ['few-answers', [month('01', 60, 20)], [month('01', 6001)]],
    ['other-months', [month('01', 60, 20)], [month('01', 500), month('02', 500)]],
    ['other-teams', [month('01', 60, 20)], [month('01', 790), month('01', 210, 0, { teamId: 'south' })]],
    ['few-agents', [month('01', 60, 20, HIDDEN)], [month('01', 1000)]],
    ['few-agents', [month('01', 60, 20)], [month('01', 1000, 0, HIDDEN)]],
    ['none-dissatisfied', [month('01', 60)], [month('01', 1000)]],
  ] as const)('is refused: %s', (refusal, ratings, contacts) => {
    const estimate = silentUnhappy(facts([...ratings], [...contacts]));
    expect(estimate).toMatchObject({ refusal, silent: null, silentLow: null });
    expect(complainedCheck(estimate)).toMatchObject({ grade: 'not-assessable', value: null });
  });

  it('tells nothing of what is hidden when it is refused', () => {
    const estimate = silentUnhappy(facts([month('01', 60, 20, HIDDEN)], [month('01', 1000, 0, HIDDEN)]));
    expect(estimate).toMatchObject({ ratings: 0, dissatisfiedRatings: 0, contacts: 0, complaints: 0 });
  });

  it('is refused without a metric', () => {
    expect(silentUnhappy({ ...facts([], []), ratings: null }).refusal).toBe('no-metric');
  });
});
