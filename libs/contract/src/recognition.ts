import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { LIMITS, NOMINATION, type NominationState } from '@throughline/domain';
import { NotBlank } from './may-be-left-out.js';

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
