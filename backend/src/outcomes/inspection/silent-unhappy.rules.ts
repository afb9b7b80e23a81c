import type { InspectionCheck, SilentUnhappy } from '@throughline/contract';
import type { SilentRefusal } from '@throughline/domain';
import { wilsonInterval } from '@throughline/statistics';
import { begun, CHECK_RULES, gradeOf } from './check.rules.js';

/** Something counted of a team in a whole month. A block is what is handled in a chosen team, with all below it, in a month: figures are shown or hidden as blocks. */
export interface CountOfMonth {
  /** The chosen team that the counted one lies in; the root for the whole organisation. */
  readonly topId: string;
  readonly teamId: string;
  /** The first day of the month. */
  readonly month: string;
  readonly count: number;
  /** Of ratings: those below the middle of their scale. */
  readonly low: number;
  /** Whether the block may be shown: enough agents are behind it. Always, for complaints. */
  readonly shown: boolean;
}

/** What the estimate is made of. Null where no metric was chosen. */
export interface SilentFacts {
  readonly ratings: { readonly metric: string; readonly months: readonly CountOfMonth[] } | null;
  readonly contacts: { readonly metric: string; readonly months: readonly CountOfMonth[] } | null;
  readonly complaints: readonly CountOfMonth[];
}

const RATINGS_LEAST = 30;
const CONTACTS_LEAST = 100;

/** Of all that was counted, what lies in blocks of which both ratings and contacts may be shown, and so much that it can be said what is missing. */
interface Used {
  readonly ratings: readonly CountOfMonth[];
  readonly contacts: readonly CountOfMonth[];
  readonly complaints: number;
  readonly blocks: { readonly all: number; readonly unrated: number; readonly hidden: number };
}

/**
 * Estimates how many dissatisfied contacts never became a complaint: the share of ratings below the middle of their scale, times the contacts, less the complaints received. The interval is
 * Wilson's of that share, carried through; contacts and complaints are counted, not sampled. Never below zero. Refuses where the ratings cannot stand for the contacts. It is made of whole blocks that
 * may be shown, and of nothing else, so that nothing hidden can be worked out from it.
 */
export function silentUnhappy(facts: SilentFacts): SilentUnhappy {
  const used = usedOf(facts);
  const { complaints } = used;
  const [rated, low, called] = [sum(used.ratings, 'count'), sum(used.ratings, 'low'), sum(used.contacts, 'count')];
  const known = {
    ratingMetric: facts.ratings?.metric ?? null,
    contactMetric: facts.contacts?.metric ?? null,
    ...{ ratings: rated, dissatisfiedRatings: low, contacts: called, complaints },
  };
  const refusal = facts.ratings && facts.contacts ? refusalOf(used) : 'no-metric';
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

function usedOf({ ratings, contacts, complaints }: SilentFacts): Used {
  const [rated, called] = [ratings?.months ?? [], contacts?.months ?? []];
  const shown = (of: readonly CountOfMonth[]): Set<string> => new Set(of.filter((one) => one.shown).map(blockOf));
  const [ratedShown, calledShown] = [shown(rated), shown(called)];
  const within = (of: readonly CountOfMonth[]): CountOfMonth[] => of.filter((one) => ratedShown.has(blockOf(one)) && calledShown.has(blockOf(one)));
  const all = [...new Set(called.map(blockOf))];
  const ratedAtAll = new Set(rated.map(blockOf));
  const unrated = all.filter((block) => !ratedAtAll.has(block)).length;
  return {
    ratings: within(rated),
    contacts: within(called),
    complaints: sum(within(complaints), 'count'),
    blocks: { all: all.length, unrated, hidden: all.filter((block) => ratedAtAll.has(block) && !(ratedShown.has(block) && calledShown.has(block))).length },
  };
}

function refusalOf({ ratings, contacts, blocks }: Used): SilentRefusal | null {
  if (3 * blocks.hidden > blocks.all) return 'few-agents';
  const [rated, called] = [sum(ratings, 'count'), sum(contacts, 'count')];
  if (3 * blocks.unrated > blocks.all) return 'other-months';
  if (rated < RATINGS_LEAST) return 'few-ratings';
  if (called < CONTACTS_LEAST) return 'few-contacts';
  if (rated > called) return 'more-ratings';
  if (100 * rated < called) return 'few-answers';
  const teamsRated = new Set(ratings.map(({ teamId }) => teamId));
  const elsewhere = contacts.filter(({ teamId }) => !teamsRated.has(teamId)).reduce((all, { count }) => all + count, 0);
  if (5 * elsewhere > called) return 'other-teams';
  return sum(ratings, 'low') === 0 ? 'none-dissatisfied' : null;
}

const blockOf = ({ topId, month }: CountOfMonth): string => `${topId} ${month}`;

function sum(counts: readonly CountOfMonth[], what: 'count' | 'low'): number {
  return counts.reduce((all, one) => all + one[what], 0);
}
