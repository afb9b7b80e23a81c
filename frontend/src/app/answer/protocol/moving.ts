import { AnonymityError, checkReceipt, hashWords, spendTag, type Manifest, type Receipt } from '@throughline/anonymity';
import { cardSecret, normaliseCardCode as normalised } from '@throughline/anonymity/card';
import { answersById, answersInOrder, packBallot, unpackBallot, type PackedClaim, type StartedBallot } from '@throughline/anonymity/transfer';
import type { OpenBallot } from '@throughline/contract';
import type { CodeEntry, Moving } from '../address';
import { slotOf, type BallotRecord } from '../device/ballot-record';
import type { Device } from '../device/device';
import type { Opened } from './opening';
import { Stop, unsafe } from './stop';
import { readSurvey, type Survey } from './survey';
import { readPublic, type Network } from './wire';

/** The code in its printed form. Throws a Stop when what was typed cannot be one. */
export function normaliseCardCode(typed: string): string {
  return inWords('This is not the code of a card', () => normalised(typed));
}

/** The secret of an invitation that the code of a card stands for. Throws a Stop when it is none. */
export function secretOf(card: string): Promise<string> {
  return inWordsLater('This is not the code of a card', () => cardSecret(card));
}

/** The survey whose rules begin with the two words. Throws a Stop when there is none, or when the server names another. */
export async function findByWords(network: Network, words: readonly [string, string]): Promise<CodeEntry> {
  const { cycle, manifestSha256 } = await readPublic<OpenBallot>(network, `/api/open-ballots/${words.join('-')}`);
  if (hashWords(manifestSha256).slice(0, 2).join() !== words.join()) throw unsafe('other-words', 'The rules that came do not begin with the words you typed.');
  return { entry: 'code', cycle, manifestHash: manifestSha256 };
}

/** What stands behind the # sign of the link that moves a ballot: all of it, its answers so far, and its receipt when it was sent. Throws a Stop. */
export async function movingFragment(survey: Survey, record: BallotRecord): Promise<string> {
  const packed = await inWordsLater('Your answers cannot be carried over', () => packBallot(startedOf(survey, record)));
  const { receipt } = record;
  return `#x=${packed}${receipt ? `&r=${receipt.envelope_hash}.${receipt.signature}` : ''}`;
}

/** Takes a ballot over from another device: checks the rules it was begun under, and its receipt. Throws a Stop. */
export async function takeUpBallot(network: Network, device: Device, { moving, receipt: sent }: Moving): Promise<Opened> {
  const ballot = await inWordsLater('This code cannot be used', () => unpackBallot(moving));
  const survey = await readSurvey(network, ballot.cycle, ballot.manifestHash);
  const receipt = sent && (await receiptOf(survey, ballot, sent));
  const { organisationName, cycleName, closesOn } = survey.paper;
  const draft = inWords('This code cannot be used', () => answersById(idsOf(survey), ballot.answers));
  const [wishes, asked] = [ballot.wishes, ballot.asked].map((places) => places.flatMap((place) => idsOf(survey)[place] ?? [])) as [string[], string[]];
  const record: BallotRecord = {
    cycle: ballot.cycle,
    organisationName,
    cycleName,
    closesOn,
    manifestHash: ballot.manifestHash,
    editSecret: ballot.editSecret,
    draft: { ...draft, ...(wishes.length > 0 && { wishes }) },
    ...collectedOrAsked(ballot),
    ...saidOf(survey, ballot),
    ...(ballot.card && { card: true }),
    ...(asked.length > 0 && { asked }),
    ...(receipt && { receipt }),
  };
  const slot = await slotOf(ballot.cycle, ballot.input);
  return { slot, survey, record: await device.update(slot, (now) => now ?? record) };
}

function collectedOrAsked(ballot: StartedBallot): Partial<BallotRecord> {
  const { input } = ballot;
  if ('signature' in ballot) {
    const { signature, cohort, cohortSecret } = ballot;
    return { ballot: { input, signature, cohort, cohortSecret } };
  }
  const { blinded, inv, invitation } = ballot;
  return { request: { cycle: ballot.cycle, input, blinded, inv }, ...(invitation !== undefined && { invitation }) };
}

