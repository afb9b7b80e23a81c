import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { JUDGING, LIMITS, type RoundMethod, type RoundState } from '@throughline/domain';
import type { RoundSettingsDraft } from './judging.js';

/** A round as one of its judges sees it in her list. */
export class JudgedRoundLine {
  id: string;
  name: string;
  programmeName: string;
  method: RoundMethod;
  state: RoundState;
  closesAt: string | null;
  given: number;
  total: number;
}

/** The rounds of a judge, the open ones first. */
export class JudgedRoundList {
  items: JudgedRoundLine[];
}

/** A criterion as judges read it. */
export class JudgingCriterion {
  id: string;
  name: string;
  description: string;
  weight: number;
}

/** One candidate in a judge's list. Without names where the programme is judged blind. */
export class JudgedLine {
  id: string;
  /** Number within its category, for judging without names. */
  number: number;
  names: string[] | null;
  categoryId: string;
  state: 'nothing' | 'draft' | 'given';
}

/** A round as its judge works through it. */
export class MyRound {
  id: string;
  name: string;
  programmeName: string;
  method: RoundMethod;
  settings: RoundSettingsDraft;
  closesAt: string | null;
  /** Whether she may still say or change something. */
  open: boolean;
  categories: {
    id: string;
    name: string;
    criteria: JudgingCriterion[];
    /** ranking: her order so far; null where there is none. */
    preferences: string[] | null;
    rankingState: 'nothing' | 'draft' | 'given';
  }[];
  candidates: JudgedLine[];
}

/** A file beside a nomination, for GET /api/nomination-attachments/:id. */
export class JudgedFile {
  id: string;
  /** Null where names are hidden: a file may be called after whom it is about. */
  name: string | null;
}

/** What a judge reads of a candidate, and what she said of it. */
export class JudgedCandidate {
  id: string;
  number: number;
  names: string[] | null;
  categoryId: string;
  /** The texts of all who nominated, each with its answers to the form of the category. */
  texts: string[];
  /** Where names are hidden those that a person took into the pack. */
  files: JudgedFile[];
  pass: boolean | null;
  marks: Record<string, number>;
  comment: string;
  state: 'nothing' | 'draft' | 'given';
}

/** POST …/reading: the candidate, or why the judge is not free for it any more; then somebody else judges it. */
export class Reading {
  candidate: JudgedCandidate | null;
  excluded: string[];
}

/** PUT …/verdict. `given` counts, `draft` only keeps it. */
export class VerdictBody {
  @IsOptional()
  @IsBoolean()
  pass?: boolean | null;

  /** Whole marks by id of the criterion. */
  @IsOptional()
  @IsObject()
  marks?: Record<string, number> | null;

  @IsString()
  @Length(0, LIMITS.text)
  comment: string;

  @IsIn(['draft', 'given'])
  state: 'draft' | 'given';
}

/** PUT …/ranking: candidates from the first to the last; as many as she likes, one at least when it is given. */
export class RankingBody {
  @IsArray()
  @ArrayMaxSize(JUDGING.rankedMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  preferences: string[];

  @IsIn(['draft', 'given'])
  state: 'draft' | 'given';
}
