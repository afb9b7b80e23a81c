import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/bootstrap.mjs';
import { wanted, type BesiegedHouse } from './besieged-house.js';
import type { OfferedFacet } from './facet-lattice.js';

/** A question as the ballot paper asks it. */
export interface Question {
  id: string;
  code: string;
  driver: string;
  type: string;
  mandatory: boolean;
  scale?: { min: number; max: number };
}

/** What somebody says. */
export interface Said {
  answers: Record<string, number>;
  comments: { q: string; text: string }[];
  /** What of the directory she takes off before she sends. */
  keptBack?: readonly string[];
}

/** A ballot in the box, with everything about it that must be found nowhere near its person. */
export interface CastBallot {
  tag: string;
  secrets: Record<string, string>;
  said: Said;
  /** Her demographics that travelled with the answers. */
  claims: Record<string, string>;
}

interface Manifest {
  rsa: { n: string };
  tally: { key: string };
  lattice_policy: { facets: OfferedFacet[] };
}

/** The browser end of the protocol, as it is built for the answer pages. */
interface Protocol {
  blindRsaClient(n: string): {
    request(cycle: string): Promise<{ blinded: string }>;
    finish(request: object, signature: string): Promise<{ input: string; signature: string }>;
  };
  manifestHash(manifest: Manifest): Promise<string>;
  spendTag(cycle: string, input: string): Promise<string>;
  sealEnvelope(key: string, place: { cycle: string; cohort: string; tag: string }, ballot: object): Promise<Uint8Array>;
  toBase64url(bytes: Uint8Array): string;
}

const built = path.join(root, 'libs', 'anonymity', 'dist', 'index.js');

/** The devices of everybody who answers one cycle, with what they were told. */
export class Devices {
  private constructor(
    private readonly house: BesiegedHouse,
    private readonly cycleId: string,
    private readonly protocol: Protocol,
    readonly manifest: Manifest,
    readonly questions: readonly Question[],
  ) {}

  static async of(house: BesiegedHouse, cycleId: string): Promise<Devices> {
    const protocol = (await import(pathToFileURL(built).href)) as Protocol;
    const manifest = await wanted<Manifest>(house.stranger('GET', `/api/cycles/${cycleId}/manifest`));
    const paper = await wanted<{ questions: Question[] }>(house.stranger('GET', `/api/cycles/${cycleId}/ballot-paper`));
    return new Devices(house, cycleId, protocol, manifest, paper.questions);
  }

  /** Collects the right to answer with the secret of a mailed link; the function that comes back casts, and casts again when called again. */
  async collect(invitation: string): Promise<(said: Said) => Promise<CastBallot>> {
    const { protocol, cycleId, manifest } = this;
    const client = protocol.blindRsaClient(manifest.rsa.n);
    const request = await client.request(cycleId);
    const reply = await wanted<{ blindSignature: string; cohort: string; cohortSecret: string; profile?: Record<string, string> }>(
      this.house.stranger('POST', `/api/cycles/${cycleId}/ballot-token`, { blinded: request.blinded, invitation }),
    );
    const { input, signature } = await client.finish(request, reply.blindSignature);
    const [tag, editSecret] = [await protocol.spendTag(cycleId, input), randomBytes(32).toString('base64url')];
    const { cohort, cohortSecret } = reply;
    return async (said) => {
      const claims = Object.fromEntries(Object.entries(reply.profile ?? {}).filter(([facet]) => !said.keptBack?.includes(facet)));
      const ballot = { manifest_hash: await protocol.manifestHash(manifest), claims, answers: said.answers, comments: said.comments };
      const envelope = protocol.toBase64url(await protocol.sealEnvelope(manifest.tally.key, { cycle: cycleId, cohort, tag }, ballot));
      const body = Buffer.from(JSON.stringify({ input, signature, cohort, cohortSecret, editSecret, envelope }));
      const put = await this.house.stranger('PUT', `/b/${cycleId}/${tag}`, body);
      if (put.status !== 201 && put.status !== 200) throw new Error(`A ballot was turned down: ${put.status} ${put.body}`);
      const secrets = { tag, invitation, blinded: request.blinded, blindSignature: reply.blindSignature, input, signature, editSecret };
      return { tag, secrets, said, claims };
    };
  }

  /** Takes a ballot back out. */
  async withdraw({ tag, secrets }: CastBallot): Promise<void> {
    await wanted(this.house.stranger('DELETE', `/b/${this.cycleId}/${tag}`, { editSecret: secrets['editSecret'] }), 204);
  }
}
