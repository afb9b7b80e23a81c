import { type Language, oneLine, type PlainDate } from '@throughline/domain';
import { REMINDER_WORDS } from './reminder-words.js';

/** A contact that is due, as the mail tells of it. */
export interface DueContact {
  readonly customer: string;
  readonly reference: string;
  readonly on: PlainDate;
  readonly about: string;
  /** The owner, where the mail goes to somebody else. */
  readonly instead: string | null;
}

/** What one person is told on a day. */
export interface ReminderFacts {
  readonly name: string;
  readonly overdue: readonly DueContact[];
  readonly coming: readonly DueContact[];
  readonly link: string;
}

/** Contacts of a list that a mail names; of more it says that there are more. */
const SHOWN = 25;

/** The mail of a day about contacts with customers, in the language of who gets it; plain text. Days are written out. */
export function reminderMail({ name, overdue, coming, link }: ReminderFacts, language: Language): { subject: string; text: string } {
  const words = REMINDER_WORDS[language];
  const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full', timeZone: 'UTC' });
  const line = ({ customer, reference, on, about, instead }: DueContact): string =>
    oneLine(
      `- ${customer} (${reference}), ${days.format(new Date(`${on}T00:00:00Z`))}${about ? `: ${about}` : ''}${instead === null ? '' : ` (${words.instead(instead)})`}`,
    );
  const list = (heading: string, all: readonly DueContact[]): string[] =>
    all.length === 0 ? [] : [[heading, ...all.slice(0, SHOWN).map(line), ...(all.length > SHOWN ? [words.more] : [])].join('\n')];
  const parts = [words.greeting(name), ...list(words.overdue, overdue), ...list(words.coming, coming), `${words.read}\n${link}`];
  return { subject: words.subject, text: `${parts.join('\n\n')}\n` };
}
