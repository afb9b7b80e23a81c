import { hashWords } from '@throughline/anonymity';
import { directionOf, type Language, languageOfTag, type MailKind, oneLine, type PlainDate, plainDate } from '@throughline/domain';
import type { OwnMailText } from './cycle-mail.entity.js';
import { type Counted, MAIL_WORDS, type MailWords } from './mail-words/mail-words.js';

/** What an invitation says about its cycle. */
export interface InvitationFacts {
  kind: MailKind;
  organisationName: string;
  cycleId: string;
  cycleName: string;
  closesOn: string;
  minutes: number;
  questionCount: number;
  k: number;
  kComments: number;
  /** Empty in a preview of a cycle that has not opened. */
  manifestSha256: string;
  publicUrl: string;
  /** Of people of whom no language is known. */
  usualLanguage: Language;
  /** What HR wrote instead of the usual words. */
  own: Partial<Record<Language, OwnMailText>>;
}

/** A message as it goes out; `html` says the same as `text`. */
export interface WrittenMail {
  subject: string;
  text: string;
  html: string;
  sender?: string;
}

/** The places that HR may use in her own words. */
export const MAIL_PLACES = ['name', 'cycle', 'closes', 'organisation'] as const;

/** The personal link. Secret and hash stand behind the `#`, which browsers keep to themselves: they are in no log and no referrer. */
export function invitationLink(
  { publicUrl, cycleId, manifestSha256 }: Pick<InvitationFacts, 'publicUrl' | 'cycleId' | 'manifestSha256'>,
  secret: string,
): string {
  return `${publicUrl}/i#c=${cycleId}&t=${secret}&m=${manifestSha256}`;
}

/** The language of a mail to somebody with this language tag (null when not known): the tag's own if we have it, else the organisation's. */
export function languageOf(tag: string | null, usual: Language): Language {
  return languageOfTag(tag) ?? usual;
}

/** The places `{…}` of a text of HR that are none of MAIL_PLACES. */
export function unknownPlaces(text: string): string[] {
  const places: readonly string[] = MAIL_PLACES;
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, place]) => (places.includes(place!) ? [] : [whole]));
}

/**
 * The message to one person: what it is about, until when, who sees what, and how to check it. Subject, sender and first paragraph may be HR's; what is
 * promised is ours. `link` is the personal one, or that of a preview. A `test` is marked above all else.
 */
export function invitationMail(facts: InvitationFacts, to: { name: string; language: Language }, link: string, test = false): WrittenMail {
  const words = MAIL_WORDS[to.language];
  const own = facts.own[to.language] ?? {};
  const usual = words[facts.kind];
  const fill = filled({
    name: to.name,
    cycle: facts.cycleName,
    closes: longDay(plainDate(facts.closesOn), to.language),
    organisation: facts.organisationName,
    questions: counted(words.questions, facts.questionCount, to.language),
    minutes: counted(words.minutes, facts.minutes, to.language),
    people: counted(words.people, facts.k, to.language),
    kComments: String(facts.kComments),
  });
  const subject = oneLine(fill(own.subject?.trim() || usual.subject));
  const parts: Part[] = [
    ...(test ? [{ strong: words.test.sentence }] : []),
    { say: fill(words.greeting) },
    { say: fill(own.message?.trim() || usual.message) },
    { say: `${fill(words.until)} ${words.alone}`, link: { url: link, label: words.button } },
    { heading: words.whoSees, items: words.seen.map(fill) },
    ...checking(facts, words),
    ...(facts.kind === 'reminder' ? [{ say: words.stop }] : []),
  ];
  return {
    subject: test ? `[${words.test.mark}] ${subject}` : subject,
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: asHtml(parts, to.language, subject),
    ...(own.sender?.trim() ? { sender: oneLine(fill(own.sender.trim())) } : {}),
  };
}

