import type { ComplaintDecision, PlainDate } from '@throughline/domain';

/** A complaint that was resolved, without a word of the customer. */
export interface ResolvedComplaint {
  complaintId: string;
  /** By which the register knows it. */
  number: number;
  /** The name of its category. */
  category: string;
  outcome: Exclude<ComplaintDecision, 'withdrawn'>;
  closedOn: PlainDate;
}

/** Resolved complaints that may speak for a nominee; a feature that knows the register provides them. Every method runs inside a unit of work. */
export abstract class ResolvedComplaints {
  /** Those that are closed with a decision since the day and that one of the people is responsible for, or that are about one of the teams: the latest first, `most` at most. */
  abstract of(
    whose: { readonly ownerIds: readonly string[]; readonly teamIds: readonly string[] },
    since: PlainDate,
    most: number,
  ): Promise<ResolvedComplaint[]>;

  /** Those of these that are still in the register; none of them goes before the unit of work ends. */
  abstract held(ids: readonly string[]): Promise<string[]>;
}
