import type { InspectionCase, InspectionCheck, InspectionLimits } from '@throughline/contract';
import { INSPECTION, type InspectionCheckId, type InspectionGrade, type InspectionPart, type InspectionPoint } from '@throughline/domain';
import { medianInterval, wilsonInterval } from '@throughline/statistics';

/** What a check asks for: to which point of ISO 10002:2018 it belongs, what its figure must reach for each grade, and of how many it must be computed. */
export interface CheckRule {
  readonly part: InspectionPart;
  readonly point: InspectionPoint;
  readonly measure: InspectionCheck['measure'];
  readonly of: InspectionCheck['of'];
  readonly leastBase: number;
  readonly limits: InspectionLimits;
}

/** Complaints below which nothing is said about a share of them: one of nine more or less would be eleven points of a hundred. */
const COMPLAINTS = { measure: 'share', of: 'complaints', leastBase: 10 } as const;
const TRIALS = { measure: 'share', of: 'barrier-runs', leastBase: 5 } as const;
const TRIAL_MEDIAN = { ...TRIALS, measure: 'median', part: 'principles', point: 'accessibility' } as const;
const PRINCIPLE = { part: 'principles' } as const;
const OPERATION = { part: 'operation' } as const;
const limits = (pass: number, advisory: number, minor: number): { limits: InspectionLimits } => ({ limits: { pass, advisory, minor } });

/**
 * All checks. The bounds are ours: the standard names none. They are strict where a customer was promised something, and mild where good work can look bad, as with causes that come back. What is
 * estimated is never more than an advisory.
 */
export const CHECK_RULES: Readonly<Record<InspectionCheckId, CheckRule>> = {
  'noted-in-time': { ...OPERATION, ...COMPLAINTS, point: 'receipt', ...limits(0.95, 0.9, 0.75) },
  'acknowledged-in-time': { ...OPERATION, ...COMPLAINTS, point: 'acknowledgement', ...limits(0.95, 0.9, 0.75) },
  'team-known': { ...OPERATION, ...COMPLAINTS, point: 'assessment', ...limits(0.95, 0.85, 0.7) },
  'kept-moving': { ...OPERATION, ...COMPLAINTS, point: 'tracking', ...limits(0.95, 0.85, 0.7) },
  investigated: { ...OPERATION, ...COMPLAINTS, point: 'investigation', ...limits(0.9, 0.8, 0.6) },
  'answered-in-time': { ...OPERATION, ...COMPLAINTS, point: 'response', ...limits(0.95, 0.9, 0.75) },
  'not-reopened': { ...OPERATION, ...COMPLAINTS, point: 'closing', ...limits(0.95, 0.9, 0.8) },
  'refused-after-investigation': { ...PRINCIPLE, ...COMPLAINTS, point: 'objectivity', ...limits(0.95, 0.85, 0.7) },
  'redress-when-upheld': { ...PRINCIPLE, ...COMPLAINTS, point: 'customer-focus', ...limits(0.95, 0.85, 0.7) },
  'cause-when-upheld': { part: 'maintenance', ...COMPLAINTS, point: 'analysis', ...limits(0.95, 0.85, 0.7) },
  'not-repeated': { ...PRINCIPLE, ...COMPLAINTS, point: 'improvement', ...limits(0.8, 0.6, 0.4) },
  'owner-here': { ...PRINCIPLE, ...COMPLAINTS, point: 'accountability', ...limits(1, 0.95, 0.85) },
  'names-erased': { ...PRINCIPLE, ...COMPLAINTS, point: 'confidentiality', ...limits(1, 0.95, 0.8) },
  'found-alone': { ...OPERATION, ...TRIALS, point: 'communication', ...limits(0.9, 0.8, 0.6) },
  'told-next': { ...PRINCIPLE, ...TRIALS, point: 'responsiveness', ...limits(0.9, 0.8, 0.6) },
  'taken-in': { ...PRINCIPLE, ...TRIALS, point: 'accessibility', ...limits(1, 0.9, 0.75) },
  'free-of-charge': { ...PRINCIPLE, ...TRIALS, point: 'charges', ...limits(1, 0.95, 0.9) },
  steps: { ...TRIAL_MEDIAN, ...limits(5, 8, 12) },
  minutes: { ...TRIAL_MEDIAN, ...limits(10, 20, 45) },
  'hand-overs': { ...TRIAL_MEDIAN, ...limits(1, 2, 3) },
  'dead-ends': { ...TRIAL_MEDIAN, ...limits(0, 1, 2) },
  complained: { ...PRINCIPLE, measure: 'share', of: 'ratings', leastBase: 30, point: 'accessibility', ...limits(0.2, 0, 0) },
};

/** The grade of a figure. Below the least base, and without a figure, it is not assessable, whatever the figure says. */
export function gradeOf(value: number | null, base: number, { measure, leastBase, limits: { pass, advisory, minor } }: CheckRule): InspectionGrade {
  if (value === null || base < leastBase) return 'not-assessable';
  const reaches = (limit: number): boolean => (measure === 'share' ? value >= limit : value <= limit);
  if (reaches(pass)) return 'pass';
  if (reaches(advisory)) return 'advisory';
  return reaches(minor) ? 'minor' : 'major';
}

/** What all checks together say: the worst fault; without a fault nothing, unless two thirds of the checks could be assessed; else a pass, with advisories where there are any. */
export function resultOf(grades: readonly InspectionGrade[]): InspectionGrade {
  if (grades.includes('major')) return 'major';
  if (grades.includes('minor')) return 'minor';
  const assessed = grades.filter((grade) => grade !== 'not-assessable').length;
  if (assessed === 0 || 3 * assessed < 2 * grades.length) return 'not-assessable';
  return grades.includes('advisory') ? 'advisory' : 'pass';
}

/** A check of a share: `failing` of `base` were found fault with. */
export function shareCheck(id: InspectionCheckId, base: number, failing: readonly InspectionCase[]): InspectionCheck {
  const rule = CHECK_RULES[id];
  const good = base - failing.length;
  const value = base === 0 ? null : good / base;
  const [low, high] = base === 0 ? [null, null] : wilsonInterval(good, base);
  return { ...begun(id, rule), grade: gradeOf(value, base, rule), value, base, low, high, worst: null, failing: failing.length, cases: named(failing) };
}

/** A check of a median; those found fault with are the ones beyond what passes. */
export function medianCheck(id: InspectionCheckId, values: readonly (InspectionCase & { readonly value: number })[]): InspectionCheck {
  const rule = CHECK_RULES[id];
  const base = values.length;
  const numbers = values.map(({ value }) => value);
  const { median: value, interval } = base === 0 ? { median: null, interval: null } : medianInterval(numbers);
  const failing = values.filter((one) => one.value > rule.limits.pass).map(({ id: of, number }) => ({ id: of, number }));
  return {
    ...begun(id, rule),
    ...{ grade: gradeOf(value, base, rule), value, base, low: interval?.[0] ?? null, high: interval?.[1] ?? null },
    worst: base === 0 ? null : Math.max(...numbers),
    failing: failing.length,
    cases: named(failing),
  };
}

/** What a check brings with it whatever it finds. */
export function begun(id: InspectionCheckId, { part, point, measure, leastBase, limits: bounds, of }: CheckRule) {
  return { id, part, point, measure, leastBase, limits: { ...bounds }, of };
}

function named(cases: readonly InspectionCase[]): InspectionCase[] {
  return cases.slice(0, INSPECTION.casesMost).map(({ id, number }) => ({ id, number }));
}
