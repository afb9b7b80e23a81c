import { AnonymityError } from '../anonymity-error.js';
import { canonicalHash } from '../bytes/canonical-json.js';

/** What the public log of an organisation (its manifests, and what was tightened or shredded later) says about one manifest: `listed`,
 *  `missing` when no line is that manifest, or `broken` when a line does not name the hash of the line before it. */
export type ChainVerdict = 'listed' | 'missing' | 'broken';

/** Checks a part of the log: JSON lines in the order in which they were written, from any line on. A manifest names the line before it as
 *  `prev_manifest_sha256`, any other line as `prev_sha256`. `hash` is the manifestHash that should be among them. */
export async function checkChain(jsonLines: string, hash: string): Promise<ChainVerdict> {
  const hashes: string[] = [];
  for (const line of jsonLines.split('\n').filter((text) => text !== '')) {
    const read = await readLine(line);
    if (!read || (hashes.length > 0 && read.previous !== hashes.at(-1))) return 'broken';
    hashes.push(read.hash);
  }
  return hashes.includes(hash) ? 'listed' : 'missing';
}

async function readLine(line: string): Promise<{ hash: string; previous: unknown } | undefined> {
  try {
    const read = JSON.parse(line) as { prev_manifest_sha256?: unknown; prev_sha256?: unknown } | null;
    return { hash: await canonicalHash(read), previous: read?.prev_sha256 ?? read?.prev_manifest_sha256 };
  } catch (error) {
    // SyntaxError of a line that is no JSON, AnonymityError of one that has no canonical form; only reading tells
    if (error instanceof SyntaxError || error instanceof AnonymityError) return undefined;
    throw error;
  }
}
