import { type Ballot, toBase64url } from '@throughline/anonymity';
import {
  claimCode,
  claimSeed,
  type Mailbox,
  mailboxOf,
  openMessage,
  parseClaimCode,
  type Reply,
  type ReplyContent,
  sealMessage,
  signReply,
} from '@throughline/anonymity/mailbox';
import type { MailboxMessages, SealedMessage } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import type { LightMyRequestResponse } from 'fastify';
import type { Client } from './house.js';

type Kind = ReplyContent['kind'];

/** Somebody with a claim code on any device: the real protocol over HTTP. */
export class Commenter {
  private constructor(
    readonly cycleId: string,
    readonly mailbox: Mailbox,
    private readonly anonymous: Client,
  ) {}

  /** The code that a device with this edit secret shows. */
  static async code(cycleId: string, editSecret: string): Promise<string> {
    return claimCode(await claimSeed(editSecret, cycleId));
  }

  static async open(cycleId: string, questionId: string, code: string, anonymous: Client): Promise<Commenter> {
    return new Commenter(cycleId, await mailboxOf(parseClaimCode(code), cycleId, questionId), anonymous);
  }

  /** A comment that asks for an answer, as it lies in the sealed ballot. */
  static async comment(cycleId: string, q: string, text: string, editSecret: string): Promise<Ballot['comments'][number]> {
    return { q, text, mailbox: (await mailboxOf(await claimSeed(editSecret, cycleId), cycleId, q)).address };
  }

  /** What was written to her and by her, of all that everybody gets. */
  async read(): Promise<SealedMessage[]> {
    const { messages } = (await this.anonymous('GET', `/b/${this.cycleId}/messages`)).json() as MailboxMessages;
    const mine = messages.filter(({ mailbox }) => mailbox === this.mailbox.address.id);
    const opened = await Promise.all(mine.map(({ sealed }) => this.opened(Buffer.from(sealed, 'base64url'))));
    return opened.sort((a, b) => a.turn - b.turn);
  }

  /** A signed reply; `change` forges parts of it. */
  async signed(replyKey: string, kind: Kind, counter: number, text = '', change: Partial<Record<keyof Reply | 'sealed', unknown>> = {}): Promise<object> {
    const place = { cycle: this.cycleId, mailbox: this.mailbox.address.id, direction: 'from-author' } as const;
    const content = kind === 'reply' ? { kind, counter, sealed: toBase64url(await sealMessage(replyKey, place, text)) } : { kind, counter };
    return { ...(await signReply(this.mailbox, this.cycleId, content)), ...change };
  }

  /** Sends it in the size that all have. */
  send(reply: object): Promise<LightMyRequestResponse> {
    return this.anonymous('PUT', `/b/${this.cycleId}/messages`, filledUp(reply));
  }

  private async opened(sealed: Uint8Array): Promise<SealedMessage> {
    const place = { cycle: this.cycleId, mailbox: this.mailbox.address.id };
    const opening = (direction: 'to-author' | 'from-author') => openMessage(this.mailbox.reading, { ...place, direction }, sealed);
    return JSON.parse(await opening('to-author').catch(() => opening('from-author'))) as SealedMessage;
  }
}

/** The reply with as much padding as makes its JSON the size of all others. */
export function filledUp(reply: object): object {
  const bare = JSON.stringify({ ...reply, padding: '' });
  return { ...reply, padding: 'A'.repeat(LIMITS.replyBytes - Buffer.byteLength(bare)) };
}
