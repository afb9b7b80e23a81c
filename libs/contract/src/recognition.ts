import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { LIMITS, NOMINATION, type AwardProgrammeState, type NominationState } from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** One category as HR writes it. With `id` an existing category is kept and renamed, without it a new one is made. */
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
}

/** An award programme as HR drafts it. */
export class NewAwardProgramme {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @IsString()
  @Length(0, LIMITS.text)
  description: string;

  /** First day on which employees may nominate, in the organisation's time zone. */
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
export class AwardProgrammeChange {
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

/** A nomination as an employee writes it. */
export class NewNomination {
  @IsUUID()
  categoryId: string;

  @IsUUID()
  nomineeId: string;

  /** Why this colleague: what she did, for whom, and what came of it. */
  @IsString()
  @NotBlank()
  @Length(NOMINATION.reasonsMin, NOMINATION.reasonsMax)
  reasons: string;
}

/** PUT /api/nominations/:id: the author says it better while nominations are open. */
export class NominationChange {
  @IsString()
  @NotBlank()
  @Length(NOMINATION.reasonsMin, NOMINATION.reasonsMax)
  reasons: string;
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

/** A category in its place in the list. */
export class AwardCategory {
  id: string;
  name: string;
  description: string;
}

/** A programme as HR sees it. */
export class AwardProgramme {
  id: string;
  name: string;
  description: string;
  /** `closed` from the day after nominationsUntil on, or when HR closed it. */
  state: AwardProgrammeState;
  nominationsFrom: string;
  nominationsUntil: string;
  /** Whether an employee may nominate today. */
  accepting: boolean;
  categories: AwardCategory[];
  /** Submitted nominations; withdrawn ones are not counted. */
  nominationCount: number;
}

/** All programmes, the latest window first. */
export class AwardProgrammeList {
  items: AwardProgramme[];
}

/** A programme that takes nominations today, as employees see it. */
export class OpenAwardProgramme {
  id: string;
  name: string;
  description: string;
  nominationsUntil: string;
  categories: AwardCategory[];
}

/** The programmes that take nominations today, the one that ends first first. */
export class OpenAwardProgrammeList {
  items: OpenAwardProgramme[];
}

/** A nomination as its author sees it. */
export class MyNomination {
  id: string;
  programme: { id: string; name: string };
  category: { id: string; name: string };
  nominee: { id: string; name: string };
  reasons: string;
  state: NominationState;
  submittedOn: string;
  /** Whether the author may still change or withdraw it. */
  changeable: boolean;
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
