/** Lengths and counts of award programmes that the request classes and the forms share. */
export const NOMINATION = {
  reasonsMin: 20,
  reasonsMax: 4000,
  categoriesMax: 30,
  groupMin: 2,
  groupMax: 12,
  /** Things from the product that speak for a nominee. */
  evidenceMax: 10,
  attachmentsMax: 5,
  attachmentBytes: 10 * 1024 * 1024,
  endorsersMax: 5,
  /** Drafts that somebody may have of one programme. */
  draftsMax: 20,
  /** Days that a draft is kept after nominations have closed. */
  draftDays: 90,
  /** Days before the close on which whoever has a draft is reminded. */
  remindDays: 3,
} as const;

/** What a file beside a nomination may be; found out from the file itself. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain'] as const;
/** One of ATTACHMENT_TYPES. */
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** kudos: thanks that the nominee got · figure: what customers of her team say, by a measure and period · complaint: one that she, or her team, resolved · praise: what a customer wrote of her team and allowed to pass on. */
export const EVIDENCE_KINDS = ['kudos', 'figure', 'complaint', 'praise'] as const;
/** One of EVIDENCE_KINDS. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** asked: the nominator asked her to stand by the nomination · given: she does · refused: she would rather not. */
export const ENDORSEMENT_STATES = ['asked', 'given', 'refused'] as const;
/** One of ENDORSEMENT_STATES. */
export type EndorsementState = (typeof ENDORSEMENT_STATES)[number];

/** Why a candidate was removed: everybody of it left, or may not win by the rules; no nomination is left; the secretary decided so. */
export const REMOVAL_REASONS = ['left', 'ineligible', 'withdrawn', 'secretary'] as const;
/** One of REMOVAL_REASONS. */
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

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
