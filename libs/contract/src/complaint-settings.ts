import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { COMPLAINT, DEADLINE_UNITS, type DeadlineUnit, LIMITS } from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** A time that something may take. The day from which it is counted does not count itself. */
export class TimeAllowedDraft {
  @IsInt()
  @Min(1)
  @Max(COMPLAINT.countMost)
  count: number;

  @IsIn(DEADLINE_UNITS)
  unit: DeadlineUnit;
}

/** A day on which nobody works. */
export class ComplaintHoliday {
  @IsPlainDate()
  on: string;

  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name: string;
}

/** Body of PUT /api/complaint-settings. Deadlines that were worked out already stay as they are. */
export class ComplaintSettingsBody {
  /** Days of the week on which nobody works, 1 Monday to 7 Sunday. */
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekendDays: number[];

  @IsArray()
  @ArrayMaxSize(COMPLAINT.holidaysMost)
  @ArrayUnique(({ on }: ComplaintHoliday) => on)
  @ValidateNested({ each: true })
  @Type(() => ComplaintHoliday)
  holidays: ComplaintHoliday[];

  /** So many working days before a deadline its owner is reminded; 0 for only on the day itself. */
  @IsInt()
  @Min(0)
  @Max(COMPLAINT.remindMost)
  remindDays: number;

  /** Whether names and addresses of customers may be kept with complaints. */
  @IsBoolean()
  keepsCustomerData: boolean;
}

/** How complaints are handled here: the calendar by which deadlines are counted, reminders, personal data. */
export class ComplaintSettings {
  weekendDays: number[];
  /** In the order of their days. */
  holidays: ComplaintHoliday[];
  remindDays: number;
  keepsCustomerData: boolean;
}

/** Body of POST /api/complaint-categories. */
export class NewComplaintCategory {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @ValidateNested()
  @Type(() => TimeAllowedDraft)
  acknowledgeWithin: TimeAllowedDraft;

  @ValidateNested()
  @Type(() => TimeAllowedDraft)
  respondWithin: TimeAllowedDraft;

  /** Who must be told of such a complaint, in words; shown with each. */
  @IsString()
  @Length(0, LIMITS.sentence)
  toTell: string;
}

/** Body of PATCH /api/complaint-categories/:id; what is not given stays. New deadlines hold for complaints from now on. */
export class ComplaintCategoryChange {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name?: string;

  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => TimeAllowedDraft)
  acknowledgeWithin?: TimeAllowedDraft;

  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => TimeAllowedDraft)
  respondWithin?: TimeAllowedDraft;

  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.sentence)
  toTell?: string;

  /** False retires it: it stays on its complaints, and no new one gets it. */
  @MayBeLeftOut()
  @IsBoolean()
  active?: boolean;
}

/** A kind of complaint, with the deadlines that apply to it. */
export class ComplaintCategory {
  id: string;
  name: string;
  acknowledgeWithin: TimeAllowedDraft;
  respondWithin: TimeAllowedDraft;
  toTell: string;
  /** False when it is retired. */
  active: boolean;
}

/** All categories by name, the retired ones last. */
export class ComplaintCategoryList {
  items: ComplaintCategory[];
}

/** Body of POST /api/complaint-causes. */
export class NewComplaintCause {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;
}

/** Body of PATCH /api/complaint-causes/:id; what is not given stays. */
export class ComplaintCauseChange {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name?: string;

  /** False retires it: it stays on its complaints, and no new one gets it. */
  @MayBeLeftOut()
  @IsBoolean()
  active?: boolean;
}

/** A root cause that complaints are put down to. */
export class ComplaintCause {
  id: string;
  name: string;
  /** False when it is retired. */
  active: boolean;
}

/** All root causes by name, the retired ones last. */
export class ComplaintCauseList {
  items: ComplaintCause[];
}

/** A class of times in a regulator's template. */
export class ComplaintBucket {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @ValidateNested()
  @Type(() => TimeAllowedDraft)
  within: TimeAllowedDraft;
}

/** Body of POST /api/complaint-templates. The same name with another day is a new version of it. */
export class NewComplaintTemplate {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @IsPlainDate()
  validFrom: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COMPLAINT.bucketsMost)
  @ValidateNested({ each: true })
  @Type(() => ComplaintBucket)
  buckets: ComplaintBucket[];
}

/** What a regulator asks for, from a day on. */
export class ComplaintTemplate {
  id: string;
  name: string;
  validFrom: string;
  buckets: ComplaintBucket[];
}

/** All versions by name, the newest first. */
export class ComplaintTemplateList {
  items: ComplaintTemplate[];
}

/** Query of GET /api/complaint-templates/:id/return: the period, both days included. */
export class ComplaintReturnQuery {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  until: string;
}

/** Closed complaints that were so quick. */
export class ComplaintReturnBucket {
  name: string;
  within: TimeAllowedDraft;
  count: number;
}

/** Money that customers got, in one currency. */
export class ComplaintRedressTotal {
  currency: string;
  amount: number;
}

/** How many complaints ended which way. */
export class ComplaintDecisionCounts {
  upheld: number;
  'partly-upheld': number;
  'not-upheld': number;
  /** Taken back by the customer; nobody decided them. */
  withdrawn: number;
}

/**
 * What a regulator asks for. One complaint counts once: joined ones count with the complaint they were joined to, reopened ones from their first receipt to their last closure in the period. Counted
 * as it was at the end of the period. openAtStart + opened + reopened − closed = openAtEnd.
 */
export class ComplaintReturn {
  name: string;
  /** From when the version of the template holds that was used: the one of the first day of the period. */
  validFrom: string;
  /** The day inside the period from which another version holds; null when none begins there. */
  changesOn: string | null;
  from: string;
  until: string;
  /** Received before the period and not closed at its start. */
  openAtStart: number;
  /** First received in the period. */
  opened: number;
  /** Closed when the period began and taken up again in it. */
  reopened: number;
  /** Closed in the period and still closed at its end. */
  closed: number;
  openAtEnd: number;
  /** Of those closed, by the working days of the calendar as it is now. */
  within: ComplaintReturnBucket[];
  decisions: ComplaintDecisionCounts;
  /** Upheld and partly upheld among all that were decided, 0 to 1; null when none was. */
  upheldShare: number | null;
  redress: ComplaintRedressTotal[];
  /** Received in the period and joined to another one, so counted with that. */
  joined: number;
}
