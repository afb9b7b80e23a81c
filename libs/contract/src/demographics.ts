import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';
import { LIMITS } from '@throughline/domain';
import { MayBeLeftOut } from './may-be-left-out.js';

/** A demographic that results are published by, or a crossing of two that stand before it: `{"id": "site*tenure", "of": ["site", "tenure"]}`. */
export class CycleDemographicChoice {
  /** `site`, `role-band`, `tenure`, `language`, the key of an own attribute, or the two ids of a crossing with `*` between them. */
  @IsString()
  @Length(1, LIMITS.sentence)
  id: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsString({ each: true })
  @Length(1, LIMITS.name, { each: true })
  of?: [string, string];
}

/** Something that results can be published by besides teams. */
export class Demographic {
  id: string;
  label: string;
}

/** The demographics of every record, then the organisation's own attributes. */
export class DemographicList {
  items: Demographic[];
}

/** What will probably be shown of a demographic or crossing: `values` that people may claim with how many share each (none for a crossing), and the teams at which it appears. `sure`: in every trial. */
export class ExpectedDemographic {
  id: string;
  label: string;
  values: { id: string; label: string; members: number }[];
  teams: { teamId: string; name: string; sure: boolean }[];
}

/** What detail the results of a cycle will probably have when `percent` of the people invited answer. An estimate from who is invited and what is on record. */
export class CycleExpectedDetail {
  percent: number;
  people: number;
  /** Teams that will be shown. */
  teams: number;
  demographics: ExpectedDemographic[];
}
