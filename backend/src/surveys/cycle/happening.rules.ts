import type { CycleAudience, Happening, PlainDate } from '@throughline/domain';

/** Something that happened to somebody, and the day of it: of joining, of coming into the team, or of leaving. */
export interface HappenedTo {
  readonly employeeId: string;
  readonly on: PlainDate;
}

/** Whether an audience is of people to whom something happened: its cycle has one cohort of all and no demographics. */
export const asksOfHappening = (audience: CycleAudience): boolean => audience !== 'everyone' && audience.happened !== undefined;

/** The fewest people whom such a cycle asks, from its k: with exactly k, a published result would tell that each of them answered; of three times as many, two thirds may not have. */
export const fewestToAsk = (k: number): number => 3 * k;

/**
 * To whom it happened and who was not asked about it: the latest day by person. Joining and leaving happen once, whatever day the directory names later,
 * so who was asked is never asked again; somebody who moves again is asked again.
 */
export function notAskedYet(what: Happening, happened: readonly HappenedTo[], asked: readonly HappenedTo[]): Map<string, PlainDate> {
  const lastAsked = latest(asked);
  return new Map(
    [...latest(happened)].filter(([id, on]) => {
      const before = lastAsked.get(id);
      return before === undefined || (what === 'moved' && before < on);
    }),
  );
}

function latest(all: readonly HappenedTo[]): Map<string, PlainDate> {
  const found = new Map<string, PlainDate>();
  for (const { employeeId, on } of all) if ((found.get(employeeId) ?? '') < on) found.set(employeeId, on);
  return found;
}
