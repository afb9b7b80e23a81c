/** undecided: the winners are not decided yet · sealed: decided, and shown to nobody · event: being revealed, one category after the other · revealed: everybody may know. */
export const AWARD_REVEAL_STATES = ['undecided', 'sealed', 'event', 'revealed'] as const;
/** One of AWARD_REVEAL_STATES. */
export type AwardRevealState = (typeof AWARD_REVEAL_STATES)[number];

/** making: a job makes them · done: they can be fetched · failed: they could not be made. */
export const CERTIFICATES_STATES = ['making', 'done', 'failed'] as const;
/** One of CERTIFICATES_STATES. */
export type CertificatesState = (typeof CERTIFICATES_STATES)[number];

/** How long a winner stands on the wall of fame when she says nothing else, and the longest she may choose, in years; how long certificates for all winners are kept, in days. */
export const WALL = { usualYears: 2, mostYears: 10, certificatesKeptDays: 7 } as const;
