import { name } from '../../../words/marks';
import type { MailWords } from './en';

/** What the mailbox of an embedded run says, in German. */
export const de: MailWords = {
  heading: 'Mails',
  lead: 'Diese Ausgabe von Throughline verschickt keine Mails nach draußen; was sie verschicken würde, liegt hier.',
  refresh: 'Aktualisieren',
  none: 'Noch keine Mail',
  noneYet: 'Einladungen, Erinnerungen und Links zum Anmelden erscheinen hier, sobald sie verschickt sind.',
  messages: 'Nachrichten',
  message: 'Nachricht',
  choose: 'Wählen Sie eine Nachricht.',
  all: 'Alle Nachrichten',
  facts: (from, to, time) => `Von ${name(from)} an ${name(to)}, ${time}`,
  frame: 'Die Nachricht, wie sie in einem Mailprogramm aussieht',
  asItLooks: 'Zeigen, wie sie aussieht',
  asText: 'Als reinen Text zeigen',
};
