import type { NewQuestion, Question } from '@throughline/contract';
import { type DriverKey, hasOptions, LIMITS, type Language, type LocalText, type MatrixScale, type QuestionType, SURVEY_LIMITS } from '@throughline/domain';
import { trimmed } from '../questionnaire/draft/text';
import { questionWords } from './words/words';

/** What the form of a question holds. Choices and statements keep a key, so that a control stays with its words when they are moved. */
export interface QuestionEntry {
  driver: string;
  type: QuestionType;
  text: LocalText;
  options: LocalText[];
  rows: LocalText[];
  scale: MatrixScale;
  /** How many may be picked at most; empty for all. */
  most: number | null;
  meaning: 'favourable' | 'unfavourable';
  /** With commas between them. */
  tags: string;
  wordingNote: string;
  change: '' | 'wording-fix' | 'new-meaning';
}

export const FRESH_ENTRY: QuestionEntry = {
  driver: '',
  type: 'scale5',
  text: {},
  options: [{}, {}],
  rows: [{}, {}],
  scale: 'scale5',
  most: null,
  meaning: 'favourable',
  tags: '',
  wordingNote: '',
  change: '',
};

/** The question as the form begins with it. */
export function entryOf(question: Question): QuestionEntry {
  const { driver, type, texts, options, rows, scale, most, reverse, tags, wordingNote } = question;
  return {
    driver,
    type,
    text: texts,
    options: options ? options.map(({ labels }) => labels) : FRESH_ENTRY.options,
    rows: rows ? rows.map((row) => row.texts) : FRESH_ENTRY.rows,
    scale: scale?.max === 7 ? 'scale7' : 'scale5',
    most: most ?? null,
    meaning: reverse ? 'unfavourable' : 'favourable',
    tags: tags.join(', '),
    wordingNote: wordingNote ?? '',
    change: '',
  };
}

/** Which parts a type of question has. */
export const has = {
  options: hasOptions,
  rows: (type: QuestionType): boolean => type === 'matrix',
  most: (type: QuestionType): boolean => type === 'multiple-choice' || type === 'ranking',
  meaning: (type: QuestionType): boolean => type === 'scale5' || type === 'scale7',
} as const;

/** What is sent: only what the type has, without blanks around words. Choices and statements without any word are left out. */
export function bodyOf(entry: QuestionEntry): NewQuestion {
  const { driver, type, text, options, rows, scale, most, meaning, wordingNote } = entry;
  return {
    driver: driver as DriverKey,
    type,
    text: trimmed(text),
    ...(has.meaning(type) && { reverse: meaning === 'unfavourable' }),
    ...(has.options(type) && { options: written(options) }),
    ...(has.most(type) && most !== null && { most }),
    ...(has.rows(type) && { rows: written(rows), scale }),
    tags: tagsOf(entry),
    ...(wordingNote.trim() && { wordingNote: wordingNote.trim() }),
  };
}

export function tagsOf({ tags }: Pick<QuestionEntry, 'tags'>): string[] {
  const words = tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return [...new Set(words)];
}

const written = (texts: readonly LocalText[]): LocalText[] => texts.map(trimmed).filter((text) => Object.keys(text).length > 0);

/** What is wrong with a list of choices or statements, in a sentence; undefined when nothing is. `base`: the language that each of them needs. */
export function listProblem(texts: readonly LocalText[], base: Language, kind: 'options' | 'rows'): string | undefined {
  const { optionsMin, optionsMax, rowsMin, rowsMax } = SURVEY_LIMITS;
  const { wrong } = questionWords();
  const options = kind === 'options';
  const [least, most] = options ? [optionsMin, optionsMax] : [rowsMin, rowsMax];
  const lines = written(texts);
  if (lines.length < least || lines.length > most) return options ? wrong.choices(least, most) : wrong.statements(least, most);
  const words = lines.map((text) => text[base]?.toLowerCase());
  if (words.includes(undefined)) return options ? wrong.choicesInFirst : wrong.statementsInFirst;
  if (new Set(words).size === words.length) return undefined;
  return options ? wrong.choiceTwice : wrong.statementTwice;
}

/** What is wrong with the tags, in a sentence. */
export function tagProblem(entry: Pick<QuestionEntry, 'tags'>): string | undefined {
  const tags = tagsOf(entry);
  if (tags.length > SURVEY_LIMITS.tags) return questionWords().wrong.tags(SURVEY_LIMITS.tags);
  return tags.some((tag) => tag.length > SURVEY_LIMITS.tag) ? questionWords().wrong.tag(SURVEY_LIMITS.tag) : undefined;
}

/** The longest words of a note. */
export const LONGEST_NOTE = LIMITS.sentence;
