import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateIf } from 'class-validator';
import { LINKAGE, LINKAGE_RUN_KINDS, type LinkageRunKind, type LinkageRunState } from '@throughline/domain';
import type { DriversReply, FamilyReply } from './linkage-families.js';
import { IsPlainDate } from './plain-date.js';

/** Body of POST /api/linkage/runs: a long computation. What is compared is written as in the query of the short one. */
export class NewLinkageRun {
  @IsIn(LINKAGE_RUN_KINDS)
  kind: LinkageRunKind;

  /** Draws or orders to try; 5,000 when not given. */
  @IsOptional()
  @IsInt()
  @Min(LINKAGE.drawsLeast)
  @Max(LINKAGE.drawsMost)
  draws?: number;

  /** Where the random numbers begin, so that a result can be had again. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4_294_967_295)
  seed?: number;

  /** For `permutation`: the staff measure; `engagement` when not given. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  staff?: string;

  /** For `drivers` and `permutation`. */
  @ValidateIf((body: NewLinkageRun) => body.kind !== 'family' || body.metric !== undefined)
  @IsUUID()
  metric?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LINKAGE.lagMost)
  lag?: number;

  @IsOptional()
  @IsPlainDate()
  from?: string;

  @IsOptional()
  @IsPlainDate()
  until?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;
}

/** Could the link inside teams be chance? From shuffling the periods inside teams. */
export class PermutationReply {
  sentence: string;
  /** Why there is no figure, when there is none. */
  refused: { code: string; sentence: string } | null;
  p: number | null;
  orders: number;
  seed: number;
  lag: number;
}

/** A long computation. It is kept for a day. */
export class LinkageRun {
  id: string;
  kind: LinkageRunKind;
  state: LinkageRunState;
  /** 0 to 1. */
  progress: number;
  /** Where it stands, or why it failed. */
  sentence: string;
  /** Present when it is done, by kind. */
  drivers?: DriversReply;
  family?: FamilyReply;
  permutation?: PermutationReply;
}
