import type { QualityParts } from '@throughline/contract';
import { shownNumber } from '../cell/shown-number.rules.js';

/** What is counted of the events of a source, or of a team from it. */
export interface Counted {
  readonly events: number;
  /** Null where it says nothing, as the share with a team of the events of a team. */
  readonly withTeam: number | null;
  readonly withAgent: number;
  /** With what figures are told by: a channel, or a category. */
  readonly withPart: number;
  /** The middle number of days until the source told an event last. */
  readonly delayDays: number;
  /** Months of the time asked for, and those of them in which there are events. */
  readonly months: number;
  readonly monthsWith: number;
  /** Metrics, teams and months with events whose figure is shown, and those of them that reach the minimum base. */
  readonly bases: number;
  readonly basesReached: number;
}

const PROMPT_DAYS = 2;
const LATE_DAYS = 30;

/** Shares of events, each in so many steps from 0 to 1: a share of few, told exactly, would say of how many. That with a team is null where it says nothing. */
export function sharesOf({ events, withTeam, withAgent, withPart }: Counted, steps: number): { team: number | null; agent: number; part: number } {
  const inSteps = (part: number): number => Math.round(steps * share(part, events)) / steps;
  return { team: withTeam === null ? null : inSteps(withTeam), agent: inSteps(withAgent), part: inSteps(withPart) };
}

/** The parts of the score and the score itself, as the contract describes them. Completeness is the mean of the shares that say something, in `steps`. */
export function qualityOf(counted: Counted, steps = 100): QualityParts {
  const { delayDays, months, monthsWith, bases, basesReached } = counted;
  const shares = Object.values(sharesOf(counted, steps)).filter((one) => one !== null);
  const completeness = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const prompt = Math.min(1, Math.max(0, (LATE_DAYS - delayDays) / (LATE_DAYS - PROMPT_DAYS)));
  const timeliness = share(monthsWith, months) * prompt;
  const base = share(basesReached, bases);
  const parts = { completeness: shownNumber(completeness), timeliness: shownNumber(timeliness), base: shownNumber(base) };
  return { ...parts, score: Math.round((100 * (completeness + timeliness + base)) / 3) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
