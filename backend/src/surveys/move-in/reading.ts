import { isLanguage, type Language, LANGUAGE_NAMES, LANGUAGES, type LocalText, SURVEY_LIMITS } from '@throughline/domain';
import { foreignCondition } from './expression.rules.js';
import type { ForeignCondition, ForeignLine, ForeignQuestion, ForeignSource } from './foreign-survey.js';
import { cut, plainText, withoutPlaces } from './plain-text.rules.js';
import { MOST_LANGUAGES, StructureRoom } from './structure-room.rules.js';

/** Where in the file something stands. */
export interface Where {
  group?: string;
  code?: string;
}

/** A text as the file has it, by the languages of the file. */
export type RawText = ReadonlyMap<string, string>;

const ORIGINAL = 4000;
/** Longest text with its markup, in UTF-16 units: a picture inside a text is that long, and no words are. */
const LONGEST_RAW = 200_000;
/** Longest name of a section or a question in a line of the report. */
const LONGEST_NAME = 300;

/** What is found out while a file is read: which of its languages are ours, and every line of the report. */
export class Reading {
  readonly lines: ForeignLine[] = [];
  /** Ours, the base language first. */
  readonly languages: readonly Language[];
  private readonly byForeign: ReadonlyMap<string, Language>;
  private readonly room = new StructureRoom();

  /** `foreign`: the languages of the file as it names them, the base language first. */
  constructor(
    readonly source: ForeignSource,
    foreign: readonly string[],
  ) {
    const byForeign = new Map<string, Language>();
    const strange: string[] = [];
    for (const key of foreign.slice(0, MOST_LANGUAGES)) {
      const ours = ourLanguage(key);
      if (ours === undefined) strange.push(key);
      else if ([...byForeign.values()].includes(ours))
        this.say(
          {},
          'left-out',
          `The texts in ${key}: there are others in ${LANGUAGE_NAMES[ours]} already.`,
          'Compare them in the file and take over what is better.',
        );
      else byForeign.set(key, ours);
    }
    const [base] = foreign;
    if (byForeign.size === 0 && base !== undefined) {
      byForeign.set(base, 'en');
      this.say(
        {},
        'look',
        `The file is in ${base}, which is none of our languages (${LANGUAGES.map((key) => LANGUAGE_NAMES[key]).join(', ')}). Its texts were put in as English.`,
        'Translate every text before you use the questionnaire.',
      );
    }
    const lost = strange.filter((key) => !byForeign.has(key));
    if (lost.length > 0)
      this.say(
        {},
        'left-out',
        `The texts in ${lost.join(', ')}: questionnaires can be in ${LANGUAGES.map((key) => LANGUAGE_NAMES[key]).join(', ')}.`,
        'Keep the file if you need them.',
      );
    this.byForeign = byForeign;
    this.languages = [...byForeign.values()];
  }

  say(where: Where, kind: ForeignLine['kind'], what: string, instead: string, original?: string): void {
    const said = original === undefined ? {} : { original: cut(original, ORIGINAL) };
    const [group, code] = [where.group, where.code].map((name = '') => name.slice(0, LONGEST_NAME)) as [string, string];
    this.lines.push({ group, code, kind, what, instead, ...said });
  }

  /** The questions as they are, when there is room for them. Throws Refusal `file-too-large`. */
  made(questions: ForeignQuestion[]): ForeignQuestion[] {
    this.room.takeQuestions(questions);
    return questions;
  }

  /**
   * The text in our languages, without markup and places, at most so long; what was lost of it is reported once, as being about `what`. Throws Refusal
   * `file-too-large` when the texts of the file together are longer than any survey.
   */
  text(where: Where, raw: RawText, what: string, most: number = SURVEY_LIMITS.questionText): LocalText {
    const texts: Partial<Record<Language, string>> = {};
    const lost = { markup: new Set<string>(), places: new Set<string>(), long: '', unread: false };
    for (const [foreign, html] of raw) {
      this.room.takeText(html);
      const language = this.byForeign.get(foreign);
      if (language === undefined) continue;
      lost.unread ||= html.length > LONGEST_RAW;
      const plain = plainText(beginning(html));
      const { text, places } = withoutPlaces(plain.text);
      plain.lost.forEach((name) => lost.markup.add(name));
      places.forEach((place) => lost.places.add(place));
      const kept = cut(text, most);
      if (kept !== text && lost.long === '') lost.long = text;
      if (kept !== '') texts[language] = kept;
    }
    const first = [...raw.values()].find((html) => html !== '') ?? '';
    if (lost.unread)
      this.say(
        where,
        'changed',
        `${what} was longer than ${LONGEST_RAW} characters with its markup; what comes after them was not read.`,
        'See in the other tool whether it had words there.',
        first,
      );
    if (lost.markup.size > 0)
      this.say(
        where,
        'changed',
        `${what} had more than words (${[...lost.markup].join(', ')}); only the words came over.`,
        'Say in words what a picture or a link said.',
        first,
      );
    if (lost.places.size > 0)
      this.say(
        where,
        'changed',
        `${what} put in other answers or names: ${[...lost.places].join(', ')}. There is an ellipsis in each place.`,
        'Reword it so that it is whole without them. Only {team} can be put in, and never an answer.',
        first,
      );
    if (lost.long !== '')
      this.say(where, 'changed', `${what} was longer than ${most} characters and was cut.`, 'Shorten it so that it can be read on a phone.', lost.long);
    return texts;
  }

  /** Our own words in the languages of the questionnaire. */
  ours(words: Readonly<Record<Language, string>>): LocalText {
    return Object.fromEntries(this.languages.map((language) => [language, words[language]]));
  }

  /** The same in every language of the questionnaire, such as a number. */
  same(text: string): LocalText {
    return Object.fromEntries(this.languages.map((language) => [language, text]));
  }

  condition(original: string | undefined): ForeignCondition[] {
    const condition = foreignCondition(this.source, original ?? '');
    return condition ? [condition] : [];
  }
}

/** As much of a text with its markup as is read, without half a tag at its end. */
function beginning(html: string): string {
  if (html.length <= LONGEST_RAW) return html;
  const read = html.slice(0, LONGEST_RAW);
  const open = read.lastIndexOf('<');
  return open > read.lastIndexOf('>') ? read.slice(0, open) : read;
}

/** `de-informal`, `en-GB` and `pt-BR` as ours, if it is one. */
function ourLanguage(key: string): Language | undefined {
  const [base] = key.toLowerCase().split(/[-_]/);
  return isLanguage(base) ? base : undefined;
}

/** Both texts in one, in every language that has both. */
export function joined(one: LocalText, other: LocalText, between: string, most: number): LocalText {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const [before, after] = [one[language], other[language]];
      if (before === undefined || after === undefined) return (before ?? after) === undefined ? [] : [[language, cut((before ?? after)!, most)]];
      const room = Math.max(40, most - after.length - between.length);
      const start = cut(before.replace(/\s*[:：]$/, ''), room);
      // a sentence that has ended needs no colon
      return [[language, cut(`${start}${/[.?!…؟]$/u.test(start) ? between.replace(/^[:,]/, '') : between}${after}`, most)]];
    }),
  );
}
