import { type Language, oneLine } from '@throughline/domain';
import { LETTER_WORDS } from './letter-words.js';

/** Why somebody hears of a reveal: she won, she was nominated and did not win, or she nominated. Whoever has two reasons gets two mails. */
export type LetterPart = 'winner' | 'nominee' | 'nominator';

/** One line of a mail. `who`: whom she nominated, or with whom she won; empty when she won alone. */
export interface LetterLine {
  readonly category: string;
  readonly who: readonly string[];
  readonly won: boolean;
}

/** What a mail is made of. */
export interface LetterFacts {
  readonly part: LetterPart;
  readonly name: string;
  readonly language: Language;
  readonly programme: string;
  readonly organisation: string;
  readonly publicUrl: string;
  /** Where all winners of the programme are shown. */
  readonly programmeId: string;
  readonly lines: readonly LetterLine[];
}

/** Subject and text of the mail, in the person's language. Nothing in it tells a place, a score or how many others there were. */
export function awardLetter({ part, name, language, programme, organisation, publicUrl, programmeId, lines }: LetterFacts): { subject: string; text: string } {
  const words = LETTER_WORDS[language];
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const filled = (text: string, line?: LetterLine): string =>
    text.replace(/%(name|programme|organisation|category|who)/g, (_, place: string) => {
      const values: Record<string, string> = { name, programme, organisation, category: line?.category ?? '', who: list.format(line?.who ?? []) };
      return oneLine(values[place]!);
    });
  const own = words[part];
  const listed = lines.map((line) => filled(lineWords(part, line, language), line)).join('\n');
  const parts =
    part === 'winner'
      ? [listed, `${words.winner.certificate}\n${publicUrl}/wall`, words.winner.wall]
      : [listed, words[part].thanks, `${words.winners}\n${publicUrl}/awards/${programmeId}`];
  return { subject: filled(own.subject), text: [filled(words.hello), filled(own.opening), ...parts, ''].join('\n\n') };
}

function lineWords(part: LetterPart, { who, won }: LetterLine, language: Language): string {
  const words = LETTER_WORDS[language];
  if (part === 'winner') return who.length > 0 ? words.winner.lineTogether : words.winner.line;
  if (part === 'nominee') return words.nominee.line;
  return won ? words.nominator.won : words.nominator.other;
}

/** What nodemailer says about a message that was not taken: whether the server had all of it, and its reply, such as 550. */
export interface LetterError {
  readonly handedOver?: unknown;
  readonly responseCode?: unknown;
}

/**
 * What becomes of a letter that could not be sent. The line broke after the last byte: the server may have it, so it is not sent again and nobody gets it twice. The server refused it for good (5xx, RFC 5321 section 4.2.1): it failed. Anything
 * else: it waits, and the job tries again.
 */
export function afterError({ handedOver, responseCode }: LetterError): 'handed-over' | 'failed' | 'waiting' {
  if (typeof responseCode === 'number') return responseCode >= 500 && responseCode < 600 ? 'failed' : 'waiting';
  return handedOver === true ? 'handed-over' : 'waiting';
}
