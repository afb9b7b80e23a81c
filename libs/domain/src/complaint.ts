/** How a complaint came in. */
export const COMPLAINT_CHANNELS = ['telephone', 'email', 'web', 'letter', 'in-person', 'chat', 'social-media', 'other'] as const;
/** One of COMPLAINT_CHANNELS. */
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/** Where a complaint stands, after the life cycle of ISO 10002:2018, clause 8. `joined`: it is handled with another one and counts no more. */
export const COMPLAINT_STATES = ['received', 'acknowledged', 'investigating', 'responded', 'escalated', 'closed', 'joined'] as const;
/** One of COMPLAINT_STATES. */
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** By which states complaints are looked for; `open`: all that are neither closed nor joined. */
export const COMPLAINT_FILTERS = ['open', 'received', 'acknowledged', 'investigating', 'responded', 'escalated', 'closed', 'joined'] as const;
/** One of COMPLAINT_FILTERS. */
export type ComplaintFilter = (typeof COMPLAINT_FILTERS)[number];

/** What somebody does with a complaint; each is a line of its history. */
export const COMPLAINT_ACTS = ['acknowledgement', 'investigation', 'response', 'escalation', 'closure', 'reopening', 'joining', 'note'] as const;
/** One of COMPLAINT_ACTS. */
export type ComplaintAct = (typeof COMPLAINT_ACTS)[number];

/** All lines of a history: `change` is of owner, team, category, cause or reference, `erasure` of what was written in words, `attachment` and `attachment-removal` of a file beside it. */
export const COMPLAINT_STEPS = ['receipt', ...COMPLAINT_ACTS, 'change', 'erasure', 'attachment', 'attachment-removal'] as const;
/** One of COMPLAINT_STEPS. */
export type ComplaintStepKind = (typeof COMPLAINT_STEPS)[number];

/** How a complaint ended. `withdrawn`: the customer took it back, so nobody decided it. */
export const COMPLAINT_DECISIONS = ['upheld', 'partly-upheld', 'not-upheld', 'withdrawn'] as const;
/** One of COMPLAINT_DECISIONS. */
export type ComplaintDecision = (typeof COMPLAINT_DECISIONS)[number];

/** What the customer got. */
export const REDRESS_KINDS = ['none', 'apology', 'explanation', 'correction', 'replacement', 'refund', 'compensation', 'goodwill'] as const;
/** One of REDRESS_KINDS. */
export type RedressKind = (typeof REDRESS_KINDS)[number];
/** Those that are money. */
export const REDRESS_IN_MONEY: readonly RedressKind[] = ['refund', 'compensation', 'goodwill'];

/** To whom a complaint is escalated: inside the organisation, or to an ombudsman or another body outside. */
export const COMPLAINT_ESCALATIONS = ['internal', 'external'] as const;
/** One of COMPLAINT_ESCALATIONS. */
export type ComplaintEscalation = (typeof COMPLAINT_ESCALATIONS)[number];

/** What a deadline is counted in. */
export const DEADLINE_UNITS = ['working-days', 'days', 'weeks'] as const;
/** One of DEADLINE_UNITS. */
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** A time that something may take, as 3 working days or 8 weeks. */
export interface TimeAllowed {
  readonly count: number;
  readonly unit: DeadlineUnit;
}

/** Which complaints are looked for by their deadlines: `late` passed one, `today` has one today, `soon` within seven days. */
export const COMPLAINT_DUES = ['late', 'today', 'soon'] as const;
/** One of COMPLAINT_DUES. */
export type ComplaintDue = (typeof COMPLAINT_DUES)[number];

/** Lengths and counts of the register. */
export const COMPLAINT = {
  /** A deadline is at most so many days or weeks. */
  countMost: 365,
  referenceMax: 60,
  wordsMax: 8000,
  noteMax: 4000,
  bodyMax: 120,
  listMost: 200,
  holidaysMost: 400,
  bucketsMost: 6,
  amountMost: 9_999_999_999,
  remindMost: 10,
  /** Files beside a complaint. */
  attachmentsMost: 20,
} as const;
