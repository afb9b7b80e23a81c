import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { type HiddenFigure, LIMITS, METRIC_PARTITIONS, type MetricPartition } from '@throughline/domain';
import type { MetricMeaning } from './outcomes.js';
import { IsPlainDate } from './plain-date.js';

/** Query of GET /api/outcome-board. */
export class OutcomeBoardQuery {
  /** A team; without it the whole organisation, for a leader the first of her own teams. */
  @IsOptional()
  @IsUUID()
  node?: string;

  /** A day of the first month; without it, a year before the last. */
  @IsOptional()
  @IsPlainDate()
  from?: string;

  /** A day of the last month; without it, today. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /** One metric alone. */
  @IsOptional()
  @IsUUID()
  metric?: string;

  /** One channel alone, where figures are told by channel; refused otherwise. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  channel?: string;

  /** One category alone, written as its source writes it, where figures are told by category; refused otherwise. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  category?: string;

  /** `channel` or `category`, whichever figures are told by: figures as well as they would be if all teams had the channels or categories of the node. Not together with one of them alone. */
  @IsOptional()
  @IsIn(METRIC_PARTITIONS)
  mix?: MetricPartition;

  /** nextCursor of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

/** How much of a mix one channel or category is, 0 to 1. */
export class MixShare {
  /** The channel or category. */
  name: string;
  share: number;
}

/** By which weights the figures of a metric are put together. Only channels or categories that have a figure to show are in it, and of categories those that are offered; they add up to 1. */
export class MetricMix {
  metricId: string;
  shares: MixShare[];
}

/** The categories of a metric, at the node and in the months of the board and its trends. */
export class MetricCategories {
  metricId: string;
  /** At most thirty: those with most events that may be shown first, then those of which nothing may be shown, by name. */
  names: string[];
  /** How many more there are. They can be asked for by name, and are in no mix. */
  more: number;
}

/** A figure as it would be at the mix of the node: the mean of the team's figures by channel, or by category, each weighted by its share in the mix. */
export class FigureAtMix {
  value: number;
  /** Events of the channels or categories that went in. */
  base: number;
  /** Between these it lies with 95 % certainty; null when that cannot be said. */
  interval: [number, number] | null;
  /** How much of the mix the team has figures to show of, 0.8 to 1; the others weigh more in proportion. */
  covers: number;
}

/** What the events of a team add up to by one metric. */
export class OutcomeBoardFigure {
  metricId: string;
  /** To five significant digits, whole from 10,000 on, as its interval; counts are exact. Null when there is nothing to compute it of, less than the minimum base of the metric, or too few agents behind it. */
  value: number | null;
  /** Events that it rests on; null when it is hidden. */
  base: number | null;
  /** Between these the true figure lies with 95 % certainty; null when that cannot be said, or when the figure is a count, which is no sample. */
  interval: [number, number] | null;
  /** Whether the base is smaller than the metric asks for, so that no figure is shown. */
  belowMinimumBase: boolean;
  /** Why it is hidden: too few agents are behind it, or with others it would tell what too few agents did. Null when it is not. */
  hidden: HiddenFigure | null;
  /** The months asked for, 2026-03, that the figure leaves out because they are hidden. */
  hiddenMonths: string[];
  /** Whether a figure of one channel or category leaves out teams in which too few agents work by it. */
  leavesOut: boolean;
  /** How many distinct agents are behind it at least: in the month that has most. 0 where no event names one; null when it is hidden. */
  agents: number | null;
  /** The months, 2026-03, that the figure is of; of a median the last one alone. Null when there are none. */
  firstMonth: string | null;
  lastMonth: string | null;
  /** Null when it was not asked for, when the metric has no mix, or when the team has figures to show of less than four fifths of it. */
  atMix: FigureAtMix | null;
  /** Its figures and their bases in the board's trendMonths, one by one: each null as above, with no figure below the minimum base of the metric. Which months are hidden is said with why. */
  trend: { values: (number | null)[]; bases: (number | null)[]; hidden: { month: string; why: HiddenFigure }[] };
}

/** A line of the board. */
export class OutcomeBoardTeam {
  team: { id: string; name: string };
  /** `tree`: with all teams below it; `own`: what is handled in the team itself. */
  scope: 'own' | 'tree';
  hasTeams: boolean;
  /** In the order of the metrics. */
  figures: OutcomeBoardFigure[];
}

/** Customer outcomes by team: first the node itself, then the teams right below it, by name. */
export class OutcomeBoard {
  node: { id: string; name: string };
  /** The team above the node, as far as the caller may see it. */
  above: { id: string; name: string } | null;
  from: string;
  until: string;
  /** The twelve months, 2026-03, until the last one asked for: what all trends are of. */
  trendMonths: string[];
  /** What the figures mean: it travels with them. */
  metrics: MetricMeaning[];
  /** By what all figures are told apart beside by team and month, never by both: a setting of the organisation. */
  toldBy: MetricPartition;
  /** Those that can be asked for, by name; none where figures are told by category. */
  channels: string[];
  /** Of each metric that has some, in the order of the metrics; none where figures are told by channel. */
  categories: MetricCategories[];
  /** The mix that was asked for, of each metric that can be put together: means and shares, no medians, counts and rates. Null when none was asked for. */
  mix: MetricMix[] | null;
  /** Figures are shown of at least so many agents. */
  smallestAgents: number;
  rows: OutcomeBoardTeam[];
  nextCursor?: string;
}
