export { assignJudges, type Assignment, type AssignmentRequest } from './balanced-assignment.js';
export { CONFLICTS, conflictsOf, type Conflict, type NominationTies, type Standing } from './conflicts.js';
export { decideTie, type Tie } from './earlier-stages.js';
export type { Election, RankedVotes } from './election.js';
export { JudgingError, type JudgingErrorCode } from './judging-error.js';
export { placesOf, type Places, type ScoredNomination } from './places.js';
export { qualifies, type ConsensusRule, type QualifyingVotes } from './qualifying.js';
export { countTransferableVotes, type CountStage, type StageAction, type VoteCount } from './single-transferable-vote.js';
export { weightedScore, type Criterion } from './weighted-score.js';
