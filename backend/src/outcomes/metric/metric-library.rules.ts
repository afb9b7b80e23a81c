import { DEFAULT_MINIMUM_BASE } from '@throughline/domain';
import type { MetricDraft } from './default-metrics.rules.js';

/** A definition of the library: a metric that is not yet one of an organisation. `per` is the key of the definition that a rate is counted in thousands of. */
export interface LibraryMetric extends MetricDraft {
  readonly per?: string;
}

const PERCENT = {
  unit: '%',
  min: 0,
  max: 100,
  direction: 'higher-is-better',
  minimumBase: DEFAULT_MINIMUM_BASE,
  formula: 'share',
  figuresFrom: 'events',
} as const;
/** A value of 1 for yes and 0 for no. */
const YES = { valueMin: 0, valueMax: 1, goodFrom: 1 } as const;
const COUNT = { kind: 'other', min: 0, max: null, minimumBase: 1, formula: 'count', figuresFrom: 'events', valueMin: null, valueMax: null } as const;
const TIME = {
  kind: 'other',
  min: 0,
  max: null,
  direction: 'lower-is-better',
  minimumBase: DEFAULT_MINIMUM_BASE,
  formula: 'median',
  figuresFrom: 'events',
  valueMin: 0,
} as const;

/**
 * The library of definitions: what each counts, what not, and from which values. First-contact resolution has three, because a source that knows no repeat contacts cannot give the first, and
 * because an agent's own tick is generous; their figures are not comparable with each other.
 */
