import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { DECIMAL_MARKS, type DecimalMark, LIMITS, TIME_UNITS, type TimeUnit, VALUE_READINGS, type ValueReading } from '@throughline/domain';
import { ImportScale } from './imports.js';

/** How the values of one metric come from the rows of a file of events. */
export class EventValue {
  @IsUUID()
  metricId: string;

  @IsIn(VALUE_READINGS)
  as: ValueReading;

  /** The columns that it is read from: none for `each-row`, two for `one-reply` (replies, reopenings), else one. */
  @IsArray()
  @ArrayMaxSize(2)
  @IsString({ each: true })
  @Length(1, LIMITS.title, { each: true })
  columns: string[];

  /** The columns of its day: the first in which one stands; where none does, the row has no such value. Without them, the day of the row. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @Length(1, LIMITS.title, { each: true })
  happened?: string[];

  /** A row has such a value only where something stands in one of these columns; by `at-least-one` also where the number is not 0. So what is counted of solved requests alone has the base of these. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @Length(1, LIMITS.title, { each: true })
  onlyWith?: string[];

  /** What plain numbers in a column of times count; without it, what the name of the column says, else the unit of the metric. */
  @IsOptional()
  @IsIn(TIME_UNITS)
  unit?: TimeUnit;

  @IsOptional()
  @IsIn(DECIMAL_MARKS)
  decimalMark?: DecimalMark;

  /** The scale that the column is written on; its values are converted in proportion to that of the metric. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ImportScale)
  scale?: ImportScale;

  /** What words in the column count, in small letters: `{"fair": 3}`. Usual words are known. */
  @IsOptional()
  @IsObject()
  words?: Record<string, number>;
}
