import { toBase64url } from '../bytes/base64url.js';
import { randomBytes } from '../bytes/bytes.js';
import { generateTallyKeys, importTallyKey, sealEnvelope } from '../envelope/envelope.js';
import { envelopeHash } from './tags.js';
import { type BoxOpener, openAll, type SealedBallot } from './open-all.js';

const keys = await generateTallyKeys();
const opener: BoxOpener<{ of: string; said: unknown }> = {
  cycle: 'c',
  manifestHash: 'm',
  keep: (cohort, { answers }) => ({ of: cohort, said: answers['q1'] }),
  tally: await importTallyKey(keys.privateKey),
  verify: ({ signature }) => signature === 'good',
  leftOut: new Set(['full']),
};

async function sealed(over: { cohort?: string; signature?: string; manifest?: string; changed?: boolean } = {}): Promise<SealedBallot> {
  const { cohort = 'north', signature = 'good', manifest = 'm' } = over;
  const tag = toBase64url(randomBytes(32));
  const envelope = await sealEnvelope(keys.publicKey, { cycle: 'c', cohort, tag }, { manifest_hash: manifest, answers: { q1: 4 }, claims: {}, comments: [] });
  if (over.changed) envelope[2000]! ^= 1;
  return { tag, hash: await envelopeHash(envelope), cohort, token: { input: tag, signature }, envelope };
}
const bytes = ({ tag }: SealedBallot): string => Buffer.from(tag, 'base64url').toString('hex');
const inOrder = (ballots: SealedBallot[]): SealedBallot[] => ballots.sort((a, b) => (bytes(a) < bytes(b) ? -1 : 1));
async function* batchesOf(ballots: readonly SealedBallot[], size: number): AsyncGenerator<readonly SealedBallot[]> {
  for (let from = 0; from < ballots.length; from += size) yield ballots.slice(from, from + size);
}

describe('opening a box batch by batch', () => {
  it('keeps what counts in the order of the tags, tells apart why the rest does not, and says how far it is', async () => {
    const odd = [await sealed({ signature: 'bad' }), await sealed({ changed: true }), await sealed({ manifest: 'other' }), await sealed({ cohort: 'full' })];
    const good = await Promise.all([...Array(70)].map(() => sealed()));
    const heard: number[] = [];
    const opened = await openAll(batchesOf(inOrder([...odd, ...good]), 40), { ...opener, onProgress: (n) => heard.push(n) });
    expect(opened.counted).toEqual(inOrder(good).map(({ hash }) => hash));
    expect(opened.ballots[0]).toEqual({ of: 'north', said: 4 });
    const reasons = new Map(opened.notCounted.map(({ hash, reason }) => [hash, reason]));
    expect(odd.map(({ hash }) => reasons.get(hash))).toEqual(['forged-token', 'unreadable', 'other-manifest', 'cohort-overfull']);
    expect(opened.manifestHashes).toBe(2);
    expect(heard).toEqual([32, 40, 72, 74]);
  });

  it('stops at a ballot that comes twice, in one batch or in two', async () => {
    const [one, two] = inOrder([await sealed(), await sealed()]) as [SealedBallot, SealedBallot];
    for (const [ballots, size] of [
      [[one, one], 2],
      [[one, two, two], 2],
      [[two, one], 1],
    ] as const)
      await expect(openAll(batchesOf(ballots, size), opener)).rejects.toThrow('twice, or the box is not in order');
  });

  it('finds an empty box empty', async () => {
    expect(await openAll(batchesOf([], 1), opener)).toEqual({ ballots: [], counted: [], notCounted: [], manifestHashes: 0 });
  });
});
