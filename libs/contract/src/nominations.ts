import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type AttachmentType,
  CANDIDATE_KINDS,
  type CandidateKind,
  type CandidateState,
  type ComplaintDecision,
  type EndorsementState,
  EVIDENCE_KINDS,
  type EvidenceKind,
  LIMITS,
  NOMINATION,
  type NominationState,
} from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';

/** Something from the product that speaks for a nominee: thanks that she got, a figure of her team in a period, a complaint that was resolved, or words that a customer passed on. */
export class EvidenceChoice {
  @IsIn(EVIDENCE_KINDS)
  kind: EvidenceKind;

  /** The id of the kudos, of the metric, of the complaint or of the comment. */
  @IsUUID()
  sourceId: string;

  /** Of a figure: whose. */
  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  /** Of a figure: the label of its period. Of words of a customer: their month. */
  @MayBeLeftOut()
  @IsString()
  @Length(1, LIMITS.name)
  period?: string;
}

/** Evidence with the words or the figure that were kept when the nomination was handed in. */
export class Evidence {
  kind: EvidenceKind;
  sourceId: string;
  teamId?: string;
  /** Figure: the label of the period. Words of a customer: the month, 2026-03, and nothing finer. */
  period?: string;
  /** Kudos: the thanks. Words of a customer: what she wrote, without names. */
  text?: string;
  /** Kudos: who thanked. */
  from?: string;
  /** Kudos: the day, 2026-03-31. Complaint: the day on which it was closed. */
  on?: string;
  /** Figure, and words of a customer: the name of the team. */
  teamName?: string;
  /** Figure: the name of the metric. */
  metric?: string;
  unit?: string;
  value?: number;
  /** Figure: ratings or contacts behind it. */
  base?: number;
  /** Complaint: the number by which the register knows it; nothing of the customer is in any of this. */
  number?: number;
  /** Complaint: the name of its category. */
  category?: string;
  /** Complaint: how it was decided. */
  outcome?: Exclude<ComplaintDecision, 'withdrawn'>;
}

/** What can be offered as evidence for the people or the team that somebody is about to nominate, newest first. */
export class EvidenceList {
  items: Evidence[];
}

/** Query of GET /api/nomination-evidence: the people or the team. */
export class EvidenceQuery {
  /** Ids of employees, separated by commas. */
  @IsOptional()
  @IsString()
  @Length(0, LIMITS.sentence)
  employeeIds?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;
}

/** A file beside a nomination. */
export class NominationAttachment {
  id: string;
  fileName: string;
  /** Found out from the file itself. */
  type: AttachmentType;
  bytes: number;
}

/** Query of POST /api/nomination-drafts/:id/attachments and POST /api/complaints/:id/attachments; the body is the file itself, as application/octet-stream. */
export class AttachmentUpload {
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  fileName: string;
}

/** A nomination as an employee hands it in. One of `nomineeId`, `nomineeIds` and `teamId` says whom it is for. */
export class NewNomination {
  @IsUUID()
  categoryId: string;

  /** One colleague. */
  @MayBeLeftOut()
  @IsUUID()
  nomineeId?: string;

  /** A group, named one by one. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(NOMINATION.groupMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  nomineeIds?: string[];

  /** Everybody in a team. */
  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  /** Why: what they did, for whom, and what came of it. */
  @IsString()
  @NotBlank()
  @Length(NOMINATION.reasonsMin, NOMINATION.reasonsMax)
  reasons: string;

  /** Answers to the form of the category, by id of the field. */
  @MayBeLeftOut()
  @IsObject()
  answers?: Record<string, string>;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(NOMINATION.evidenceMax)
  @ValidateNested({ each: true })
  @Type(() => EvidenceChoice)
  evidence?: EvidenceChoice[];

  /** The draft that it was written in: its files go with the nomination, and it is no draft any more. */
  @MayBeLeftOut()
  @IsUUID()
  draftId?: string;
}

/** PUT /api/nominations/:id: the author says it better while nominations are open. */
export class NominationChange {
  @IsString()
  @NotBlank()
  @Length(NOMINATION.reasonsMin, NOMINATION.reasonsMax)
  reasons: string;

  /** Left out: they stay. */
  @MayBeLeftOut()
  @IsObject()
  answers?: Record<string, string>;
}

/** What somebody has written so far; everything may be missing. */
export class DraftContent {
  @MayBeLeftOut()
  @IsUUID()
  categoryId?: string;

  @IsIn(CANDIDATE_KINDS)
  kind: CandidateKind;

