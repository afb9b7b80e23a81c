import { seededRandom } from '@throughline/statistics';
import { fewest, judgeDifferences, type Pair, shareEstimate } from './differences.rules.js';

const pair = (value: number, half: number | undefined, reference = 60, step = 1): Pair => ({
  figure: { value, ...(half === undefined ? {} : { low: value - half, high: value + half }) },
  reference: { value: reference },
  step,
});

/** The differences that Benjamini and Hochberg (1995), section 3.2, judge: their fifteen ordered p values, of which four are discoveries at 5 %. */
const PUBLISHED = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];

describe('differences of a page', () => {
  it('stand out as the published example of Benjamini and Hochberg has it: four of fifteen', () => {
    // z of each p value by bisection of the tail, so that the example goes through the whole rule
    const zOf = (p: number): number => {
      let [low, high] = [0, 10];
      for (let i = 0; i < 80; i++) {
        const middle = (low + high) / 2;
        if (2 * tail(middle) > p) low = middle;
        else high = middle;
      }
      return low;
    };
    const scale = 1000; // differences are displayed to a tenth
    const pairs = PUBLISHED.map((p): Pair => {
      const value = zOf(p) * scale;
      return { figure: { value, low: value - 1.959963984540054 * scale, high: value + 1.959963984540054 * scale }, reference: { value: 0 }, step: 0.1 };
    });
    const page = judgeDifferences(pairs);
    expect([page.judged, page.clear]).toEqual([15, 4]);
    expect(page.differences.map(({ clear }) => clear)).toEqual(PUBLISHED.map((_, i) => i < 4));
  });

  it('of figures without an interval are not judged, however large they are', () => {
    expect(judgeDifferences([pair(10, undefined), pair(10, 5)])).toEqual({
      differences: [{ difference: -50 }, { difference: -50, clear: true }],
      judged: 1,
      clear: 1,
    });
  });

  it('are judged by both intervals where both come from people', () => {
    const alone = { figure: { value: 68, low: 62, high: 74 }, reference: { value: 61 }, step: 1 };
    const both = { ...alone, reference: { value: 61, low: 55, high: 67 } };
    expect(judgeDifferences([alone]).differences[0]!.clear).toBe(true);
    expect(judgeDifferences([both]).differences[0]!.clear).toBe(false);
  });

  it('are never clear when rounding alone could have made them', () => {
    expect(judgeDifferences([pair(61, 0.2, 60, 1)]).differences[0]).toEqual({ difference: 1, clear: false });
    expect(judgeDifferences([pair(61.5, 0.2, 60, 1)]).differences[0]).toEqual({ difference: 1.5, clear: true });
  });

  it('are none on an empty page', () => {
    expect(judgeDifferences([])).toEqual({ differences: [], judged: 0, clear: 0 });
  });

  it('of 400 teams that are alike stand out on few pages only', () => {
    const random = seededRandom(20261122);
    let pages = 0;
    for (let page = 0; page < 40; page++) {
      const pairs = Array.from({ length: 400 }, () => {
        let noise = -6;
        for (let i = 0; i < 12; i++) noise += random.unit();
        return pair(60 + 3 * noise, 3 * 1.959963984540054, 60, 0.1);
      });
      if (judgeDifferences(pairs).clear > 0) pages++;
    }
    // with no difference anywhere the control lets about one page in twenty have any
    expect(pages).toBeLessThanOrEqual(6);
  });
});

describe('a displayed share', () => {
  it('has the interval of Agresti and Coull for the fewest people of its band', () => {
    // 50 % of 20: (10 + 2)/24 = 0.5 ± 1.96 · √(0.25/24) = 30 to 70
    const { low, high } = shareEstimate(50, '20-29');
    expect([low, high]).toEqual([expect.closeTo(30, 0), expect.closeTo(70, 0)]);
  });

  it('has none for fewer than twenty people, and a width where everybody is favourable', () => {
    expect(shareEstimate(50, '15-19')).toEqual({ value: 50 });
    const { low, high } = shareEstimate(100, '30-49');
    expect(high! - low!).toBeGreaterThan(5);
  });

  it('is of the fewest people that a band can mean', () => {
    expect(['5-9', '20-29', '50-99', '~120'].map(fewest)).toEqual([5, 20, 50, 115]);
  });
});

function tail(z: number): number {
  // Simpson's rule over the normal density: independent of the code under test
  const steps = 4000;
  const width = 12 / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const x = z + i * width;
    sum += (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2) * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}
