/** Significant digits of a figure that is shown. No interval of a figure of ours is so narrow that more would mean anything. */
export const SHOWN_DIGITS = 5;

/** A figure as it leaves the house, in replies, files and pages alike: to five significant digits, whole from 10,000 on, so that 4.949999… is 4.95. Counts and bases are no such figures: they are exact. */
export function shownNumber(value: number): number {
  const whole = 10 ** (SHOWN_DIGITS - 1);
  // adding 0 makes of −0 a 0
  return (Math.abs(value) >= whole ? Math.round(value) : Number(value.toPrecision(SHOWN_DIGITS))) + 0;
}
