import { type Questionnaire, type QuestionnaireTemplate } from '@throughline/contract';
import { LANGUAGES, minutesToAnswer, QUESTIONNAIRE_TEMPLATES } from '@throughline/domain';
import { bankQuestionId, type KnownQuestion } from '../question-bank/question.rules.js';
import { questionView } from '../question-bank/question-view.rules.js';
import { typesOf, type VersionText } from './questionnaire.rules.js';
import { type AskedBefore, questionnaireWarnings } from './questionnaire-warnings.rules.js';

/** A version with what is known of it besides its text. */
export interface VersionFacts extends VersionText {
  questionnaireId: string;
  title: string;
  version: number;
  launched: boolean;
}

/** A version as replies show it. `before` is the version that was launched last, to say what means something else now. */
export function questionnaireView(row: VersionFacts, archived: boolean, before?: AskedBefore): Questionnaire {
  return {
    id: row.questionnaireId,
    title: row.title,
    version: row.version,
    launched: row.launched,
    languages: [...row.languages],
    introduction: row.introduction,
    sections: [...row.sections],
    items: row.items.map(({ question, mandatory, sectionId, show, jumps }) => ({
      questionId: question.id,
      mandatory,
      ...(sectionId === undefined ? {} : { sectionId }),
      ...(show ? { show } : {}),
      ...(jumps ? { jumps: [...jumps] } : {}),
      question: questionView(question),
    })),
    warnings: questionnaireWarnings(row, before),
    minutes: minutesToAnswer(typesOf(row.items)),
    archived,
  };
}

/**
 * The version with its questions as they are known now: in their newest words while it is not launched, and always with whether they are retired. A question
 * that nobody knows any more stays as it was.
 */
export function withQuestionsOfToday<Version extends VersionText & { launched: boolean }>(
  version: Version,
  known: ReadonlyMap<string, KnownQuestion>,
): Version {
  const items = version.items.map((item) => {
    const now = known.get(item.question.id);
    const question = version.launched ? { ...item.question, retired: now?.retired ?? false } : (now ?? item.question);
    return { ...item, question };
  });
  return { ...version, items };
}

/** The templates as replies show them, without questions that the organisation has retired. */
export function templatesWithout(retired: ReadonlySet<string>): QuestionnaireTemplate[] {
  return QUESTIONNAIRE_TEMPLATES.map(({ key, title, description, introduction, codes, mandatory, minutes }) => ({
    key,
    title: title.en,
    titles: title,
    description: description.en,
    descriptions: description,
    languages: [...LANGUAGES],
    introduction,
    items: codes
      .map((code) => ({ questionId: bankQuestionId(code), mandatory: mandatory.includes(code) }))
      .filter(({ questionId }) => !retired.has(questionId)),
    minutes,
  }));
}
