import { AnonymityError, fromBase64url, hashWords, toBase64url } from '@throughline/anonymity';
import {
  claimSeed,
  mailboxOf,
  openMessage,
  parseClaimCode,
  sealMessage,
  signReply,
  type Mailbox,
  type MailboxAddress,
  type Reply,
  type ReplyContent,
} from '@throughline/anonymity/mailbox';
import type { MailboxMessages, OpenBallot, SealedMessage } from '@throughline/contract';
import { isComment, LIMITS, type CycleQuestion } from '@throughline/domain';
import { Stop, unsafe } from './stop';
import { readSurvey, type Survey } from './survey';
import { readPublic, sendAnonymously, type Network } from './wire';

/** What was said about one comment, as its author reads it. */
export interface OwnConversation {
  readonly question: CycleQuestion;
  readonly mailbox: Mailbox;
  readonly messages: readonly SealedMessage[];
  /** She has ended it. */
  readonly closed: boolean;
}

/** Her conversations of one cycle: one for each question that takes words, those with messages first. */
export interface OwnConversations {
  readonly survey: Survey;
  readonly all: readonly OwnConversation[];
}

/** The address of the mailbox of a comment, for the sealed ballot. Throws a Stop where this browser cannot make one. */
export async function mailboxFor(editSecret: string, cycle: string, questionId: string): Promise<MailboxAddress> {
  return (await made(await claimSeed(editSecret, cycle), cycle, questionId)).address;
}

/** The survey that the two words before a claim code name. They are the same for everybody who answered it. Throws a Stop. */
export async function findAnswered(network: Network, words: readonly [string, string]): Promise<{ cycle: string; manifestHash: string }> {
  const { cycle, manifestSha256 } = await readPublic<OpenBallot>(network, `/api/answering-ballots/${words.join('-')}`);
  if (hashWords(manifestSha256).slice(0, 2).join() !== words.join()) throw unsafe('other-words', 'The rules that came do not begin with the words you typed.');
  return { cycle, manifestHash: manifestSha256 };
}

/** Throws a Stop when the code cannot be one: asked before anything is asked of the server. */
export function mustBeClaimCode(code: string): void {
  parsed(code);
}

/** Reads ALL messages of the cycle, which are the same for everybody, and opens here those that are hers: nobody learns which. Throws a Stop. */
export async function readConversations(network: Network, cycle: string, code: string, manifestHash?: string): Promise<OwnConversations> {
  const seed = parsed(code);
  const survey = await readSurvey(network, cycle, manifestHash);
  const { messages } = await readPublic<MailboxMessages>(network, address(cycle));
  const questions = survey.paper.questions.filter(isComment);
  const all = await Promise.all(
    questions.map(async (question) => {
      const mailbox = await made(seed, cycle, question.id);
      const mine = await Promise.all(messages.filter((message) => message.mailbox === mailbox.address.id).map(({ sealed }) => opened(mailbox, cycle, sealed)));
      const inOrder = mine.flatMap((message) => message ?? []).sort((a, b) => a.turn - b.turn);
      return { question, mailbox, messages: inOrder, closed: inOrder.some(({ kind }) => kind === 'close') };
    }),
  );
  return { survey, all: all.sort((a, b) => Number(b.messages.length > 0) - Number(a.messages.length > 0)) };
}

/** Sends words, the end of the conversation, or the wish that the comment be taken down: signed, the words sealed, in the one size that all have. Throws a Stop. */
export async function sendReply(network: Network, survey: Survey, { mailbox, messages }: OwnConversation, kind: Reply['kind'], text = ''): Promise<void> {
  const last = Math.max(0, ...messages.map(({ counter }) => counter ?? 0));
  // each kind has a number of its own, so that one may wait for the night beside another, and a second one of its kind takes the place of the first
  const counter = last + { reply: 1, close: 2, withdraw: 3 }[kind];
  const content: ReplyContent = kind === 'reply' ? { kind, counter, sealed: await sealed(survey, mailbox, text) } : { kind, counter };
  const reply = await signReply(mailbox, survey.cycle, content);
  const bare = JSON.stringify({ ...reply, padding: '' });
  const json = JSON.stringify({ ...reply, padding: 'A'.repeat(LIMITS.replyBytes - bare.length) });
  await sendAnonymously(network, 'PUT', address(survey.cycle), json);
}

const address = (cycle: string): string => `/b/${encodeURIComponent(cycle)}/messages`;

function parsed(code: string): ReturnType<typeof parseClaimCode> {
  try {
    return parseClaimCode(code);
  } catch (error) {
    // AnonymityError `mistyped`: only reading the code tells
    if (!(error instanceof AnonymityError)) throw error;
    throw new Stop('unusable', error.code, 'This is not the code', error.message);
  }
}

async function made(...of: Parameters<typeof mailboxOf>): Promise<Mailbox> {
  try {
    return await mailboxOf(...of);
  } catch (error) {
    // AnonymityError `unsupported`: a browser without Ed25519, which only trying tells
    if (!(error instanceof AnonymityError)) throw error;
    throw new Stop(
      'unusable',
      error.code,
      'This browser is too old for answers to comments',
      `${error.message} Your survey itself can be answered without asking for one.`,
    );
  }
}

async function opened({ address: { id }, reading }: Mailbox, cycle: string, sealedText: string): Promise<SealedMessage | undefined> {
  const bytes = fromBase64url(sealedText) ?? new Uint8Array();
  const read = (direction: 'to-author' | 'from-author') => openMessage(reading, { cycle, mailbox: id, direction }, bytes);
  try {
    return JSON.parse(await read('to-author').catch(() => read('from-author'))) as SealedMessage;
  } catch {
    // AnonymityError or SyntaxError: sealed by somebody else than the product, so not meant to be read
    return undefined;
  }
}

async function sealed({ cycle, manifest }: Survey, { address: { id } }: Mailbox, text: string): Promise<string> {
  return toBase64url(await sealMessage(manifest.reply_key, { cycle, mailbox: id, direction: 'from-author' }, text));
}
