import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import {
  type AttachmentType,
  COMPLAINT,
  COMPLAINT_CHANNELS,
  COMPLAINT_DECISIONS,
  COMPLAINT_DUES,
  COMPLAINT_ESCALATIONS,
  COMPLAINT_FILTERS,
  type ComplaintAct,
  type ComplaintChannel,
  type ComplaintDecision,
  type ComplaintDue,
  type ComplaintEscalation,
  type ComplaintFilter,
  type ComplaintState,
  type ComplaintStepKind,
  LIMITS,
  REDRESS_KINDS,
  type RedressKind,
} from '@throughline/domain';
import type { TimeAllowedDraft } from './complaint-settings.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** Body of POST /api/complaints. */
export class NewComplaint {
  /** Not after today, where the organisation is. */
  @IsPlainDate()
  receivedOn: string;

  @IsIn(COMPLAINT_CHANNELS)
  channel: ComplaintChannel;

  @IsUUID()
  categoryId: string;

  /** The team that it is about; left out as long as nobody knows. */
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  /** Number of the customer, the contract or the ticket. No name and no address, unless the organisation switched that on. */
  @IsString()
  @Length(0, COMPLAINT.referenceMax)
  reference: string;

  /** What happened, in words. Kept apart from what is counted, and can be erased alone. */
  @IsString()
  @NotBlank()
  @Length(1, COMPLAINT.wordsMax)
  happened: string;

  /** What the customer wants. */
  @IsString()
  @Length(0, COMPLAINT.noteMax)
  wanted: string;

  /** Refused unless the organisation keeps personal data of customers. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.title)
  customerName?: string;

  /** Refused unless the organisation keeps personal data of customers. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.sentence)
  customerContact?: string;

  /** Who handles it: a service manager. Left out, whoever registers it. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @IsOptional()
  @IsUUID()
  deputyId?: string | null;
}

/** Body of PATCH /api/complaints/:id; what is not given stays. */
export class ComplaintChange {
  /** Another category has other deadlines: those that are still open are counted again, from the day they began. */
  @MayBeLeftOut()
  @IsUUID()
  categoryId?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  @IsOptional()
  @IsUUID()
  causeId?: string | null;

  @MayBeLeftOut()
  @IsString()
  @Length(0, COMPLAINT.referenceMax)
  reference?: string;

  @MayBeLeftOut()
  @IsUUID()
  ownerId?: string;

  @IsOptional()
  @IsUUID()
  deputyId?: string | null;
}

/** Body of an act that says no more than when and, if there is something to say, what. */
export class ComplaintStepBody {
  /** Not after today, and not before the step before it. */
  @IsPlainDate()
  on: string;

  @MayBeLeftOut()
  @IsString()
  @Length(0, COMPLAINT.noteMax)
  note?: string;
}

/** Body of POST /api/complaints/:id/escalation. */
export class ComplaintEscalationBody extends ComplaintStepBody {
  @IsIn(COMPLAINT_ESCALATIONS)
  to: ComplaintEscalation;

  /** To which department, ombudsman or authority. */
  @IsString()
  @NotBlank()
  @Length(1, COMPLAINT.bodyMax)
  body: string;
}

/** Body of POST /api/complaints/:id/closure. */
export class ComplaintClosureBody extends ComplaintStepBody {
  @IsIn(COMPLAINT_DECISIONS)
  decision: ComplaintDecision;

  /** The root cause. */
  @IsOptional()
  @IsUUID()
  causeId?: string | null;

  @IsIn(REDRESS_KINDS)
  redressKind: RedressKind;

  /** What was paid, when it was money. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(COMPLAINT.amountMost)
  amount?: number | null;

  /** A currency by its three letters, as EUR (ISO 4217). */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be three letters, such as EUR' })
  currency?: string | null;
}

/** Body of POST /api/complaints/:id/joining: the complaint it is the same as, and with which it is handled from now on. */
export class ComplaintJoiningBody extends ComplaintStepBody {
  @IsUUID()
  complaintId: string;
}

/** Query of GET /api/complaints and GET /api/complaints.csv. */
export class ComplaintQuery {
  /** `open`: all that are neither closed nor joined. */
  @IsOptional()
  @IsIn(COMPLAINT_FILTERS)
  state?: ComplaintFilter;

  @IsOptional()
  @IsIn(COMPLAINT_DUES)
  due?: ComplaintDue;

  @IsOptional()
  @IsUUID()
  categoryId?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** Those of which this person is owner or deputy. */
  @IsOptional()
  @IsUUID()
  handlerId?: string;

