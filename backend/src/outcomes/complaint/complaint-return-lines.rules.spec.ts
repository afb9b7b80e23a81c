import { COUNTING_RULES, returnLines } from './complaint-return-lines.rules.js';

const COUNTED = {
  ...{ name: 'Half-yearly', validFrom: '2016-06-30', changesOn: null, from: '2026-01-01', until: '2026-06-30' },
  ...{ openAtStart: 2, opened: 5, reopened: 1, closed: 4, openAtEnd: 4, joined: 1 },
  within: [{ name: 'Within 3 working days', within: { count: 3, unit: 'working-days' as const }, count: 3 }],
  decisions: { upheld: 1, 'partly-upheld': 0, 'not-upheld': 2, withdrawn: 1 },
  ...{ upheldShare: 1 / 3, redress: [{ currency: 'EUR', amount: 12.5 }] },
};

describe('the file of a return', () => {
  it('says every figure with the version of the template that it was counted by', () => {
    const lines = new Map(returnLines(COUNTED));
    expect(lines.get('template_valid_from')).toBe('2016-06-30');
    expect(lines.get('closed: Within 3 working days (3 working-days)')).toBe(3);
    expect(lines.get('upheld_share_of_decided')).toBe('0.3333');
    expect(lines.get('redress_EUR')).toBe('12.50');
    const count = (figure: string): number => Number(lines.get(figure));
    expect(count('open_at_start') + count('received') + count('reopened') - count('closed')).toBe(count('open_at_end'));
    expect(lines.has('template_changes_on')).toBe(false);
  });

  it('says how it was counted, after the figures', () => {
    const told = returnLines(COUNTED).filter(([figure]) => figure === 'counted_so');
    expect(told.map(([, rule]) => rule)).toEqual(COUNTING_RULES);
    expect(returnLines(COUNTED).slice(-COUNTING_RULES.length)).toEqual(told);
    expect(COUNTING_RULES.length).toBeGreaterThan(5);
  });

  it('says when another version begins inside the period, and leaves a share of nothing empty', () => {
    const lines = new Map(returnLines({ ...COUNTED, changesOn: '2026-03-01', upheldShare: null }));
    expect([lines.get('template_changes_on'), lines.get('upheld_share_of_decided')]).toEqual(['2026-03-01', null]);
  });
});
