import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import type { ReconciliationReason } from '@throughline/domain';
import { IsPlainDate } from './plain-date.js';

/** Query of GET /api/outcome-quality. */
export class OutcomeQualityQuery {
  /** A day of the first month; without it, a year before the last. */
  @IsOptional()
  @IsPlainDate()
  from?: string;

  /** A day of the last month; without it, the last month that is over. */
  @IsOptional()
  @IsPlainDate()
  until?: string;
}

/** How far events can be relied on, each part between 0 and 1. */
export class QualityParts {
  /** The mean of the shares of events with a team (of a source only), with an agent, and with what figures are told by: a channel, or a category. */
  completeness: number;
  /** The share of months with events, times how soon they came: 1 within two days, 0 after thirty, in between in proportion. */
  timeliness: number;
  /** The share of months, teams and metrics whose base reaches the minimum base, of those whose figure may be shown. */
  base: number;
  /** A hundred times the mean of the three, as a whole number. */
  score: number;
}

/** The events of a team from a source, in months whose figure may be shown, or of all teams of it. A team without such a month has no line. */
export class OutcomeQualityLine extends QualityParts {
  source: { id: string; name: string };
  /** Null for the whole source, events without a team among them. */
  team: { id: string; name: string } | null;
  /** Rounded to hundredths for a source, and to tenths for a team, so that none says of how many. `part`: with a channel, or where figures are told by category with one. */
  shares: { team: number; agent: number; part: number };
  /** The middle number of days from what happened to when the source told it last. */
  delayDays: number;
  monthsWithout: number;
}

/** The quality of what came in: each source, then its teams by name. */
export class OutcomeQuality {
  from: string;
  until: string;
  items: OutcomeQualityLine[];
}

/** Query of GET /api/outcome-reconciliation: a month of a metric and a source, and what the vendor says of it. Refused with `few-agents` where the number of events would be that of too few agents. */
export class OutcomeReconciliationQuery {
  @IsUUID()
  sourceId: string;

  @IsUUID()
  metricId: string;

  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'month must be a month such as 2026-03' })
  month: string;

  /** How many tickets or ratings the vendor counts in that month. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  vendorCount: number;
}

/** Why two counts can differ. */
export class ReconciliationPart {
  kind: ReconciliationReason;
  /** Of `refused-rows` and `repeated-rows` rows of files, of `uncounted-deliveries` what deliveries tell: whatever metric and day they are of, since what was not read has none. */
  events: number;
  /** Whether so many are missing for certain; otherwise it is how many there can be at most. */
  certain: boolean;
}

/** A month as it is counted here, as the vendor counts it, and why they differ. */
export class OutcomeReconciliation {
  sourceId: string;
  metricId: string;
  month: string;
  /** Events that count in figures of teams. */
  ours: number;
  vendor: number;
  /** The vendor's less ours. */
  difference: number;
  /** Those that cannot be why the counts differ are left out, and so is the number of events of too few agents, which then counts as unexplained. */
  reasons: ReconciliationPart[];
  /** The difference less the reasons that are certain: what the others may explain. Below 0 where the vendor has fewer. */
  remainder: number;
  /** Events of ours in teams whose own figure is not shown, because too few agents are behind it or it lacks the minimum base. They are in the figure of the whole organisation; figures of teams add up to less. */
  notShown: number;
  /** What is left of the difference when every reason is given all it can explain: nobody knows why. 0 where the reasons suffice. */
  unexplained: number;
}
