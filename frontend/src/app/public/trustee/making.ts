import { AnonymityError } from '@throughline/anonymity';
import { makeTrusteeKey, openTrusteeKey } from '@throughline/anonymity/trustee';
import type { TrusteeKeyMade, TrusteeTask } from '@throughline/contract';
import type { TrusteeLink } from './trustee-link';
import { askAsTrustee, TrusteeStop } from './trustee-wire';
import { trusteeWords } from './words/words';

/** Makes the key in this browser, tries it once as it will be used, and hands in what anybody may have of it. Throws a TrusteeStop. */
export async function makeAndHandIn(link: TrusteeLink, task: TrusteeTask, passphrases: readonly string[]): Promise<TrusteeKeyMade> {
  const { publicKey, locked } = await made(task, passphrases);
  const parts = locked.map(({ name, sha256, locked: part }) => ({ name, sha256, locked: JSON.stringify(part) }));
  // a rehearsal: what was written down must open again
  const first = parts.slice(0, task.needed).map((part) => JSON.parse(part.locked) as unknown);
  await openTrusteeKey(publicKey, first, passphrases.slice(0, task.needed));
  await askAsTrustee(link, 'PUT', 'trustee-key', { publicKey, parts });
  return { publicKey, parts };
}

async function made({ trustees, needed }: TrusteeTask, passphrases: readonly string[]): ReturnType<typeof makeTrusteeKey> {
  try {
    return await makeTrusteeKey({ names: trustees, passphrases, threshold: needed });
  } catch (error) {
    // AnonymityError `weak-passphrase`: two trustees chose the same, as each was found strong enough by itself; nobody is told whose before
    if (error instanceof AnonymityError && error.code === 'weak-passphrase') throw new TrusteeStop(error.code, trusteeWords().passphrase.equal);
    if (error instanceof AnonymityError) throw new TrusteeStop(error.code, error.message, 'en');
    throw error;
  }
}