  /** `true`: those of which the caller is owner or deputy. */
  @IsOptional()
  @IsIn(['true', 'false'])
  mine?: 'true' | 'false';

  /** Words of the complaint, its notes, its reference, its category; or its number. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.title)
  search?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  cursor?: string;
}

/** A name with its id. */
export class ComplaintNamed {
  id: string;
  name: string;
}

/** A complaint in a list: what is counted of it, and none of the words. */
export class ComplaintLine {
  id: string;
  /** Counted up from 1 in the organisation. */
  number: number;
  state: ComplaintState;
  channel: ComplaintChannel;
  category: ComplaintNamed;
  team: ComplaintNamed | null;
  receivedOn: string;
  reference: string;
  /** The next deadline that is open; null when none is. */
  dueOn: string | null;
  /** How that stands today; null when it is more than a week away, or none is open. */
  due: ComplaintDue | null;
  /** Working days from today, which does not count, until that deadline; negative for as many since it passed; null when none is open. */
  workingDaysLeft: number | null;
  owner: ComplaintNamed | null;
  decision: ComplaintDecision | null;
}

/** Those with an open deadline by that, then the others; newest first where it is the same. */
export class ComplaintList {
  items: ComplaintLine[];
  nextCursor?: string;
}

/** How many complaints wait for something today. Each is in several of these counts. */
export class ComplaintCounts {
  /** Neither closed nor joined. */
  open: number;
  /** Open, and the caller is owner or deputy. */
  mine: number;
  /** Passed a deadline. */
  late: number;
  /** Have a deadline today. */
  today: number;
  /** Have one today or within seven days. */
  soon: number;
}

/** The deadlines as they were worked out, with their rule. */
export class ComplaintDeadlines {
  /** The day from which they were counted: the receipt, or the last reopening. */
  from: string;
  acknowledgeWithin: TimeAllowedDraft;
  respondWithin: TimeAllowedDraft;
  acknowledgeBy: string;
  respondBy: string;
}

/** What a line of a history says besides; each only where it belongs. */
export class ComplaintStepDetail {
  to?: ComplaintEscalation;
  body?: string;
  decision?: ComplaintDecision;
  cause?: string;
  redressKind?: RedressKind;
  amount?: number;
  currency?: string;
  /** The number of the complaint that it was joined to, or that was joined to it. */
  joined?: number;
  /** The step was not noted when it was done: it came in with a file. */
  fromFile?: boolean;
  /** What was changed. */
  changed?: ('category' | 'team' | 'cause' | 'reference' | 'owner' | 'deputy')[];
}

/** A line of a history, which is never changed. */
export class ComplaintStep {
  position: number;
  kind: ComplaintStepKind;
  /** The day on which it was done. */
  on: string;
  /** When it was written down. */
  notedAt: string;
  /** Null for somebody of whom nothing is on record any more. */
  by: ComplaintNamed | null;
  /** Empty when nothing was written, or when it was erased. */
  note: string;
  detail: ComplaintStepDetail;
}

/** What was written of a complaint. */
export class ComplaintWords {
  happened: string;
  wanted: string;
  customerName: string;
  customerContact: string;
}

/** What the customer got. */
export class ComplaintRedress {
  kind: RedressKind;
  amount: number | null;
  currency: string | null;
}

/** A file beside a complaint. */
export class ComplaintAttachment {
  id: string;
  fileName: string;
  /** Found out from the file itself. */
  type: AttachmentType;
  bytes: number;
  addedAt: string;
}

/** A complaint with all that is known of it. */
export class ComplaintView extends ComplaintLine {
  deputy: ComplaintNamed | null;
  deadlines: ComplaintDeadlines;
  acknowledgedOn: string | null;
  respondedOn: string | null;
  closedOn: string | null;
  reopenings: number;
  escalatedTo: ComplaintEscalation | null;
  cause: ComplaintNamed | null;
  redress: ComplaintRedress | null;
  joinedTo: ComplaintNamed | null;
  /** Who must be told of a complaint of this category. */
  toTell: string;
  /** Null when they were erased. */
  words: ComplaintWords | null;
  steps: ComplaintStep[];
  /** In the order in which they were added. */
  attachments: ComplaintAttachment[];
  /** What can be done with it now. */
  acts: ComplaintAct[];
}

/** Who can be owner or deputy: service managers, by name. */
export class ComplaintHandlerList {
  items: ComplaintNamed[];
}
