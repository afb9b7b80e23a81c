import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { LIMITS, type StaffMeasure } from '@throughline/domain';
import { MayBeLeftOut } from './may-be-left-out.js';

/** Query of GET /api/past-results. */
export class PastResultQuery {
  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  @MayBeLeftOut()
  @IsString()
  @Length(1, 400)
  cursor?: string;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;
}

/** The result of a survey from before Throughline for one team: `value` on 0 to 100, and as it stood in the file. */
export class PastResult {
  id: string;
  team: { id: string; name: string };
  measure: StaffMeasure;
  period: { label: string; from: string; until: string };
  value: number;
  original: { value: number; scale: { min: number; max: number } };
  /** How many answered; null when the file did not say. */
  respondents: number | null;
}

/** A page of past results. */
export class PastResultList {
  items: PastResult[];
  nextCursor?: string;
}
