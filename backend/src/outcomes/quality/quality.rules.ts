import type { QualityParts } from '@throughline/contract';

/** What is counted of the events of a source, or of a team from it. */
export interface Counted {
  readonly events: number;
  /** Null where it says nothing, as the share with a team of the events of a team. */
  readonly withTeam: number | null;
  readonly withAgent: number;
  readonly withChannel: number;
  /** The middle number of days until the source told an event last. */
  readonly delayDays: number;
  /** Months of the time asked for, and those of them in which there are events. */
  readonly months: number;
  readonly monthsWith: number;
  /** Metrics and months with events, and those of them that reach the minimum base. */
  readonly bases: number;
  readonly basesReached: number;
}

const PROMPT_DAYS = 2;
const LATE_DAYS = 30;

/** The parts of the score and the score itself, as the contract describes them. Completeness is the mean of the shares that say something. */
export function qualityOf(counted: Counted): QualityParts {
  const { events, withTeam, withAgent, withChannel, delayDays, months, monthsWith, bases, basesReached } = counted;
  const shares = [withTeam, withAgent, withChannel].filter((one) => one !== null).map((one) => share(one, events));
  const completeness = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const prompt = Math.min(1, Math.max(0, (LATE_DAYS - delayDays) / (LATE_DAYS - PROMPT_DAYS)));
  const timeliness = share(monthsWith, months) * prompt;
  const base = share(basesReached, bases);
  return { completeness, timeliness, base, score: Math.round((100 * (completeness + timeliness + base)) / 3) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
