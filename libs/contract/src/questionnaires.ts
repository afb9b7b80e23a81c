import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Condition, type Language, LANGUAGES, LIMITS, type LocalText, SURVEY_LIMITS } from '@throughline/domain';
import { IsCondition } from './condition.js';
import { IsLocalText } from './local-text.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import type { Question } from './questions.js';

/** Ids of sections: whoever writes the questionnaire makes them. `end` is none, since jumps use it. */
const SECTION_ID = /^(?!end$)[0-9A-Za-z-]{1,40}$/;
const NO_SECTION_ID = '$property must be 1 to 40 letters, digits and hyphens, and not "end"';

/** Where to go on after a question when the condition holds: at the first question of a later section, or at the end (`end`). */
export class QuestionnaireJump {
  @IsCondition()
  when: Condition;

  @IsString()
  @Matches(/^[0-9A-Za-z-]{1,40}$/)
  to: string;
}

/** Questions that belong together, under a heading. Those of a section follow one another. */
export class QuestionnaireSection {
  @IsString()
  @Matches(SECTION_ID, { message: NO_SECTION_ID })
  id: string;

  @IsLocalText(1, SURVEY_LIMITS.sectionTitle)
  title: LocalText;

  /** Below the title. */
  @MayBeLeftOut()
  @IsLocalText(0, LIMITS.sentence)
  text?: LocalText;

  /** Asked only when this holds of the answers before it. */
  @MayBeLeftOut()
  @IsCondition()
  show?: Condition;
}

/** One line of a questionnaire. Conditions name questions by their ids, and the rows of a matrix by theirs. */
export class QuestionnaireItemChoice {
  @IsUUID()
  questionId: string;

  @IsBoolean()
  mandatory: boolean;

  @MayBeLeftOut()
  @IsString()
  @Matches(SECTION_ID, { message: NO_SECTION_ID })
  sectionId?: string;

  /** Asked only when this holds of the answers before it. */
  @MayBeLeftOut()
  @IsCondition()
  show?: Condition;

  /** The first that holds is taken. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SURVEY_LIMITS.jumps)
  @ValidateNested({ each: true })
  @Type(() => QuestionnaireJump)
  jumps?: QuestionnaireJump[];
}

/** What a questionnaire says around its questions. */
class QuestionnaireWords {
  /** In which it can be answered, the base language first; without it, English alone. Texts in other languages are kept and not shown. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(LANGUAGES, { each: true })
  languages?: Language[];

  /** Shown before the first question. */
  @MayBeLeftOut()
  @IsLocalText(0, LIMITS.text)
  introduction?: LocalText;

  /** Without it, none. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.sections)
  @ValidateNested({ each: true })
  @Type(() => QuestionnaireSection)
  sections?: QuestionnaireSection[];
}

/** What a questionnaire says and asks, in order. POST makes one, PUT replaces its text (a launched version stays, the next one is made). */
export class QuestionnaireText extends QuestionnaireWords {
  /** HR's own name for it; respondents see the name of the cycle. */
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.title)
  title: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.questionsPerQuestionnaire, { message: 'A questionnaire can ask at most $constraint1 questions' })
  @ValidateNested({ each: true })
  @Type(() => QuestionnaireItemChoice)
  items: QuestionnaireItemChoice[];
}

/** The text of a questionnaire in the place of what is there. */
export class QuestionnaireRewrite extends QuestionnaireText {
  /** The revision that was read and changed: where another was saved meanwhile, nothing is. Without it, whatever is there is replaced. */
  @MayBeLeftOut()
  @IsString()
  @Length(43, 43)
  revision?: string;
}

/** A questionnaire that is being written and shall be looked through. It may lack a title and questions. */
export class QuestionnaireSketch extends QuestionnaireWords {
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.sketchedLines)
  @ValidateNested({ each: true })
  @Type(() => QuestionnaireItemChoice)
  items: QuestionnaireItemChoice[];

  /** The questionnaire that it is a change of. */
  @MayBeLeftOut()
  @IsUUID()
  questionnaireId?: string;
}

/** A copy to be made. */
export class QuestionnaireCopy {
  /** Without it, "Copy of" and the title. */
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.title)
  title?: string;
}

/** What a warning is about. */
export const QUESTIONNAIRE_WARNINGS = [
  'no-engagement-question',
  'long',
  'many-comments',
  'mandatory-comment',
  'two-in-one',
  'long-wording',
  'missing-translation',
  'mixed-scales',
  'unknown-placeholder',
  'long-matrix',
  'new-meaning',
  'retired-question',
  'empty-section',
] as const;

