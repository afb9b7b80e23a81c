import type { Questionnaire, QuestionnaireText } from '@throughline/contract';
import { LANGUAGES, type LocalText } from '@throughline/domain';
import { type Draft, type DraftItem, linesOf, type SectionWords } from './draft';

/** The questionnaire as it is built on. Lines without a section that come after one are a part of their own without a heading, so that the order stays. */
export function draftOf({ title, languages, introduction, sections, items }: Questionnaire): Draft {
  const parts: { key: string; heading?: SectionWords; items: DraftItem[] }[] = [{ key: '', items: [] }];
  const waiting = [...sections];
  const open = (): void => {
    const section = waiting.shift();
    if (!section) return;
    const { id, title: words, text, show } = section;
    parts.push({ key: id, heading: { title: words, ...(text && { text }), ...(show && { show }) }, items: [] });
  };
  for (const { question, mandatory, sectionId, show, jumps } of items) {
    if (sectionId === undefined && parts.at(-1)?.heading) parts.push({ key: `after ${parts.at(-1)?.key}`, items: [] });
    while (sectionId !== undefined && waiting.length > 0 && !parts.some(({ key }) => key === sectionId)) open();
    const part = (sectionId === undefined ? undefined : parts.find(({ key }) => key === sectionId)) ?? parts.at(-1)!;
    part.items.push({ question, mandatory, ...(show && { show }), ...(jumps?.length && { jumps }) });
  }
  while (waiting.length > 0) open();
  return { title, languages, introduction, parts };
}

/** The text without blanks around it, and without the languages in which it says nothing. */
export function trimmed(text: LocalText): LocalText {
  return Object.fromEntries(LANGUAGES.filter((language) => text[language]?.trim()).map((language) => [language, text[language]!.trim()]));
}

/** What is sent. Words in a language that was taken out are kept: it may come back. */
export function textOf({ title, languages, introduction, parts }: Draft): QuestionnaireText {
  return {
    title: title.trim(),
    languages: [...languages],
    introduction: trimmed(introduction),
    sections: parts.flatMap(({ key, heading }) => {
      if (!heading) return [];
      const text = trimmed(heading.text ?? {});
      return [{ id: key, title: trimmed(heading.title), ...(Object.keys(text).length > 0 && { text }), ...(heading.show && { show: heading.show }) }];
    }),
    items: parts.flatMap(({ key, heading, items }) =>
      items.map(({ question, mandatory, show, jumps }) => ({
        questionId: question.id,
        mandatory,
        ...(heading && { sectionId: key }),
        ...(show && { show }),
        ...(jumps?.length && { jumps: [...jumps] }),
      })),
    ),
  };
}

/** Whether saving would change anything: what is asked, or in which words since a question was changed. */
export function differs(one: Draft, other: Draft): boolean {
  const all = (draft: Draft): string => JSON.stringify([textOf(draft), linesOf(draft).map(({ question }) => question.version)]);
  return all(one) !== all(other);
}
