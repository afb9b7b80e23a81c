/** Why a judge may not judge a nomination. */
export const CONFLICTS = ['self', 'nominator', 'endorsed', 'line', 'same-team', 'recent-award', 'declared'] as const;
/** One of CONFLICTS. */
export type Conflict = (typeof CONFLICTS)[number];

/** Where somebody stands in the organisation on the day that is asked about. */
export interface Standing {
  readonly id: string;
  /** Her own team; undefined for somebody in none. */
  readonly team?: string;
  /** Her manager, her manager's manager and so on, the nearest first. */
  readonly managers: readonly string[];
}

/** A nomination as far as conflicts go. A team as nominee stands for all its members. */
export interface NominationTies {
  readonly nominees: readonly Standing[];
  readonly nominators: readonly string[];
  readonly endorsers: readonly string[];
  /** Whom each nominee gave an award to or got one from within the time that counts as recent. */
  readonly awardPartners: readonly string[];
  /** Judges who said themselves that they are not free. */
  readonly declared: readonly string[];
}

/**
 * All reasons for which a judge may not judge a nomination, in the order of CONFLICTS; empty when she is free. Line: she leads a nominee, directly or through others, or is led by one.
 */
export function conflictsOf(judge: Standing, { nominees, nominators, endorsers, awardPartners, declared }: NominationTies): Conflict[] {
  const holds: Readonly<Record<Conflict, boolean>> = {
    self: nominees.some(({ id }) => id === judge.id),
    nominator: nominators.includes(judge.id),
    endorsed: endorsers.includes(judge.id),
    line: nominees.some(({ id, managers }) => managers.includes(judge.id) || judge.managers.includes(id)),
    'same-team': judge.team !== undefined && nominees.some(({ team }) => team === judge.team),
    'recent-award': awardPartners.includes(judge.id),
    declared: declared.includes(judge.id),
  };
  return CONFLICTS.filter((conflict) => holds[conflict]);
}
