import { onScale } from '@throughline/domain';
import { DEFAULT_METRICS } from './default-metrics.rules.js';
import { METRIC_LIBRARY } from './metric-library.rules.js';
import { belowMinimumBase, GIVEN, mayRedefine, mustBeComputable, mustBeScale } from './metric.rules.js';

const csat = { name: 'CSAT', kind: 'csat', unit: '%', min: 0, max: 100, direction: 'higher-is-better', ...GIVEN } as const;

describe('a metric', () => {
  it('has a scale that ends above its beginning, or no end', () => {
    expect(() => mustBeScale({ min: 0, max: null })).not.toThrow();
    expect(() => mustBeScale({ min: 5, max: 5 })).toThrow('give an upper end above 5');
  });
  it('may be redefined until there is an observation', () => expect(() => mayRedefine(csat, { unit: 'points', max: 10 }, 0)).not.toThrow());
  it('keeps its meaning once there are observations, and names each field that would change it', () => {
    expect(() => mayRedefine(csat, { unit: '%', max: 10, direction: 'lower-is-better' }, 1846)).toThrow(
      expect.objectContaining({
        code: 'metric-in-use',
        fields: [expect.objectContaining({ pointer: '#/direction' }), expect.objectContaining({ pointer: '#/max' })],
      }),
    );
  });
  it('has a base that is too small only when the base is stated', () => {
    const metric = { minimumBase: 10 };
    expect([9, 10, null].map((base) => belowMinimumBase(base, metric))).toEqual([true, false, false]);
  });
  it('is offered three times to begin with, each with a definition and a scale its figures are on', () => {
    expect(DEFAULT_METRICS.map(({ key, direction }) => [key, direction])).toEqual([
      ['csat', 'higher-is-better'],
      ['recommend', 'higher-is-better'],
      ['complaints', 'lower-is-better'],
    ]);
    expect(DEFAULT_METRICS.map((metric) => [onScale(-100, metric), onScale(100, metric), onScale(1200, metric)])).toEqual([
      [false, true, false],
      [true, true, false],
      [false, true, true],
    ]);
    for (const { definition } of DEFAULT_METRICS) expect(definition).toMatch(/Base: \w+\.$/);
  });
  it('keeps its formula once there are events', () => {
    const share = { ...csat, formula: 'share', figuresFrom: 'events', goodFrom: 4 } as const;
    expect(() => mayRedefine(share, { goodFrom: 5 }, 3)).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ pointer: '#/goodFrom' })] }));
  });
});

describe('the computation of a metric', () => {
  const share = { ...GIVEN, formula: 'share', figuresFrom: 'events', valueMin: 1, valueMax: 5, goodFrom: 4 } as const;
  const refused = (metric: Parameters<typeof mustBeComputable>[0], per?: Parameters<typeof mustBeComputable>[1]): string[] => {
    try {
      mustBeComputable(metric, per);
      return [];
    } catch (error) {
      // the refusal that is asked for
      return (error as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer.slice(2));
    }
  };

  it('may be none, or one that has all it needs', () => {
    expect([GIVEN, share, { ...share, formula: 'mean', goodFrom: null } as const].map((metric) => refused(metric))).toEqual([[], [], []]);
    expect(refused({ ...share, formula: 'net', badTo: 2 })).toEqual([]);
    expect(refused({ ...GIVEN, formula: 'rate', figuresFrom: 'events', perMetricId: 'm' }, { formula: 'count' })).toEqual([]);
  });
  it('is refused by name of the field that is missing, off the scale, or of another formula', () => {
    expect(refused({ ...share, goodFrom: null })).toEqual(['goodFrom']);
    expect(refused({ ...share, goodFrom: 6 })).toEqual(['goodFrom']);
    expect(refused({ ...share, formula: 'net', badTo: 4 })).toEqual(['badTo']);
    expect(refused({ ...share, formula: 'mean' })).toEqual(['goodFrom']);
    expect(refused({ ...share, figuresFrom: 'figures' })).toEqual(['figuresFrom']);
    expect(refused({ ...GIVEN, figuresFrom: 'events' })).toEqual(['formula']);
    // until something counts them, such a metric would stay without a figure, or a rate at 0
    expect(refused({ ...share, figuresFrom: 'feedback' })).toEqual([]);
    expect(refused({ ...share, figuresFrom: 'complaints' })).toEqual(['formula']);
    expect(refused({ ...GIVEN, formula: 'count', figuresFrom: 'complaints' })).toEqual([]);
    expect(refused({ ...GIVEN, formula: 'rate', figuresFrom: 'complaints', perMetricId: 'm' }, { formula: 'count' })).toEqual([]);
    expect(refused({ ...share, valueMax: 1, goodFrom: 1 })).toEqual(['valueMax']);
  });
  it('of a rate needs a metric of single values to be counted in thousands of', () => {
    const rate = { ...GIVEN, formula: 'rate', figuresFrom: 'events' } as const;
    expect(refused(rate)).toEqual(['perMetricId']);
    expect(refused({ ...rate, perMetricId: 'm' })).toEqual(['perMetricId']);
    expect(refused({ ...rate, perMetricId: 'm' }, { formula: 'given' })).toEqual(['perMetricId']);
  });
  it('is sound in every definition of the library, of which three are of first-contact resolution', () => {
    const computable = METRIC_LIBRARY.map(({ per, ...metric }) => refused({ ...GIVEN, ...metric, perMetricId: per ?? null }, { formula: 'count' }));
    expect(computable.flat()).toEqual([]);
    expect(METRIC_LIBRARY.filter(({ key }) => key.startsWith('fcr-'))).toHaveLength(3);
    expect(new Set(METRIC_LIBRARY.map(({ key }) => key)).size).toBe(METRIC_LIBRARY.length);
    for (const { per } of METRIC_LIBRARY.filter((one) => one.per)) expect(METRIC_LIBRARY.map(({ key }) => key)).toContain(per);
    for (const { formula, definition } of METRIC_LIBRARY.filter((one) => one.formula !== 'count'))
      expect([formula, definition.slice(-1)]).toEqual([formula, '.']);
  });
});
