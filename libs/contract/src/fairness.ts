import type { FairnessFacet, FairnessHiddenReason, FairnessMeasure } from '@throughline/domain';

/** A report as lists have it: of a quarter of kudos, such as 2026-Q3, or of a revealed award programme. */
export class FairnessReportItem {
  id: string;
  period: string | null;
  programme: { id: string; name: string } | null;
}

/** What reports there are, the latest first. */
export class FairnessReports {
  items: FairnessReportItem[];
}

/** A figure of a report, exactly as it was published. */
export class FairnessFigure {
  measure: FairnessMeasure;
  /** The team with all below it; in the network the team that thanked. Null for everybody, and for groups by an attribute. */
  teamId: string | null;
  /** In the network, the team that was thanked. */
  otherTeamId: string | null;
  facet: FairnessFacet | null;
  /** The value of the facet; of judge agreement, the name of the round. */
  value: string | null;
  /** People behind it, in bands; in the network, thanks. */
  sizeBand: string | null;
  /** How the figure is to be read; low, middle and high stand for a third of the range and have no figure. */
  bound: 'about' | 'at-least' | 'at-most' | 'low' | 'middle' | 'high' | null;
  figure: number | null;
  /** 95 % interval. */
  low: number | null;
  high: number | null;
  /** Whether the group lies clear of everybody else together. */
  standsOut: 'above' | 'below' | null;
}

/** What is published about how recognition is shared out, in a quarter of kudos or an award programme. */
export class FairnessReport extends FairnessReportItem {
  /** The day whose people are counted. */
  ofDay: string;
  publishedOn: string;
  /** Fewest people that anything is about. */
  k: number;
  figures: FairnessFigure[];
  /** What is not shown, and why. */
  hidden: { part: FairnessMeasure | FairnessFacet; reason: FairnessHiddenReason }[];
  /** How many groups were compared with all others, how many stand out, and in what share of those that may be by mistake. */
  comparisons: { tested: number; found: number; rate: number };
  /** Today’s teams, parents before children; `depth` 0 is the top. */
  teams: { id: string; name: string; depth: number; parentId: string | null }[];
}
