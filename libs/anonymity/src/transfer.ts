// Carries a started ballot to another device. An entry of its own: the first view of a survey does not need it.
export { answersById, answersInOrder, type DraftAnswers } from './transfer/draft-answers.js';
export { type PackedClaim } from './transfer/packed-claims.js';
export { longestTransfer, packBallot, unpackBallot, type StartedBallot } from './transfer/started-ballot.js';
