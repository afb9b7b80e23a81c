import { Refusal, SURVEY_LIMITS } from '@throughline/domain';
import type { ForeignGroup, ForeignQuestion } from './foreign-survey.js';

/** Rows or choices that a question of a file may have. A survey has a tenth of that. */
export const MOST_PARTS = 500;
/** Languages of a file that are looked at; LimeSurvey knows about a hundred. */
export const MOST_LANGUAGES = 300;
/** Longest code of a question, a row or a choice; LimeSurvey allows twenty letters, and SurveyJS makes names of titles. */
const LONGEST_CODE = 200;
/** Rows and choices of all questions that a file becomes: as many as 1,000 questions with twenty choices have. */
const MOST_PARTS_IN_ALL = 20_000;
/** UTF-16 units of all texts that are read, each once for every place where it stands. Five languages of 300 questions have about one million. */
const MOST_TEXT = 16_000_000;
/** UTF-16 units of all conditions. */
const MOST_CONDITIONS = 2_000_000;

const tooLarge = (what: string): Refusal =>
  new Refusal('too-large', 'file-too-large', `The file has ${what}, so it was not read. Take out of it what is not asked, and export it again.`);

/** The code as the file has it, within the length that codes have. */
export const codeWithin = (code: string): string => code.slice(0, LONGEST_CODE);

/** The rows or choices of a question, when they are no more than a question may have. Throws Refusal `file-too-large`. */
export function partsWithin<Part>(parts: readonly Part[], code: string): readonly Part[] {
  if (parts.length > MOST_PARTS) throw tooLarge(`a question, ${code.slice(0, 40)}, with more than ${MOST_PARTS} rows or choices`);
  return parts;
}

/** Throws Refusal `file-too-large` for more questions than can be moved in at once. */
export function mustHaveRoom(questions: number): void {
  const most = SURVEY_LIMITS.movedQuestions;
  if (questions > most) throw tooLarge(`more than ${most} questions`);
}

/** Throws Refusal `file-too-large` when the conditions of all questions, each as often as it is asked, are more than any survey has. */
export function mustHaveFewConditions(groups: readonly ForeignGroup[]): void {
  const all = groups.flatMap(({ show, questions }) => [show, ...questions.map((question) => question.show)]);
  const length = all.reduce((sum, show) => sum + show.reduce((own, { original }) => own + original.length, 0), 0);
  if (length > MOST_CONDITIONS) throw tooLarge('longer conditions than any questionnaire needs');
}

/** What is left while a file is read: a small file can say the same thing in thousands of places, and would keep everybody else waiting. */
export class StructureRoom {
  private text = MOST_TEXT;
  private questions = 0;
  private parts = 0;

  /** Throws Refusal `file-too-large`. */
  takeText(text: string): void {
    this.text -= text.length + 1;
    if (this.text < 0) throw tooLarge('longer texts than any questionnaire has');
  }

  /** Throws Refusal `file-too-large`. */
  takeQuestions(made: readonly ForeignQuestion[]): void {
    this.questions += made.length;
    mustHaveRoom(this.questions);
    for (const { answer } of made) this.parts += 'options' in answer ? answer.options.length : 'rows' in answer ? answer.rows.length : 0;
    if (this.parts > MOST_PARTS_IN_ALL) throw tooLarge(`more than ${MOST_PARTS_IN_ALL} rows and choices`);
  }
}
