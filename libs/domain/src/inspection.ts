/** How a check of the handling of complaints came out. `not-assessable`: there was too little to judge by, which is never a pass. */
export const INSPECTION_GRADES = ['pass', 'advisory', 'minor', 'major', 'not-assessable'] as const;
/** One of INSPECTION_GRADES. */
export type InspectionGrade = (typeof INSPECTION_GRADES)[number];

/** The parts of ISO 10002:2018 that checks belong to: its guiding principles (clause 4), how complaints are handled, and how that is maintained and improved. */
export const INSPECTION_PARTS = ['principles', 'operation', 'maintenance'] as const;
/** One of INSPECTION_PARTS. */
export type InspectionPart = (typeof INSPECTION_PARTS)[number];

/** The points of ISO 10002:2018 that something of the register tells about. */
export const INSPECTION_POINTS = [
  'accessibility',
  'responsiveness',
  'objectivity',
  'charges',
  'confidentiality',
  'customer-focus',
  'accountability',
  'improvement',
  'communication',
  'receipt',
  'tracking',
  'acknowledgement',
  'assessment',
  'investigation',
  'response',
  'closing',
  'analysis',
] as const;
/** One of INSPECTION_POINTS. */
export type InspectionPoint = (typeof INSPECTION_POINTS)[number];

/** Points that no figure of ours tells about; every report names them as not inspected. */
export const NOT_INSPECTED = ['policy', 'resources', 'competence', 'satisfaction', 'auditing', 'review'] as const;
/** One of NOT_INSPECTED. */
export type NotInspected = (typeof NOT_INSPECTED)[number];

/** What is checked, in the order of a report. */
export const INSPECTION_CHECKS = [
  'noted-in-time',
  'acknowledged-in-time',
  'team-known',
  'kept-moving',
  'investigated',
  'answered-in-time',
  'not-reopened',
  'refused-after-investigation',
  'redress-when-upheld',
  'cause-when-upheld',
  'not-repeated',
  'owner-here',
  'names-erased',
  'found-alone',
  'told-next',
  'taken-in',
  'free-of-charge',
  'steps',
  'minutes',
  'hand-overs',
  'dead-ends',
  'complained',
] as const;
/** One of INSPECTION_CHECKS. */
export type InspectionCheckId = (typeof INSPECTION_CHECKS)[number];

/** Why it cannot be said how many dissatisfied customers never complained. */
export const SILENT_REFUSALS = [
  'no-metric',
  'few-ratings',
  'few-contacts',
  'more-ratings',
  'few-answers',
  'other-months',
  'other-teams',
  'few-agents',
  'none-dissatisfied',
] as const;
/** One of SILENT_REFUSALS. */
export type SilentRefusal = (typeof SILENT_REFUSALS)[number];

/** Bounds of inspections and of what mystery complainants enter. */
export const INSPECTION = {
  /** A period has at least so many days, and at most so many. */
  daysLeast: 28,
  daysMost: 732,
  teamsMost: 200,
  /** A complaint is not left lying longer than so many days, and is noted within so many working days. */
  movedWithinDays: 28,
  notedWithinWorkingDays: 2,
  /** The same cause in the same team within so many days is a repetition. */
  repeatedWithinDays: 180,
  /** Names and addresses of customers are erased so many days after the closure. */
  erasedAfterDays: 365,
  /** So many cases of a check are named. */
  casesMost: 200,
  stepsMost: 200,
  minutesMost: 10_000,
  noteMax: 1000,
  listMost: 500,
} as const;
