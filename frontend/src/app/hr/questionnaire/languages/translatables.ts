import { type Language, LIMITS, type LocalText, SURVEY_LIMITS } from '@throughline/domain';
import { baseOf, type Draft } from '../draft/draft';
import { withHeading } from '../draft/moves';
import { builderWords } from '../words/words';

/** A text of the questionnaire that people read. Those of questions belong to the question, wherever it is asked, and are changed there. */
export interface Translatable {
  readonly key: string;
  /** What it is: 'Introduction', 'Question 4', 'Choice of question 5'. */
  readonly what: string;
  readonly words: LocalText;
  /** The longest that it may be. */
  readonly most: number;
  /** The question whose text it is, if it is one's. */
  readonly question?: string;
  /** The draft with the text in the language; absent where the text belongs to a question. */
  readonly write?: (draft: Draft, text: string, language: Language) => Draft;
}

/** Every text of the questionnaire in the order in which people come to it; scales have their words in each language already. */
export function translatables(draft: Draft): Translatable[] {
  const words = builderWords().texts;
  const found: Translatable[] = [];
  if (draft.introduction[baseOf(draft)]?.trim()) {
    found.push({
      key: 'introduction',
      what: words.introduction,
      words: draft.introduction,
      most: LIMITS.text,
      write: (now, text, language) => ({ ...now, introduction: { ...now.introduction, [language]: text } }),
    });
  }
  let number = 0;
  for (const { key, heading, items } of draft.parts) {
    if (heading) {
      found.push({
        key: `${key} title`,
        what: words.section,
        words: heading.title,
        most: SURVEY_LIMITS.sectionTitle,
        write: (now, text, language) => withHeading(now, key, { title: { ...titleOf(now, key), [language]: text } }),
      });
      if (heading.text?.[baseOf(draft)]?.trim()) {
        found.push({
          key: `${key} text`,
          what: words.belowSection,
          words: heading.text,
          most: LIMITS.sentence,
          write: (now, text, language) => withHeading(now, key, { text: { ...textOf(now, key), [language]: text } }),
        });
      }
    }
    for (const { question } of items) {
      const rows = question.rows ?? [];
      const first = number + 1;
      number += Math.max(1, rows.length);
      const of = { question: question.id, most: SURVEY_LIMITS.questionText };
      found.push({ key: question.id, what: first === number ? words.question(first) : words.questions(first, number), words: question.texts, ...of });
      for (const [i, row] of rows.entries()) found.push({ key: row.id, what: words.statement(first + i), words: row.texts, ...of });
      for (const option of question.options ?? [])
        found.push({ key: `${question.id} ${option.value}`, what: words.choice(first), words: option.labels, ...of, most: SURVEY_LIMITS.optionText });
    }
  }
  return found;
}

const titleOf = ({ parts }: Draft, key: string): LocalText => parts.find((part) => part.key === key)?.heading?.title ?? {};
const textOf = ({ parts }: Draft, key: string): LocalText => parts.find((part) => part.key === key)?.heading?.text ?? {};

/** The texts that the language lacks. */
export function missingIn(draft: Draft, language: Language): Translatable[] {
  return translatables(draft).filter(({ words }) => !words[language]?.trim());
}

/** With one more language in which it can be answered. Words that were written in it before are there again. */
export function withLanguage(draft: Draft, language: Language): Draft {
  return draft.languages.includes(language) ? draft : { ...draft, languages: [...draft.languages, language] };
}

/** Without a language; its words are kept. The one in which the questionnaire is written stays. */
export function withoutLanguage(draft: Draft, language: Language): Draft {
  return language === baseOf(draft) ? draft : { ...draft, languages: draft.languages.filter((one) => one !== language) };
}
