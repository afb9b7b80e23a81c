import type { Question, Questionnaire, QuestionnaireText } from '@throughline/contract';

/** One line of the questionnaire being built. */
export interface DraftItem {
  readonly question: Question;
  readonly mandatory: boolean;
}

export interface Draft {
  readonly title: string;
  readonly introduction: string;
  readonly items: readonly DraftItem[];
}

export const EMPTY_DRAFT: Draft = { title: '', introduction: '', items: [] };

export function draftOf({ title, introduction, items }: Questionnaire): Draft {
  return { title, introduction, items: items.map(({ question, mandatory }) => ({ question, mandatory })) };
}

export function textOf({ title, introduction, items }: Draft): QuestionnaireText {
  return { title: title.trim(), introduction, items: items.map(({ question, mandatory }) => ({ questionId: question.id, mandatory })) };
}

/** Whether saving would change anything. */
export function differs(one: Draft, other: Draft): boolean {
  return JSON.stringify(textOf(one)) !== JSON.stringify(textOf(other));
}

/** A question at the end of the list: mandatory, unless it is a comment, for nobody must write. */
export function added(items: readonly DraftItem[], question: Question): readonly DraftItem[] {
  return items.some((item) => item.question.id === question.id) ? items : [...items, { question, mandatory: question.type !== 'text' }];
}

/** The list with one line moved by so many places; past an end it stays at the end. */
export function moved(items: readonly DraftItem[], from: number, by: number): readonly DraftItem[] {
  const item = items[from];
  if (!item) return items;
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  const others = items.toSpliced(from, 1);
  return others.toSpliced(to, 0, item);
}

/** The questions whose words, code or driver have all searched words, of one driver if one is chosen. */
export function found(questions: readonly Question[], search: string, driver: string): readonly Question[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    const text = `${question.text} ${question.code} ${question.driver}`.toLowerCase();
    return (!driver || question.driver === driver) && words.every((word) => text.includes(word));
  });
}
