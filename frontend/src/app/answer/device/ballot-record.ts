import type { Receipt, TokenRequest } from '@throughline/anonymity';
import type { AnswerValue } from '@throughline/domain';

/** Answers so far, by question id, also to questions that are no longer asked since she changed an answer before them: those are never sent. `declined`: questions she chose not to answer. `wishes`: those whose comment she would like answered. Never leaves the device as such. */
export interface Draft {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly declined: readonly string[];
  readonly wishes?: readonly string[];
}

/** The right to answer, once collected, and the group it is bound to. */
export interface CollectedBallot {
  readonly input: string;
  readonly signature: string;
  readonly cohort: string;
  readonly cohortSecret: string;
  /** What is on record about her, by demographic of the rules; absent for a ballot that came without. */
  readonly profile?: Readonly<Record<string, string>>;
}

/** Everything the device keeps about one ballot, in the order in which it comes to be. No time is kept. */
export interface BallotRecord {
  readonly cycle: string;
  readonly organisationName: string;
  readonly cycleName: string;
  readonly closesOn: string;
  readonly manifestHash: string;
  /** Until the ballot is collected; afterwards nothing here names the invitation. */
  readonly invitation?: string;
  /** It was begun with the code of a printed card: nothing is on record about whoever holds it. */
  readonly card?: boolean;
  /** Stored before it is sent, so that a lost reply can be asked for again with the same bytes. */
  readonly request?: TokenRequest;
  readonly editSecret?: string;
  /** The device with the ballot that was collected before is lost: asks for another one. */
  readonly lost?: boolean;
  readonly ballot?: CollectedBallot;
  readonly draft: Draft;
  /** Demographics that she does not want to travel with her answers. */
  readonly removed?: readonly string[];
  /** What the holder of a card says of herself, by demographic of the rules. It travels, since she chose it. */
  readonly stated?: Readonly<Record<string, string>>;
  /** The sealed ballot on its way: the same bytes go again after a lost connection. */
  readonly outgoing?: { readonly json: string; readonly envelopeHash: string };
  /** Hash of an envelope of which this device never heard whether it arrived. */
  readonly unconfirmed?: string;
  readonly receipt?: Receipt;
  readonly withdrawn?: boolean;
  /** The questions whose comments were sent with a mailbox; its key is made from the edit secret. */
  readonly asked?: readonly string[];
}

/** No answers yet. */
export const emptyDraft: Draft = { answers: {}, declined: [] };

/** The record without a sealed ballot on its way: for when it arrived or was refused. */
export function withoutOutgoing({ outgoing: _gone, ...record }: BallotRecord): BallotRecord {
  return record;
}

/** The same for when the answers change: the ballot was on its way, and nobody here knows whether it arrived. */
export function recalled(record: BallotRecord): BallotRecord {
  const hash = record.outgoing?.envelopeHash ?? record.unconfirmed;
  return { ...withoutOutgoing(record), ...(hash !== undefined && { unconfirmed: hash }) };
}

/** The name a record is kept under. `person` (an invitation's secret, or a word from the home page) keeps people who share a
 *  browser apart; only its hash is kept. */
export async function slotOf(cycle: string, person: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`slot|${cycle}|${person}`));
  return `${cycle}.${Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