/** What is on record about her, or what she says of herself, as far as everybody can read it in the rules. */
function saidOf({ manifest }: Survey, ballot: StartedBallot): Partial<BallotRecord> {
  const said = demographicsOf(manifest).flatMap(({ id, values }, i) => {
    const claim = ballot.claims[i];
    const value = claim && values[claim.value];
    return claim && value ? [{ id, value: value.id, kept: claim.kept }] : [];
  });
  const values = Object.fromEntries(said.map(({ id, value }) => [id, value]));
  if (ballot.card) return said.length > 0 ? { stated: values } : {};
  const removed = said.filter(({ kept }) => !kept).map(({ id }) => id);
  const collected = collectedOrAsked(ballot).ballot;
  return { ...(collected && { ballot: { ...collected, profile: values } }), ...(removed.length > 0 && { removed }) };
}

function claimsOf({ manifest }: Survey, { card, stated, ballot, removed }: BallotRecord): PackedClaim[] {
  const said = (card ? stated : ballot?.profile) ?? {};
  return demographicsOf(manifest).map(({ id, values }) => {
    const value = values.findIndex((one) => one.id === said[id]);
    return value < 0 ? undefined : { value, kept: card === true || !removed?.includes(id) };
  });
}

const demographicsOf = ({ lattice_policy: { facets } }: Manifest): Manifest['lattice_policy']['facets'] => facets.filter(({ of }) => !of);

const placesOf = (survey: Survey, ids: readonly string[] = []): number[] => idsOf(survey).flatMap((id, place) => (ids.includes(id) ? [place] : []));

function startedOf(survey: Survey, record: BallotRecord): StartedBallot {
  const { cycle, manifestHash, editSecret, ballot, request, invitation, draft, asked, card = false } = record;
  if (editSecret === undefined) throw nothingToMove();
  const kept = { answers: answersInOrder(idsOf(survey), draft), wishes: placesOf(survey, draft.wishes), asked: placesOf(survey, asked) };
  const started = { cycle, manifestHash, editSecret, ...kept, claims: claimsOf(survey, record), card };
  if (ballot) {
    const { input, signature, cohort, cohortSecret } = ballot;
    return { ...started, input, signature, cohort, cohortSecret };
  }
  if (!request) throw nothingToMove();
  const { input, blinded, inv } = request;
  return { ...started, input, blinded, inv, ...(invitation !== undefined && { invitation }) };
}

async function receiptOf({ manifest }: Survey, { cycle, input }: StartedBallot, sent: NonNullable<Moving['receipt']>): Promise<Receipt> {
  const receipt = { cycle, spend_tag: await spendTag(cycle, input), ...sent };
  if ((await checkReceipt(manifest.receipt_key, receipt)) === 'forged')
    throw unsafe('forged-receipt', 'The receipt that came with your ballot is not genuine.');
  return receipt;
}

const idsOf = ({ paper }: Survey): string[] => paper.questions.map(({ id }) => id);

const nothingToMove = (): Stop => new Stop('unusable', 'no-ballot', 'There is nothing to move yet', 'Press Start first: only then is there a ballot.');

function inWords<T>(title: string, doing: () => T): T {
  try {
    return doing();
  } catch (error) {
    // an AnonymityError of what was typed or scanned: only reading it tells
    throw worded(title, error);
  }
}

async function inWordsLater<T>(title: string, doing: () => Promise<T>): Promise<T> {
  try {
    return await doing();
  } catch (error) {
    // an AnonymityError of what was typed or scanned: only reading it tells
    throw worded(title, error);
  }
}

/** The sentence of an AnonymityError under a heading; anything else as it is. */
function worded(title: string, error: unknown): unknown {
  return error instanceof AnonymityError ? new Stop('unusable', error.code, title, error.message) : error;
}