/** What does not stop a questionnaire but should be looked at. */
export class QuestionnaireWarning {
  code: (typeof QUESTIONNAIRE_WARNINGS)[number];
  sentence: string;
  /** Place of the line that it is about, from 0; absent when it is about the whole or a section. */
  item?: number;
  /** Place of the section that it is about, from 0. */
  section?: number;
  /** In which language. */
  language?: Language;
}

/** One line of a questionnaire with the question it asks. */
export class QuestionnaireItem {
  questionId: string;
  mandatory: boolean;
  sectionId?: string;
  show?: Condition;
  jumps?: { when: Condition; to: string }[];
  question: Question;
}

/** A section of a questionnaire. */
export class QuestionnairePart {
  id: string;
  title: LocalText;
  text?: LocalText;
  show?: Condition;
}

/** A questionnaire in its newest version. `launched`: a cycle uses this version, so a PUT makes the next one. */
export class Questionnaire {
  id: string;
  title: string;
  version: number;
  launched: boolean;
  languages: Language[];
  introduction: LocalText;
  sections: QuestionnairePart[];
  items: QuestionnaireItem[];
  warnings: QuestionnaireWarning[];
  /** Estimated time to answer all of it. */
  minutes: number;
  /** An archived questionnaire is kept and cannot be changed or used. */
  archived: boolean;
  /** Another one after every change of the text; goes back with the next one. */
  revision: string;
}

/** A row of the list of questionnaires. */
export class QuestionnaireSummary {
  id: string;
  title: string;
  version: number;
  launched: boolean;
  languages: Language[];
  /** Questions that a ballot has, rows of a matrix one by one. */
  questionCount: number;
  minutes: number;
  archived: boolean;
}

/** `templates` are ready-made texts to start from: send one to POST /api/questionnaires as it is, or changed. */
export class QuestionnaireList {
  items: QuestionnaireSummary[];
  templates: QuestionnaireTemplate[];
}

/** A ready-made questionnaire to start from, in all our languages. `title` and `description` are in English, `titles` and `descriptions` in all of them. */
export class QuestionnaireTemplate {
  key: string;
  title: string;
  titles: LocalText;
  description: string;
  descriptions: LocalText;
  languages: Language[];
  introduction: LocalText;
  items: QuestionnaireItemChoice[];
  /** Estimated time to answer. */
  minutes: number;
}

/** Something that keeps a questionnaire from being saved, with the place that it is about, as `#/items/3/show`. */
export class QuestionnaireFault {
  pointer: string;
  sentence: string;
}

/** What there is to say about a questionnaire that is being written. Nothing of it is stored. */
export class QuestionnaireCheck {
  /** Empty when it can be saved. */
  faults: QuestionnaireFault[];
  warnings: QuestionnaireWarning[];
  /** Questions that a ballot has, rows of a matrix one by one. */
  questionCount: number;
  /** Estimated time to answer all of it. */
  minutes: number;
  /** Estimated minutes of the shortest and the longest way through. */
  ways: { shortest: number; longest: number };
}

/** One version of a questionnaire among the others. */
export class QuestionnaireVersionSummary {
  version: number;
  title: string;
  launched: boolean;
  languages: Language[];
  questionCount: number;
  minutes: number;
  /** The day on which it was last written; null where nobody knows any more. */
  on: string | null;
  /** Name of who wrote it last; null where nobody knows any more. */
  by: string | null;
}

/** The versions of a questionnaire, the newest first. */
export class QuestionnaireVersions {
  items: QuestionnaireVersionSummary[];
}

/** What can become of a line between two versions. */
export const LINE_CHANGES = ['added', 'taken-out', 'moved', 'reworded', 'new-meaning', 'mandatory', 'logic', 'section'] as const;

/** A line that is not as it was. `item` is its place in the later version, `was` that in the earlier, both from 0. */
export class QuestionnaireLineChange {
  questionId: string;
  /** What the question says, in the base language of the later version. */
  text: string;
  changes: (typeof LINE_CHANGES)[number][];
  item?: number;
  was?: number;
  /** What it said before, when it was reworded. */
  before?: string;
}

/** What changed from one version to another: line by line, and around the lines. */
export class QuestionnaireDifference {
  from: number;
  to: number;
  lines: QuestionnaireLineChange[];
  languages: { added: Language[]; takenOut: Language[] };
  introduction: boolean;
  sections: boolean;
}

/** Which version to compare with; without it, the one before. */
export class DifferenceQuery {
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  from?: number;
}
