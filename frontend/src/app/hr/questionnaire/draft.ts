import type { Question, Questionnaire, QuestionnaireItem, QuestionnaireText } from '@throughline/contract';

/** One line of the questionnaire being built. */
export type DraftItem = Readonly<Omit<QuestionnaireItem, 'questionId'>>;

/** What the page edits; everything else of the questionnaire goes back as it came. */
export interface Draft {
  readonly title: string;
  readonly introduction: string;
  readonly items: readonly DraftItem[];
  readonly rest: Pick<QuestionnaireText, 'languages' | 'sections'> & { readonly introductions: Questionnaire['introduction'] };
}

export const EMPTY_DRAFT: Draft = { title: '', introduction: '', items: [], rest: { introductions: {} } };

export function draftOf({ title, introduction, languages, sections, items }: Questionnaire): Draft {
  const rest = { languages, sections, introductions: introduction };
  return { title, introduction: introduction[languages[0]!] ?? '', items: items.map(({ questionId: _, ...item }) => item), rest };
}

export function textOf({ title, introduction, items, rest: { introductions, ...rest } }: Draft): QuestionnaireText {
  const { [rest.languages?.[0] ?? 'en']: _, ...others } = introductions;
  return {
    title: title.trim(),
    ...rest,
    introduction: introduction.trim() ? { ...others, [rest.languages?.[0] ?? 'en']: introduction } : others,
    // field by field: the form leaves marks of its own on the lines
    items: items.map(({ question, mandatory, sectionId, show, jumps }) => ({
      questionId: question.id,
      mandatory,
      ...(sectionId && { sectionId }),
      ...(show && { show }),
      ...(jumps && { jumps }),
    })),
  };
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
