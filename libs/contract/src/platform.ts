/** RFC 9457 problem document: every error reply has this shape. */
export class Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: ProblemField[];
}

/** One field that is wrong and what would be right. */
export class ProblemField {
  pointer: string;
  detail: string;
}

/** A message in the mailbox of an embedded run. */
export class MailboxEntry {
  id: string;
  to: string;
  subject: string;
  on: string;
}

/** The newest messages of the mailbox, newest first. */
export class MailboxList {
  items: MailboxEntry[];
}

/** A message as its reader sees it. */
export class MailboxMessage extends MailboxEntry {
  from: string;
  text: string;
  html: string;
}

/** Readiness of one instance, by part. */
export class Readiness {
  status: 'ready' | 'not-ready';
  parts: { name: string; ok: boolean; detail?: string }[];
  /** What the operator should see to although the instance works. */
  warnings: string[];
}
