/** Lengths, counts and days of customer plans, which request classes and forms share. */
export const CUSTOMER_PLAN = {
  reference: 60,
  deputiesMost: 5,
  wantsMost: 20,
  want: 300,
  about: 300,
  note: 2000,
  /** Contacts and changes that one plan shows, newest first. */
  shown: 100,
  page: 50,
  pageMost: 200,
  /** Without a choice of the organisation: days without a contact, days without a look at the wants, and days before a contact on which its mail goes out. */
  contactDays: 90,
  reviewDays: 180,
  remindDays: 3,
  daysMost: 1000,
  remindDaysMost: 30,
} as const;

/** Where a thing that a customer wants stands: named · agreed that it comes · done · said no to. */
export const WANT_STATES = ['open', 'agreed', 'done', 'declined'] as const;
/** One of WANT_STATES. */
export type WantState = (typeof WANT_STATES)[number];

/** How a customer was spoken with. */
export const CONTACT_CHANNELS = ['phone', 'mail', 'meeting', 'video', 'chat', 'letter', 'other'] as const;
/** One of CONTACT_CHANNELS. */
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What came of a contact: nobody was reached · spoken, with nothing to do · something is to be done · something was agreed. */
export const CONTACT_OUTCOMES = ['not-reached', 'spoken', 'to-do', 'agreed'] as const;
/** One of CONTACT_OUTCOMES. */
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

/** How likely it is that the customer leaves, as the people who know the customer judge it. */
export const PLAN_RISKS = ['low', 'medium', 'high'] as const;
/** One of PLAN_RISKS. */
export type PlanRisk = (typeof PLAN_RISKS)[number];

/** How much the customer is worth to the organisation, in bands that it defines for itself. */
export const VALUE_BANDS = ['small', 'medium', 'large'] as const;
/** One of VALUE_BANDS. */
export type ValueBand = (typeof VALUE_BANDS)[number];

/** owner: answers for the plan · deputy: takes the owner's place · next: makes the next contact, where that is not the owner. */
export type PlanPart = 'owner' | 'deputy' | 'next';

/** here: works here today · away: does, and is on leave · left: does not work here any more. */
export type PlanPresence = 'here' | 'away' | 'left';

/** What a plan can lack, in the order in which the audit lists it. */
export const PLAN_GAPS = [
  'no-owner',
  'owner-left',
  'owner-away',
  'no-deputy',
  'deputy-left',
  'deputy-away',
  'no-next-contact',
  'contact-overdue',
  'long-no-contact',
  'wants-not-reviewed',
] as const;
/** One of PLAN_GAPS. */
export type PlanGap = (typeof PLAN_GAPS)[number];

/** What a line of a plan's history is about. */
export const PLAN_CHANGES = ['made', 'changed', 'contact', 'wants', 'handed-over', 'imported', 'erased'] as const;
/** One of PLAN_CHANGES. */
export type PlanChangeKind = (typeof PLAN_CHANGES)[number];
