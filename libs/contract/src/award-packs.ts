import { type CandidateKind, type Language, LIMITS, PACK_LIMITS, PACK_MARKS, type PackMarkKind } from '@throughline/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';

/** Query of GET /api/award-programmes/:id/packs. */
export class AwardPackQuery {
  /** nextCursor of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  /** Only packs in this state; `missing` are those that nobody has proposed yet. */
  @IsOptional()
  @IsIn(['missing', 'proposed', 'approved'])
  state?: 'missing' | 'proposed' | 'approved';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;
}

/** A passage of a text: from the first character (counted from 0, in UTF-16 units) to the one after its last. */
export class PackMarkChange {
  @IsInt()
  @Min(0)
  from: number;

  @IsInt()
  @Min(1)
  to: number;

  @IsIn(PACK_MARKS)
  kind: PackMarkKind;

  /** Whether it is taken out. */
  @IsBoolean()
  on: boolean;
}

/** The marks of one text, in its order. */
export class PackTextChange {
  @IsString()
  @Length(1, 200)
  key: string;

  @IsArray()
  @ArrayMaxSize(PACK_LIMITS.marks)
  @ValidateNested({ each: true })
  @Type(() => PackMarkChange)
  marks: PackMarkChange[];
}

/** Whether judges are shown a file. */
export class PackFileChange {
  @IsUUID()
  id: string;

  @IsBoolean()
  taken: boolean;
}

/** PUT /api/award-packs/:id: what the checker changed. Texts and files that are not named stay as they are; an approved pack is a proposal again. */
export class AwardPackChange {
  @IsArray()
  @ArrayMaxSize(PACK_LIMITS.texts)
  @ValidateNested({ each: true })
  @Type(() => PackTextChange)
  texts: PackTextChange[];

  @IsArray()
  @ArrayMaxSize(PACK_LIMITS.files)
  @ValidateNested({ each: true })
  @Type(() => PackFileChange)
  files: PackFileChange[];
}

/** A passage that is marked. */
export class PackMarkShown {
  from: number;
  to: number;
  kind: PackMarkKind;
  on: boolean;
}

/** A text as it was written, with its marks. */
export class AwardPackText {
  key: string;
  /** The question it answers; empty for the reasons themselves. */
  label: string;
  text: string;
  language: Language;
  marks: PackMarkShown[];
}

/** A file that was handed in with a nomination; out of the pack unless a person takes it in, since it may show names and faces. */
export class AwardPackFile {
  id: string;
  name: string;
  type: string;
  taken: boolean;
}

/** What judges will read of a candidate, and what was written. */
export class AwardPack {
  /** Id of the candidate. */
  id: string;
  programme: { id: string; name: string };
  category: { id: string; name: string };
  name: string;
  kind: CandidateKind;
  state: 'missing' | 'proposed' | 'approved';
  texts: AwardPackText[];
  files: AwardPackFile[];
  /** Names of nominees that still stand in what judges will read. */
  leftovers: string[];
  /** Whether judges read it now: then it does not change. */
  fixed: boolean;
}

/** A pack in a list. */
export class AwardPackItem {
  /** Id of the candidate. */
  id: string;
  name: string;
  kind: CandidateKind;
  category: { id: string; name: string };
  state: 'missing' | 'proposed' | 'approved';
}

/** The packs of a programme, of candidates that stand. */
export class AwardPackList {
  programme: { id: string; name: string; blind: boolean };
  /** How many candidates have no pack yet, a proposed one, an approved one. */
  counts: { missing: number; proposed: number; approved: number };
  items: AwardPackItem[];
  nextCursor?: string;
}
