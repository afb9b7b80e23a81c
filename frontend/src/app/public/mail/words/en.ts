import { name } from '../../../words/marks';

/** What the mailbox of an embedded run says, in English. */
export const en = {
  heading: 'Mail',
  lead: 'This copy of Throughline sends no mail out of the house; what it would send lies here.',
  refresh: 'Refresh',
  none: 'No mail yet',
  noneYet: 'Invitations, reminders and sign-in links appear here as soon as they are sent.',
  messages: 'Messages',
  message: 'Message',
  choose: 'Choose a message.',
  all: 'All messages',
  facts: (from: string, to: string, time: string) => `From ${name(from)} to ${name(to)}, ${time}`,
  frame: 'The message as it looks in a mail program',
  asItLooks: 'Show as it looks',
  asText: 'Show as plain text',
};

/** The entries of the catalogue. */
export type MailWords = typeof en;
