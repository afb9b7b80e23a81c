import type { NewQuestion } from '@throughline/contract';
import { type DriverKey, LANGUAGES, LIMITS, type LocalText } from '@throughline/domain';
import { content } from '../question-bank/own-question.rules.js';
import { type KnownQuestion, namedId, ownCode } from '../question-bank/question.rules.js';
import type { ForeignQuestion, ForeignSource } from './foreign-survey.js';
import { cut } from './plain-text.rules.js';

const NAMES: Readonly<Record<ForeignSource, string>> = { limesurvey: 'LimeSurvey', surveyjs: 'SurveyJS' };

/** An own question made from one of a file, which must fit our limits. Its note keeps the codes that the file has, and the help. */
export function madeQuestion(question: ForeignQuestion, driver: DriverKey, moveIn: string, source: ForeignSource): KnownQuestion {
  const { code, text, answer } = question;
  const id = namedId(moveIn, code);
  const asked = {
    driver,
    type: answer.kind,
    text,
    ...('options' in answer ? { options: answer.options.map((option) => option.text), ...(answer.most ? { most: answer.most } : {}) } : {}),
    ...(answer.kind === 'matrix' ? { rows: answer.rows.map((row) => row.text), scale: answer.scale } : {}),
    tags: [source],
    wordingNote: noteOf(question, source),
  } as NewQuestion;
  return { id, code: ownCode(id), source: 'own', origin: null, version: 1, meaning: 1, ...content(asked) };
}

function noteOf({ code, was, help, answer }: ForeignQuestion, source: ForeignSource): string {
  const codes = 'options' in answer ? answer.options : answer.kind === 'matrix' ? answer.rows : [];
  const helped = Object.values(help)[0];
  return cut(
    [
      `${NAMES[source]}: ${code}, ${was}.`,
      ...(helped ? [`Help: ${helped}`] : []),
      ...(codes.length > 0 ? [`Codes in order: ${codes.map((one) => one.code).join(', ')}.`] : []),
    ].join(' '),
    LIMITS.sentence,
  );
}

/** Whether two questions ask the same in the same way, in every language that the first has. */
export function alike(one: KnownQuestion, other: KnownQuestion): boolean {
  const labels = ({ options, rows }: KnownQuestion): LocalText[] => [...(options ?? []).map(({ label }) => label), ...(rows ?? []).map(({ text }) => text)];
  const [own, others] = [labels(one), labels(other)];
  return (
    one.type === other.type &&
    (one.scale ?? null) === (other.scale ?? null) &&
    (one.most ?? null) === (other.most ?? null) &&
    one.reverse === other.reverse &&
    own.length === others.length &&
    within(one.text, other.text) &&
    own.every((label, i) => within(label, others[i]!))
  );
}

const within = (one: LocalText, other: LocalText): boolean => LANGUAGES.every((language) => one[language] === undefined || one[language] === other[language]);

/** The questions there are, by what they say in any language. */
export class KnownTexts {
  private readonly byWords = new Map<string, KnownQuestion>();

  constructor(known: ReadonlyMap<string, KnownQuestion>) {
    for (const question of known.values()) this.add(question);
  }

  add(question: KnownQuestion): void {
    for (const key of keysOf(question.text)) if (!this.byWords.has(key)) this.byWords.set(key, question);
  }

  /** One that says the same in some language, whatever the capitals. */
  sameWords({ text }: KnownQuestion): KnownQuestion | undefined {
    return keysOf(text)
      .map((key) => this.byWords.get(key))
      .find((question) => question !== undefined);
  }
}

const keysOf = (text: LocalText): string[] => Object.entries(text).map(([language, words]) => `${language} ${words.toLowerCase()}`);
