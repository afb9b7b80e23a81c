export { AnonymityError, type AnonymityErrorCode } from './anonymity-error.js';
export { fromBase64url, toBase64url } from './bytes/base64url.js';
export { bytesOf, concat, equalBytes, plainId, randomBytes, utf8, type Bytes } from './bytes/bytes.js';
export { canonicalHash, canonicalJson } from './bytes/canonical-json.js';
export { sha256 } from './bytes/sha256.js';

export { checkPermutationProof } from './token/permutation-proof.js';
export { blindRsaClient, type Token, type TokenClient, type TokenIssuer, type TokenRequest, type TokenVerifier } from './token/token.js';

export { checkChain, type ChainVerdict } from './manifest/chain.js';
export { newCohortSecret } from './manifest/cohort-secret.js';
export { hashWords } from './manifest/hash-words.js';
export { checkManifest, type ManifestFault, type ManifestVerdict } from './manifest/manifest-check.js';
export {
  checkCohortSecret,
  checkQuestions,
  leastK,
  leastKComments,
  manifestHash,
  reissueCap,
  sizeClasses,
  tallyKem,
  type LatticePolicy,
  type Manifest,
  type ManifestCohort,
  type ManifestFacet,
  type ManifestTrustee,
} from './manifest/manifest.js';

export { type Answer, type Ballot, type BallotComment } from './envelope/ballot.js';
export {
  envelopeLengths,
  envelopeOverhead,
  generateTallyKeys,
  importTallyKey,
  openEnvelope,
  sealEnvelope,
  type EnvelopePlace,
  type TallyKey,
} from './envelope/envelope.js';

export { boardOf, checkBoard, type BesidesCounted, type Board, type BoardVerdict, type Hash, type NotCounted, type NotCountedReason } from './box/board.js';
export { openAll, type BoxOpener, type OpenedBallots, type SealedBallot } from './box/open-all.js';
export { checkReceipt, type Receipt, type ReceiptVerdict } from './box/receipt.js';
export { checkShredding, shreddingMessage, type Shredded, type Shredding } from './box/shredding.js';
export { editHash, envelopeHash, spendTag } from './box/tags.js';

export { lift, type Lift, type LiftNode } from './disclosure/lift.js';
export { leastSupport } from './disclosure/least-support.js';
export { countedShare, countedStep, countedSteps, type CountedShare } from './disclosure/counted-share.js';
export { participationRate, type ParticipationRate } from './disclosure/participation.js';
export { seededRandom, shuffled, systemRandom, type RandomSource } from './disclosure/random.js';
export { displayMean, displayShare, isSmallBand, shareBound, sizeBand, type DisplayShare } from './disclosure/rounding.js';
export { guardUnanimity, type AnswerScale, type AtomAnswer } from './disclosure/unanimity-guard.js';
