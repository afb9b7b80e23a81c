/** Why a judge is not free, as the server says it. */
export type Conflict = 'self' | 'nominator' | 'endorsed' | 'line' | 'same-team' | 'recent-award' | 'declared';
/** Why scores are not adjusted, as the server says it. */
export type Unadjusted = 'unconnected' | 'too-few';
/** Why a place is open, as the server says it. */
export type Undecided = 'no-candidates' | 'no-voices' | 'unheard' | 'waiting' | 'too-many' | 'overlap';
