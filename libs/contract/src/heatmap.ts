import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { LIMITS, STAFF_MEASURES, type StaffMeasure } from '@throughline/domain';
import type { HiddenReason, ResultBox, ResultFacet, ResultTrend } from './results.js';

/** What the figures of a heatmap can be compared with. */
export const COMPARED_WITH = ['organisation', 'parent', 'before', 'benchmark'] as const;
/** What the figures of a heatmap are compared with: the topmost team that the reader may see, the team above each, the cycle before, or a pack of benchmarks. */
export type ComparedWith = (typeof COMPARED_WITH)[number];

/** Query of GET /api/cycles/:id/results/heatmap. */
export class HeatmapQuery {
  /** The team at the top of the page; without it the topmost teams that the caller may see. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** The questions of this driver as columns, instead of all drivers. */
  @IsOptional()
  @IsIn(STAFF_MEASURES)
  driver?: StaffMeasure;

  /** Only teams with these words in their name, wherever they are in the tree. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  search?: string;

  @IsOptional()
  @IsIn(COMPARED_WITH)
  compareWith?: ComparedWith;

  /** Which pack of benchmarks; with `compareWith=benchmark`. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  benchmark?: string;
}

/** Teams by drivers, or by the questions of one driver: everything on one page, and judged as one family of differences. */
export class Heatmap {
  cycle: { id: string; name: string; closedOn: string | null; k: number; kComments: number };
  /** From the topmost team that the caller may see down to the one that was asked for; empty when none was asked for. */
  path: { teamId: string; name: string }[];
  columns: HeatmapColumn[];
  /** In the order of the tree, each team below the one above it; with `search`, by name. */
  teams: HeatmapTeam[];
  /** How many teams stand below those of the last level shown, or were found and left out; they can be opened or searched for. */
  left: number;
  comparison: HeatmapComparison;
  /** The demographics and crossings of the cycle, fixed before it opened. */
  facets: ResultFacet[];
  /** Why nothing is shown, when nothing is. */
  withheld?: string;
  box: ResultBox;
  /** Who held the key and had the ballots counted in their browser; absent when the platform counted. */
  countedBy?: string[];
}

/** One measure across all teams of the page. */
export class HeatmapColumn {
  kind: 'question' | 'driver';
  measure: string;
  label: string;
  /** Of a question: the ends of its scale. */
  scale?: { min: number; max: number };
  /** The figure of the benchmark for it, and what exactly was asked there. */
  benchmark?: BenchmarkOfMeasure;
}

/** The figure of a pack of benchmarks for one of our measures. */
export class BenchmarkOfMeasure {
  /** `average`: in the points of our measure. `favourable`: percent of favourable answers. */
  unit: 'average' | 'favourable';
  value: number;
  /** The wording or name in the source. */
  item: string;
  /** How it stands to ours. */
  match: 'same-wording' | 'similar-question' | 'same-theme';
}

/** A team as it stood when the cycle opened. */
export class HeatmapTeam {
  teamId: string;
  name: string;
  parentId: string | null;
  /** Steps below the top of the page. */
  depth: number;
  /** Teams directly below it that were part of the cycle. */
  below: number;
  /** Respondents in bands; absent when the team is not shown by itself. */
  sizeBand?: string;
  /** Why the team is hidden and the nearest team that is shown. */
  hidden?: HiddenReason;
  /** What else there is to know about how it was counted, each a sentence. */
  notes?: string[];
  /** How many of the invited took part, rounded, in words or percent. */
  participation?: string;
  /** Compared with the cycle before: why that is not shown, and the nearest team above that shows it. */
  trendHidden?: HiddenReason;
  /** Comments that stand at this team. */
  comments: number;
  /** One for each column, in their order; empty for a hidden team. */
  cells: HeatmapCell[];
}

/** One measure of one team, or why it is not shown. */
export class HeatmapCell {
  /** In the points of the question; for a driver from 0 to 100. */
  mean?: number;
  /** 95 % interval of the mean, for twenty respondents or more. */
  low?: number;
  high?: number;
  /** Share of favourable answers in percent, or a third of the range for fewer than ten. */
  favourable?: number | 'low' | 'middle' | 'high';
  /** Respondents in bands, where they are others than those of the team. */
  sizeBand?: string;
  hidden?: HiddenReason;
  /** To what the page compares with, in the points of the measure, or with a benchmark of favourable answers in percentage points; absent where there is nothing to compare it with or it may not be shown. */
  difference?: number;
  /** Since the cycle before: how it moved; for fewer than twenty respondents in either without figure. */
  direction?: ResultTrend['direction'];
  /** Whether the difference stands out after control of false discoveries over the whole page. */
  clear?: boolean;
}

/** What the page compares with, how it was judged and what else could be chosen. */
export class HeatmapComparison {
  with: ComparedWith;
  /** In a few words, to stand after "compared with". */
  name: string;
  /** Of a benchmark: its pack; of the cycle before: its id. */
  id?: string;
  /** Differences that were judged: those of figures with an interval. */
  judged: number;
  /** Those that stand out. */
  clear: number;
  /** The share of those that stand out that is expected to be chance, in percent. */
  rate: number;
  /** How differences were judged, and what to bear in mind, each a sentence. */
  notes: string[];
  /** Those of the notes that do not follow from the other fields: what is said of this very comparison. */
  more: string[];
  choices: ComparisonChoice[];
}

/** Something that can be compared with. */
export class ComparisonChoice {
  with: ComparedWith;
  /** Of a benchmark: its pack. */
  benchmark?: string;
  name: string;
}
