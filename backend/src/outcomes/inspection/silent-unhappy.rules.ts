import type { InspectionCheck, SilentUnhappy } from '@throughline/contract';
import type { SilentRefusal } from '@throughline/domain';
import { wilsonInterval } from '@throughline/statistics';
import { begun, CHECK_RULES, gradeOf } from './check.rules.js';

/** Ratings or contacts of a team in a month. */
export interface CountOfMonth {
  readonly teamId: string | null;
  /** The first day of the month. */
  readonly month: string;
  readonly count: number;
  /** Of ratings: those below the middle of their scale. */
  readonly low: number;
}

/** What the estimate is made of. Null where no metric was chosen. */
export interface SilentFacts {
  readonly ratings: { readonly metric: string; readonly months: readonly CountOfMonth[] } | null;
  readonly contacts: { readonly metric: string; readonly months: readonly CountOfMonth[] } | null;
  readonly complaints: number;
}

const RATINGS_LEAST = 30;
const CONTACTS_LEAST = 100;

/**
 * Estimates how many dissatisfied contacts never became a complaint: the share of ratings below the middle of their scale, times the contacts, less the complaints received. The interval is
 * Wilson's of that share, carried through; contacts and complaints are counted, not sampled. Never below zero. Refuses where the ratings cannot stand for the contacts.
 */
export function silentUnhappy({ ratings, contacts, complaints }: SilentFacts): SilentUnhappy {
  const [rated, low, called] = [sum(ratings, 'count'), sum(ratings, 'low'), sum(contacts, 'count')];
  const known = {
    ratingMetric: ratings?.metric ?? null,
    contactMetric: contacts?.metric ?? null,
    ...{ ratings: rated, dissatisfiedRatings: low, contacts: called, complaints },
  };
  const refusal = refusalOf(ratings, contacts);
  if (refusal !== null) return { refusal, ...known, dissatisfied: null, silent: null, silentLow: null, silentHigh: null };
  const [from, to] = wilsonInterval(low, rated);
  const without = (share: number): number => Math.max(0, Math.round(share * called) - complaints);
  return {
    refusal: null,
    ...known,
    dissatisfied: Math.round((low / rated) * called),
    ...{ silent: without(low / rated), silentLow: without(from), silentHigh: without(to) },
  };
}

/** The check of the estimate: of dissatisfied contacts, the share that became a complaint, at most 1. Its interval is that of the estimate, turned round. */
export function complainedCheck({ refusal, ratings, contacts, dissatisfiedRatings, complaints }: SilentUnhappy): InspectionCheck {
  const rule = CHECK_RULES.complained;
  const of = (share: number): number => (share === 0 ? 1 : Math.min(1, complaints / (share * contacts)));
  const [from, to] = refusal === null ? wilsonInterval(dissatisfiedRatings, ratings) : [0, 0];
  const value = refusal === null ? of(dissatisfiedRatings / ratings) : null;
  const interval = refusal === null ? { low: of(to), high: of(from) } : { low: null, high: null };
  return { ...begun('complained', rule), grade: gradeOf(value, ratings, rule), value, base: ratings, ...interval, worst: null, failing: 0, cases: [] };
}

function refusalOf(ratings: SilentFacts['ratings'], contacts: SilentFacts['contacts']): SilentRefusal | null {
  if (!ratings || !contacts) return 'no-metric';
  const [rated, called] = [sum(ratings, 'count'), sum(contacts, 'count')];
  if (rated < RATINGS_LEAST) return 'few-ratings';
  if (called < CONTACTS_LEAST) return 'few-contacts';
  if (rated > called) return 'more-ratings';
  if (100 * rated < called) return 'few-answers';
  const monthsRated = new Set(ratings.months.map(({ month }) => month));
  const monthsCalled = [...new Set(contacts.months.map(({ month }) => month))];
  if (3 * monthsCalled.filter((month) => !monthsRated.has(month)).length > monthsCalled.length) return 'other-months';
  const teamsRated = new Set(ratings.months.map(({ teamId }) => teamId));
  const elsewhere = contacts.months.filter(({ teamId }) => !teamsRated.has(teamId)).reduce((all, { count }) => all + count, 0);
  if (5 * elsewhere > called) return 'other-teams';
  return sum(ratings, 'low') === 0 ? 'none-dissatisfied' : null;
}

function sum(counts: SilentFacts['ratings'], what: 'count' | 'low'): number {
  return (counts?.months ?? []).reduce((all, month) => all + month[what], 0);
}
