import { createHash } from 'node:crypto';
import { canonicalJson } from '@throughline/anonymity';
import { type Questionnaire, type QuestionnaireTemplate } from '@throughline/contract';
import { LANGUAGES, minutesToAnswer, QUESTIONNAIRE_TEMPLATES, Refusal } from '@throughline/domain';
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
    revision: revisionOf(row),
  };
}

/** A fingerprint of what a version says and asks, whatever its questions are worded like in the bank: 43 letters. */
export function revisionOf({ title, languages, introduction, sections, items }: VersionFacts): string {
  const lines = items.map(({ question, mandatory, sectionId, show, jumps }) => ({
    question: question.id,
    mandatory,
    ...(sectionId === undefined ? {} : { sectionId }),
    ...(show ? { show } : {}),
    ...(jumps ? { jumps } : {}),
  }));
  // as it comes back from the database: without fields that are not there
  const said = JSON.parse(JSON.stringify({ title, languages, introduction, sections, lines })) as unknown;
  return createHash('sha256').update(canonicalJson(said)).digest('base64url');
}

/** Throws Refusal `questionnaire-changed` when the version is not the one that was read. */
export function mustBeAsRead(row: VersionFacts, revision: string | undefined): void {
  if (revision === undefined || revision === revisionOf(row)) return;
  throw new Refusal(
    'conflict',
    'questionnaire-changed',
    'Somebody else saved this questionnaire since you opened it. Open it in another tab, bring over what you changed, and save it there: saving here would undo theirs.',
  );
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
