import { createHash } from 'node:crypto';
import type { ComplaintInspectionReport, ComplaintNamed, InspectionCheck, InspectionGradeCounts, SilentUnhappy } from '@throughline/contract';
import { addDays, addMonths, INSPECTION, INSPECTION_CHECKS, NOT_INSPECTED, type PlainDate, plainDate, Refusal } from '@throughline/domain';
import { resultOf } from './check.rules.js';

/** The days of an inspection, both included. */
export interface InspectedPeriod {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** The period that is inspected: the one asked for, else the twelve months up to the end of the last one. Throws Refusal `inspection-period`. */
export function periodOf(asked: { from?: PlainDate | undefined; until?: PlainDate | undefined }, today: PlainDate): InspectedPeriod {
  const until = asked.until ?? addDays(today, -Number(today.slice(8)));
  const from = asked.from ?? addMonths(addDays(until, 1), -12);
  const refuse = (field: 'from' | 'until', detail: string): never => {
    throw new Refusal('invalid', 'inspection-period', detail, [{ pointer: `#/${field}`, detail }]);
  };
  if (until > today) refuse('until', `The period ends on ${until}, which is still to come. Choose today or a day before.`);
  if (from > until) refuse('from', `The period begins on ${from}, after its end on ${until}.`);
  if (addDays(from, INSPECTION.daysLeast - 1) > until) refuse('from', `A period has at least ${INSPECTION.daysLeast} days. Choose an earlier first day.`);
  if (addDays(from, INSPECTION.daysMost - 1) < until) refuse('from', `A period has at most ${INSPECTION.daysMost} days. Choose a later first day.`);
  return { from, until };
}

/** The whole months of a period: its first day of one, and its last day of one; that lies before it where there is none. Days of a month less days of another would tell of few agents. */
export function wholeMonths({ from, until }: InspectedPeriod): InspectedPeriod {
  const first = plainDate(`${from.slice(0, 8)}01`);
  const next = plainDate(`${addDays(until, 1).slice(0, 8)}01`);
  return { from: first === from ? from : addMonths(first, 1), until: addDays(next, -1) };
}

/** Of every inspected team, and every one below it, the topmost inspected team that it lies in. `chosen`: none for the whole organisation, which is the first of the tree. */
export function topmost(tree: readonly { readonly id: string; readonly parentId: string | null }[], chosen: readonly string[]): Map<string, string> {
  const wanted = new Set(chosen.length === 0 ? tree.slice(0, 1).map(({ id }) => id) : chosen);
  const found = new Map<string, string>();
  // parents come before their children
  for (const { id, parentId } of tree) {
    const top = (parentId === null ? undefined : found.get(parentId)) ?? (wanted.has(id) ? id : undefined);
    if (top !== undefined) found.set(id, top);
  }
  return found;
}

/** What a report is put together from. */
export interface InspectionParts extends InspectedPeriod {
  readonly position: number;
  readonly organisation: string;
  readonly today: PlainDate;
  readonly teams: readonly ComplaintNamed[];
  readonly complaints: number;
  readonly barrierRuns: number;
  readonly checks: readonly InspectionCheck[];
  readonly silent: SilentUnhappy;
}

/** Puts the report together: valid for twelve months, with the result that follows from its checks and from nothing else. */
export function reportOf({
  position,
  organisation,
  today,
  from,
  until,
  teams,
  complaints,
  barrierRuns,
  checks,
  silent,
}: InspectionParts): ComplaintInspectionReport {
  const inOrder = checks.toSorted((a, b) => INSPECTION_CHECKS.indexOf(a.id) - INSPECTION_CHECKS.indexOf(b.id));
  return {
    version: 1,
    number: `MOT-${today.slice(0, 4)}-${String(position).padStart(4, '0')}`,
    organisation,
    ...{ from, until, issuedOn: today, validUntil: addDays(addMonths(today, 12), -1) },
    teams: [...teams],
    ...{ complaints, barrierRuns },
    result: resultOf(inOrder.map(({ grade }) => grade)),
    checks: inOrder,
    silent,
    notInspected: [...NOT_INSPECTED],
  };
}

/** The checksum of a report as it is kept: SHA-256 in hexadecimal digits. */
export function checksumOf(report: string): string {
  return createHash('sha256').update(report, 'utf8').digest('hex');
}

/** How many checks came out which way. */
export function gradeCounts(checks: readonly Pick<InspectionCheck, 'grade'>[]): InspectionGradeCounts {
  const counts: InspectionGradeCounts = { pass: 0, advisory: 0, minor: 0, major: 0, 'not-assessable': 0 };
  for (const { grade } of checks) counts[grade]++;
  return counts;
}
