import { discoveryOf, quarterOf } from './discovery.rules.js';

describe('what exploring costs', () => {
  it('is nothing for the first link', () => {
    expect(discoveryOf(0.03, [], '2026-Q3')).toEqual({
      method: 'none',
      level: 0.05,
      tested: 1,
      found: 1,
      quarter: '2026-Q3',
      q: 0.03,
      sentence: 'This is the first link that your organisation looks at this quarter, so there is nothing to correct for.',
    });
  });
  it('grows with every link that is looked at: a p of 0.03 among twenty is no find any more', () => {
    const others = Array.from({ length: 19 }, (_, i) => 0.1 + i * 0.04);
    expect(discoveryOf(0.03, others, '2026-Q3')).toMatchObject({
      tested: 20,
      found: 0,
      q: 0.6,
      sentence: 'Your organisation has looked at 20 links this quarter. After checking all of them together none stands out.',
    });
  });
  it('follows the published example of fifteen tests, of which four stand out', () => {
    // Benjamini & Hochberg 1995, section 3.2: at 0.05 their procedure rejects the four smallest
    const [own, ...others] = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    expect(discoveryOf(own!, others, '2026-Q3')).toMatchObject({
      tested: 15,
      found: 4,
      sentence: expect.stringContaining('4 stand out, and this is one of them.'),
    });
    expect(discoveryOf(0.0201, [own!, ...others.filter((p) => p !== 0.0201)], '2026-Q3').sentence).toContain('and this is not one of them.');
  });
  it('does not count a link that could not be tested', () => {
    expect(discoveryOf(null, [], '2026-Q3')).toMatchObject({ tested: 0, q: null, method: 'none' });
    expect(discoveryOf(null, [0.01], '2026-Q3').sentence).toBe(
      'Your organisation has looked at 1 link this quarter. After checking all of them together 1 stands out; this one could not be tested.',
    );
  });
  it('begins anew each quarter', () =>
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']));
});
