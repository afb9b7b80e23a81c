import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, Length, ValidateNested } from 'class-validator';
import { DRIVER_KEYS, type DriverKey, type Language, LIMITS, type LocalText, type QuestionType, SURVEY_LIMITS } from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';

/** What a question of the file is about, by its code there. */
export class QuestionnaireImportDriver {
  @IsString()
  @Length(1, LIMITS.text)
  code: string;

  @IsIn(DRIVER_KEYS)
  driver: DriverKey;
}

/** What somebody chooses before the questionnaire is made; it replaces what was chosen before. Questions are called by their codes in the file. */
export class QuestionnaireImportChoices {
  /** Without it, the title in the file. */
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.title)
  title?: string;

  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.movedQuestions)
  @ValidateNested({ each: true })
  @Type(() => QuestionnaireImportDriver)
  drivers: QuestionnaireImportDriver[];

  /** Questions that shall not be made. Without it, those for which there is no room. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.movedQuestions)
  @ArrayUnique()
  @IsString({ each: true })
  leftOut?: string[];
}

/** How something of the file differs: it is not there, it is there in another form, or somebody should look at it. */
export const MOVE_IN_LINES = ['left-out', 'changed', 'look'] as const;

/** One thing that is not as it was in the file, what to do instead, and what stood there where words were lost. */
export class QuestionnaireImportLine {
  /** Of the section in the file; empty for the whole. */
  section: string;
  /** Of the question in the file; empty for a section or the whole. */
  code: string;
  kind: (typeof MOVE_IN_LINES)[number];
  what: string;
  instead: string;
  original: string | null;
}

/** A question as it would be, or was, made. */
export class QuestionnaireImportQuestion {
  code: string;
  /** What kind it was in the file. */
  was: string;
  type: QuestionType;
  texts: LocalText;
  options: LocalText[];
  rows: LocalText[];
  mandatory: boolean;
  /** Null when somebody has to say it. */
  driver: DriverKey | null;
  /** Nobody has chosen the driver yet: it comes from the words of the question. */
  proposed: boolean;
  /** A question that says the same is there already and is asked, with the driver it has. */
  there: boolean;
  taken: boolean;
  /** Place of its section, from 0; null without one. */
  section: number | null;
  /** Under which condition it is asked, in English; null for always. */
  when: string | null;
}

/** A section as it would be, or was, made. */
export class QuestionnaireImportSection {
  title: LocalText;
  text: LocalText;
  when: string | null;
}

/** Tools whose questionnaires can be read. */
export const MOVE_IN_SOURCES = ['limesurvey', 'surveyjs'] as const;

/** A questionnaire of another tool on its way in: what it would become, and what could not come over. */
export class QuestionnaireImport {
  id: string;
  /** `previewed`: nothing is made yet. `applied`: the questionnaire is there. */
  state: 'previewed' | 'applied';
  /** This very file was sent before. */
  again: boolean;
  source: (typeof MOVE_IN_SOURCES)[number];
  fileName: string;
  title: string;
  languages: Language[];
  introduction: LocalText;
  sections: QuestionnaireImportSection[];
  questions: QuestionnaireImportQuestion[];
  lines: QuestionnaireImportLine[];
  /** Questions of a ballot, rows of matrices one by one, and how many there may be. */
  questionCount: number;
  mostQuestions: number;
  /** Taken questions whose driver nobody has said. */
  undecided: number;
  /** The questionnaire that was made of it. */
  questionnaireId: string | null;
}

/** One of the files that were sent. */
export class QuestionnaireImportSummary {
  id: string;
  state: 'previewed' | 'applied';
  source: (typeof MOVE_IN_SOURCES)[number];
  fileName: string;
  /** The day on which it was sent. */
  on: string;
  questionnaireId: string | null;
}

/** The files that were sent, the newest first. Those of which nothing was made are forgotten after a week. */
export class QuestionnaireImportList {
  items: QuestionnaireImportSummary[];
}
