import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { MOST_DEMOGRAPHICS, SMALLEST_K, SMALLEST_K_COMMENTS, SURVEY_LIMITS } from '@throughline/domain';
import { CycleDemographicChoice } from './demographics.js';
import { MayBeLeftOut } from './may-be-left-out.js';

/** Smallest groups, as far as they are chosen. */
export class SmallestGroups {
  /** Smallest group that a figure may be about. */
  @MayBeLeftOut()
  @IsInt()
  @Min(SMALLEST_K)
  @Max(SURVEY_LIMITS.largestK)
  k?: number;

  /** Smallest group whose comments are shown; of a new cycle without it 10, or k where that is larger. */
  @MayBeLeftOut()
  @IsInt()
  @Min(SMALLEST_K_COMMENTS)
  @Max(SURVEY_LIMITS.largestK)
  kComments?: number;
}

/** What a cycle promises to those who answer, as far as it may be left out; a series fixes the same for the cycles that it makes. */
export class PromiseOptions extends SmallestGroups {
  /** What results are published by besides teams, by priority; fixed at the opening. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_DEMOGRAPHICS)
  @ValidateNested({ each: true })
  @Type(() => CycleDemographicChoice)
  demographics?: CycleDemographicChoice[];

  /** Whether people without an e-mail address draw printed cards with a code each; without it, no. */
  @MayBeLeftOut()
  @IsBoolean()
  printedCards?: boolean;

  /** Whether no figure of a group is shown beside that of another cycle when few people joined or left the group between; without it, no. */
  @MayBeLeftOut()
  @IsBoolean()
  strictTrends?: boolean;
}
