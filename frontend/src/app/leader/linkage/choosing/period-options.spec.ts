import { boundOptions, periodsOf } from './period-options';

const MEASURES = {
  staff: [{ key: 'engagement', label: 'Engagement', periods: ['2015-Q4', '2015-Q2'] }],
  customer: [{ metricId: 'm', name: 'CSAT', direction: 'higher-is-better' as const, periods: ['2015-06', 'later', '2016-01'] }],
};

describe('periods to choose from', () => {
  it('are those of both sides in the order of days, without labels that name no period', () => {
    expect(periodsOf(MEASURES, 'engagement', 'm').map(({ label }) => label)).toEqual(['2015-Q2', '2015-06', '2015-Q4', '2016-01']);
  });

  it('bound the question by their first day or their last', () => {
    const periods = periodsOf(MEASURES, 'engagement', 'm');
    expect(boundOptions(periods, 'from', 'the first').slice(0, 2)).toEqual([
      { value: '', label: 'the first' },
      { value: '2015-04-01', label: '2015-Q2' },
    ]);
    // the quarter and its last month end on one day: one choice
    expect(boundOptions(periods, 'until', 'the last').map(({ value }) => value)).toEqual(['', '2015-06-30', '2015-12-31', '2016-01-31']);
  });
});
