import { directionOf, type Language, oneLine, type PlainDate } from '@throughline/domain';
import { CERTIFICATE_WORDS } from './certificate-words.js';

/** One winner's certificate. */
export interface CertificateFacts {
  readonly name: string;
  readonly language: Language;
  /** With whom she won; empty alone. */
  readonly others: readonly string[];
  /** The team that won; null for people. */
  readonly team: string | null;
  readonly category: string;
}

/** What all certificates of a programme have in common. `revealedOn`: their date. */
export interface CertificateOrigin {
  readonly organisation: string;
  readonly programme: string;
  readonly revealedOn: PlainDate;
  /** Empty where the programme has no secretary any more. */
  readonly secretary: string;
}

/** So many names stand on a certificate; of more, the team or the award says enough. */
const NAMES_MOST = 12;

/** What the template of certificates is filled with. `language`: of the document as a whole; each page is in its person's own. */
export function certificatesData(facts: readonly CertificateFacts[], origin: CertificateOrigin, language: Language): object {
  const words = CERTIFICATE_WORDS[language];
  const [only] = facts;
  const title = only && facts.length === 1 ? put(words.titleOfOne, { name: only.name }) : put(words.title, { programme: origin.programme });
  return {
    title,
    author: plain(origin.organisation),
    language,
    direction: directionOf(language),
    certificates: facts.map((one) => certificate(one, origin)),
  };
}

function certificate(
  { name, language, others, team, category }: CertificateFacts,
  { organisation, programme, revealedOn, secretary }: CertificateOrigin,
): object {
  const words = CERTIFICATE_WORDS[language];
  const together =
    team !== null
      ? put(words.inTeam, { team })
      : others.length > 0 && others.length <= NAMES_MOST
        ? put(words.together, { who: new Intl.ListFormat(language, { type: 'conjunction' }).format(others.map(isolated)) })
        : '';
  return {
    language,
    direction: directionOf(language),
    words,
    organisation: plain(organisation),
    name: plain(name),
    together,
    category: plain(category),
    programme: plain(programme),
    date: longDate(revealedOn, language),
    secretary: plain(secretary),
  };
}

/** What is on a card to share: the names of those who agreed, or the team's. */
export interface CardFacts {
  readonly language: Language;
  readonly names: readonly string[];
  readonly team: string | null;
  readonly category: string;
  readonly organisation: string;
  readonly programme: string;
}

/** What the template of the card is filled with. */
export function cardData({ language, names, team, category, organisation, programme }: CardFacts): object {
  const name = team === null ? new Intl.ListFormat(language, { type: 'conjunction' }).format(names.map(plain)) : plain(team);
  return {
    title: name,
    author: plain(organisation),
    language,
    direction: directionOf(language),
    name,
    category: plain(category),
    organisation: plain(organisation),
    programme: plain(programme),
  };
}

/** The day in words, with the figures 0 to 9 in every language. */
function longDate(day: PlainDate, language: Language): string {
  return new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Words of the organisation may run the other way than the sentence around them: each stands for itself. */
const isolated = (text: string): string => `\u2068${plain(text)}\u2069`;
/** On one line, and without what no document can hold: controls, and halves of characters. */
const plain = (text: string): string => oneLine(text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')).trim();

function put(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/%(name|programme|who|team)/g, (_, place: string) => (place === 'who' ? values[place]! : isolated(values[place]!)));
}
