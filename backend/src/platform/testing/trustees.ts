import {
  boardOf,
  blindRsaClient,
  envelopeHash,
  fromBase64url,
  importTallyKey,
  openAll,
  openEnvelope,
  type SealedBallot,
  spendTag,
  toBase64url,
} from '@throughline/anonymity';
import { makeTrusteeKey, openTrusteeKey, tallySeed } from '@throughline/anonymity/trustee';
import type { SealedBallotPage, TrusteeBox, TrusteePart, TrusteeTask } from '@throughline/contract';
import type { CycleQuestion } from '@throughline/domain';
import { countable, countBallots, overfullCohorts, type PublicationTables } from '@throughline/publication';
import type { LightMyRequestResponse } from 'fastify';
import { type Client, expectStatus, type House } from './house.js';

const PASSPHRASES = ['amber kettle ladder moss', 'violin harbour seven nine', 'cobalt meadow paper fox'];

/** Trustees in tests: what their browser does, over HTTP and with the real key. */
export class Trustees {
  constructor(
    private readonly house: House,
    readonly cycleId: string,
    readonly emails: readonly string[],
  ) {}

  /** The newest link that came to a trustee with such a mail, as the header that carries it. */
  async header(trustee: number, subject: string): Promise<Record<string, string>> {
    const link = new RegExp(`/trustee#o=([0-9a-f-]{36})&c=${this.cycleId}&t=([\\w-]{43})`);
    for (let tries = 0; tries < 300; tries++) {
      const mail = this.house.mails.findLast(({ to, subject: about, text }) => to === this.emails[trustee] && about.includes(subject) && link.test(text));
      const [, organisation, secret] = link.exec(mail?.text ?? '') ?? [];
      if (secret) return { 'x-trustee-link': `${organisation}.${secret}` };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No mail "${subject}" with a link came to trustee ${trustee}.`);
  }

  call(header: Record<string, string>, method: Parameters<Client>[0], path: string, body?: unknown): Promise<LightMyRequestResponse> {
    return this.house.stranger(method, `/api/cycles/${this.cycleId}/${path}`, body, header);
  }

  async task(header: Record<string, string>): Promise<TrusteeTask> {
    return (await expectStatus(this.call(header, 'GET', 'trustee-task'), 200)).json();
  }

  /** Makes a key as the page does; the body to send. */
  async makeKey(names: readonly string[]): Promise<{ publicKey: string; parts: TrusteePart[] }> {
    const threshold = names.length === 3 ? 2 : 1;
    const { publicKey, locked } = await makeTrusteeKey({ names, passphrases: PASSPHRASES.slice(0, names.length), threshold });
    return { publicKey, parts: locked.map(({ name, sha256, locked: part }) => ({ name, sha256, locked: JSON.stringify(part) })) };
  }

  /** The private key, joined from the parts of these trustees. */
  openKey(task: TrusteeTask, who: readonly number[]): Promise<string> {
    const parts = who.map((i) => JSON.parse(task.parts![i]!.locked) as unknown);
    return openTrusteeKey(
      task.publicKey!,
      parts,
      who.map((i) => PASSPHRASES[i]!),
    );
  }

  /** Opens and counts as the page does; the body to send, and what it states. */
  async count(header: Record<string, string>, privateKey: string) {
    const [manifest, paper] = [await this.json(header, 'manifest'), await this.json(header, 'ballot-paper')];
    const box = (await this.json(header, 'trustee-box')) as TrusteeBox;
    const task = await this.task(header);
    const tally = await importTallyKey(privateKey);
    const boxedPerCohort = Object.fromEntries(box.cohorts.map(({ id, boxed }) => [id, boxed]));
    const issuedPerCohort = Object.fromEntries(box.cohorts.map(({ id, issued }) => [id, issued]));
    const questions = paper.questions as CycleQuestion[];
    const opened = await openAll(this.batches(header), {
      cycle: this.cycleId,
      manifestHash: task.manifestSha256!,
      tally,
      keep: (cohort, ballot) => countable(cohort, ballot, questions, manifest.lattice_policy.facets),
      verify: (token) => blindRsaClient(manifest.rsa.n).verify(this.cycleId, token),
      leftOut: new Set(overfullCohorts(boxedPerCohort, issuedPerCohort).map(({ cohort }) => cohort)),
    });
    const seed = await tallySeed(privateKey, this.cycleId);
    const tables: PublicationTables = countBallots({
      manifest,
      questions,
      lattice: box.lattice,
      ballots: opened.ballots,
      boxedPerCohort,
      issuedPerCohort,
      seed,
    });
    const { leaf_hashes: _, ...board } = await boardOf(opened.counted, undefined, { not_counted: opened.notCounted, manifest_hashes: opened.manifestHashes });
    const place = { cycle: this.cycleId, cohort: 'challenge', tag: toBase64url(new Uint8Array(32)) };
    const { manifest_hash: proof } = await openEnvelope(tally, place, fromBase64url(box.challenge.envelope)!);
    return { stated: { board, tables }, body: { proof, seal: box.challenge.seal, result: JSON.stringify({ board, tables }) } };
  }

  private async *batches(header: Record<string, string>): AsyncGenerator<SealedBallot[]> {
    for (let next: string | null = ''; next !== null;) {
      const page = (await this.json(header, `sealed-ballots${next ? `?after=${next}` : ''}`)) as SealedBallotPage;
      yield await Promise.all(
        page.ballots.map(async ({ input, signature, cohort, envelope: text }) => {
          const envelope = fromBase64url(text)!;
          return { tag: await spendTag(this.cycleId, input), hash: await envelopeHash(envelope), cohort, token: { input, signature }, envelope };
        }),
      );
      next = page.next;
    }
  }

  private async json(header: Record<string, string>, path: string) {
    return (await expectStatus(this.call(header, 'GET', path), 200)).json();
  }
}
