// What trustees need to make, keep and give the key that opens the ballots. An entry of its own: no other page loads it.
export { lockWithPassphrase, leastPassphraseLength, passphraseFault, unlockWithPassphrase, type Locked } from './trustee/passphrase.js';
export { joinShares, splitSecret } from './trustee/shares.js';
export { lockedHash, makeTrusteeKey, openTrusteeKey, tallySeed, type LockedPart, type TrusteeKey, type TrusteeKeyPlan } from './trustee/trustee-key.js';
