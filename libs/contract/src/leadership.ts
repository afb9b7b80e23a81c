import { IsOptional, IsUUID } from 'class-validator';
import type { MetricDirection } from '@throughline/domain';

/** Query of GET /api/teams/:id/mirror. */
export class MirrorQuery {
  /** Only this metric; all of them when not given. */
  @IsOptional()
  @IsUUID()
  metric?: string;
}

/** A stretch of days with its name; both days are inside. */
export class MirrorPeriod {
  label: string;
  from: string;
  until: string;
}

/** Engagement of the team in one period, 0–100, as published. */
export class MirrorStaffFigure {
  period: MirrorPeriod;
  value: number;
  low?: number;
  high?: number;
  sizeBand: string | null;
  source: 'cycle' | 'past-result';
}

/** What customers of the team said, over time. */
export class MirrorSeries {
  metricId: string;
  name: string;
  unit: string;
  direction: MetricDirection;
  /** Set where it says how much there was and not how well it went, such as contacts: neither direction is better. */
  isVolume?: true;
  min: number | null;
  max: number | null;
  definition: string;
  /** `teams`: how many teams below the value is put together from, weighted by their base; absent when it is the team's own. */
  series: { period: MirrorPeriod; value: number; base: number | null; belowMinimumBase: boolean; teams?: number }[];
}

/** The latest published figure of one driver. */
export class MirrorDriver {
  key: string;
  label: string;
  period: MirrorPeriod;
  value: number;
  low?: number;
  high?: number;
}

/** How many of a team and all below it were thanked in a quarter, as published. */
export class MirrorReach {
  period: MirrorPeriod;
  /** How the figure is to be read; low, middle and high stand for a third of the range and have no figure. */
  bound: 'about' | 'at-least' | 'at-most' | 'low' | 'middle' | 'high';
  /** In percent. */
  percent: number | null;
  low: number;
  high: number;
  sizeBand: string;
}

/** One page a team: how people feel at work beside how customers are served. */
export class TeamMirror {
  team: { id: string; name: string; parentId: string | null };
  staff: MirrorStaffFigure[];
  customer: MirrorSeries[];
  drivers: MirrorDriver[];
  /** Quarter by quarter, the earliest first; empty where the team is not shown by itself. */
  reach: MirrorReach[];
  /** What both lines together can say, in plain words. */
  finding: { sentence: string };
  /** Present when no engagement of this team may be shown by itself. */
  hidden?: { sentence: string; nearestTeamId: string | null; nearestTeamName: string | null };
  /** Present when earlier engagement is left out of `staff`, because few people joined or left in between and a survey promised not to lay it side by side, or because a question came to mean something else. */
  trendHidden?: { sentence: string; nearestTeamId: string | null; nearestTeamName: string | null };
}
