/** The mails of a cycle that go to those who are asked. */
export const MAIL_KINDS = ['invitation', 'reminder'] as const;
/** One of the two. */
export type MailKind = (typeof MAIL_KINDS)[number];

/** One of each kind in every language. */
export const MOST_MAIL_TEXTS = 10;
/** Most people named in one request to send again, and most that a page lists. */
export const MOST_RESENDS = 500;
