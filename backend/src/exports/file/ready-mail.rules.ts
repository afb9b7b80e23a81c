import { type Language, oneLine } from '@throughline/domain';
import { READY_WORDS } from './ready-mail-words.js';

/** What the mail says that a file is ready. */
export interface ReadyFacts {
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  /** The last day as 2026-03-31. */
  readonly keptUntil: string;
  readonly publicUrl: string;
  /** `too-large`: it was to be, and is larger than a mail may be. */
  readonly attached: 'no' | 'yes' | 'too-large';
}

/** Subject and text of the mail: no figure is in it, only where the file is, for whoever is signed in and may see it. */
export function readyMail({ name, title, language, keptUntil, publicUrl, attached }: ReadyFacts): { subject: string; text: string } {
  const words = READY_WORDS[language];
  const day = new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${keptUntil}T00:00:00Z`),
  );
  const filled = (text: string): string => text.replace(/%(name|file|day)/g, (_, place: string) => ({ name, file: oneLine(title), day })[place]!);
  return {
    subject: filled(words.subject),
    text: [
      filled(words.hello),
      filled(attached === 'yes' ? words.attached : words.link),
      `${publicUrl}/exports`,
      ...(attached === 'too-large' ? [words.tooLarge] : []),
      words.stop,
      '',
    ].join('\n\n'),
  };
}
