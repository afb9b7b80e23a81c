import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { DATE_ORDERS, type DateOrder, LIMITS, METRIC_KEY, OUTCOME_SOURCE_KINDS, type OutcomeSourceKind } from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsTimeZoneName } from './time-zone.js';

/** Body of POST /api/outcome-sources: a system that outcomes come from. */
export class NewOutcomeSource {
  /** What files and addresses name the source by: lower case letters, digits and hyphens. Never changes. */
  @Matches(METRIC_KEY, { message: 'key must be 2 to 40 lower case letters, digits or hyphens, starting with a letter, such as "helpdesk"' })
  key: string;

  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @IsIn(OUTCOME_SOURCE_KINDS)
  kind: OutcomeSourceKind;

  /** In which the days of its events are counted; without it, that of the organisation. */
  @MayBeLeftOut()
  @IsTimeZoneName()
  timeZone?: string;

  @IsOptional()
  @IsIn(DATE_ORDERS)
  dateOrder?: DateOrder | null;
}

/** Body of PATCH /api/outcome-sources/:id; what is not given stays. */
export class OutcomeSourceChange {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name?: string;

  @MayBeLeftOut()
  @IsTimeZoneName()
  timeZone?: string;

  /** Null: to be asked again. */
  @IsOptional()
  @IsIn(DATE_ORDERS)
  dateOrder?: DateOrder | null;

  /** Whether what customers are called and wrote may be kept. */
  @MayBeLeftOut()
  @IsBoolean()
  keepsPersonal?: boolean;

  /** A retired source takes nothing any more; its figures stay. */
  @MayBeLeftOut()
  @IsBoolean()
  retired?: boolean;
}

/** A system that outcomes come from. */
export class OutcomeSource {
  id: string;
  key: string;
  name: string;
  kind: OutcomeSourceKind;
  timeZone: string;
  keepsPersonal: boolean;
  /** Null until somebody said it, or a file made it plain. */
  dateOrder: DateOrder | null;
  retired: boolean;
}

/** All sources, by name. */
export class OutcomeSourceList {
  items: OutcomeSource[];
}
