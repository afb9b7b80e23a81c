/** How wide and high a sparkline is drawn, in its own units, with room for the stroke. */
export const SPARK = { width: 120, height: 28, margin: 3 } as const;

/** Where each point of a trend is drawn: from left to right, the lowest at the bottom; null where there is no figure. All points in the middle when they are equal. */
export function sparkPoints(values: readonly (number | null)[]): ({ x: number; y: number } | null)[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const { width, height, margin } = SPARK;
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  return values.map((value, i) => {
    if (value === null) return null;
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return { x: round(margin + i * step), y: round(height - margin - share * (height - 2 * margin)) };
  });
}

/** The line through the points as the path of an SVG: broken where a figure is missing. */
export function sparkPath(points: readonly ({ x: number; y: number } | null)[]): string {
  return points.map((point, i) => (point === null ? '' : `${points[i - 1] ? 'L' : 'M'}${point.x} ${point.y}`)).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
