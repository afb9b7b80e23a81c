import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  AWARD_KINDS,
  AWARD_LIMITS,
  AWARD_TIES,
  type AwardCriterion,
  type AwardField,
  type AwardKind,
  type AwardProgrammeState,
  type AwardTie,
  CANDIDATE_KINDS,
  type CandidateKind,
  type EligibilityRule,
  LIMITS,
  NOMINATION,
} from '@throughline/domain';
import { AreEligibilityRules } from './award-eligibility.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsMoment } from './moment.js';
import { IsPlainDate } from './plain-date.js';
import { ChecklistItem } from './surveys.js';
import { IsTimeZoneName } from './time-zone.js';

/** What judges look at, as HR writes it. With `id` the criterion stays the same one. */
export class AwardCriterionDraft {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name: string;

  @IsString()
  @Length(0, LIMITS.sentence)
  description: string;

  /** Whole; the weights of a category add up to 100 before the programme opens. */
  @IsInt()
  @Min(1)
  @Max(AWARD_LIMITS.weights)
  weight: number;
}

/** A question beside the reasons, as HR writes it. With `id` it stays the same one. */
export class AwardFieldDraft {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @NotBlank()
  @Length(1, LIMITS.title)
  label: string;

  @IsString()
  @Length(0, LIMITS.sentence)
  help: string;

  @IsBoolean()
  required: boolean;

  /** Most characters of an answer. */
  @IsInt()
  @Min(1)
  @Max(NOMINATION.reasonsMax)
  most: number;
}

/** One category as HR writes it. With `id` an existing category is kept and changed, without it a new one is made. What is left out of a new one is as an empty category has it; what is left out of an existing one stays. */
export class AwardCategoryDraft {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @IsString()
  @Length(0, LIMITS.text)
  description: string;

  /** Null for a category that is tied to neither. */
  @IsOptional()
  @IsIn(AWARD_TIES)
  tiedTo?: AwardTie | null;

  /** The value that it is tied to. */
  @IsOptional()
  @IsUUID()
  valueId?: string | null;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(CANDIDATE_KINDS, { each: true })
  nominees?: CandidateKind[];

  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(AWARD_LIMITS.winners)
  winners?: number;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(AWARD_LIMITS.criteria)
  @ValidateNested({ each: true })
  @Type(() => AwardCriterionDraft)
  criteria?: AwardCriterionDraft[];

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(AWARD_LIMITS.fields)
  @ValidateNested({ each: true })
  @Type(() => AwardFieldDraft)
  form?: AwardFieldDraft[];

  /** Who can win; all must hold. */
  @MayBeLeftOut()
  @AreEligibilityRules()
  eligibility?: EligibilityRule[];

  /** Most nominations that one person hands in here; null for any number. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(AWARD_LIMITS.nominations)
  nominationsMost?: number | null;
}

/** What a programme can be given beside its name, days and categories. */
abstract class AwardProgrammeFacts {
  @MayBeLeftOut()
  @IsIn(AWARD_KINDS)
  kind?: AwardKind;

  /** The IANA time zone that its days and moments are in; of a new programme, left out, the organisation's. */
  @MayBeLeftOut()
  @IsTimeZoneName()
  timeZone?: string;

  /** When nominations close on their last day, as 18:00; null for the end of the day. */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'closesAtTime must be a time of day such as 18:00' })
  closesAtTime?: string | null;

  /** When the winners are to be revealed, as 2026-12-18T17:00:00Z; null while that is not planned. */
  @IsOptional()
  @IsMoment()
  revealAt?: string | null;

  /** Whether people may nominate themselves. */
  @MayBeLeftOut()
  @IsBoolean()
  selfNomination?: boolean;

  /** Whether colleagues may endorse a candidate. */
  @MayBeLeftOut()
  @IsBoolean()
  endorsements?: boolean;

  /** Whether judges read without names. */
  @MayBeLeftOut()
  @IsBoolean()
  blind?: boolean;

  /** Most nominations that one person hands in; null for any number. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(AWARD_LIMITS.nominations)
  nominationsMost?: number | null;
}

/** An award programme as HR drafts it. */
export class NewAwardProgramme extends AwardProgrammeFacts {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @IsString()
  @Length(0, LIMITS.text)
  description: string;

  /** First day on which employees may nominate, in the programme's time zone. */
  @IsPlainDate()
  nominationsFrom: string;

  /** Last day on which employees may nominate. */
  @IsPlainDate()
  nominationsUntil: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(NOMINATION.categoriesMax)
  @ValidateNested({ each: true })
  @Type(() => AwardCategoryDraft)
  categories: AwardCategoryDraft[];
}

