import { onScale } from '@throughline/domain';
import { DEFAULT_METRICS } from './default-metrics.rules.js';
import { belowMinimumBase, mayRedefine, mustBeScale } from './metric.rules.js';

const csat = { name: 'CSAT', kind: 'csat', unit: '%', min: 0, max: 100, direction: 'higher-is-better' } as const;

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
});
