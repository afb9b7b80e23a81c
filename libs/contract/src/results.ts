import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { LIMITS } from '@throughline/domain';

/** Query of GET /api/cycles/:id/results. */
export class ResultsQuery {
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** A demographic or crossing of the cycle: then the figures are by its values, where they may be shown. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.sentence)
  facet?: string;
}

/** A cycle with published results. */
export class PublishedCycle {
  id: string;
  name: string;
  closedOn: string;
}

/** The cycles whose results the caller may read, the newest first. */
export class PublishedCycleList {
  items: PublishedCycle[];
}

/** Published results of a cycle, all of it disclosed: nothing here depends on fewer than k people. */
export class CycleResults {
  cycle: { id: string; name: string; closesOn: string; k: number; kComments: number };
  teams: ResultTeam[];
  /** The demographics and crossings of the cycle, fixed before it opened. */
  facets: ResultFacet[];
  /** What of the demographic that was asked for is not shown, and the nearest figure that is; empty when none was asked for. */
  hiddenFacets: HiddenFacet[];
  figures: ResultFigure[];
  /** The cycle before, that trends are since; absent when none asked any of the same questions. */
  since?: { id: string; name: string };
  /** What came to mean something else since then, so that it shows no trend; with `since`. */
  breaks?: MeaningBreak[];
  /** Why nothing is shown, when nothing is. */
  withheld?: string;
  box: ResultBox;
  /** Who held the key and had the ballots counted in their browser; absent when the platform counted. */
  countedBy?: string[];
}

/** What became of the ballots in the box, as the public board has it. */
export class ResultBox {
  counted: number;
  /** In the box, but not countable: forged, unreadable, of another manifest, or in a group that held more ballots than were handed out. */
  notCounted: number;
  /** Ballots that were handed out a second time for lost devices: so many could have been cast on top, and no more. */
  reissued: number;
  /** How many different manifests the ballots name. More than one means that not everybody was shown the same survey. */
  manifests: number;
}

/** A measure whose figures are not compared with those of the cycle before, and why, in a sentence. */
export class MeaningBreak {
  kind: 'question' | 'driver';
  measure: string;
  sentence: string;
}

/** A team as it stood when the cycle opened. */
export class ResultTeam {
  teamId: string;
  name: string;
  parentId: string | null;
  /** Respondents in bands; absent when the team is not shown by itself. */
  sizeBand?: string;
  /** Why the team is hidden and the nearest team that is shown. */
  hidden?: HiddenReason;
  /** What else there is to know about how it was counted, each a sentence. */
  notes?: string[];
  /** Why it is not shown how its figures moved, and the nearest team above that shows it. */
  trendHidden?: HiddenReason;
}

/** Why something is not shown, and the nearest that is. */
export class HiddenReason {
  sentence: string;
  nearestTeamId: string | null;
  nearestTeamName: string | null;
}

/** A demographic or crossing with its values. `shown`: whether any figure of it is. */
export class ResultFacet {
  id: string;
  label: string;
  values: { id: string; label: string }[];
  shown: boolean;
}

/** What of a demographic is not shown at a team, and where the nearest figure is. Without `value` it is about all of them. */
export class HiddenFacet {
  teamId: string;
  value?: string;
  sentence: string;
  nearestTeamId: string;
  nearestTeamName: string;
}

/** One measure of one team. `mean` is in the points of the question, for a driver or the engagement index from 0 to 100. */
export class ResultFigure {
  teamId: string;
  /** Of the demographic that was asked for: whose figure this is. */
  value?: string;
  kind: 'question' | 'driver';
  measure: string;
  label: string;
  sizeBand: string;
  mean: number;
  /** 95 % interval of the mean, for twenty respondents or more. */
  low?: number;
  high?: number;
  /** Share of favourable answers in percent, or a third of the range for fewer than ten. */
  favourable?: number | 'low' | 'middle' | 'high';
  /** How it moved since the cycle before; absent when there is nothing to compare it with, or when that may not be shown. */
  trend?: ResultTrend;
}

/** How a displayed figure moved. `change` in its own unit, for twenty respondents or more in both cycles; one step of rounding counts as the same. */
export class ResultTrend {
  direction: 'up' | 'same' | 'down';
  change?: number;
}
