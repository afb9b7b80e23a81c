import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

/** Which lines of the audit log are asked for. */
export class AuditQuery {
  /** Lines with a smaller position than this; the newest when not given. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  before?: number;
}

/** One thing that somebody did. */
export interface AuditLine {
  position: number;
  /** The day, in UTC. */
  on: string;
  /** The instant; null for whatever is about ballots, where the day is all that is kept. */
  at: string | null;
  kind: string;
  /** The employee's id; null when it happened by itself. */
  by: string | null;
  subject: string;
  detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  hash: string;
}

/** A page of the audit log, newest first. */
export interface AuditLines {
  lines: AuditLine[];
  /** The `before` of the next page; null on the last. */
  before: number | null;
}