/** What is not given stays. `categories` is the whole list, in order; it can change only while the programme is a draft. */
export class AwardProgrammeChange extends AwardProgrammeFacts {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name?: string;

  @MayBeLeftOut()
  @IsString()
  @Length(0, LIMITS.text)
  description?: string;

  @MayBeLeftOut()
  @IsPlainDate()
  nominationsFrom?: string;

  @MayBeLeftOut()
  @IsPlainDate()
  nominationsUntil?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(NOMINATION.categoriesMax)
  @ValidateNested({ each: true })
  @Type(() => AwardCategoryDraft)
  categories?: AwardCategoryDraft[];
}

/** PUT /api/award-programmes/:id/secretary: who takes over. */
export class NewAwardSecretary {
  @IsUUID()
  employeeId: string;
}

/** Those who could be the secretary of a programme, by name. */
export class AwardSecretaryCandidates {
  items: { id: string; name: string }[];
}

/** What opening a programme would mean now. Nothing opens while something is blocking. */
export class AwardChecklist {
  ready: boolean;
  items: ChecklistItem[];
  /** What cannot be changed after the opening, each a sentence. */
  becomesUnchangeable: string[];
}

/** A category in its place in the list. */
export class AwardCategory {
  id: string;
  name: string;
  description: string;
  tiedTo: AwardTie | null;
  /** The value that it is tied to; its name stands in `values` of the programme. */
  valueId: string | null;
  nominees: CandidateKind[];
  winners: number;
  criteria: AwardCriterion[];
  form: AwardField[];
  eligibility: EligibilityRule[];
  nominationsMost: number | null;
}

/** What a programme is called, and when it is. */
abstract class AwardProgrammeDays {
  id: string;
  name: string;
  description: string;
  kind: AwardKind;
  timeZone: string;
  nominationsFrom: string;
  nominationsUntil: string;
  /** As 18:00; null for the end of the day. */
  closesAtTime: string | null;
  /** The moment at which nominations close: one that comes at it is too late. */
  closesAt: string;
  /** When the winners are to be revealed, and when they were. */
  revealAt: string | null;
  revealedAt: string | null;
}

/** What HR and employees see alike of a programme. */
abstract class AwardProgrammeView extends AwardProgrammeDays {
  selfNomination: boolean;
  endorsements: boolean;
  blind: boolean;
  nominationsMost: number | null;
  categories: AwardCategory[];
  /** Those values of the organisation that categories are tied to. */
  values: { id: string; name: string }[];
}

/** A programme as HR sees it. */
export class AwardProgramme extends AwardProgrammeView {
  /** `closed` from closesAt on, or when HR closed it. */
  state: AwardProgrammeState;
  /** Whether an employee may nominate now. */
  accepting: boolean;
  /** Who opened it, or was handed it; null for a draft. */
  secretary: { id: string; name: string } | null;
  /** The programme that it was cloned from. */
  clonedFrom: string | null;
  /** Submitted nominations; withdrawn ones are not counted. */
  nominationCount: number;
}

/** All programmes, the latest window first. */
export class AwardProgrammeList {
  items: AwardProgramme[];
}

/** A programme that takes nominations now, as employees see it. */
export class OpenAwardProgramme extends AwardProgrammeView {}

/** The programmes that take nominations now, the one that ends first first. */
export class OpenAwardProgrammeList {
  items: OpenAwardProgramme[];
}

/** A round as it was planned, for everybody to read. */
export class AnnouncedRound {
  name: string;
  method: 'qualifying' | 'scoring' | 'ranking' | 'public-vote';
  settings: {
    consensus?: 'all' | 'majority' | { readonly atLeast: number };
    marksTo?: number;
    commentsRequired?: boolean;
    reviews?: number;
    mostPerJudge?: number;
    advance?: number;
  };
  opensAt: string | null;
  closesAt: string | null;
  state: 'planned' | 'open' | 'closed';
}

/** A programme that was opened, in the list of those that everybody can read about. */
export class AnnouncedAwardProgrammeRow extends AwardProgrammeDays {
  /** Before its first day an open programme accepts nothing yet. */
  state: 'open' | 'closed';
  accepting: boolean;
}

/** Every programme that was opened, the one that closes last first. */
export class AnnouncedAwardProgrammeList {
  items: AnnouncedAwardProgrammeRow[];
}

/** A programme that was opened, with everything that is published of it before, during and after its nominations. */
export class AnnouncedAwardProgramme extends AwardProgrammeView {
  state: 'open' | 'closed';
  accepting: boolean;
  secretary: { id: string; name: string } | null;
  /** In their order. */
  rounds: AnnouncedRound[];
  /** Names of the teams and of what is on record of people that rules of eligibility speak of. */
  teams: { id: string; name: string }[];
  attributes: { id: string; label: string }[];
}
