import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import {
  type CycleAudience,
  type CycleState,
  type Happening,
  HAPPENINGS,
  type Rhythm,
  RHYTHM_UNITS,
  SERIES_KINDS,
  SERIES_LIMITS,
  type SeriesEventKind,
  type SeriesKind,
  type SeriesState,
  SURVEY_LIMITS,
} from '@throughline/domain';
import { IsAudience } from './cycle-audience.js';
import type { CycleDemographicChoice } from './demographics.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';
import { PromiseOptions } from './promise-options.js';

/** Every so many weeks, months or quarters. */
export class SeriesRhythm implements Rhythm {
  @IsIn(RHYTHM_UNITS)
  unit: Rhythm['unit'];

  @IsInt()
  @Min(1)
  @Max(SERIES_LIMITS.mostEvery)
  every: number;
}

/** To whom what must have happened: joined or moved at least so many days ago, or leaves within so many days. */
export class SeriesHappening {
  @IsIn(HAPPENINGS)
  what: Happening;

  @IsInt()
  @Min(0)
  @Max(SERIES_LIMITS.happenedDays)
  days: number;
}

/** What may be left out of a series, whether it is started or changed. */
class SeriesOptions extends PromiseOptions {
  /** Always this version of the questionnaire, which was launched before; without it, or with null, the newest at each opening. */
  @MayBeLeftOut()
  @IsInt({ message: '$property must be the number of a version' })
  @Min(1)
  questionnaireVersion?: number;

  /** Whether its cycles open by themselves when nothing on the checklist blocks them; without it, no. */
  @MayBeLeftOut()
  @IsBoolean()
  opensItself?: boolean;

  /** How many days after the opening those who have not taken part are reminded. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(SERIES_LIMITS.remindAfter)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(SURVEY_LIMITS.openDays, { each: true })
  remindAfter?: number[];

  /** Of a lifecycle series, and only of that. */
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SeriesHappening)
  happening?: SeriesHappening;

  /** Of a pulse, and only of that: within how many days everybody gets all questions. */
  @MayBeLeftOut()
  @IsInt()
  @Min(SERIES_LIMITS.windowDays.least)
  @Max(SERIES_LIMITS.windowDays.most)
  windowDays?: number;
}

/** A series to be started. */
export class NewSeries extends SeriesOptions {
  @IsString()
  @NotBlank()
  @Length(1, SERIES_LIMITS.name)
  name: string;

  @IsIn(SERIES_KINDS)
  kind: SeriesKind;

  @IsUUID()
  questionnaireId: string;

  /** The day on which its first cycle opens; weekday or day of the month of the later ones follow from it. */
  @IsPlainDate()
  firstOn: string;

  @ValidateNested()
  @Type(() => SeriesRhythm)
  rhythm: SeriesRhythm;

  /** How long each cycle stays open. */
  @IsInt()
  @Min(1)
  @Max(SURVEY_LIMITS.openDays)
  openDays: number;

  @IsAudience()
  audience: CycleAudience;
}

/** What is not given stays. Holds from the next cycle that is drafted on; those that are there already stay as they are. */
export class SeriesChange extends SeriesOptions {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(1, SERIES_LIMITS.name)
  name?: string;

  @MayBeLeftOut()
  @IsUUID()
  questionnaireId?: string;

  /** The day on which the next cycle opens. */
  @MayBeLeftOut()
  @IsPlainDate()
  firstOn?: string;

  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SeriesRhythm)
  rhythm?: SeriesRhythm;

  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(SURVEY_LIMITS.openDays)
  openDays?: number;

  @MayBeLeftOut()
  @IsAudience()
  audience?: CycleAudience;
}

/** Something that happened to a series, to the day. */
export class SeriesEvent {
  kind: SeriesEventKind;
  on: string;
  by: string | null;
  detail: string | null;
}

/** A row of the list of series. */
export class SeriesSummary {
  id: string;
  name: string;
  kind: SeriesKind;
  state: SeriesState;
  opensItself: boolean;
  questionnaire: { id: string; title: string };
  rhythm: SeriesRhythm;
  /** The day of the next cycle; null when the series has ended. */
  nextOn: string | null;
  /** What keeps the next cycle back, in a sentence. */
  note: string | null;
}

/** All series, those that make cycles first. */
export class SeriesList {
  items: SeriesSummary[];
}

/** One part of a window of a pulse: what one cycle asks. */
export class PulsePart {
  questions: { id: string; text: string; driver: string }[];
  /** The cycle that asked it, once there is one. */
  cycleId: string | null;
}

/** The plan of a pulse: in which cycle of the window which questions are asked. The same for everybody, drawn once when the window begins. */
export class PulseWindow {
  number: number;
  parts: PulsePart[];
}

/** One series with all that HR sees of it. */
export class Series extends SeriesSummary {
  questionnaireVersion: number | null;
  firstOn: string;
  openDays: number;
  audience: CycleAudience;
  demographics: CycleDemographicChoice[];
  k: number;
  kComments: number;
  remindAfter: number[];
  printedCards: boolean;
  strictTrends: boolean;
  happening: SeriesHappening | null;
  windowDays: number | null;
  /** The next days on which it plans a cycle. */
  upcoming: string[];
  /** Of a lifecycle series: how many people wait to be asked, and how many it takes. */
  waiting: { people: number; needed: number; sentence: string } | null;
  window: PulseWindow | null;
  cycles: { id: string; name: string; state: CycleState; opensOn: string; closesOn: string }[];
  events: SeriesEvent[];
}

/** What a pulse can be expected to tell about a driver of a team, and what it told. Half-widths are of 95 % intervals, in points of 0 to 100. */
export class PulseFigure {
  driver: string;
  expected: number | null;
  /** From the published cycles of the window; null where nothing is shown yet. */
  reached: number | null;
}

/** How precise a pulse is about one team with those below it. */
export class PulseTeam {
  teamId: string;
  name: string;
  members: number;
  /** Why there will never be a figure of it, in a sentence; null when there can be one. */
  never: string | null;
  figures: PulseFigure[];
}

/** The sampling plan of a pulse with what it was reckoned from. */
export class PulsePrecision {
  responsePercent: number;
  assumptions: string[];
  drivers: { key: string; label: string; questions: number }[];
  teams: PulseTeam[];
}
