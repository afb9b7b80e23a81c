import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { QuestionnaireText } from '@throughline/contract';
import { QUESTION_BANK } from '@throughline/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fromBank, type KnownQuestion } from '../../question-bank/question.rules.js';
import { versionText } from '../../questionnaire/questionnaire.rules.js';
import { carriedOver, type CarriedOver, type MoveInChoices } from '../carried-over.rules.js';
import type { ForeignSurvey } from '../foreign-survey.js';
import { limeSurvey } from '../limesurvey.rules.js';
import { lssTables } from '../lss-tables.js';
import { jsSurvey } from '../surveyjs.rules.js';
import { surveyJson } from '../surveyjs-json.rules.js';

/** A structure with every type of LimeSurvey, in English, German and Dutch. */
export const EVERY_TYPE = readFileSync(fileURLToPath(new URL('./every-type.lss', import.meta.url)), 'utf8');

/** The questions of the bank, as they are known in an organisation without own ones. */
export const BANK: ReadonlyMap<string, KnownQuestion> = new Map(QUESTION_BANK.map(fromBank).map((question) => [question.id, question]));

const ID = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';

/** What a survey becomes. */
export const carried = (survey: ForeignSurvey, choices: MoveInChoices = { drivers: [] }, known = BANK): CarriedOver => carriedOver(survey, choices, known, ID);

/** What the text of an `.lss` becomes. */
export const carriedLss = (text: string, choices?: MoveInChoices): CarriedOver => carried(limeSurvey(lssTables(text)), choices);

/** What a survey of SurveyJS becomes. */
export const carriedJson = (survey: object, choices?: MoveInChoices): CarriedOver => carried(jsSurvey(surveyJson(JSON.stringify(survey))), choices);

/** What the report says of a question. */
export const saidOf = ({ lines }: CarriedOver, code: string): string[] =>
  lines.filter((line) => line.code === code).map(({ kind, what }) => `${kind}: ${what}`);

/** The types that questions have now, by their codes in the file. */
export const typesIn = ({ questions }: CarriedOver): Record<string, string> => Object.fromEntries(questions.map(({ code, question }) => [code, question.type]));

/** Throws when the questionnaire could not be saved as it stands, or leads nowhere. */
export function mustBeSavable({ text, questions }: CarriedOver): void {
  const wrong = validateSync(plainToInstance(QuestionnaireText, text), { whitelist: true, forbidNonWhitelisted: true });
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  versionText(text, new Map([...BANK, ...questions.map(({ question }) => [question.id, question] as const)]));
}
