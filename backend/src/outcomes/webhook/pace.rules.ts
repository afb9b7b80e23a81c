/** How much of a second is left of what one source may send. */
export interface Pace {
  /** Deliveries that may still come at once. */
  readonly left: number;
  /** Milliseconds. */
  readonly at: number;
}

/**
 * Whether one more delivery may come, and the pace after it: `perSecond` steadily, and twice as many after a pause. `wait`: whole seconds until there is room again, when there is none.
 * `now` in milliseconds.
 */
export function paced(before: Pace | undefined, perSecond: number, now: number): { readonly pace: Pace; readonly wait: number } {
  const most = perSecond * 2;
  const left = before ? Math.min(most, before.left + (Math.max(0, now - before.at) / 1000) * perSecond) : most;
  if (left >= 1) return { pace: { left: left - 1, at: now }, wait: 0 };
  return { pace: { left, at: now }, wait: Math.max(1, Math.ceil((1 - left) / perSecond)) };
}
