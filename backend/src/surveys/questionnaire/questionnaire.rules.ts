import type { QuestionnaireItemChoice, QuestionnaireWarning } from '@throughline/contract';
import { type CycleQuestion, type FieldProblem, inLanguage, isComment, minutesToAnswer, type QuestionType, Refusal, scaleOf } from '@throughline/domain';
import type { KnownQuestion } from '../question-bank/question.rules.js';

/** One line of a version: the question itself, taken over, and whether it must be answered. */
export interface VersionItem {
  question: KnownQuestion;
  mandatory: boolean;
}

const LONG = 60;
const MANY_COMMENTS = 4;

/**
 * The lines of a version. Throws Refusal `invalid-questionnaire` with a pointer for every line whose question does not exist (or is another
 * organisation's) or is there for the second time.
 */
export function versionItems(asked: readonly QuestionnaireItemChoice[], known: ReadonlyMap<string, KnownQuestion>): VersionItem[] {
  const problems: FieldProblem[] = [];
  const firstAt = new Map<string, number>();
  const items = asked.flatMap(({ questionId, mandatory }, i) => {
    const question = known.get(questionId.toLowerCase());
    const pointer = `#/items/${i}/questionId`;
    if (!question) {
      problems.push({ pointer, detail: `Line ${i + 1}: there is no question with the id ${questionId}.` });
      return [];
    }
    const first = firstAt.get(question.id);
    if (first !== undefined)
      problems.push({ pointer, detail: `Line ${i + 1} asks the same as line ${first + 1}: "${question.text.en}" Each question can be asked once.` });
    else firstAt.set(question.id, i);
    return [{ question, mandatory }];
  });
  if (problems.length) {
    throw new Refusal(
      'invalid',
      'invalid-questionnaire',
      problems.length === 1 ? problems[0]!.detail : `${problems.length} lines are wrong; each is named below.`,
      problems,
    );
  }
  return items;
}

/** What should be looked at before asking these questions; none of it forbids them. */
export function questionnaireWarnings(items: readonly VersionItem[]): QuestionnaireWarning[] {
  const warnings: QuestionnaireWarning[] = [];
  const comments = items.filter(({ question }) => isComment(question));
  if (!items.some(({ question }) => question.driver === 'engagement' && !isComment(question))) {
    warnings.push({
      code: 'no-engagement-question',
      sentence: 'No question measures engagement, so the results have no outcome to set the drivers and the customers’ figures against.',
    });
  }
  if (items.length > LONG)
    warnings.push({
      code: 'long',
      sentence: `${items.length} questions take about ${minutesToAnswer(typesOf(items))} minutes. Beyond ${LONG} questions many people stop before the end.`,
    });
  if (comments.length > MANY_COMMENTS)
    warnings.push({ code: 'many-comments', sentence: `${comments.length} open questions are many: people write less in each, and leave more of them empty.` });
  if (comments.some(({ mandatory }) => mandatory)) {
    warnings.push({
      code: 'mandatory-comment',
      sentence: 'A comment must be written before the answers can be sent. People who fear to be recognised by their words will not answer at all.',
    });
  }
  return warnings;
}

/** The types of the lines, as the estimate of the time wants them. */
export const typesOf = (items: readonly VersionItem[]): { type: QuestionType }[] => items.map(({ question: { type } }) => ({ type }));

/** The questions as a cycle fixes them. */
export function cycleQuestions(items: readonly VersionItem[]): CycleQuestion[] {
  return items.map(({ question: { id, code, driver, type, text, reverse, options }, mandatory }) => {
    if (type === 'matrix') throw new RangeError(`The question ${code} is a matrix; its rows are asked.`);
    const scale = scaleOf(type);
    return {
      id,
      code,
      driver,
      type,
      text: inLanguage(text, 'en'),
      mandatory,
      ...(reverse ? { reverse: true as const } : {}),
      ...(scale ? { scale } : {}),
      ...(options ? { options: options.map(({ value, label }) => ({ value, label: inLanguage(label, 'en') })) } : {}),
    };
  });
}
