import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { LANGUAGES, type Language, LIMITS } from '@throughline/domain';
import type { Conversation } from './conversations.js';
import { NotBlank } from './may-be-left-out.js';

/** Query of GET /api/sensitive-comments. */
export class SensitiveCommentQuery {
  /** The `next` of the page before. */
  @IsOptional()
  @IsUUID()
  after?: string;
}

/** A comment that speaks of danger. Who wrote it nobody knows, and nothing says when. */
export class SensitiveComment {
  id: string;
  cycleId: string;
  cycleName: string;
  /** The team that is large enough to show comments, not always the author's own. */
  teamName: string;
  question: string;
  text: string;
  language: Language;
  /** How many passages were taken out, since they named somebody. */
  passages: number;
  /** Present when its author asked for an answer: what was said since. */
  conversation?: Conversation;
}

/** The comments that speak of danger and were not passed on. */
export class SensitiveCommentList {
  items: SensitiveComment[];
  /** What to ask for the next page with; null on the last. */
  next: string | null;
}

/** Body of PUT /api/signal-words. */
export class SignalWordEntry {
  @IsIn(LANGUAGES)
  language: Language;

  /** One to six words; a star at the end stands for any ending. */
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  words: string;

  /** Whether it is looked for. */
  @IsBoolean()
  active: boolean;
}

/** A signal word. `topic` is null for one that the organisation added. */
export class SignalWord {
  language: Language;
  words: string;
  topic: string | null;
  active: boolean;
}

/** The words by which comments that speak of danger are told. */
export class SignalWordList {
  topics: { key: string; label: string }[];
  items: SignalWord[];
}
