import type { MetricDirection } from '@throughline/domain';
import type { CorrelationReply, LinkageLeftOut, LinkagePoint } from './linkage.js';

/** The staff side of a link. Figures are from 0 to 100. */
export class LinkStaffSide {
  key: string;
  label: string;
}

/** The customer side of a link. */
export class LinkCustomerSide {
  metricId: string;
  name: string;
  direction: MetricDirection;
  unit: string;
  min: number | null;
  max: number | null;
  definition: string;
  minimumBase: number;
}

/** How the whole compares teams: one point a team, means over its periods. */
export class LinkAcross {
  /** What one point is. */
  statement: string;
  /** Teams with a figure on both sides. */
  teams: number;
  pearson: CorrelationReply | null;
  spearman: CorrelationReply | null;
  /** Teams with more ratings count for more; null where bases are not stated. */
  weighted: CorrelationReply | null;
  /** What the link might be without the noise of small teams; a second line, never the answer. Null where it cannot be said. */
  disattenuated: CorrelationReply | null;
  /** Why there are no figures, when there are none. */
  noFigures: string | null;
  /** A leader sees the points of her own teams; `pointsHidden` counts the others that the figures rest on. */
  points: LinkagePoint[];
  pointsHidden: number;
  /** The least squares line with its 95 % band, from the lowest staff figure to the highest; empty where there is none. */
  band: { x: number; y: number; low: number; high: number }[];
  /** Lines at the means of all teams, and how many teams stand in each corner; null where there are no figures. */
  quadrants: LinkQuadrants | null;
}

/** Corners of the scatter. `code` says staff first, then customers in the sense of better: "high-better" is a high staff figure with better customers. */
export class LinkQuadrants {
  x: number;
  y: number;
  corners: { code: 'high-better' | 'high-worse' | 'low-better' | 'low-worse'; label: string; teams: number }[];
}

/** A coefficient over time inside teams: points of the customer figure for one point of the staff figure. */
export class WithinFigure {
  coefficient: number;
  se: number;
  low: number;
  high: number;
  p: number;
  df: number;
  method: string;
  teams: number;
  periods: number;
  rows: number;
}

/** The link inside the same teams over time. */
export class LinkWithin extends WithinFigure {
  /** What the coefficient means, in a sentence. */
  inWords: string;
  /** How far staff figures move inside a team, as a standard deviation. */
  withinSd: number | null;
  /** Two-sided p of shuffling periods inside teams; null where it was not made. */
  permutationP: number | null;
}

/** One lag of the lag chart. Above 0: staff figures come first. Below 0: customer figures come first. */
export class LinkLag {
  lag: number;
  label: string;
  coefficient: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  /** p with false discovery controlled over the lags that are exploratory; null for the one chosen beforehand. */
  q: number | null;
  /** True for every lag but the one chosen beforehand. */
  exploratory: boolean;
  teams: number;
  /** Why there is no figure, when there is none. */
  noFigure: string | null;
}

/** Both lines over time: the mean of the teams compared. Null where no team has a figure. */
export class LinkPeriod {
  period: string;
  staff: number | null;
  customer: number | null;
  /** Teams behind each mean. */
  staffTeams: number;
  customerTeams: number;
}

/** A line of the sensitivity table. */
export class LinkSensitivity {
  code: string;
  r: number;
  teams: number;
  /** True when this way of looking says something else than the answer. */
  differs: boolean;
  sentence: string;
}

/** How many links were looked at, and how false discovery was controlled. */
export class LinkDiscovery {
  /** "benjamini-hochberg" or "benjamini-yekutieli"; "none" where one link only was looked at. */
  method: string;
  level: number;
  /** Links looked at in this organisation in this quarter, this one among them. Nobody is named, and no time is kept. */
  tested: number;
  /** How many of them stand after the control. */
  found: number;
  quarter: string;
  /** p of this link after the control; null where it has no p. */
  q: number | null;
  sentence: string;
}

/** A team that changed more than half of its people counts as a new one from this period on. */
export class LinkBreak {
  teamId: string;
  name: string;
  period: string;
  sentence: string;
}

/** A line of the method box. */
export class LinkMethod {
  code: string;
  title: string;
  text: string;
}

/** Everything about one link, the sentence first. */
export class LinkReply {
  /** The answer in plain words; never says "causes". */
  sentence: string;
  grade: 1 | 2 | 3 | 4 | 5;
  code: string;
  /** What it would take to say more. */
  next: { teams: number; sentence: string } | null;
  /** Teams, periods and team × periods that the answer rests on. */
  teams: number;
  periods: string[];
  units: number;
  /** The lag chosen beforehand, in periods; `lagExploratory` when the asker chose another than the house's. */
  lag: number;
  lagExploratory: boolean;
  across: LinkAcross;
  within: LinkWithin | null;
  /** Why there is nothing over time, when there is nothing. */
  noWithin: { code: string; sentence: string } | null;
  /** Which side moves first. Null figures where they could not be made. */
  direction: { sentence: string; reverse: WithinFigure | null; lead: WithinFigure | null };
  lags: LinkLag[];
  overTime: LinkPeriod[];
  sensitivity: LinkSensitivity[];
  /** Smallest link that would have been found four times in five. */
  detectable: { across: number | null; within: number | null };
  falseDiscovery: LinkDiscovery;
  /** In the caller's scope; teams of others are counted in `breaksHidden`. */
  breaks: LinkBreak[];
  breaksHidden: number;
  /** The first 200 in the caller's scope; all of them as a file: GET /api/linkage/link.csv?table=left-out. */
  leftOut: LinkageLeftOut[];
  leftOutCounts: { reason: string; count: number; sentence: string }[];
  notes: string[];
  methods: LinkMethod[];
  seed: number;
  staff: LinkStaffSide;
  customer: LinkCustomerSide;
  /** What is compared: the whole organisation, or the team asked for with those below it. */
  scope: { teamId: string; name: string };
}

/** Two lines over time of one team. */
export class LinkageTeam {
  team: { id: string; name: string };
  /** What the two lines can say together; one team alone shows no link. */
  sentence: string;
  /** Periods in which either side has a figure, earliest first. `respondents` is a band such as "10–19". */
  lines: {
    period: string;
    staff: number | null;
    customer: number | null;
    respondents: string | null;
    base: number | null;
    /** The customer figure rests on fewer ratings than the metric asks for: drawn, but not in the figures. */
    belowMinimumBase: boolean;
    /** The team counts as a new one from here. */
    breakBefore: boolean;
  }[];
  /** The same lines of all teams compared, to draw behind. */
  all: LinkPeriod[];
  staff: LinkStaffSide;
  customer: LinkCustomerSide;
}