  @IsArray()
  @ArrayMaxSize(NOMINATION.groupMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  nomineeIds: string[];

  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  @IsString()
  @Length(0, NOMINATION.reasonsMax)
  reasons: string;

  @IsObject()
  answers: Record<string, string>;

  @IsArray()
  @ArrayMaxSize(NOMINATION.evidenceMax)
  @ValidateNested({ each: true })
  @Type(() => EvidenceChoice)
  evidence: EvidenceChoice[];
}

/** A draft as its author sees it; nobody else does. */
export class NominationDraft {
  id: string;
  programme: { id: string; name: string };
  /** Whether it can be handed in now. */
  accepting: boolean;
  /** The day on which it is deleted, once nominations have closed. */
  deletedOn?: string;
  content: DraftContent;
  /** The nominees by name, those who still work here. */
  nominees: { id: string; name: string; teamName: string | null }[];
  team: { id: string; name: string } | null;
  attachments: NominationAttachment[];
  savedAt: string;
}

/** The caller's drafts, the one written last first. */
export class NominationDraftList {
  items: NominationDraft[];
}

/** Query of GET /api/award-programmes/:id/nominations. */
export class NominationQuery {
  @IsOptional()
  @IsUUID()
  categoryId?: string;

  /** nextCursor of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;
}

/** Somebody who was asked to stand by a nomination, as its author sees it. */
export class Endorsement {
  employeeId: string;
  name: string;
  state: EndorsementState;
  sentence: string;
}

/** A nomination as its author sees it. */
export class MyNomination {
  id: string;
  programme: { id: string; name: string };
  category: { id: string; name: string };
  kind: CandidateKind;
  /** Whom it is for: a person, the names of a group, or a team. */
  nominee: { id: string; name: string };
  /** What became of the candidate. */
  candidate: CandidateState;
  reasons: string;
  /** Answers to the form of the category, in its order. */
  answers: { id: string; label: string; text: string }[];
  evidence: Evidence[];
  attachments: NominationAttachment[];
  endorsements: Endorsement[];
  state: NominationState;
  submittedOn: string;
  /** Whether the author may still change or withdraw it. */
  changeable: boolean;
  /** Whether the author may ask colleagues to stand by it. */
  endorsable: boolean;
}

/** The caller's own nominations, newest first. */
export class MyNominationList {
  items: MyNomination[];
}

/** A nomination as HR sees it. */
export class Nomination {
  id: string;
  category: { id: string; name: string };
  nominator: { id: string; name: string; teamName: string | null };
  nominee: { id: string; name: string; teamName: string | null };
  reasons: string;
  submittedOn: string;
}

/** A page of nominations in the order they came. */
export class NominationList {
  items: Nomination[];
  nextCursor?: string;
}

/** POST /api/nominations/:id/endorsements: colleagues who are asked to stand by it. */
export class EndorsementInvitation {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(NOMINATION.endorsersMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  employeeIds: string[];
}

/** A nomination that somebody asked the caller to stand by. */
export class EndorsementRequest {
  nominationId: string;
  programme: string;
  category: string;
  nominee: string;
  nominator: string;
  reasons: string;
  answers: { id: string; label: string; text: string }[];
  state: EndorsementState;
  sentence: string;
  /** Whether the caller may still say something, or take it back. */
  open: boolean;
}

/** What the caller was asked to stand by, newest first. */
export class EndorsementRequestList {
  items: EndorsementRequest[];
}

/** PUT /api/endorsement-requests/:id: the caller stands by the nomination, in one sentence. */
export class EndorsementSentence {
  @IsString()
  @NotBlank()
  @Length(3, LIMITS.sentence)
  sentence: string;
}

/** A nomination of the caller herself, told after nominations closed, without who wrote it and what. */
export class MyCandidacy {
  candidateId: string;
  programme: string;
  category: string;
  kind: CandidateKind;
  /** Of a team: its name. */
  teamName: string | null;
  state: CandidateState;
  /** Whether she may decline, or return, now: until the first round opens. */
  open: boolean;
}

/** What the caller is nominated for. */
export class MyCandidacyList {
  items: MyCandidacy[];
}

/** Query of GET /api/nominee-teams. */
export class NomineeTeamQuery {
  /** Part of a name. */
  @IsOptional()
  @IsString()
  @Length(0, LIMITS.name)
  search?: string;
}

/** Teams that can be nominated: at most 20, in the order of names. */
export class NomineeTeamList {
  items: { id: string; name: string }[];
}
