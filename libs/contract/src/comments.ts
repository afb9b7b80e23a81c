import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { LANGUAGES, type Language, LIMITS, type LocalText } from '@throughline/domain';
import type { Conversation } from './conversations.js';
import { IsLocalText } from './local-text.js';
import { NotBlank } from './may-be-left-out.js';

/** Query of GET /api/cycles/:id/comment-themes and /api/cycles/:id/comment-words. */
export class CommentThemesQuery {
  /** This team and those below; without it all that the caller may see. */
  @IsOptional()
  @IsUUID()
  teamId?: string;
}

/** Query of GET /api/cycles/:id/comments. */
export class CommentQuery extends CommentThemesQuery {
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  questionId?: string;

  /** Words that stand in the comment, as they are written there; case does not matter. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  search?: string;

  /** Key of a word that stands out in these comments (see `CommentWord`). */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  word?: string;

  /** Key of a theme. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  theme?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  /** The `next` of the page before. */
  @IsOptional()
  @IsUUID()
  after?: string;
}

/** A comment, shown at the smallest group that is large enough for comments. Nobody knows who wrote it, and nothing says when. */
export class ResultComment {
  id: string;
  teamId: string;
  teamName: string;
  questionId: string;
  /** The question it answers. */
  question: string;
  text: string;
  /** Null for one that was stored before languages were told apart. */
  language: Language | null;
  /** How many passages were taken out, since they named somebody; never which. */
  passages: number;
  /** Keys of what it is about. */
  themes: string[];
  /** Present when its author asked for an answer: what was said since. */
  conversation?: Conversation;
}

/** One page of comments. */
export class CommentPage {
  cycle: { id: string; name: string; kComments: number };
  /** The questions that are answered in words. */
  questions: { id: string; text: string }[];
  items: ResultComment[];
  /** When comments with a word were asked for: in which ways it is written in them; none when it does not stand out here. */
  marked?: string[];
  /** What to ask for the next page with; null on the last. */
  next: string | null;
  /** Whether somebody is named who reads comments that speak of danger; until then they wait, if there are any. */
  safePersonNamed: boolean;
}

/** What comments are about, the most frequent first; nothing that fewer people speak of than the smallest group has: so many comments on one question, on which each has one. */
export class CommentThemeList {
  items: { key: string; label: string; sizeBand: string }[];
}

/** A word, or two side by side, that these comments have at least twice as often as others. Written by no fewer people than the smallest group has. */
export class CommentWord {
  /** To ask for the comments with it. */
  key: string;
  language: Language;
  /** As most of the comments write it. */
  words: string;
  /** How many comments have it, as a band. */
  sizeBand: string;
  /** At least how many times as large a part of these comments has it: 2, 4, 8 or 16. What fewer others write than the smallest group has people counts as written by so many of them. */
  times: number;
  /** Chance alone sets a word apart as much in fewer than one of so many words: 1,000, 10,000 or 100,000. */
  oneIn: number;
}

/** The words that stand out in the comments of some teams, what chance explains least first, and among those alike by the word. */
export class CommentWordList {
  /** With the comments of the other teams of the survey, or, where these are all, with those of earlier surveys; null when there is nothing to compare with. */
  comparedWith: 'other-teams' | 'earlier-surveys' | null;
  /** By language, how many comments were compared with how many others. Languages with too few on either side are absent. */
  bases: { language: Language; here: string; elsewhere: string }[];
  /** With fewer comments of a language on either side, no word of it is judged. */
  leastComments: number;
  /** Fewer people than this are never said to have written a word: so many comments on one question have it, on which each has one. */
  least: number;
  /** How many words were judged together, and the share of those in the list that is expected to be chance at most, in percent. */
  judged: number;
  rate: number;
  items: CommentWord[];
}

/** A theme of the dictionary: its words by language, separated by commas; a star stands for any ending. */
export class CommentTheme {
  key: string;
  label: string;
  words: LocalText;
  /** Not looked for. */
  hidden: boolean;
  /** Key of the theme that its comments count for instead. */
  mergedInto: string | null;
}

/** All themes, hidden and merged ones among them. */
export class ThemeList {
  items: CommentTheme[];
}

/** Body of PUT /api/comment-themes. */
export class ThemeChange {
  /** Of the theme to be changed, or of a new one: small letters, digits and dashes. */
  @IsString()
  @Length(1, LIMITS.name)
  key: string;

  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  label: string;

  @IsLocalText(0, LIMITS.text)
  words: LocalText;

  @IsBoolean()
  hidden: boolean;

  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, LIMITS.name)
  mergedInto: string | null;
}

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
