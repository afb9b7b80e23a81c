import { randomBytes } from 'node:crypto';
import {
  type Ballot,
  blindRsaClient,
  type Manifest,
  manifestHash,
  sealEnvelope,
  spendTag,
  toBase64url,
  type Token,
  type TokenRequest,
} from '@throughline/anonymity';
import type { BallotTokenReply } from '@throughline/contract';
import type { LightMyRequestResponse } from 'fastify';
import type { Client } from './house.js';

/** A respondent's device in tests: the real protocol over HTTP, with what it keeps in plain sight. */
export class Respondent {
  readonly editSecret = randomBytes(32).toString('base64url');
  request!: TokenRequest;
  token!: Token;
  reply!: BallotTokenReply;
  /** What she says about herself; nothing unless a test sets it. */
  claims: Ballot['claims'] = {};

  constructor(
    readonly cycleId: string,
    readonly manifest: Manifest,
    private readonly anonymous: Client,
  ) {}

  static async open(cycleId: string, anonymous: Client): Promise<Respondent> {
    const manifest = (await anonymous('GET', `/api/cycles/${cycleId}/manifest`)).json() as Manifest;
    return new Respondent(cycleId, manifest, anonymous);
  }

  /** Asks for the token; with `invitation`, as a stranger with a link, otherwise with the session of `as`. `reissue`: the device with the first one is lost. */
  async collect(invitation?: string, as: Client = this.anonymous, reissue = false): Promise<LightMyRequestResponse> {
    this.request ??= await blindRsaClient(this.manifest.rsa.n).request(this.cycleId);
    const got = await as('POST', `/api/cycles/${this.cycleId}/ballot-token`, {
      blinded: this.request.blinded,
      ...(invitation ? { invitation } : {}),
      ...(reissue ? { reissue } : {}),
    });
    if (got.statusCode === 200) {
      this.reply = got.json();
      this.token = await blindRsaClient(this.manifest.rsa.n).finish(this.request, this.reply.blindSignature);
    }
    return got;
  }

  async tag(): Promise<string> {
    return spendTag(this.cycleId, this.token.input);
  }

  /** The body of a cast; `change` forges parts of it. */
  async body(answers: Ballot['answers'], comments: Ballot['comments'] = [], change: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const ballot: Ballot = { manifest_hash: await manifestHash(this.manifest), answers, claims: this.claims, comments };
    const envelope = toBase64url(
      await sealEnvelope(this.manifest.tally.key, { cycle: this.cycleId, cohort: this.reply.cohort, tag: await this.tag() }, ballot),
    );
    const { cohort, cohortSecret } = this.reply;
    return { input: this.token.input, signature: this.token.signature, cohort, cohortSecret, editSecret: this.editSecret, envelope, ...change };
  }

  async cast(answers: Ballot['answers'], comments: Ballot['comments'] = [], change: Record<string, unknown> = {}): Promise<LightMyRequestResponse> {
    return this.anonymous('PUT', `/b/${this.cycleId}/${await this.tag()}`, await this.body(answers, comments, change));
  }

  async withdraw(editSecret = this.editSecret): Promise<LightMyRequestResponse> {
    return this.anonymous('DELETE', `/b/${this.cycleId}/${await this.tag()}`, { editSecret });
  }
}
