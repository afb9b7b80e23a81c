import { cutWhole, type Language, oneLine } from '@throughline/domain';
import { countedIn, DIGEST_WORDS } from './digest-words.js';

/** A kudos as a digest tells of it. */
export interface DigestKudos {
  readonly giver: string;
  /** Some of those who got it, by name; the first of them only when they are many. */
  readonly recipients: readonly string[];
  readonly recipientCount: number;
  readonly message: string;
}

/** What one person is told. */
export interface DigestFacts {
  readonly name: string;
  readonly organisation: string;
  /** What she received, and what her team did; each without what stands in the other, newest first. */
  readonly you: readonly DigestKudos[];
  readonly team: readonly DigestKudos[];
  readonly pageUrl: string;
  readonly stopUrl: string;
}

/** Of each list, and characters of each message. */
const SHOWN = 10;
const LONGEST = 280;
const NAMED = 3;

/** The digest of a week for one person, in her language; plain text. Nobody is counted or compared. */
export function digestMail({ name, organisation, you, team, pageUrl, stopUrl }: DigestFacts, language: Language): { subject: string; text: string } {
  const words = DIGEST_WORDS[language];
  const list = (heading: string, all: readonly DigestKudos[], line: (kudos: DigestKudos) => string): string[] =>
    all.length === 0
      ? []
      : [
          [
            heading,
            ...all.slice(0, SHOWN).map((kudos) => `- ${line(kudos)}`),
            ...(all.length > SHOWN ? [countedIn(language, words.more, all.length - SHOWN)] : []),
          ].join('\n'),
        ];
  const recipients = ({ recipients: names, recipientCount }: DigestKudos): string => {
    const named = names.slice(0, NAMED);
    const others = recipientCount - named.length;
    return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(others > 0 ? [...named, countedIn(language, words.others, others)] : named);
  };
  const parts = [
    words.greeting(name),
    ...list(words.you, you, (kudos) => words.from(kudos.giver, shortened(kudos.message))),
    ...list(words.team, team, (kudos) => words.fromTo(kudos.giver, recipients(kudos), shortened(kudos.message))),
    `${words.read}\n${pageUrl}`,
    `${words.stop}\n${stopUrl}`,
  ];
  return { subject: oneLine(words.subject(organisation)), text: `${parts.join('\n\n')}\n` };
}

function shortened(message: string): string {
  const line = oneLine(message);
  return line.length <= LONGEST ? line : `${cutWhole(line, LONGEST).trimEnd()} …`;
}
