import { inLanguage, type Language, LANGUAGES, type LocalText, SURVEY_LIMITS } from '@throughline/domain';
import type { Coded, ForeignAnswer, ForeignLine, ForeignQuestion } from './foreign-survey.js';
import { cut } from './plain-text.rules.js';

/** A question that fits our limits, or several, and what was done for that. None when it cannot. */
export interface Fitted {
  questions: ForeignQuestion[];
  lines: ForeignLine[];
}

/**
 * The question within our limits: with at least two and at most twenty choices and no label twice, statements in matrices of at most twenty, a text of at
 * least three letters. `group` is where the report says it stands.
 */
export function fitted(question: ForeignQuestion, group: string, languages: readonly Language[]): Fitted {
  const lines: ForeignLine[] = [];
  const say: Say = (kind, what, instead, original) =>
    lines.push({ group, code: question.code, kind, what, instead, ...(original === undefined ? {} : { original }) });
  const { answer } = question;
  const named = { ...question, text: worded(question.text, question.code, languages, say) };
  if ('options' in answer) {
    const options = fittingOptions(answer.options, languages, say);
    if (options.length < SURVEY_LIMITS.optionsMin) {
      say('left-out', 'It has fewer than two choices.', 'Write its choices into a new question.', inLanguage(question.text, languages[0]!));
      return { questions: [], lines };
    }
    return { questions: [{ ...named, answer: withMost(answer, options) }], lines };
  }
  if (answer.kind !== 'matrix') return { questions: [named], lines };
  return { questions: matrices(named, answer, languages, say), lines };
}

type Say = (kind: ForeignLine['kind'], what: string, instead: string, original?: string) => void;

function withMost(answer: Extract<ForeignAnswer, { options: unknown }>, options: Coded[]): ForeignAnswer {
  const { most, kind } = answer;
  if (kind === 'single-choice' || most === undefined || most < 1 || most >= options.length) return { kind, options };
  return { kind, options, most };
}

function fittingOptions(options: readonly Coded[], languages: readonly Language[], say: Say): Coded[] {
  const most = SURVEY_LIMITS.optionsMax;
  if (options.length > most)
    say(
      'changed',
      `It has ${options.length} choices; the first ${most} are there.`,
      'Put choices together, or split the question.',
      options
        .slice(most)
        .map(({ text }) => inLanguage(text, languages[0]!))
        .join('\n'),
    );
  return distinct(options.slice(0, most), SURVEY_LIMITS.optionText, languages, say);
}

function matrices(question: ForeignQuestion, answer: Extract<ForeignAnswer, { rows: unknown }>, languages: readonly Language[], say: Say): ForeignQuestion[] {
  const rows = distinct(answer.rows, SURVEY_LIMITS.questionText, languages, say).map((row) => ({ ...row, text: worded(row.text, row.code, languages, say) }));
  if (rows.length === 0) {
    say('left-out', 'It has no row.', 'Write its statements into a new matrix.', inLanguage(question.text, languages[0]!));
    return [];
  }
  const parts = Math.ceil(rows.length / SURVEY_LIMITS.rowsMax);
  if (parts > 1)
    say('changed', `It has ${rows.length} rows; it is ${parts} matrices now, one after the other.`, 'Take out rows: people give up at long lists.');
  const each = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const own = rows.slice(part * each, (part + 1) * each);
    const [only] = own;
    const name = question.name ?? question.code;
    if (own.length === 1) {
      const kind = answer.scale;
      return { ...question, code: `${name}_${only!.code}`, text: only!.text, answer: { kind, codes: answer.codes } };
    }
    const text = part === 0 ? question.text : numbered(question.text, part + 1, SURVEY_LIMITS.questionText);
    return { ...question, ...(part === 0 ? {} : { code: `${name} (${part + 1})` }), name, text, answer: { ...answer, rows: own } };
  });
}

/** Labels that nobody else has, in every language. One without any is called by its code. */
function distinct(parts: readonly Coded[], most: number, languages: readonly Language[], say: Say): Coded[] {
  const seen = new Set<string>();
  // the next number of each label: looking for it from the beginning each time would take forever where thousands say the same
  const next = new Map<string, number>();
  let doubled = false;
  const labelled = parts.map(({ code, text }) => ({ code, text: Object.keys(text).length > 0 ? text : same(cut(code || '?', most), languages) }));
  const once = labelled.map(({ code, text }) => {
    const own = LANGUAGES.flatMap((language) => {
      const label = text[language];
      if (label === undefined) return [];
      const tidy = label.trim().replace(/\s+/g, ' ');
      let unique = tidy;
      const key = `${language} ${tidy.toLowerCase()}`;
      let count = next.get(key) ?? 2;
      for (; seen.has(`${language} ${unique.toLowerCase()}`); count++) {
        doubled = true;
        unique = `${cut(tidy, most - 6)} (${count})`;
      }
      next.set(key, count);
      seen.add(`${language} ${unique.toLowerCase()}`);
      return [[language, unique] as const];
    });
    return { code, text: Object.fromEntries(own) };
  });
  if (doubled) say('changed', 'Two of its rows or choices said the same; the second has a number now.', 'Say what the difference is, or take one out.');
  return once;
}

/** A text that can be asked: with three letters, and in some language. */
function worded(text: LocalText, code: string, languages: readonly Language[], say: Say): LocalText {
  const words = Object.entries(text).map(([language, said]) => [language, said.trim().replace(/\s+/g, ' ')] as const);
  const long = words.filter(([, said]) => said.length >= 3);
  if (long.length === words.length && long.length > 0) return Object.fromEntries(long);
  if (long.length > 0) {
    say(
      'look',
      'Its text in one language is shorter than three letters and did not come over.',
      'Translate it.',
      words.map(([language, said]) => `${language}: ${said}`).join('\n'),
    );
    return Object.fromEntries(long);
  }
  const found = words.map(([, said]) => said).find((said) => said !== '');
  say('look', 'It has no text, or one of less than three letters; its code stands there instead.', 'Write what it asks.', found);
  return same(`${found ? `${found} ` : ''}(${code})`.padEnd(3, '.'), languages);
}

const same = (text: string, languages: readonly Language[]): LocalText => Object.fromEntries(languages.map((language) => [language, text]));

function numbered(text: LocalText, number: number, most: number): LocalText {
  return Object.fromEntries(Object.entries(text).map(([language, said]) => [language, `${cut(said, most - 5)} (${number})`]));
}
