import {
  boardOf,
  canonicalHash,
  canonicalJson,
  editHash,
  envelopeHash,
  fromBase64url,
  generateTallyKeys,
  hashWords,
  importTallyKey,
  manifestHash,
  newCohortSecret,
  openEnvelope,
  sizeClasses,
  spendTag,
  tallyKem,
  toBase64url,
} from '@throughline/anonymity';
import type { Ballot, Manifest, Receipt, TallyKey } from '@throughline/anonymity';
import { blindRsaIssuer, blindRsaVerifier, generateIssuingKey, generateReceiptKey, provePermutation, signReceipt } from '@throughline/anonymity/server';
import type { IssuingKey, ReceiptKey } from '@throughline/anonymity/server';
import type { BallotCast, MailboxMessages, MailboxReply } from '@throughline/contract';
import { AGREEMENT_SCALE, RECOMMEND_SCALE, type CycleQuestion } from '@throughline/domain';
import type { Network } from '../protocol/wire';

/** A request as it went over the wire. */
export interface Sent {
  readonly path: string;
  readonly init: RequestInit;
}

interface InBox {
  readonly cohort: string;
  readonly editHash: string;
  envelope: Uint8Array | undefined;
}

export const cycle = '6f9f2c1e-0000-4000-8000-000000000001';
const cohorts = [
  { id: '6f9f2c1e-0000-4000-8000-0000000000a1', name: 'North', members: 7, reissue_cap: 1 },
  { id: '6f9f2c1e-0000-4000-8000-0000000000a2', name: 'South', members: 5, reissue_cap: 1 },
];

export const questions: readonly CycleQuestion[] = [
  { id: 'q-pride', code: 'engagement-pride', driver: 'engagement', type: 'scale5', text: 'I am proud to work here.', mandatory: true, scale: AGREEMENT_SCALE },
  {
    id: 'q-recommend',
    code: 'engagement-recommend',
    driver: 'engagement',
    type: 'recommend',
    text: 'Would you recommend us?',
    mandatory: true,
    scale: RECOMMEND_SCALE,
  },
  {
    id: 'q-shift',
    code: 'own-shift',
    driver: 'wellbeing',
    type: 'single-choice',
    text: 'Which shift suits you?',
    mandatory: false,
    options: [
      { value: 'early', label: 'Early' },
      { value: 'late', label: 'Late' },
    ],
  },
  { id: 'q-words', code: 'own-words', driver: 'own-words', type: 'text', text: 'What should change?', mandatory: false },
];

let keys: Promise<{ issuing: IssuingKey; roots: string[]; receipt: ReceiptKey; tally: { publicKey: string; privateKey: string } }> | undefined;

// making an RSA key takes a second, so all houses of a test file share one
async function sharedKeys() {
  const issuing = await generateIssuingKey();
  return { issuing, roots: await provePermutation(issuing), receipt: generateReceiptKey(), tally: await generateTallyKeys() };
}

/** The server's side of answering, with real keys, in memory: what the respondent's pages are tested against. */
export class InMemoryHouse {
  readonly sent: Sent[] = [];
  readonly box = new Map<string, InBox>();
  /** blinded value by invitation, or by 'session'. */
  readonly issued = new Map<string, string>();
  /** What everybody gets, and what commenters wrote back. */
  readonly messages: MailboxMessages['messages'] = [];
  readonly replies: MailboxReply[] = [];
  readonly unreminded: string[] = [];
  /** Who was given a second ballot. */
  readonly reissued: string[] = [];
  state: 'open' | 'closed' = 'open';
  /** Lists every ballot as in the box but not countable. */
  countsNothing = false;
  /** A look at, or a change of, every reply before it leaves; throw to lose the connection. */
  onRequest: (sent: Sent) => void | Promise<void> = () => undefined;
  onReply: (sent: Sent, reply: Response) => Response | Promise<Response> = (_sent, reply) => reply;
  signedIn = false;
  /** What is on record about whoever collects. */
  profile: Record<string, string> = {};
  /** The public list of rules, when it is not what it should be. */
  published: string | undefined;

  private constructor(
    public manifest: Manifest,
    public paper: Record<string, unknown>,
    readonly secrets: ReadonlyMap<string, string>,
    readonly issuing: IssuingKey,
    readonly receipt: ReceiptKey,
    readonly tallyKey: TallyKey,
  ) {}

