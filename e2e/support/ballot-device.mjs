// A respondent's device without its browser: the ballot protocol as the answer pages speak it, for journeys that need hundreds of devices at once.
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/bootstrap.mjs';

/** Devices for one cycle: `make(invitation)` gives one. The built browser end of the protocol does the work, as on the answer pages. */
export async function ballotDevices(cycleId, manifest, questions) {
  const protocol = await import(pathToFileURL(path.join(root, 'libs', 'anonymity', 'dist', 'index.js')).href);
  const client = protocol.blindRsaClient(manifest.rsa.n);
  const manifestHash = await protocol.manifestHash(manifest);
  const scales = questions.filter((question) => question.scale);
  const spoken = questions.find((question) => question.type === 'text');

  return {
    /** With the secret of a mailed link. Nothing of the device changes when a request is sent again. */
    async make(invitation) {
      const editSecret = randomBytes(32).toString('base64url');
      const request = await client.request(cycleId);
      let token;
      let group;
      return {
        /** Body of POST …/ballot-token. */
        tokenRequest: { blinded: request.blinded, invitation },

        /** Takes the reply and answers the ballot's tag. Throws when the signature is not genuine. */
        async collected({ blindSignature, cohort, cohortSecret }) {
          token = await client.finish(request, blindSignature);
          group = { cohort, cohortSecret };
          return protocol.spendTag(cycleId, token.input);
        },

        /** A ballot with answers drawn anew and the comment, if there is one, sealed: the bytes to send and the hash of the envelope in them. */
        async seal(comment) {
          const answers = Object.fromEntries(scales.map(({ id, scale }) => [id, scale.min + Math.floor(Math.random() * (scale.max - scale.min + 1))]));
          const ballot = { manifest_hash: manifestHash, answers, claims: {}, comments: comment === undefined ? [] : [{ q: spoken.id, text: comment }] };
          const place = { cycle: cycleId, cohort: group.cohort, tag: await protocol.spendTag(cycleId, token.input) };
          const envelope = await protocol.sealEnvelope(manifest.tally.key, place, ballot);
          const body = { input: token.input, signature: token.signature, ...group, editSecret, envelope: protocol.toBase64url(envelope) };
          return { bytes: Buffer.from(JSON.stringify(body)), hash: createHash('sha256').update(envelope).digest('base64url') };
        },
      };
    },

    /** Whether the box's word for a ballot is signed with the key of the manifest. */
    genuine: async (receipt) => (await protocol.checkReceipt(manifest.receipt_key, receipt)) === 'genuine',

    /** The root and the number of leaves that a board with these hashes must have. */
    boardOf: (hashes) => protocol.boardOf(hashes),
  };
}
