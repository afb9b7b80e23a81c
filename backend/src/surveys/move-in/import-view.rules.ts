import type { QuestionnaireImport } from '@throughline/contract';
import { type Condition, inLanguage, LIMITS, type LocalText } from '@throughline/domain';
import { rowId } from '../question-bank/question.rules.js';
import type { CarriedOver, CarriedQuestion } from './carried-over.rules.js';
import type { QuestionnaireImportRow } from './questionnaire-import.entity.js';

/** What an import is besides what comes over. */
export type ImportFacts = Pick<QuestionnaireImportRow, 'id' | 'state' | 'source' | 'fileName' | 'questionnaireId'>;

/** The import as replies show it. */
export function importView({ id, state, source, fileName, questionnaireId }: ImportFacts, carried: CarriedOver, again = false): QuestionnaireImport {
  const { text, questions, lines, title, count } = carried;
  const asked = new Map(text.items.map((item) => [item.questionId, item]));
  const known = subjects(questions);
  const when = (condition: Condition | undefined): string | null => (condition ? conditionText(condition, known) : null);
  return {
    id,
    state,
    again,
    source,
    fileName,
    title,
    languages: [...(text.languages ?? [])],
    introduction: text.introduction ?? {},
    sections: (text.sections ?? []).map((section) => ({ title: section.title, text: section.text ?? {}, when: when(section.show) })),
    questions: questions.map(({ code, was, question, mandatory, driver, proposed, there, taken, section }) => ({
      code,
      was,
      type: question.type,
      texts: question.text,
      options: (question.options ?? []).map(({ label }) => label),
      rows: (question.rows ?? []).map((row) => row.text),
      mandatory,
      driver,
      proposed,
      there,
      taken,
      section: section ?? null,
      when: taken ? when(asked.get(question.id)?.show) : null,
    })),
    lines: lines.map(({ group, original, ...line }) => ({ section: group, ...line, original: original ?? null })),
    questionCount: count,
    mostQuestions: LIMITS.questionsPerQuestionnaire,
    undecided: undecided(carried).length,
    questionnaireId,
  };
}

/** Questions that would be made and of which nobody has said what they are about. */
export function undecided({ questions }: CarriedOver): CarriedQuestion[] {
  return questions.filter(({ taken, driver }) => taken && driver === null);
}

/** A question that conditions can ask about, and which of its rows. */
interface Subject extends Pick<CarriedQuestion, 'code' | 'question'> {
  row?: LocalText;
}

/** Every question and every row by the id that conditions have for it; of two, the first. */
function subjects(questions: readonly CarriedQuestion[]): ReadonlyMap<string, Subject> {
  const all = questions.flatMap(({ code, question }): [string, Subject][] => [
    [question.id, { code, question }],
    ...(question.rows ?? []).map(({ value, text }): [string, Subject] => [rowId(question.id, value), { code, question, row: text }]),
  ]);
  return new Map(all.toReversed());
}

/** The condition in words, with the codes that the file has for questions. */
function conditionText(condition: Condition, known: ReadonlyMap<string, Subject>): string {
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const words = parts.map((part) => ('question' in part ? conditionText(part, known) : `(${conditionText(part, known)})`));
    return words.join('all' in condition ? ' and ' : ' or ');
  }
  const about = known.get(condition.question);
  const name = `${about?.code ?? '?'}${about?.row ? ` “${inLanguage(about.row, 'en')}”` : ''}`;
  if (!('values' in condition) && !('value' in condition)) return `${name} is ${condition.is === 'answered' ? '' : 'not '}answered`;
  if ('value' in condition) return `${name} is ${condition.is === 'at-least' ? 'at least' : 'at most'} ${condition.value}`;
  const labels = condition.values.map((value) => {
    const label = about?.question.options?.find((option) => option.value === value)?.label;
    return label ? `“${inLanguage(label, 'en')}”` : String(value);
  });
  return `${name} is ${condition.is === 'any-of' ? '' : 'not '}${labels.join(' or ')}`;
}
