import type { ComplaintDecision, PlainDate, TimeAllowed } from '@throughline/domain';
import { lastDayOf, type WorkingCalendar } from './working-days.rules.js';

/** A closure or a reopening of a complaint, in the order of its history. */
export interface TurnOfComplaint {
  readonly kind: 'closure' | 'reopening';
  readonly on: PlainDate;
  /** Of a closure. */
  readonly decision: ComplaintDecision | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

/** A complaint as it is counted: the day it was received, and how it turned since. Joined ones are left out before. */
export interface CountedComplaint {
  readonly receivedOn: PlainDate;
  readonly turns: readonly TurnOfComplaint[];
}

/** A class of times in a template, as "within 3 working days". */
export interface ReturnBucket {
  readonly name: string;
  readonly within: TimeAllowed;
}

/** What a regulator asks for, over a period. Always: openAtStart + opened + reopened − closed = openAtEnd. */
export interface ComplaintReturnFigures {
  readonly openAtStart: number;
  readonly opened: number;
  readonly reopened: number;
  readonly closed: number;
  readonly openAtEnd: number;
  /** Of those closed, in the order of the template; a complaint closed within 3 days is closed within 8 weeks too. */
  readonly within: readonly number[];
  readonly decisions: Readonly<Record<ComplaintDecision, number>>;
  /** Upheld and partly upheld, of all that were decided; null when none was. */
  readonly upheldShare: number | null;
  readonly redress: readonly { readonly currency: string; readonly amount: number }[];
}

/**
 * Counts a period, both days included, as it was at its end: what came later changes no return of before. One complaint counts once, however often it was reopened: as opened in the period in
 * which it was first received, as reopened in a period that began with it closed, as closed in the period of its last closure until the end, with the time from first receipt to that closure.
 */
export function complaintReturn(
  complaints: readonly CountedComplaint[],
  { from, until }: { from: PlainDate; until: PlainDate },
  buckets: readonly ReturnBucket[],
  calendar: WorkingCalendar,
): ComplaintReturnFigures {
  let [openAtStart, opened, reopened, openAtEnd] = [0, 0, 0, 0];
  const closures: { receivedOn: PlainDate; last: TurnOfComplaint }[] = [];
  for (const { receivedOn, turns } of complaints) {
    if (receivedOn > until) continue;
    const before = turns.filter(({ on }) => on < from).at(-1);
    const last = turns.filter(({ on }) => on <= until).at(-1);
    const known = receivedOn < from;
    if (!known) opened++;
    else if (before?.kind === 'closure') {
      if (turns.some(({ kind, on }) => kind === 'reopening' && on >= from && on <= until)) reopened++;
      else continue;
    } else openAtStart++;
    if (last?.kind === 'closure') closures.push({ receivedOn, last });
    else openAtEnd++;
  }
  const decisions: Record<ComplaintDecision, number> = { upheld: 0, 'partly-upheld': 0, 'not-upheld': 0, withdrawn: 0 };
  for (const { last } of closures) decisions[last.decision!]++;
  const decided = closures.length - decisions.withdrawn;
  return {
    openAtStart,
    opened,
    reopened,
    closed: closures.length,
    openAtEnd,
    within: buckets.map(({ within }) => closures.filter(({ receivedOn, last }) => last.on <= lastDayOf(receivedOn, within, calendar)).length),
    decisions,
    upheldShare: decided === 0 ? null : (decisions.upheld + decisions['partly-upheld']) / decided,
    redress: totals(closures.map(({ last }) => last)),
  };
}

/** Sums by currency, in cents so that nothing is lost by rounding. */
function totals(closures: readonly TurnOfComplaint[]): { currency: string; amount: number }[] {
  const cents = new Map<string, number>();
  for (const { amount, currency } of closures)
    if (amount !== null && currency !== null) cents.set(currency, (cents.get(currency) ?? 0) + Math.round(amount * 100));
  return [...cents].sort(([a], [b]) => a.localeCompare(b)).map(([currency, sum]) => ({ currency, amount: sum / 100 }));
}

/** A version of a template: the same name, from another day on. */
export interface TemplateVersion {
  readonly name: string;
  readonly validFrom: PlainDate;
}

/** The version that holds for a period: the last one that began by its first day, or the first of all when none had; and the day inside the period on which another begins, if one does. */
export function versionFor<Version extends TemplateVersion>(
  versions: readonly Version[],
  name: string,
  { from, until }: { from: PlainDate; until: PlainDate },
): { version: Version | undefined; changesOn: PlainDate | null } {
  const own = versions.filter((one) => one.name === name).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const version = own.findLast(({ validFrom }) => validFrom <= from) ?? own[0];
  const next = own.find(({ validFrom }) => validFrom > from && validFrom <= until && validFrom !== version?.validFrom);
  return { version, changesOn: next?.validFrom ?? null };
}
