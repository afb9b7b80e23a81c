/** Lengths and counts of award programmes that the request classes and the forms share. */
export const NOMINATION = { reasonsMin: 20, reasonsMax: 4000, categoriesMax: 30 } as const;

/** draft: HR still writes it · open: announced, takes nominations inside its dates · closed: takes none any more. */
export const AWARD_PROGRAMME_STATES = ['draft', 'open', 'closed'] as const;
/** One of AWARD_PROGRAMME_STATES. */
export type AwardProgrammeState = (typeof AWARD_PROGRAMME_STATES)[number];

/** submitted: counts · withdrawn: taken back by its author. */
export const NOMINATION_STATES = ['submitted', 'withdrawn'] as const;
/** One of NOMINATION_STATES. */
export type NominationState = (typeof NOMINATION_STATES)[number];

/** person: one colleague · group: several, named one by one · team: everybody in a team. */
export const CANDIDATE_KINDS = ['person', 'group', 'team'] as const;
/** One of CANDIDATE_KINDS. */
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** standing: may win · declined: does not want to be judged · removed: left, is not eligible, or has no nomination left. */
export const CANDIDATE_STATES = ['standing', 'declined', 'removed'] as const;
/** One of CANDIDATE_STATES. */
export type CandidateState = (typeof CANDIDATE_STATES)[number];
