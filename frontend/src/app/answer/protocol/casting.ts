import {
  AnonymityError,
  checkReceipt,
  envelopeHash,
  sealEnvelope,
  spendTag,
  toBase64url,
  type Ballot,
  type EnvelopePlace,
  type Receipt,
} from '@throughline/anonymity';
import { isComment, type AnswerValue, type CycleQuestion } from '@throughline/domain';
import { emptyDraft, recalled, withoutOutgoing, type BallotRecord, type Draft } from '../device/ballot-record';
import type { Device } from '../device/device';
import { askedOf, isWished } from '../dealt-with';
import { claimsToSeal } from './claims';
import { fullestBallot } from './fullest-ballot';
import { mailboxFor } from './conversation';
import { Stop } from './stop';
import type { Survey } from './survey';
import { sendAnonymously, type Network } from './wire';

/** Seals the draft and puts it into the box, in the place of an earlier one; or, with a sealed ballot under way, sends that one's
 *  bytes again. Afterwards the answers are gone from the device; the receipt and the means to change them stay. Throws a Stop. */
export function castBallot(network: Network, device: Device, slot: string, survey: Survey, draft: Draft): Promise<BallotRecord> {
  return device.alone(`cast ${slot}`, async () => {
    const repeated = (await device.read(slot))?.outgoing !== undefined;
    const record = await sealed(device, slot, survey, draft);
    const { ballot, outgoing } = record;
    if (!ballot || !outgoing) throw new Stop('unusable', 'no-ballot', 'There is no ballot on this device', 'Please open the survey again from its link.');
    const path = `/b/${encodeURIComponent(survey.cycle)}/${await spendTag(survey.cycle, ballot.input)}`;
    const receipt = await sent(device, slot, repeated, () => sendAnonymously<Receipt>(network, 'PUT', path, outgoing.json));
    await verify(survey, ballot.input, outgoing.envelopeHash, receipt);
    return device.update(slot, (now) => delivered(now ?? record, receipt));
  });
}

/** What goes into the envelope, in the words of the tally: a comment counts as a comment, the rest by question. Answers to questions that she is not
 *  asked, or no longer, stay here. Several options go in the questionnaire's order, so that the order of picking tells nothing; a ranking in hers. */
export function ballotOf(
  survey: Pick<Survey, 'manifestHash'> & { readonly paper: { readonly questions: readonly CycleQuestion[] } },
  draft: Draft,
  claims: Ballot['claims'] = {},
): Ballot {
  const answers: Record<string, AnswerValue> = {};
  const comments: { q: string; text: string }[] = [];
  for (const question of askedOf(survey.paper.questions, draft)) {
    const { id } = question;
    const given = draft.answers[id];
    if (isComment(question)) {
      const text = typeof given === 'string' ? given.trim() : '';
      if (text) comments.push({ q: id, text });
    } else if (given !== undefined) answers[id] = inItsOrder(question, given);
  }
  return { manifest_hash: survey.manifestHash, answers, claims, comments };
}

function inItsOrder({ type, options }: CycleQuestion, given: AnswerValue): AnswerValue {
  if (type !== 'multiple-choice' || typeof given !== 'object') return given;
  return (options ?? []).flatMap(({ value }) => (given.includes(value) ? [value] : []));
}

async function sealed(device: Device, slot: string, survey: Survey, draft: Draft): Promise<BallotRecord> {
  const record = await device.read(slot);
  if (!record?.ballot || record.outgoing) return record ?? never();
  const { input, signature, cohort, cohortSecret } = record.ballot;
  const place = { cycle: survey.cycle, cohort, tag: await spendTag(survey.cycle, input) };
  const asked = askedOf(survey.paper.questions, draft)
    .filter((question) => isWished(question, draft))
    .map(({ id }) => id);
  const envelope = await inEnvelope(
    survey,
    place,
    await withMailboxes(ballotOf(survey, draft, claimsToSeal(record)), asked, survey.cycle, record.editSecret ?? ''),
  );
  const json = JSON.stringify({ input, signature, cohort, cohortSecret, editSecret: record.editSecret, envelope: toBase64url(envelope) });
  const outgoing = { json, envelopeHash: await envelopeHash(envelope) };
  return device.update(slot, (now) => ({ ...(now ?? record), outgoing, asked }));
}

/** Adds to the comments she would like answered the mailboxes that answers are sealed to. */
async function withMailboxes(ballot: Ballot, asked: readonly string[], cycle: string, editSecret: string): Promise<Ballot> {
  const comments = ballot.comments.map(async (comment) =>
    asked.includes(comment.q) ? { ...comment, mailbox: await mailboxFor(editSecret, cycle, comment.q) } : comment,
  );
  return { ...ballot, comments: await Promise.all(comments) };
}

async function inEnvelope(survey: Survey, place: EnvelopePlace, ballot: Ballot): ReturnType<typeof sealEnvelope> {
  try {
    const roomFor = fullestBallot(survey.manifestHash, survey.paper.questions, survey.manifest.lattice_policy.facets);
    return await sealEnvelope(survey.manifest.tally.key, place, ballot, roomFor);
  } catch (error) {
    // AnonymityError `too-long`: only sealing tells how much the comments take
    if (!(error instanceof AnonymityError)) throw error;
    throw new Stop('unusable', error.code, 'Your answers do not fit the envelope', error.message);
  }
}

/** Sends; after a refusal the same bytes would be refused again, so they are dropped and the answers kept. */
async function sent(device: Device, slot: string, repeated: boolean, send: () => Promise<Receipt>): Promise<Receipt> {
  try {
    return await send();
  } catch (error) {
    // a Stop of the wire: what the server says to these bytes, which only sending tells
    if (error instanceof Stop && error.kind === 'refused')
      await device.update(slot, (now) => (error.status === 410 ? tooLate(now ?? never(), repeated) : withoutOutgoing(now ?? never())));
    throw error;
  }
}

/** The box is closed. What went out before without a reply may lie in it all the same: then its hash stays, to be looked for on the board. */
function tooLate(record: BallotRecord, repeated: boolean): BallotRecord {
  const kept = repeated ? recalled(record) : withoutOutgoing(record);
  return kept.unconfirmed === undefined ? kept : { ...kept, draft: emptyDraft };
}

async function verify(survey: Survey, input: string, sentHash: string, receipt: Receipt): Promise<void> {
  const tag = await spendTag(survey.cycle, input);
  const names = receipt?.cycle === survey.cycle && receipt.spend_tag === tag && receipt.envelope_hash === sentHash;
  if (names && (await checkReceipt(survey.manifest.receipt_key, receipt)) !== 'forged') return;
  throw new Stop(
    'unsafe',
    'forged-receipt',
    'The receipt is not genuine',
    'The server took your ballot, but did not answer with a receipt that can be checked. Your answers are kept on this device: send them again later, and tell your works council or HR if it stays so.',
  );
}

function delivered(record: BallotRecord, receipt: Receipt): BallotRecord {
  const { unconfirmed: _known, ...kept } = withoutOutgoing(record);
  return { ...kept, draft: emptyDraft, receipt, withdrawn: false };
}

function never(): never {
  throw new Stop('unusable', 'cleared', 'This survey was cleared from this device', 'Please open it again from its link.');
}
