/** Where a cycle stands. `published` comes by itself after `closed`, once the ballots are counted. */
export const CYCLE_STATES = ['draft', 'open', 'closed', 'published'] as const;
/** One of the states. */
export type CycleState = (typeof CYCLE_STATES)[number];

/** What happens to a cycle and is kept with it. */
export const CYCLE_EVENT_KINDS = [
  'drafted',
  'tested',
  'key-made',
  'opened',
  'extended',
  'reminded',
  'tightened',
  'early-end',
  'closed',
  'published',
  'shredded',
] as const;
/** One kind of event. */
export type CycleEventKind = (typeof CYCLE_EVENT_KINDS)[number];

/** Where the test run of a draft stands: there is none, people try it out, it is being counted, its results can be read. */
export type TestRunState = 'none' | 'open' | 'counting' | 'counted';

/** Limits of a test run: colleagues who are mailed a link, links in all, and ballots that are made up. */
export const TEST_RUN_LIMITS = { testers: 50, links: 200, madeUp: 3000 } as const;

/** How much a line of the checklist matters: `blocking` keeps the cycle from opening. */
export type ChecklistLevel = 'blocking' | 'warning' | 'ok';

/** Limits of trustees and of what they send. */
export const TRUSTEE_LIMITS = {
  most: 3,
  /** Of the JSON text of one locked part, in characters. */
  lockedPart: 2000,
  /** Of the JSON text of a whole count, in characters. */
  count: 33_554_432,
} as const;

/** How many of so many trustees must come together: the one, or two of three. */
export function trusteesNeeded(trustees: number): number {
  return trustees === 3 ? 2 : trustees;
}

/** Limits of cycles and questionnaires, shared by requests and forms. */
export const SURVEY_LIMITS = {
  /** A larger k hides everything in nearly every organisation. */
  largestK: 100,
  reminders: 10,
  audienceTeams: 500,
  /** Longest a cycle may stay open, in days. */
  openDays: 366,
  questionText: 300,
  optionsMin: 2,
  optionsMax: 20,
  optionText: 120,
  /** Statements of a matrix. A phone shows them one below the other. */
  rowsMin: 2,
  rowsMax: 20,
  sections: 30,
  sectionTitle: 120,
  /** Words that an organisation puts on its own question. */
  tags: 10,
  tag: 40,
  jumps: 20,
  /** How deep a condition may be nested; that of a section and that of a question are asked together, one level deeper. */
  conditionDepth: 4,
  /** Lines of a questionnaire that is looked through while somebody writes it. More than may be saved, so that too many can be said. */
  sketchedLines: 400,
  /** Questions that one file of another tool may become; more than may be asked, so that somebody can choose. */
  movedQuestions: 2000,
  /** Comparisons in one condition. */
  comparisons: 30,
} as const;
