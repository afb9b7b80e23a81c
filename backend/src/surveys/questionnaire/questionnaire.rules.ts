import type { QuestionnaireItemChoice, QuestionnaireSketch, QuestionnaireText } from '@throughline/contract';
import {
  type Condition,
  type FieldProblem,
  inLanguage,
  type Jump,
  type Language,
  LIMITS,
  type LocalText,
  type QuestionType,
  Refusal,
} from '@throughline/domain';
import type { KnownQuestion } from '../question-bank/question.rules.js';
import { byLanguage } from '../question-bank/question-view.rules.js';
import { logicProblems } from './questionnaire-logic.rules.js';

/** One line of a version: the question itself, taken over, whether it must be answered, where it belongs and when it is asked. */
export interface VersionItem {
  question: KnownQuestion;
  mandatory: boolean;
  sectionId?: string;
  show?: Condition;
  jumps?: readonly Jump[];
}

/** A section of a version. Its questions follow one another. */
export interface VersionSection {
  id: string;
  title: LocalText;
  text?: LocalText;
  show?: Condition;
}

/** What a version says and asks. The first of `languages` is the base; texts in languages that are not among them are kept and not shown. */
export interface VersionText {
  languages: readonly Language[];
  introduction: LocalText;
  sections: readonly VersionSection[];
  items: readonly VersionItem[];
}

/**
 * The text of a version. Throws Refusal `invalid-questionnaire` with a pointer for everything that is wrong: a line whose question does not exist (or is
 * another organisation's), is retired and was not in the version before (`kept`), or is there for the second time, sections that are doubled or torn apart, more questions than a ballot takes, and faults of logic.
 */
export function versionText(asked: QuestionnaireText, known: ReadonlyMap<string, KnownQuestion>, kept?: Pick<VersionText, 'items'>): VersionText {
  const { text, problems } = draftText(asked, known, kept);
  const all = problems.length > 0 ? problems : logicProblems(text);
  if (all.length > 0)
    throw new Refusal('invalid', 'invalid-questionnaire', all.length === 1 ? all[0]!.detail : `${all.length} lines are wrong; each is named below.`, all);
  return text;
}

/** The text of a version as far as it makes sense, and what of it does not, apart from its logic. */
export function draftText(
  asked: QuestionnaireText | QuestionnaireSketch,
  known: ReadonlyMap<string, KnownQuestion>,
  kept?: Pick<VersionText, 'items'>,
): { text: VersionText; problems: FieldProblem[] } {
  const there = new Set(kept?.items.map(({ question }) => question.id));
  const { items, problems } = lines(asked.items, known, there);
  const sections = (asked.sections ?? []).map(({ id, title, text, show }): VersionSection => {
    const below = text && tidy(text);
    return { id, title: tidy(title), ...(below && Object.keys(below).length > 0 ? { text: below } : {}), ...(show ? { show } : {}) };
  });
  const text = { languages: asked.languages ?? ['en'], introduction: tidy(asked.introduction ?? {}), sections, items };
  return { text, problems: [...problems, ...sectionProblems(asked), ...tooMany(text)] };
}

function lines(
  asked: readonly QuestionnaireItemChoice[],
  known: ReadonlyMap<string, KnownQuestion>,
  there: ReadonlySet<string>,
): { items: VersionItem[]; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const firstAt = new Map<string, number>();
  const items = asked.flatMap(({ questionId, mandatory, sectionId, show, jumps }, i): VersionItem[] => {
    const question = known.get(questionId.toLowerCase());
    const pointer = `#/items/${i}/questionId`;
    if (!question) {
      problems.push({ pointer, detail: `Line ${i + 1}: there is no question with the id ${questionId}.` });
      return [];
    }
    if (question.retired && !there.has(question.id))
      problems.push({
        pointer,
        detail: `Line ${i + 1} asks a question that was retired: "${inLanguage(question.text, 'en')}" Bring it back in the bank first.`,
      });
    const first = firstAt.get(question.id);
    if (first !== undefined)
      problems.push({
        pointer,
        detail: `Line ${i + 1} asks the same as line ${first + 1}: "${inLanguage(question.text, 'en')}" Each question can be asked once.`,
      });
    else firstAt.set(question.id, i);
    return [
      {
        question,
        mandatory,
        ...(sectionId === undefined ? {} : { sectionId }),
        ...(show ? { show } : {}),
        ...(jumps ? { jumps: jumps.map(({ when, to }) => ({ when, to })) } : {}),
      },
    ];
  });
  return { items, problems };
}

/** Sections that are there twice, lines in sections that are not there, and sections whose lines do not follow one another. */
function sectionProblems({ sections = [], items }: QuestionnaireText | QuestionnaireSketch): FieldProblem[] {
  const ids = sections.map(({ id }) => id);
  const twice = ids.flatMap((id, i) => (ids.indexOf(id) < i ? [{ pointer: `#/sections/${i}/id`, detail: `Two sections have the id ${id}.` }] : []));
  const ended = new Set<string>();
  const torn = items.flatMap(({ sectionId }, i): FieldProblem[] => {
    const before = items[i - 1]?.sectionId;
    if (before !== undefined && before !== sectionId) ended.add(before);
    const problem = (detail: string): FieldProblem[] => [{ pointer: `#/items/${i}/sectionId`, detail: `Line ${i + 1} ${detail}` }];
    if (sectionId === undefined) return ended.size > 0 ? problem('belongs to no section but comes after one. Put it into a section, or before the first.') : [];
    if (!ids.includes(sectionId)) return problem('belongs to a section that is not there.');
    return ended.has(sectionId) ? problem('is torn from its section: the lines of a section follow one another.') : [];
  });
  return [...twice, ...torn];
}

function tooMany({ items }: VersionText): FieldProblem[] {
  const count = questionCount(items);
  const most = LIMITS.questionsPerQuestionnaire;
  return count > most
    ? [
        {
          pointer: '#/items',
          detail: `These are ${count} questions, counting each statement of a matrix. At most ${most} can be asked; take out ${count - most}.`,
        },
      ]
    : [];
}

/** Every text of a question that people read: what it asks, its choices, its rows. */
export function saidOf({ text, options, rows }: KnownQuestion): LocalText[] {
  return [text, ...(options ?? []).map(({ label }) => label), ...(rows ?? []).map((row) => row.text)];
}

/** How many questions a ballot has: the rows of a matrix one by one. */
export function questionCount(items: readonly VersionItem[]): number {
  return items.reduce((sum, { question }) => sum + (question.rows?.length ?? 1), 0);
}

/** The types of the lines, as the estimate of the time wants them. */
export const typesOf = (items: readonly VersionItem[]): { type: QuestionType; rows?: number }[] =>
  items.map(({ question: { type, rows } }) => ({ type, ...(rows ? { rows: rows.length } : {}) }));

function tidy(text: LocalText): LocalText {
  return byLanguage(Object.fromEntries(Object.entries(text).map(([language, words]) => [language, words.trim()])));
}
