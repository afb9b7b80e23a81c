/** A cohort with more ballots in the box than were handed out to it. */
export interface Overfull {
  readonly cohort: string;
  readonly ballots: number;
  readonly issued: number;
}

/** The cohorts of which nothing may be counted, since their box holds more ballots than were handed out to them; by id. Both counts are by cohort id, and
 *  `boxed` counts every sealed ballot that lies there, whether or not it can be opened. */
export function overfullCohorts(boxed: Readonly<Record<string, number>>, issued: Readonly<Record<string, number>>): Overfull[] {
  return Object.entries(boxed)
    .map(([cohort, ballots]) => ({ cohort, ballots, issued: issued[cohort] ?? 0 }))
    .filter(({ ballots, issued: handedOut }) => ballots > handedOut)
    .sort((a, b) => (a.cohort < b.cohort ? -1 : 1));
}
