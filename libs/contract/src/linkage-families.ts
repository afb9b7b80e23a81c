import type { LinkCustomerSide, LinkMethod, LinkStaffSide } from './linkage-link.js';

/** One driver on a customer outcome. */
export class DriverReply {
  key: string;
  label: string;
  /** Part of the explained differences that goes with this driver (general dominance); they add up to `explained`. */
  share: number;
  low: number | null;
  high: number | null;
  /** 1 is the first. */
  place: number;
  /** First and last place that it may hold. */
  places: [number, number];
  /** Share of draws in which it takes its own place, 0 to 1. */
  placeShare: number;
  /** The same for the driver in the first place; null for the others. */
  firstIn: number | null;
  /** Whether teams with a higher figure have the better customer figure, the other drivers being the same; null where it cannot be said. */
  direction: 'better' | 'worse' | null;
  /** How much of this driver the others hold already; above 5 they are hard to tell apart. */
  varianceInflation: number | null;
  sentence: string;
}

/** Which drivers go with one metric, the sentence first. */
export class DriversReply {
  sentence: string;
  /** Why there are no figures, when there are none. */
  refused: { code: string; sentence: string } | null;
  drivers: DriverReply[];
  /** R² of all drivers together; null when refused. */
  explained: number | null;
  /** Keys of drivers whose order is not certain, in groups; a driver that stands out alone is in none. */
  notToldApart: string[][];
  /** Says which places are not certain; null when all are certain. */
  order: string | null;
  teams: number;
  periods: string[];
  lag: number;
  /** "lmg" or "johnson". */
  method: string;
  draws: number;
  seed: number;
  /** Team × periods without a figure of every driver and the metric. */
  leftOut: number;
  notes: string[];
  methods: LinkMethod[];
  customer: LinkCustomerSide;
  scope: { teamId: string; name: string };
}

/** One link of the forest. */
export class FamilyLink {
  staff: LinkStaffSide;
  customer: { metricId: string; name: string };
  /** How it was tested: over time inside teams where that can be, else across teams. */
  kind: 'within' | 'across';
  lag: number;
  /** A link without unit, −1 to 1, so that rows can stand on one axis: a correlation, or inside teams one after team and period effects. */
  estimate: number;
  low: number;
  high: number;
  p: number;
  /** p with false discovery controlled over the whole family. */
  q: number;
  /** p below the level by itself. */
  alone: boolean;
  /** Stands after the control. */
  found: boolean;
  /** Whether a higher staff figure goes with the better customer figure. */
  direction: 'better' | 'worse';
  periods: number;
  teams: number;
  grade: 1 | 2 | 3 | 4 | 5;
  code: string;
  sentence: string;
}

/** Every staff measure against every metric, tested together. */
export class FamilyReply {
  /** As in "2 of 60 stand out on their own; after checking all 60 together none does." */
  sentence: string;
  tested: number;
  alone: number;
  found: number;
  method: string;
  level: number;
  /** Clearest first. */
  links: FamilyLink[];
  notTested: { staff: LinkStaffSide; customer: { metricId: string; name: string }; sentence: string }[];
  lag: number;
  seed: number;
  methods: LinkMethod[];
  scope: { teamId: string; name: string };
}

/** Money at stake: always a range. */
export class ValueReply {
  sentence: string;
  /** Why there is no range, when there is none. */
  refused: { code: string; sentence: string } | null;
  /** What one customer is worth now: margin · retention / (1 + discount − retention). */
  perCustomer: number;
  customers: number;
  /** Change of the metric that goes with the change of the staff figure, from the interval of the link; null when refused. */
  metricChange: { low: number; middle: number; high: number } | null;
  /** Change of retention, 0 to 1; null when refused. */
  retentionChange: { low: number; middle: number; high: number } | null;
  /** What all customers would be worth more or less; null when refused. */
  range: { low: number; middle: number; high: number } | null;
  /** What it rests on, in sentences; the asker's own inputs among them. */
  assumptions: string[];
  link: { grade: 1 | 2 | 3 | 4 | 5; code: string; sentence: string };
  staff: LinkStaffSide;
  customer: LinkCustomerSide;
  scope: { teamId: string; name: string };
}