  static async open(closesOn = '2099-03-20'): Promise<InMemoryHouse> {
    const { issuing, roots, receipt, tally } = await (keys ??= sharedKeys());
    const made = await Promise.all(cohorts.map(async (cohort) => ({ cohort, ...(await newCohortSecret()) })));
    const manifest: Manifest = {
      v: 1,
      organisation: '6f9f2c1e-0000-4000-8000-0000000000ff',
      cycle,
      opens_on: '2026-03-02',
      closes_on: closesOn,
      questions_sha256: await canonicalHash(questions),
      k: 5,
      k_comments: 10,
      lattice_policy: { families: ['team'], facets: [] },
      rsa: { n: issuing.n, e: 65537, roots },
      tally: { kem: tallyKem, key: tally.publicKey, trustees: [], threshold: 0 },
      receipt_key: receipt.publicKey,
      reply_key: tally.publicKey,
      reply_days: 180,
      sizes: [...sizeClasses],
      invited: 12,
      cards: 0,
      cohorts: made.map(({ cohort, proof }) => ({ ...cohort, proof })),
      shred_after_days: 14,
      prev_manifest_sha256: null,
    };
    const paper = {
      organisationName: 'Example Ltd',
      fictional: false,
      cycleName: 'Spring survey',
      languages: ['en'],
      introduction: { en: 'Tell us.' },
      closesOn,
      questions,
    };
    const secrets = new Map(made.map(({ cohort, secret }) => [cohort.id, secret]));
    return new InMemoryHouse(manifest, paper, secrets, issuing, receipt, await importTallyKey(tally.privateKey));
  }

  /** What a mailed link says after the # sign. */
  async link(invitation: string): Promise<string> {
    return `#c=${cycle}&t=${invitation}&m=${await manifestHash(this.manifest)}`;
  }

  readonly network: Network = async (path, init) => {
    const sent = { path, init };
    this.sent.push(sent);
    await this.onRequest(sent);
    return this.onReply(sent, await this.reply(sent));
  };

  /** The ballots in the box, opened as the tally will. */
  async opened(): Promise<Ballot[]> {
    const full = [...this.box].flatMap(([tag, { cohort, envelope }]) => (envelope ? [{ cohort, tag, envelope }] : []));
    return Promise.all(full.map(({ cohort, tag, envelope }) => openEnvelope(this.tallyKey, { cycle, cohort, tag }, envelope)));
  }

