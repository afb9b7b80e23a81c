/** Something on record about people, and the values of it that count: `site`, `role-band`, `tenure`, `language`, or the key of an own attribute. */
export interface AudienceCondition {
  readonly id: string;
  /** One of them is enough. */
  readonly values: readonly string[];
}

/** What happens to people in their working life and has a survey asked. */
export const HAPPENINGS = ['joined', 'moved', 'leaving'] as const;
/** One of these: began to work here, came into another team, has a day of leaving. */
export type Happening = (typeof HAPPENINGS)[number];

/**
 * Who is asked, by rules that all must hold. What is not on record of somebody fits no condition. Nobody can be named in a rule, to be asked or to be
 * left out: two surveys whose people differ by one person could be subtracted.
 */
export interface AudienceRules {
  /** These teams with all teams below them; without it, all teams. */
  readonly teamIds?: readonly string[];
  /** Every one of the conditions holds. */
  readonly where?: readonly AudienceCondition[];
  /** Joined before this day, as 2026-03-31. Somebody whose day of joining is not on record counts as here for long. */
  readonly joinedBefore?: string;
  /** Not in these teams, nor below them. */
  readonly exceptTeamIds?: readonly string[];
  /** None of these conditions holds. */
  readonly exceptWhere?: readonly AudienceCondition[];
  /** Only those to whom this has happened and who have not been asked about it yet; of the cycles of a series, never of others. */
  readonly happened?: { readonly what: Happening; readonly days: number; readonly since: string };
}

/** Who is asked: everybody who works here, or those whom the rules fit. */
export type CycleAudience = 'everyone' | AudienceRules;

/** The most conditions of one audience, and the most values of one condition. */
export const AUDIENCE_LIMITS = { conditions: 10, values: 100 } as const;