/** The message that a cycle ends early, the same for everybody but the name: no link, and nothing that tells whether she took part. */
export function earlyEndMail(facts: InvitationFacts, to: { name: string; language: Language }): WrittenMail {
  const words = MAIL_WORDS[to.language];
  const closes = longDay(plainDate(facts.closesOn), to.language);
  const fill = filled({ name: to.name, cycle: facts.cycleName, closes, organisation: facts.organisationName });
  const subject = oneLine(fill(words.earlyEnd.subject));
  const parts: Part[] = [{ say: fill(words.greeting) }, { say: fill(words.earlyEnd.message) }, { say: words.earlyEnd.everybody }];
  return { subject, text: `${parts.map(asText).join('\n\n')}\n`, html: asHtml(parts, to.language, subject) };
}

/** The headers by which a mail program offers to stop reminders with one click (RFC 8058). `stop` can do nothing else: neither answer nor tell whether somebody has. */
export function stopHeaders({ publicUrl, cycleId }: Pick<InvitationFacts, 'publicUrl' | 'cycleId'>, stop: string): Record<string, string> {
  return { 'list-unsubscribe': `<${publicUrl}/api/cycles/${cycleId}/reminder-stops/${stop}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' };
}

interface Part {
  strong?: string;
  heading?: string;
  say?: string;
  items?: readonly string[];
  /** Words that are the same in every language, written from left to right. */
  code?: string;
  link?: { url: string; label: string };
}

function checking({ manifestSha256, publicUrl, cycleId }: InvitationFacts, words: MailWords): Part[] {
  const how = { say: words.how, link: { url: `${publicUrl}/how-it-is-anonymous`, label: '' } };
  if (manifestSha256 === '') return [how];
  return [
    { say: words.check, code: hashWords(manifestSha256).join(' ') },
    { say: words.rules, link: { url: `${publicUrl}/manifest/${cycleId}`, label: '' } },
    how,
  ];
}

function asText({ strong, heading, say, items = [], code, link }: Part): string {
  return [strong, heading, say, ...items.map((item) => `- ${item}`), code, link?.url].filter((line) => line !== undefined).join('\n');
}

function asHtml(parts: readonly Part[], language: Language, title: string): string {
  const body = parts.map(({ strong, heading, say, items, code, link }) =>
    [
      strong && `<p style="padding:8px 12px;border:2px solid #8a5a00"><strong>${escaped(strong)}</strong></p>`,
      heading && `<h2 style="font-size:18px;margin:24px 0 8px">${escaped(heading)}</h2>`,
      say && `<p>${escaped(say).replaceAll('\n', '<br>')}</p>`,
      items && `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
      code && `<p dir="ltr"><code>${escaped(code)}</code></p>`,
      link && linked(link),
    ]
      .filter(Boolean)
      .join(''),
  );
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head><body style="max-width:600px;margin:0 auto;padding:16px;font:16px/1.5 system-ui,sans-serif">${body.join('')}</body></html>`;
}

function linked({ url, label }: { url: string; label: string }): string {
  const button = 'display:inline-block;padding:12px 20px;border-radius:6px;background:#5a3fc0;color:#ffffff;text-decoration:none';
  const href = escaped(url);
  return label ? `<p><a href="${href}" style="${button}">${escaped(label)}</a></p>` : `<p dir="ltr"><a href="${href}">${href}</a></p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Fills places in once, from left to right, so that a name with braces stays what it is. */
function filled(places: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => text.replace(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole);
}

function counted(noun: Counted, count: number, language: Language): string {
  const form = noun[plurals(language).select(count)] ?? noun.other;
  return form.replace('#', String(count));
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es', ar: 'ar-u-nu-latn' };

/** Made once for each language: making one takes longer than all else of a message. */
const plurals = once((language) => new Intl.PluralRules(language));
const days = once(
  (language) => new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** A day in the words of a language. */
export function longDay(date: PlainDate, language: Language): string {
  return days(language).format(new Date(`${date}T00:00:00Z`));
}

function once<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
