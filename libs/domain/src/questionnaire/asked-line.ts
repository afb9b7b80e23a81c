import { type Language, type LocalText, wordsIn } from '../language.js';
import { scaleIn } from '../question-bank/scale-words.js';
import type { DriverKey } from '../survey-driver.js';
import type { CycleQuestion, CycleQuestionType, MatrixScale, QuestionType, QuestionWording, SectionHeading } from '../survey-question.js';
import type { Condition, Jump } from './condition.js';

/** A section that a line belongs to: what it says, and when it is asked. */
export interface LineSection {
  readonly id: string;
  readonly title: LocalText;
  readonly text?: LocalText;
  readonly show?: Condition;
}

/** One line of a questionnaire with its texts in several languages, whether it is still being built or was fixed. */
export interface QuestionnaireLine {
  readonly id: string;
  readonly code: string;
  readonly driver: DriverKey;
  readonly text: LocalText;
  readonly mandatory: boolean;
  readonly reverse: boolean;
  /** What it is; a matrix with the scale of its rows, each a question of its own with an id that stays. */
  readonly asks:
    | { readonly type: Exclude<QuestionType, 'matrix'>; readonly options?: readonly { readonly value: string; readonly label: LocalText }[] }
    | {
        readonly type: 'matrix';
        readonly scale: MatrixScale;
        readonly rows: readonly { readonly id: string; readonly code: string; readonly text: LocalText }[];
      };
  readonly most?: number;
  readonly meaning?: number;
  readonly section?: LineSection;
  readonly show?: Condition;
  readonly jumps?: readonly Jump[];
}

/**
 * The lines as people are asked them, with words in the first of the languages and translations into the others; what a language lacks stands in `base`. A matrix comes as its rows; what a
 * section asks for is joined with what a line asks for; the heading of a section stands on its first question, and the jumps of a matrix on its last row.
 */
export function linesAsked(lines: readonly QuestionnaireLine[], languages: readonly [Language, ...Language[]], base: Language): CycleQuestion[] {
  return lines.flatMap((line, i) => {
    const { section } = line;
    const opens = section !== undefined && lines[i - 1]?.section?.id !== section.id;
    return questionsOf(line, languages, base).map((question, row) => (opens && row === 0 ? withHeading(question, section, languages[0], base) : question));
  });
}

function questionsOf(line: QuestionnaireLine, [first, ...others]: readonly [Language, ...Language[]], base: Language): CycleQuestion[] {
  const { id, code, asks, text, section, most, jumps, meaning = 1 } = line;
  const show = both(section?.show, line.show);
  const common = {
    driver: line.driver,
    mandatory: line.mandatory,
    ...(line.reverse ? { reverse: true as const } : {}),
    ...(section ? { section: section.id } : {}),
    ...(show ? { show } : {}),
    ...(meaning > 1 ? { meaning } : {}),
  };
  const scale = (type: CycleQuestionType) => {
    const found = scaleIn(first, type);
    return found ? { scale: found } : {};
  };
  const labels = (type: CycleQuestionType, language: Language) => {
    const found = scaleIn(language, type);
    return found ? { labels: found.labels } : {};
  };
  if (asks.type !== 'matrix') {
    const { type, options } = asks;
    return [
      {
        id,
        code,
        type,
        text: wordsIn(text, first, base),
        ...common,
        ...scale(type),
        ...(options ? { options: options.map(({ value, label }) => ({ value, label: wordsIn(label, first, base) })) } : {}),
        ...(most === undefined ? {} : { most }),
        ...(jumps ? { jumps } : {}),
        ...translated(others, (language) => ({
          text: wordsIn(text, language, base),
          ...labels(type, language),
          ...(options ? { options: options.map(({ label }) => wordsIn(label, language, base)) } : {}),
        })),
      },
    ];
  }
  const { rows, scale: type } = asks;
  return rows.map((row, i) => ({
    id: row.id,
    code: row.code,
    type,
    text: wordsIn(row.text, first, base),
    ...common,
    ...scale(type),
    matrix: { id, text: wordsIn(text, first, base) },
    ...(jumps && i === rows.length - 1 ? { jumps } : {}),
    ...translated(others, (language) => ({
      text: wordsIn(row.text, language, base),
      ...labels(type, language),
      matrix: wordsIn(text, language, base),
    })),
  }));
}

function withHeading(question: CycleQuestion, { title, text }: LineSection, first: Language, base: Language): CycleQuestion {
  const heading = (language: Language): SectionHeading => ({
    title: wordsIn(title, language, base),
    ...(text ? { text: wordsIn(text, language, base) } : {}),
  });
  const others = Object.entries(question.translations ?? {}) as [Language, QuestionWording][];
  return {
    ...question,
    heading: heading(first),
    ...(others.length > 0
      ? { translations: Object.fromEntries(others.map(([language, wording]) => [language, { ...wording, heading: heading(language) }])) }
      : {}),
  };
}

function translated(languages: readonly Language[], wording: (language: Language) => QuestionWording): Pick<CycleQuestion, 'translations'> {
  return languages.length > 0 ? { translations: Object.fromEntries(languages.map((language) => [language, wording(language)])) } : {};
}

/** Both conditions in one. */
function both(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  return one && other ? { all: [one, other] } : (one ?? other);
}