  private async reply({ path, init }: Sent): Promise<Response> {
    const route = `${init.method} ${path.replace(cycle, ':id').replace(/^\/b\/:id\/(?!messages$).*/, '/b/:id/:tag')}`;
    const body = JSON.parse((init.body as string | undefined) ?? '{}') as Record<string, string>;
    if (/^\/api\/(open|answering)-ballots\//.test(path)) return this.byWords(path);
    switch (route) {
      case 'GET /api/cycles/:id/manifest':
        return json(200, canonicalJson(this.manifest));
      case 'GET /api/cycles/:id/ballot-paper':
        return json(200, JSON.stringify(this.paper));
      case `GET /.well-known/ballots/${this.manifest.organisation}.jsonl`:
      case `GET /.well-known/ballots/${this.manifest.organisation}.jsonl?around=:id`:
        return json(this.published === '' ? 404 : 200, this.published ?? `${canonicalJson(this.manifest)}\n`);
      case 'POST /api/cycles/:id/ballot-token':
        return this.issue(body, init);
      case 'POST /api/cycles/:id/reminder-stop':
        this.unreminded.push(body['invitation'] ?? '');
        return new Response(null, { status: 204 });
      case 'GET /api/cycles/:id/board':
        return this.state === 'closed' ? json(200, JSON.stringify(await this.board())) : problem(404, 'no-board-yet', 'The box is not counted yet.');
      case 'GET /b/:id/messages':
        return json(200, JSON.stringify({ messages: this.messages }));
      case 'PUT /b/:id/messages':
        this.replies.push(body as unknown as MailboxReply);
        return new Response(null, { status: 204 });
      case 'PUT /b/:id/:tag':
        return this.cast(path.split('/').at(-1) ?? '', body as unknown as BallotCast);
      case 'DELETE /b/:id/:tag':
        return this.withdraw(path.split('/').at(-1) ?? '', body['editSecret'] ?? '');
    }
    return problem(404, 'no-such-route', `There is no ${route}.`);
  }

  private async byWords(path: string): Promise<Response> {
    const hash = await manifestHash(this.manifest);
    if (!path.endsWith(`/${hashWords(hash).slice(0, 2).join('-')}`)) return problem(404, 'no-such-survey', 'No open survey begins with these two words.');
    return json(200, JSON.stringify({ cycle, manifestSha256: hash }));
  }

  private issue({ blinded = '', invitation, reissue }: Record<string, string>, init: RequestInit): Response {
    if (this.state === 'closed') return problem(410, 'cycle-closed', 'This survey is closed.');
    if (invitation === undefined && !(this.signedIn && init.credentials === 'same-origin')) return problem(401, 'no-invitation', 'Sign in first.');
    const who = invitation ?? 'session';
    if (who === invitationOf('forged')) return problem(403, 'unknown-invitation', 'This invitation link is not known.');
    if ((this.issued.get(who) ?? blinded) !== blinded && reissue && !this.reissued.includes(who)) {
      this.reissued.push(who);
      this.issued.set(who, blinded);
    }
    if ((this.issued.get(who) ?? blinded) !== blinded) return problem(409, 'ballot-collected', 'Your ballot was already collected.');
    this.issued.set(who, blinded);
    const [cohort, cohortSecret] = [...this.secrets][0] ?? [];
    return json(200, JSON.stringify({ blindSignature: blindRsaIssuer(this.issuing).issue(blinded), cohort, cohortSecret, profile: this.profile }));
  }

  private async cast(tag: string, body: BallotCast): Promise<Response> {
    const genuine =
      blindRsaVerifier(this.issuing.n).verify(cycle, body) &&
      (await spendTag(cycle, body.input)) === tag &&
      this.secrets.get(body.cohort) === body.cohortSecret;
    if (!genuine) return problem(403, 'forged-token', 'The token of this ballot is not genuine.');
    const hash = await editHash(body.editSecret);
    const before = this.box.get(tag);
    if (this.state === 'open' && before && before.editHash !== hash) return problem(409, 'other-edit-secret', 'This ballot was cast with another secret.');
    const envelope = fromBase64url(body.envelope) ?? new Uint8Array();
    if (this.state === 'closed') {
      const same = before?.envelope && (await envelopeHash(before.envelope)) === (await envelopeHash(envelope));
      if (!same) return problem(410, 'cycle-closed', 'This survey is closed.');
    }
    this.box.set(tag, { cohort: body.cohort, editHash: hash, envelope });
    const receipt = signReceipt(this.receipt, { cycle, spend_tag: tag, envelope_hash: await envelopeHash(envelope) });
    return json(before ? 200 : 201, JSON.stringify(receipt satisfies Receipt));
  }

  private async withdraw(tag: string, editSecret: string): Promise<Response> {
    const before = this.box.get(tag);
    if (this.state === 'closed') return problem(410, 'cycle-closed', 'This survey is closed.');
    if (before?.editHash !== (await editHash(editSecret))) return problem(409, 'other-edit-secret', 'This ballot was cast with another secret.');
    before.envelope = undefined;
    return new Response(null, { status: 204 });
  }

  private async board() {
    const hashes = await Promise.all([...this.box.values()].flatMap(({ envelope }) => (envelope ? [envelopeHash(envelope)] : [])));
    const not_counted = this.countsNothing ? hashes.map((hash) => ({ hash, reason: 'unreadable' as const })) : [];
    const board = await boardOf(this.countsNothing ? [] : hashes, undefined, { not_counted, manifest_hashes: 1 });
    return { ...board, reissued: 0 };
  }
}

/** A secret for an invitation link: 32 bytes in base64url. */
export const invitationOf = (who: string): string => toBase64url(new TextEncoder().encode(who.padEnd(32, '.')));

const json = (status: number, text: string): Response => new Response(text, { status, headers: { 'content-type': 'application/json' } });

const problem = (status: number, code: string, detail: string): Response =>
  json(status, JSON.stringify({ type: 'about:blank', title: 'Refused', status, detail, code, requestId: 'none' }));
