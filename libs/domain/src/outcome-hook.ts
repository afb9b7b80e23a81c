/** The systems that can send what happens as it happens. */
export const HOOK_KINDS = ['zendesk', 'freshdesk', 'intercom', 'generic'] as const;
/** One of HOOK_KINDS. */
export type HookKind = (typeof HOOK_KINDS)[number];

/** Whether the system makes the secret itself, so that it has to be copied here; otherwise it is made here, and copied there. */
export function bringsItsSecret(kind: HookKind): boolean {
  return kind === 'zendesk' || kind === 'intercom';
}

/** What became of a delivery: it waits, its events count, there was nothing in it that is counted, or it could not be understood. */
export const DELIVERY_STATES = ['waiting', 'counted', 'empty', 'failed'] as const;
/** One of DELIVERY_STATES. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a delivery is turned away at the door: not signed by who has the secret, signed too long ago, no JSON, more than is taken in a second, or too large. */
export const HOOK_REFUSALS = ['forged', 'stale', 'unreadable', 'too-many', 'too-large'] as const;
/** One of HOOK_REFUSALS. */
export type HookRefusal = (typeof HOOK_REFUSALS)[number];

/** Bounds of what is taken in, shared by the door and the page. */
export const HOOK_LIMITS = {
  /** Bytes of one delivery. */
  bodyBytes: 256 * 1024,
  /** Single events in one delivery of the generic kind. */
  events: 100,
  /** Days for which deliveries are kept, so that they can be counted anew. */
  keepDays: 30,
  keepDaysMost: 365,
  /** Seconds by which the time in a signature may differ from ours. */
  toleranceSeconds: 300,
  /** Hours for which the secret before goes on working. */
  overlapHours: 24,
  overlapHoursMost: 168,
  secretMin: 16,
  secretMax: 200,
} as const;
