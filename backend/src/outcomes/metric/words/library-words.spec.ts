import { LANGUAGES, LIMITS, timeUnitOf } from '@throughline/domain';
import { DEFAULT_METRICS } from '../default-metrics.rules.js';
import { METRIC_LIBRARY } from '../metric-library.rules.js';
import { spoken } from './library-words.js';

const OFFERED = [...DEFAULT_METRICS, ...METRIC_LIBRARY];
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
/** Figures of a text, without marks between thousands. */
const figuresIn = (text: string): string[] => (text.replace(/(\d)[ ., ](?=\d{3})/g, '$1').match(/\d+/g) ?? []).sort();

describe('the metrics that are offered', () => {
  it('are the same in English', () => {
    for (const metric of OFFERED) expect(spoken(metric, 'en')).toBe(metric);
  });

  it.each(OTHERS)('have their words in %s, each name once, as long as may be', (language) => {
    const all = OFFERED.map((metric) => spoken(metric, language));
    expect(new Set(METRIC_LIBRARY.map((metric) => spoken(metric, language).name)).size).toBe(METRIC_LIBRARY.length);
    for (const [i, { name, unit, definition }] of all.entries()) {
      expect(definition).not.toBe(OFFERED[i]!.definition);
      expect(name.length).toBeLessThanOrEqual(LIMITS.name);
      expect(unit.length).toBeLessThanOrEqual(40);
      expect(definition.length).toBeLessThanOrEqual(LIMITS.text);
    }
  });

  it.each(OTHERS)('count the same in %s: bounds, days and thousands, and units of time that are read as such', (language) => {
    for (const metric of OFFERED) {
      const { unit, definition } = spoken(metric, language);
      expect([metric.key, figuresIn(definition)]).toEqual([metric.key, figuresIn(metric.definition)]);
      expect([metric.key, timeUnitOf(unit)]).toEqual([metric.key, timeUnitOf(metric.unit)]);
      expect([metric.key, unit === '%']).toEqual([metric.key, metric.unit === '%']);
    }
  });

  it.each(OTHERS)('keep in %s what they are computed by', (language) => {
    for (const metric of OFFERED) {
      const { name, unit, definition, ...rest } = metric;
      expect([name, unit, definition].every((word) => word !== '')).toBe(true);
      expect(spoken(metric, language)).toMatchObject(rest);
    }
  });
});
