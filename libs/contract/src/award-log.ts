import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';

/** What can be looked for in an award log: everything that one kind of step is about. */
export const AWARD_LOG_PARTS = ['nominations', 'candidates', 'packs', 'judges', 'verdicts', 'results', 'programme'] as const;
/** One of AWARD_LOG_PARTS. */
export type AwardLogPart = (typeof AWARD_LOG_PARTS)[number];

/** Query of GET /api/award-programmes/:id/log. */
export class AwardLogQuery {
  /** Lines with a smaller position than this; the newest when not given. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  before?: number;

  /** Only lines of this part. */
  @IsOptional()
  @IsIn(AWARD_LOG_PARTS)
  part?: AwardLogPart;
}

/** A step of an award programme. */
export class AwardLogLine {
  position: number;
  at: string;
  kind: string;
  /** The employee's id; null when it happened by itself, for what a voter did, and where the caller may not know it. */
  by: string | null;
  /** Ids and whole numbers, of long lists how many there are; null while it is sealed, or for those who may not read it. */
  detail: Record<string, unknown> | null;
  /** Null as long as anything in the log is sealed from the caller: what is sealed could be guessed until it fits. */
  hash: string | null;
}

/** A page of the award log, newest first. */
export class AwardLogPage {
  programme: { id: string; name: string };
  /** Whether verdicts and results stand in it, and whether the caller may take the whole log along. */
  open: boolean;
  /** Whether the caller judges without names, so that steps that name candidates, and who took them, are kept from her. */
  blind: boolean;
  lines: AwardLogLine[];
  /** Names by id of the people, candidates, categories and rounds of these lines, of those who are still there. */
  names: Record<string, string>;
  /** The `before` of the next page; null on the last. */
  before: number | null;
}

/** What a check of the log came to. */
export class AwardLogCheck {
  lines: number;
  /** The hash of the last line, to be compared with one kept elsewhere; null for an empty log, and as long as anything in it is sealed from the caller. */
  hash: string | null;
  /** The first line that is not as it was written, as a sentence; null when all are. */
  fault: string | null;
  /** What came of computing the winners again; null while results are sealed from the caller. */
  replay: AwardReplay | null;
}

/** The winners, computed again from the lines of the log alone. */
export class AwardReplay {
  rounds: number;
  decided: boolean;
  /** Where the log, or what is kept beside it, says something else, as sentences; empty when all is the same. */
  differences: string[];
}
