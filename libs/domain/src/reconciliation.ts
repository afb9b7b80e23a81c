/**
 * Why a month can be counted otherwise by a vendor than here. `without-team`: events that are here and count for no team. `refused-rows`: rows that were refused, of imports whose days touch the month; `repeated-rows`: rows
 * of such imports that told an event again, which counts once. `uncounted-deliveries`: what deliveries of webhooks told that came in the month, and failed or still wait. `outside-by-time-zone`: events of the day before and the day after the month, which another time zone counts in; `inside-by-time-zone`: those of its first and last
 * day, which another counts out. `moved-out`: events of the month that an import or a delivery of a webhook moved into another; `moved-in`: those that were moved into the month. `changed-later`: other events that the source changed after the month, such as a rating that was given later.
 */
export const RECONCILIATION_REASONS = [
  'without-team',
  'refused-rows',
  'repeated-rows',
  'uncounted-deliveries',
  'outside-by-time-zone',
  'inside-by-time-zone',
  'moved-out',
  'moved-in',
  'changed-later',
] as const;
/** One of RECONCILIATION_REASONS. */
export type ReconciliationReason = (typeof RECONCILIATION_REASONS)[number];
