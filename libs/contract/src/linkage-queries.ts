import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { LINK_TABLES, LINKAGE, type LinkTable } from '@throughline/domain';
import { LinkageQuery } from './linkage.js';
import { IsPlainDate } from './plain-date.js';

/** Query of GET /api/linkage/link: one staff measure against one metric. */
export class LinkQuery extends LinkageQuery {
  /**
   * Periods by which the staff figure comes before the customer figure. When not given: one where there are at least three periods, else none. Any other
   * lag is exploratory.
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LINKAGE.lagMost)
  lag?: number;
}

/** Query of GET /api/linkage/link.csv: the same as the link, and which of its tables. */
export class LinkTableQuery extends LinkQuery {
  @IsIn(LINK_TABLES)
  table: LinkTable;
}

/** Query of GET /api/linkage/family: every staff measure against every metric. */
export class FamilyQuery {
  /** Only periods that end on or after this day. */
  @IsOptional()
  @IsPlainDate()
  from?: string;

  /** Only periods that begin on or before this day. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /** Only this team and those below it. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** As for one link; the same for all. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LINKAGE.lagMost)
  lag?: number;
}

/** Query of GET /api/linkage/drivers: which drivers go with one metric. */
export class DriversQuery extends FamilyQuery {
  @IsUUID()
  metric: string;
}

/** Query of GET /api/linkage/value: what the link would be worth, from the asker's own figures. Nothing of it is kept. */
export class ValueQuery extends LinkQuery {
  /** What one customer brings in one period, in any currency. */
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1e12)
  margin: number;

  /** Share of customers that stay from one period to the next, 0 to 1. */
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1)
  retention: number;

  /** Discount of one period, 0 to 1. */
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1)
  discount: number;

  /** Customers; one when not given. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(1)
  @Max(1e12)
  customers?: number;

  /** Points by which the staff figure is thought to change; 5 when not given. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(-100)
  @Max(100)
  change?: number;

  /**
   * By how many percentage points retention is thought to rise when the metric gets better by one of its own points: the asker's assumption at its low
   * end. 1 when not given, which is right for a metric that is retention itself, in percent.
   */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(100)
  retentionPerPointLow?: number;

  /** The same assumption at its high end; as the low end when not given. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(100)
  retentionPerPointHigh?: number;
}
