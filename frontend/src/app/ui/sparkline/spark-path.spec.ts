import { sparkPath, sparkPoints } from './spark-path';

describe('a sparkline', () => {
  it('goes from the lowest at the bottom to the highest at the top', () => {
    expect(sparkPoints([10, 20, 15])).toEqual([
      { x: 3, y: 25 },
      { x: 60, y: 3 },
      { x: 117, y: 14 },
    ]);
  });
  it('breaks where a figure is missing, and draws a line that does not move in the middle', () => {
    const points = sparkPoints([5, 5, null, 5]);
    expect(points[2]).toBeNull();
    expect(sparkPath(points)).toBe('M3 14L41 14M117 14');
    expect(sparkPath(sparkPoints([null, null]))).toBe('');
  });
});
