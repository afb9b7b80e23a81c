import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CONTACT_CHANNELS,
  CONTACT_OUTCOMES,
  type ContactChannel,
  type ContactOutcome,
  CUSTOMER_PLAN,
  LIMITS,
  PLAN_GAPS,
  PLAN_RISKS,
  type PlanChangeKind,
  type PlanGap,
  type PlanPresence,
  type PlanRisk,
  VALUE_BANDS,
  type ValueBand,
  WANT_STATES,
  type WantState,
} from '@throughline/domain';
import type { Colleague } from './directory.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** When the customer is spoken with next, about what, and by whom. */
export class NextContact {
  @IsPlainDate()
  on: string;

  @IsString()
  @Length(0, CUSTOMER_PLAN.about)
  about: string;

  /** Null for the owner. */
  @ValidateIf((body: NextContact) => body.byId !== null)
  @IsUUID()
  byId: string | null;
}

/** Body of POST /api/customer-plans. */
export class NewCustomerPlan {
  /** What the organisation knows the customer by, unique without case; never changes. */
  @IsString()
  @NotBlank()
  @Length(1, CUSTOMER_PLAN.reference)
  reference: string;

  /** Of the business or the account. */
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name: string;

  @MayBeLeftOut()
  @IsUUID()
  ownerId?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(CUSTOMER_PLAN.deputiesMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  deputyIds?: string[];
}

/** Body of PATCH /api/customer-plans/:id. What is not given stays; null takes it away. */
export class CustomerPlanChange {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name?: string;

  /** The person to ask for at the customer's; refused unless the organisation has switched such names on. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  person?: string | null;

  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(CUSTOMER_PLAN.deputiesMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  deputyIds?: string[];

  @IsOptional()
  @IsIn(PLAN_RISKS)
  risk?: PlanRisk | null;

  @IsOptional()
  @IsIn(VALUE_BANDS)
  valueBand?: ValueBand | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => NextContact)
  next?: NextContact | null;

  /** True for a customer who is one no more: the plan is kept, and nobody is reminded of it. */
  @MayBeLeftOut()
  @IsBoolean()
  ended?: boolean;
}

/** One thing that the customer wants; with the id of one that is there already. */
export class WantDraft {
  @MayBeLeftOut()
  @IsUUID()
  id?: string;

  @IsString()
  @NotBlank()
  @Length(1, CUSTOMER_PLAN.want)
  text: string;

  @IsIn(WANT_STATES)
  state: WantState;
}

/** Body of PUT /api/customer-plans/:id/wants: all in their order, or only those that change or are new; the others stay as and where they are. Sending them says that they were looked at today. */
export class WantDrafts {
  @IsArray()
  @ArrayMaxSize(CUSTOMER_PLAN.wantsMost)
  @ValidateNested({ each: true })
  @Type(() => WantDraft)
  wants: WantDraft[];

  /** Ids of those that go. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(CUSTOMER_PLAN.wantsMost)
  @IsUUID('all', { each: true })
  removed?: string[];
}

/** Body of POST /api/customer-plans/:id/contacts. What is noted stays as it is, or is erased. */
export class NewCustomerContact {
  @IsPlainDate()
  on: string;

  @IsIn(CONTACT_CHANNELS)
  channel: ContactChannel;

  @IsString()
  @Length(0, CUSTOMER_PLAN.note)
  note: string;

  @IsIn(CONTACT_OUTCOMES)
  outcome: ContactOutcome;

  /** The contact after this one. Not given, what is planned stays; null takes it away. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NextContact)
  next?: NextContact | null;
}

/** Query of GET /api/customer-plans. */
export class CustomerPlanQuery {
  /** In the reference or in the name. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  search?: string;

  /** `true`: those in which the caller is owner or deputy or makes the next contact. */
  @IsOptional()
  @IsIn(['true', 'false'])
  mine?: 'true' | 'false';

  @IsOptional()
  @IsIn(PLAN_GAPS)
  gap?: PlanGap;

  @IsOptional()
  @IsIn(PLAN_RISKS)
  risk?: PlanRisk;

