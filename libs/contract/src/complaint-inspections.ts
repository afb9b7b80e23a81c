import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import {
  COMPLAINT_CHANNELS,
  type ComplaintChannel,
  INSPECTION,
  type InspectionCheckId,
  type InspectionGrade,
  type InspectionPart,
  type InspectionPoint,
  type Language,
  LANGUAGES,
  type NotInspected,
  type SilentRefusal,
} from '@throughline/domain';
import type { ComplaintNamed } from './complaints.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** Body of POST /api/complaint-inspections. Without a period: the twelve months that are over. */
export class NewComplaintInspection {
  @MayBeLeftOut()
  @IsPlainDate()
  from?: string;

  /** Not after today. */
  @MayBeLeftOut()
  @IsPlainDate()
  until?: string;

  /** Teams, each with all below it; none for the whole organisation. */
  @IsArray()
  @ArrayMaxSize(INSPECTION.teamsMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  teamIds: string[];

  /** A metric of satisfaction that is computed from single ratings; without it nothing is estimated about those who never complained. */
  @IsOptional()
  @IsUUID()
  ratingMetricId?: string | null;

  /** A metric that counts contacts. */
  @IsOptional()
  @IsUUID()
  contactMetricId?: string | null;
}

/** The bounds of a check, as its figure must be at least, or for a median at most, for each grade; what lies beyond the last is a major fault. */
export class InspectionLimits {
  pass: number;
  advisory: number;
  minor: number;
}

/** A complaint, or a trial complaint, that a check found fault with. */
export class InspectionCase {
  id: string;
  /** Of a complaint; null for a trial complaint. */
  number: number | null;
}

/** One check of an inspection: its grade and all that it comes from. */
export class InspectionCheck {
  id: InspectionCheckId;
  part: InspectionPart;
  point: InspectionPoint;
  grade: InspectionGrade;
  /** `share`: 0 to 1, where more is better. `median`: where less is better. */
  measure: 'share' | 'median';
  /** Null where there is nothing to compute it of. */
  value: number | null;
  /** Complaints, trial complaints or ratings that it was computed of. */
  base: number;
  /** Below so many it is not assessable. */
  leastBase: number;
  /** Ends of the interval (95 %: Wilson for a share, order statistics for a median); null when there is none. */
  low: number | null;
  high: number | null;
  /** Of a median: the worst value. */
  worst: number | null;
  limits: InspectionLimits;
  /** How many were found fault with. */
  failing: number;
  of: 'complaints' | 'barrier-runs' | 'ratings';
  /** The first of those found fault with. */
  cases: InspectionCase[];
}

/** How many dissatisfied customers never complained, estimated; or why that cannot be said. */
export class SilentUnhappy {
  /** Null when it was estimated. */
  refusal: SilentRefusal | null;
  /** Names of the metrics it is computed from. */
  ratingMetric: string | null;
  contactMetric: string | null;
  ratings: number;
  /** Ratings below the middle of their scale. */
  dissatisfiedRatings: number;
  contacts: number;
  /** Received of the same teams in the same time, those joined to others included. */
  complaints: number;
  /** Contacts whose customers were dissatisfied. */
  dissatisfied: number | null;
  /** Those without a complaint, with the ends of the interval. */
  silent: number | null;
  silentLow: number | null;
  silentHigh: number | null;
}

/** What an inspection found, as it was computed on the day it was issued. It is kept as it is and never computed again. */
export class ComplaintInspectionReport {
  version: 1;
  /** What the certificate is known by, as MOT-2026-0001. */
  number: string;
  organisation: string;
  from: string;
  until: string;
  issuedOn: string;
  /** The last day on which it says anything about today. */
  validUntil: string;
  /** Each with all teams below it; none for the whole organisation. */
  teams: ComplaintNamed[];
  /** Received in the period, without those joined to others. */
  complaints: number;
  barrierRuns: number;
  result: InspectionGrade;
  checks: InspectionCheck[];
  silent: SilentUnhappy;
  notInspected: NotInspected[];
}

/** An inspection in the list. */
export class ComplaintInspectionLine {
  id: string;
  number: string;
  from: string;
  until: string;
  issuedOn: string;
  validUntil: string;
  /** Whether its last day is over. */
  expired: boolean;
  /** None for the whole organisation. */
  teams: ComplaintNamed[];
  result: InspectionGrade;
  /** How many checks came out which way. */
  grades: InspectionGradeCounts;
}

/** How many checks came out which way. */
export class InspectionGradeCounts {
  pass: number;
  advisory: number;
  minor: number;
  major: number;
  'not-assessable': number;
}

/** All inspections, the newest first. */
export class ComplaintInspectionList {
  items: ComplaintInspectionLine[];
}

/** One inspection with its report. */
export class ComplaintInspectionView {
  id: string;
  expired: boolean;
  /** SHA-256, in hexadecimal digits, of the report as GET /api/complaint-inspections/:id/report.json gives it. */
  checksum: string;
  report: ComplaintInspectionReport;
}

/** Query of GET /api/complaint-inspections/:id/certificate. */
export class InspectionCertificateQuery {
  /** English when it is left out. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** Body of POST /api/complaint-barrier-runs: what it took somebody to complain who tried it. */
export class NewBarrierRun {
  /** Not after today. */
  @IsPlainDate()
  on: string;

  @IsIn(COMPLAINT_CHANNELS)
  channel: ComplaintChannel;

  /** The team that was to be complained about; left out when it was none in particular. */
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  /** Every page, call, form or question on the way. */
  @IsInt()
  @Min(1)
  @Max(INSPECTION.stepsMost)
  steps: number;

  /** From the first try to the end of the last. */
  @IsInt()
  @Min(0)
  @Max(INSPECTION.minutesMost)
  minutes: number;

  /** How often one was passed on to somebody else. */
  @IsInt()
  @Min(0)
  @Max(INSPECTION.stepsMost)
  handOvers: number;

  /** How often one had to begin again. */
  @IsInt()
  @Min(0)
  @Max(INSPECTION.stepsMost)
  deadEnds: number;

  /** Whether the way to complain was found without asking. */
  @IsBoolean()
  foundAlone: boolean;

  /** Whether it was said what happens next, and by when. */
  @IsBoolean()
  toldNext: boolean;

  /** Whether the complaint was taken in at last. */
  @IsBoolean()
  takenIn: boolean;

  /** Whether it cost nothing. */
  @IsBoolean()
  freeOfCharge: boolean;

  /** About the way, not about people. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, INSPECTION.noteMax)
  note?: string;
}

/** Body of POST /api/complaint-barrier-runs/:id/withdrawal. */
export class BarrierRunWithdrawal {
  @IsString()
  @NotBlank()
  @Length(3, INSPECTION.noteMax)
  reason: string;
}

/** A trial complaint. Never changed; what was entered wrongly is withdrawn, with the reason. */
export class BarrierRun {
  id: string;
  on: string;
  channel: ComplaintChannel;
  team: ComplaintNamed | null;
  steps: number;
  minutes: number;
  handOvers: number;
  deadEnds: number;
  foundAlone: boolean;
  toldNext: boolean;
  takenIn: boolean;
  freeOfCharge: boolean;
  note: string;
  /** Why it no longer counts; null when it does. */
  withdrawn: string | null;
}

/** All trial complaints, the newest first. */
export class BarrierRunList {
  items: BarrierRun[];
}
