import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, Length } from 'class-validator';
import {
  DRIVER_KEYS,
  type DriverKey,
  type Language,
  LANGUAGES,
  LIMITS,
  QUESTION_TAGS,
  type QuestionTag,
  QUESTION_TYPES,
  type QuestionScale,
  type QuestionType,
  SURVEY_LIMITS,
} from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';

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

  @MayBeLeftOut()
  @IsIn(QUESTION_TAGS)
  tag?: QuestionTag;

  /** In which language `text`, labels and descriptions are given, and which is searched. What is not translated comes in English. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** A question of the organisation's own. */
export class NewQuestion {
  @IsIn(DRIVER_KEYS)
  driver: DriverKey;

  @IsString()
  @NotBlank()
  @Length(3, SURVEY_LIMITS.questionText)
  text: string;

  @IsIn(QUESTION_TYPES)
  type: QuestionType;

  /** Agreeing is unfavourable; for scale5 only. */
  @MayBeLeftOut()
  @IsBoolean()
  reverse?: boolean;

  /** The choices in order; for single-choice only. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(SURVEY_LIMITS.optionsMin)
  @ArrayMaxSize(SURVEY_LIMITS.optionsMax)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, SURVEY_LIMITS.optionText, { each: true })
  options?: string[];

  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.sentence)
  wordingNote?: string;
}

/** One choice of a question. `labels` has the label by language. */
export class QuestionChoice {
  value: string;
  label: string;
  labels: Record<string, string>;
}

/** A question of the bank or of the organisation's own. `text` is in the language asked for, `texts` has it by language. */
export class Question {
  id: string;
  code: string;
  driver: DriverKey;
  text: string;
  texts: Record<string, string>;
  type: QuestionType;
  reverse: boolean;
  tags: QuestionTag[];
  wordingNote: string | null;
  source: 'bank' | 'own';
  scale?: QuestionScale;
  options?: QuestionChoice[];
}

/** A driver in the language asked for. */
export class QuestionDriver {
  key: DriverKey;
  label: string;
  description: string;
}

/** The bank, own questions after it. `drivers` are all there are, whatever was searched. */
export class QuestionList {
  drivers: QuestionDriver[];
  items: Question[];
}
