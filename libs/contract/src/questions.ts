import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import {
  DRIVER_KEYS,
  type DriverKey,
  type Language,
  LANGUAGES,
  LIMITS,
  type LocalText,
  MATRIX_SCALES,
  type MatrixScale,
  QUESTION_TYPES,
  type QuestionScale,
  type QuestionType,
  SURVEY_LIMITS,
} from '@throughline/domain';
import { IsLocalText } from './local-text.js';
import { MayBeLeftOut } from './may-be-left-out.js';

/** Which questions to list, and in which language; without anything, all of them in English. What is given must all be true of a question. */
export class QuestionQuery {
  /** Words that all stand in the question or its choices, in the language asked for; capital letters and accents do not matter. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.name)
  search?: string;

  @MayBeLeftOut()
  @IsIn(DRIVER_KEYS)
  driver?: DriverKey;

  /** A tag of the bank or one of the organisation's own. */
  @MayBeLeftOut()
  @IsString()
  @Length(1, SURVEY_LIMITS.tag)
  tag?: string;

  /** In which language `text`, labels and descriptions are given, and which is searched. What is not translated comes in English. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** What a question of the organisation's own says, in at least one language. */
class QuestionContent {
  @IsIn(DRIVER_KEYS)
  driver: DriverKey;

  @IsLocalText(3, SURVEY_LIMITS.questionText)
  text: LocalText;

  @IsIn(QUESTION_TYPES)
  type: QuestionType;

  /** Agreeing is unfavourable; for scale5 and scale7 only. */
  @MayBeLeftOut()
  @IsBoolean()
  reverse?: boolean;

  /** The choices in order; for single-choice, multiple-choice and ranking only. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(SURVEY_LIMITS.optionsMin)
  @ArrayMaxSize(SURVEY_LIMITS.optionsMax)
  @IsLocalText(1, SURVEY_LIMITS.optionText, { each: true })
  options?: LocalText[];

  /** Most choices that may be picked or ranked; for multiple-choice and ranking only. Without it, all. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(SURVEY_LIMITS.optionsMax)
  most?: number;

  /** The statements in order; for a matrix only. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(SURVEY_LIMITS.rowsMin)
  @ArrayMaxSize(SURVEY_LIMITS.rowsMax)
  @IsLocalText(3, SURVEY_LIMITS.questionText, { each: true })
  rows?: LocalText[];

  /** The scale on which all statements of a matrix are answered. */
  @MayBeLeftOut()
  @IsIn(MATRIX_SCALES)
  scale?: MatrixScale;

  /** Words to find it by. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.tags)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, SURVEY_LIMITS.tag, { each: true })
  @Matches(/\S/u, { each: true })
  tags?: string[];

  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.sentence)
  wordingNote?: string;
}

/** A question of the organisation's own. */
export class NewQuestion extends QuestionContent {
  /** The question that it was made from by rewording; its own words may be the same in some languages. */
  @MayBeLeftOut()
  @IsUUID()
  origin?: string;
}

/** How a question was changed: a wording fix asks the same in better words, a new meaning asks something else, so that its figures begin anew. */
export const QUESTION_CHANGES = ['wording-fix', 'new-meaning'] as const;
/** One of the two. */
export type QuestionChangeKind = (typeof QUESTION_CHANGES)[number];

/** An own question as it shall be from now on; what is left out is gone. Its type stays. Launched questionnaires keep the words they had. */
export class QuestionChange extends QuestionContent {
  @IsIn(QUESTION_CHANGES)
  change: QuestionChangeKind;
}

/** One choice of a question. `labels` has the label by language. */
export class QuestionChoice {
  value: string;
  label: string;
  labels: LocalText;
}

/** One statement of a matrix. A cycle asks it as a question of its own, by this id. */
export class QuestionRow {
  id: string;
  value: string;
  text: string;
  texts: LocalText;
}

/** The question that another was made from. */
export class QuestionOrigin {
  id: string;
  code: string;
  /** What it says now, in the language asked for. */
  text: string;
}

/**
 * A question of the bank or of the organisation's own. `text` is in the language asked for, `texts` has it by language. `scale` of a matrix is that of its
 * rows. `version` counts its changes, `meaning` those after which it asks something else: figures of different meanings are not compared.
 */
export class Question {
  id: string;
  code: string;
  driver: DriverKey;
  text: string;
  texts: LocalText;
  type: QuestionType;
  reverse: boolean;
  tags: string[];
  wordingNote: string | null;
  source: 'bank' | 'own';
  version: number;
  meaning: number;
  /** A retired question stays where it is asked and cannot be added anywhere. */
  retired: boolean;
  /** How many questionnaires ask it in their newest version; 0 where that was not asked for. */
  usedIn: number;
  origin: QuestionOrigin | null;
  scale?: QuestionScale;
  options?: QuestionChoice[];
  most?: number;
  rows?: QuestionRow[];
}

/** A driver in the language asked for. */
export class QuestionDriver {
  key: DriverKey;
  label: string;
  description: string;
}

/** The bank, own questions after it. `drivers` and `tags` are all there are, whatever was searched. */
export class QuestionList {
  drivers: QuestionDriver[];
  tags: string[];
  items: Question[];
}

/** A question as it was in one of its versions. */
export class QuestionVersion {
  version: number;
  meaning: number;
  change: 'made' | QuestionChangeKind;
  /** Null for the bank, which is the same in every organisation. */
  on: string | null;
  /** Name of who did it; null for the bank and where nobody knows any more. */
  by: string | null;
  question: Question;
}

/** The versions of a question, the newest first. */
export class QuestionVersions {
  items: QuestionVersion[];
}
