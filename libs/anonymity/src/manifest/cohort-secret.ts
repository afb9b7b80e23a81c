import { toBase64url } from '../bytes/base64url.js';
import { randomBytes } from '../bytes/bytes.js';
import { sha256 } from '../bytes/sha256.js';

/** A fresh secret for one cohort of one cycle and the proof the manifest lists for it: 32 bytes each, base64url. Everybody in
 *  the cohort gets the same secret, so showing it tells the cohort and nothing more. */
export async function newCohortSecret(): Promise<{ secret: string; proof: string }> {
  const secret = randomBytes(32);
  return { secret: toBase64url(secret), proof: toBase64url(await sha256(secret)) };
}