  /** `true`: those that have ended, instead of the others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  ended?: 'true' | 'false';

  /** nextCursor of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(CUSTOMER_PLAN.pageMost)
  limit?: number;
}

/** Somebody of a plan, and whether she is here. */
export class PlanPerson {
  id: string;
  name: string;
  presence: PlanPresence;
}

/** A plan as lists show it. */
export class CustomerPlanEntry {
  id: string;
  reference: string;
  name: string;
  owner: PlanPerson | null;
  deputies: PlanPerson[];
  risk: PlanRisk | null;
  valueBand: ValueBand | null;
  next: { on: string; about: string; by: PlanPerson | null } | null;
  lastContactOn: string | null;
  /** How many complaints that carry the reference of the plan are open. */
  openComplaints: number;
  gaps: PlanGap[];
  ended: boolean;
}

/** A page of plans, by name. */
export class CustomerPlanList {
  items: CustomerPlanEntry[];
  /** How many there are on all pages. */
  total: number;
  nextCursor?: string;
}

/** One thing that the customer wants. */
export class CustomerWant {
  id: string;
  text: string;
  state: WantState;
  /** The day since which it stands so. */
  since: string;
}

/** One contact with the customer. */
export class CustomerContact {
  id: string;
  on: string;
  channel: ContactChannel;
  /** Null where it was erased. */
  note: string | null;
  outcome: ContactOutcome;
  /** Null for somebody who is erased. */
  by: Colleague | null;
}

/** A complaint of the customer that is open. Whoever speaks with her knows that it is there; what it says, the register tells to service managers. */
export class PlanComplaint {
  /** Null for a caller who may not open the register. */
  id: string | null;
  number: number;
  receivedOn: string;
  /** The next deadline that is open. */
  dueOn: string | null;
  overdue: boolean;
}

/** A whole plan. */
export class CustomerPlan extends CustomerPlanEntry {
  /** Null unless the organisation keeps such names and one is given. */
  person: string | null;
  wants: CustomerWant[];
  wantsReviewedOn: string | null;
  /** Those with the next deadline first. */
  complaints: PlanComplaint[];
  /** The newest first. */
  contacts: CustomerContact[];
  /** Whether the caller may change it: owner, deputies and service managers. */
  mayWrite: boolean;
}

/** What became of a field: names for people, null for nothing. Names of people at the customer's are not kept. */
export class PlanFieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** A line of a plan's history. */
export class CustomerPlanEvent {
  id: string;
  kind: PlanChangeKind;
  at: string;
  by: Colleague | null;
  fields: PlanFieldChange[];
}

/** The history of a plan, newest first. */
export class CustomerPlanHistory {
  items: CustomerPlanEvent[];
}

/** How many plans have one thing that the audit looks for. */
export class PlanGapCount {
  gap: PlanGap;
  plans: number;
  /** The share of plans without it, 0 to 1; null without plans. */
  coveredShare: number | null;
}

/** The audit of coverage over all plans that have not ended. */
export class CustomerPlanCoverage {
  plans: number;
  /** Those whose customer is looked after: nothing is missing, and somebody of owner and deputies is here. */
  covered: number;
  coveredShare: number | null;
  gaps: PlanGapCount[];
  settings: CustomerPlanSettings;
}

/** How the organisation keeps its plans. */
export class CustomerPlanSettings {
  /** So many days without a contact are too long. */
  @IsInt()
  @Min(1)
  @Max(CUSTOMER_PLAN.daysMost)
  contactDays: number;

  /** So long after a look at what the customer wants, the next is due. */
  @IsInt()
  @Min(1)
  @Max(CUSTOMER_PLAN.daysMost)
  reviewDays: number;

  /** So many days before a contact its mail goes out. */
  @IsInt()
  @Min(0)
  @Max(CUSTOMER_PLAN.remindDaysMost)
  remindDays: number;

  /** Whether a plan may name a person at the customer's. Switching it off deletes those that are kept. */
  @IsBoolean()
  personNames: boolean;
}

/** Body of POST /api/customer-plan-handovers. */
export class PlanHandover {
  @IsUUID()
  fromId: string;

  @IsUUID()
  toId: string;
}

/** How many plans were handed over. */
export class PlanHandoverResult {
  plans: number;
}

/** Body of PUT /api/customer-plan-absences/:id: both days belong to it. */
export class PlanAbsenceDays {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  until: string;
}

/** Who is on leave, as far as plans need to know. */
export class PlanAbsence {
  employee: Colleague;
  from: string;
  until: string;
}

/** Absences of today and later: of everybody for service managers, otherwise one's own. */
export class PlanAbsenceList {
  items: PlanAbsence[];
}
