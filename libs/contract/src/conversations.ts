import { LIMITS } from '@throughline/domain';
import { IsIn, IsInt, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from './may-be-left-out.js';

const BASE64URL = /^[\w-]+$/;
const NOT_BASE64URL = '$property must be base64url without padding';

/** Body of POST /api/cycles/:id/comments/:commentId/answers. Whoever wrote the comment reads it, with the name and the role of who answers. */
export class CommentAnswer {
  @IsString()
  @Length(1, LIMITS.answer)
  text: string;
}

/** What was said about a comment, both ways. */
export class Conversation {
  /** Whether its author has ended it; then nothing more reaches her. */
  closed: boolean;
  messages: ConversationMessage[];
}

/** One message of a conversation. Nobody knows who the author is. */
export class ConversationMessage {
  from: 'organisation' | 'author';
  /** Who answered, and as what; absent in the author's own. */
  byName?: string;
  byRole?: 'hr' | 'leader' | 'safe-person';
  /** The day it was written, or for the author's own the day on which all replies were delivered. */
  on: string;
  text: string;
}

/** Cycles with answers to comments: the same list for everybody in the organisation. */
export class AnsweredCycleList {
  items: { id: string; name: string }[];
}

/** Everything that was written to and from the mailboxes of a cycle: the same for everybody, so that nobody learns which of it is read. */
export class MailboxMessages {
  /** Each sealed to its mailbox; in it a SealedMessage as JSON. In no order that says anything. */
  messages: { mailbox: string; sealed: string }[];
}

/** What a sealed message holds: of a conversation in the order of `turn`. */
export class SealedMessage {
  turn: number;
  /** The day. */
  on: string;
  from: 'organisation' | 'author';
  byName?: string;
  byRole?: 'hr' | 'leader' | 'safe-person';
  /** Of the author's own: what it was, and the counter it was signed with. */
  kind?: 'reply' | 'close';
  counter?: number;
  text: string;
}

/** A commenter's signed reply, or her wish that the conversation end or the comment be taken down. Carries no person, no session, no time. */
export class MailboxReply {
  @IsString()
  @Length(22, 22)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  mailbox: string;

  @IsIn(['reply', 'close', 'withdraw'])
  kind: 'reply' | 'close' | 'withdraw';

  /** Higher than in anything that was delivered from this mailbox. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  counter: number;

  /** Sealed to the reply key of the manifest; for a reply only. */
  @MayBeLeftOut()
  @IsString()
  @Length(1400, 5600)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  sealed?: string;

  @IsString()
  @Length(86, 86)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  signature: string;

  /** Fills the request up, so that all have the same size. */
  @IsString()
  @MaxLength(LIMITS.replyBytes)
  padding: string;
}