export const METRIC_LIBRARY: readonly LibraryMetric[] = [
  {
    key: 'csat-top-box',
    name: 'Customer satisfaction, satisfied',
    kind: 'csat',
    ...PERCENT,
    valueMin: 1,
    valueMax: 5,
    goodFrom: 4,
    definition:
      'Ratings of 4 or 5, of 1 to 5, as a percentage of all ratings. A source that asks for "good" or "bad" counts good as 5 and bad as 1. Base: ratings.',
  },
  {
    key: 'csat-mean',
    name: 'Customer satisfaction, mean',
    kind: 'csat',
    ...PERCENT,
    unit: 'of 5',
    min: 1,
    max: 5,
    formula: 'mean',
    valueMin: 1,
    valueMax: 5,
    definition: 'The mean of all ratings from 1 to 5. Base: ratings.',
  },
  {
    key: 'recommend-events',
    name: 'Recommend score from answers',
    kind: 'nps',
    ...PERCENT,
    unit: 'points',
    min: -100,
    formula: 'net',
    valueMin: 0,
    valueMax: 10,
    goodFrom: 9,
    badTo: 6,
    definition: 'Answers to "How likely are you to recommend us?" on 0 to 10: the percentage of 9 and 10 minus the percentage of 0 to 6. Base: answers.',
  },
  {
    key: 'effort',
    name: 'Ease',
    kind: 'other',
    ...PERCENT,
    valueMin: 1,
    valueMax: 7,
    goodFrom: 5,
    definition:
      'Answers of 5, 6 or 7 to "They made it easy for me", from 1 (do not agree at all) to 7 (agree fully), as a percentage of all answers. Base: answers.',
  },
  {
    key: 'asked-csat',
    name: 'Customer satisfaction, asked by us',
    kind: 'csat',
    ...PERCENT,
    figuresFrom: 'feedback',
    valueMin: 1,
    valueMax: 5,
    goodFrom: 4,
    definition:
      'Answers of 4 or 5, of 1 to 5, to the surveys of customers made here, as a percentage of all answers. Who does not answer is not in it; the survey says how many were asked. Base: answers.',
  },
  {
    key: 'asked-recommend',
    name: 'Recommend score, asked by us',
    kind: 'nps',
    ...PERCENT,
    figuresFrom: 'feedback',
    unit: 'points',
    min: -100,
    formula: 'net',
    valueMin: 0,
    valueMax: 10,
    goodFrom: 9,
    badTo: 6,
    definition:
      'Answers to the surveys of customers made here on 0 to 10: the percentage of 9 and 10 minus the percentage of 0 to 6. Who does not answer is not in it; the survey says how many were asked. Base: answers.',
  },
  {
    key: 'asked-effort',
    name: 'Ease, asked by us',
    kind: 'other',
    ...PERCENT,
    figuresFrom: 'feedback',
    valueMin: 1,
    valueMax: 7,
    goodFrom: 5,
    definition:
      'Answers of 5, 6 or 7, of 1 to 7, to the surveys of customers made here, as a percentage of all answers. Who does not answer is not in it; the survey says how many were asked. Base: answers.',
  },
  {
    key: 'fcr-no-repeat',
    name: 'First-contact resolution: no repeat contact',
    kind: 'other',
    ...PERCENT,
    ...YES,
    definition:
      'Requests after which the same customer made no contact about the same matter within 7 days, as a percentage of all solved requests. Base: solved requests.',
  },
  {
    key: 'fcr-one-reply',
    name: 'First-contact resolution: one reply',
    kind: 'other',
    ...PERCENT,
    ...YES,
    definition: 'Requests that were solved by the first reply and not opened again, as a percentage of all solved requests. Base: solved requests.',
  },
  {
    key: 'fcr-agent',
    name: 'First-contact resolution: as the agent says',
    kind: 'other',
    ...PERCENT,
    ...YES,
    definition:
      'Requests that their agent marked as solved at the first contact, as a percentage of all solved requests with such a mark. Whether the customer agrees is not known. Base: marked requests.',
  },
  {
    key: 'first-reply',
    name: 'First reply',
    ...TIME,
    unit: 'minutes',
    valueMax: null,
    definition:
      'The median of the minutes from a request to the first reply by a person, around the clock; automatic replies do not count. Base: requests with a reply.',
  },
  {
    key: 'resolution-time',
    name: 'Resolution time',
    ...TIME,
    unit: 'hours',
    valueMax: null,
    definition: 'The median of the hours from a request to its last solution, around the clock. Base: solved requests.',
  },
  {
    key: 'reopen-rate',
    name: 'Opened again',
    kind: 'other',
    ...PERCENT,
    ...YES,
    direction: 'lower-is-better',
    definition: 'Requests that were opened again after they were solved, as a percentage of all solved requests. Base: solved requests.',
  },
  {
    key: 'contacts',
    name: 'Contacts',
    ...COUNT,
    unit: 'contacts',
    direction: 'higher-is-better',
    definition:
      'Requests that customers made, each once, on the day of the request. More is neither better nor worse: it is what other figures are counted in thousands of.',
  },
  {
    key: 'complaints-per-1000',
    name: 'Complaints per 1,000 contacts, from events',
    ...COUNT,
    kind: 'complaints',
    unit: 'per 1,000 contacts',
    direction: 'lower-is-better',
    // ten contacts could only show 0, 100, 200 … in a thousand
    minimumBase: 100,
    formula: 'rate',
    per: 'contacts',
    definition:
      'Complaints received for every 1,000 contacts of the same team in the same time. A complaint is any expression of dissatisfaction to which an answer is expected. Base: contacts.',
  },
  {
    key: 'registered-complaints-per-1000',
    name: 'Complaints per 1,000 contacts, from the register',
    ...COUNT,
    kind: 'complaints',
    unit: 'per 1,000 contacts',
    direction: 'lower-is-better',
    minimumBase: 100,
    formula: 'rate',
    figuresFrom: 'complaints',
    per: 'contacts',
    definition:
      'Complaints in the register about a team for every 1,000 contacts of the same team in the month of their receipt, each once: one that is joined to another counts with that, a reopened one where it was first received, and one about no team nowhere. Months before the first complaint in the register have no figure. Base: contacts.',
  },
  {
    key: 'praise',
    name: 'Praise',
    ...COUNT,
    unit: 'messages',
    direction: 'higher-is-better',
    definition: 'Messages in which a customer praised the service or somebody in it, each once.',
  },
  {
    key: 'review-stars',
    name: 'Public reviews',
    kind: 'other',
    ...PERCENT,
    unit: 'stars',
    min: 1,
    max: 5,
    formula: 'mean',
    valueMin: 1,
    valueMax: 5,
    definition: 'The mean of the stars of public reviews, 1 to 5. Who writes a review chooses to, so that this is not a sample of customers. Base: reviews.',
  },
  {
    key: 'retention',
    name: 'Customers who stayed',
    kind: 'other',
    ...PERCENT,
    ...YES,
    definition: 'Customers who were still there at the end of their term, as a percentage of those whose term ended. Base: terms that ended.',
  },
];
