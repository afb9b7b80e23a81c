import { axisBounds } from './axis-bounds';

const PERCENT = { min: 0, max: 100 };

describe('bounds of a vertical axis', () => {
  it('leave room around one value alone', () => {
    expect(axisBounds([85.7], PERCENT)).toEqual({ min: 80, max: 95, interval: 5 });
  });

  it('do not leave the scale of the measure', () => {
    expect(axisBounds([97, 99.5], PERCENT)).toEqual({ min: 90, max: 100, interval: 5 });
    expect(axisBounds([0, 3], { min: 0, max: null }).min).toBe(0);
  });

  it('keep to round marks', () => {
    expect(axisBounds([52, 76], PERCENT)).toEqual({ min: 50, max: 80, interval: 10 });
    expect(axisBounds([-12, 31], { min: -100, max: 100 })).toEqual({ min: -20, max: 40, interval: 20 });
  });

  it('do not let a difference of a point fill the axis', () => {
    const { min, max } = axisBounds([74, 75], PERCENT);
    expect(max - min).toBeGreaterThanOrEqual(10);
  });
});
