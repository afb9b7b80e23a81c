import { attitude } from './attitude.example.js';
import { confidenceBand, leastSquaresLine, StatisticsError } from './index.js';

describe('least squares line of rating on complaints (R lm, attitude data)', () => {
  const line = leastSquaresLine(attitude.complaints, attitude.rating);
  it('agrees with the published simple regression: 14.3763 + 0.7546 complaints, se 0.0975, s 6.993', () => {
    expect(line.intercept).toBeCloseTo(14.3763, 4);
    expect(line.slope).toBeCloseTo(0.7546, 4);
    expect(line.slopeSe).toBeCloseTo(0.0975, 4);
    expect(line.residualSd).toBeCloseTo(6.993, 3);
  });
  it('has its narrowest band at the mean, where it is t · s / √n', () => {
    const [atMean, far] = confidenceBand(line, [line.meanX, 90]);
    expect(atMean!.y).toBeCloseTo(line.meanY, 12);
    expect(atMean!.interval[1] - atMean!.y).toBeCloseTo((2.048407141795244 * line.residualSd) / Math.sqrt(30), 10);
    expect(far!.interval[1] - far!.interval[0]).toBeGreaterThan(atMean!.interval[1] - atMean!.interval[0]);
  });
  it('refuses an x that does not vary, and figures beyond every range', () => {
    expect(() => leastSquaresLine([2, 2, 2], [1, 2, 3])).toThrow(StatisticsError);
    expect(() => leastSquaresLine([1e-300, 2e-300, 4e-300], [1e300, -1e300, 5e299])).toThrow('cannot be written as a number');
  });
});
