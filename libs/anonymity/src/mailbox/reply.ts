import { AnonymityError } from '../anonymity-error.js';
import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { bytesOf, plainId, utf8, type Bytes } from '../bytes/bytes.js';
import { sha256 } from '../bytes/sha256.js';
import type { Mailbox } from './mailbox.js';
import { messageLengths } from './message.js';

/** What an author can send: a message, the end of the conversation, or the wish that her comment be taken down. */
export type ReplyKind = 'reply' | 'close' | 'withdraw';

/** What is to be signed. `counter` is higher than in anything this mailbox sent before, of whatever kind; `sealed` is the output of
 *  sealMessage (base64url) for a reply, and absent otherwise. */
export type ReplyContent =
  { readonly kind: 'reply'; readonly counter: number; readonly sealed: string } | { readonly kind: 'close' | 'withdraw'; readonly counter: number };

/** A signed reply as it travels: no person, no time. `signature` is Ed25519, 64 bytes in base64url. */
export type Reply = ReplyContent & { readonly mailbox: string; readonly signature: string };

/** What a check of a reply can say. `replayed`: genuine, but not newer than what came before. */
export type ReplyVerdict = 'genuine' | 'forged' | 'replayed';

/** Signs a reply with the mailbox's key, bound to cycle, mailbox, kind, counter and message. The same content gets the same signature, so a
 *  repeated request is harmless. Throws an AnonymityError (`malformed`). */
export async function signReply(mailbox: Mailbox, cycle: string, content: ReplyContent): Promise<Reply> {
  const message = await signedBytes(cycle, mailbox.address.id, content);
  const signature = await crypto.subtle.sign('Ed25519', mailbox.signing, message);
  return { ...contentOf(content), mailbox: mailbox.address.id, signature: toBase64url(new Uint8Array(signature)) };
}

/** Checks a reply under the `sig_pub` that came with the comment whose mailbox it names, never under a key sent beside the reply. `last` is the highest counter accepted
 *  from this mailbox so far, 0 before the first. Throws an AnonymityError: `malformed` for a reply or key of the wrong form, `unsupported` in a browser
 *  without Ed25519. */
export async function checkReply(sigPub: string, cycle: string, reply: Reply, last: number): Promise<ReplyVerdict> {
  const message = await signedBytes(cycle, reply.mailbox, reply);
  const raw = bytesOf(sigPub, 32, 'The signing key of the mailbox');
  const signature = typeof reply.signature === 'string' ? fromBase64url(reply.signature) : undefined;
  if (signature?.length !== 64) return 'forged';
  if (!(await crypto.subtle.verify('Ed25519', await verifying(raw), signature, message))) return 'forged';
  return reply.counter > last ? 'genuine' : 'replayed';
}

async function verifying(raw: Bytes): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  } catch {
    // NotSupportedError of a browser from before 2025; there is no other way to ask
    throw new AnonymityError('unsupported', 'This browser is too old to check replies. Please use one from 2025 or later.');
  }
}

async function signedBytes(cycle: string, mailbox: string, content: ReplyContent): Promise<Bytes> {
  bytesOf(mailbox, 16, 'The mailbox id');
  const { kind, counter } = content;
  if (!['reply', 'close', 'withdraw'].includes(kind)) throw new AnonymityError('malformed', 'The kind must be reply, close or withdraw.');
  if (!Number.isSafeInteger(counter) || counter < 1) throw new AnonymityError('malformed', 'The counter must be a whole number from 1 on.');
  const hash = kind === 'reply' ? toBase64url(await sha256(sealedBytes(content.sealed))) : '';
  return utf8(`mailbox-reply-v1|${plainId(cycle, 'The cycle id')}|${mailbox}|${kind}|${counter}|${hash}`);
}

function sealedBytes(sealed: unknown): Bytes {
  const bytes = typeof sealed === 'string' ? fromBase64url(sealed) : undefined;
  if (bytes && messageLengths.includes(bytes.length)) return bytes;
  throw new AnonymityError('malformed', `The sealed message of a reply must be ${messageLengths.join(' or ')} bytes in base64url without padding.`);
}

// only what is signed travels: a field that came along by accident could name somebody
const contentOf = (content: ReplyContent): ReplyContent =>
  content.kind === 'reply' ? { kind: 'reply', counter: content.counter, sealed: content.sealed } : { kind: content.kind, counter: content.counter };
