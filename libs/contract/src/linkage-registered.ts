import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { EXPECTATIONS, type Expectation, type ExperimentState, LIMITS, LINKAGE, type RegisteredQuestionState } from '@throughline/domain';
import type { LinkMethod, LinkStaffSide } from './linkage-link.js';
import { NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** A question about a link, written down before looking. Nothing of it can be changed later. */
export class NewRegisteredQuestion {
  /** As people say it: "Did training scores move complaints in retail?" */
  @IsString()
  @NotBlank()
  @Length(5, LIMITS.title)
  text: string;

  @IsString()
  @Length(1, 80)
  staff: string;

  @IsUUID()
  metric: string;

  /** Periods by which the staff figure comes before the customer figure. */
  @IsInt()
  @Min(0)
  @Max(LINKAGE.lagMost)
  lag: number;

  /** Only this team and those below it; the whole organisation when not given. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** First day of the figures that will be looked at. */
  @IsPlainDate()
  from: string;

  /** Last day of the figures that will be looked at. */
  @IsPlainDate()
  until: string;

  /** Day of the answer, after `until`: customers' figures come late. */
  @IsPlainDate()
  answerOn: string;

  /** What is expected of the customer figure when the staff figure rises. */
  @IsIn(EXPECTATIONS)
  expected: Expectation;

  /** Expected change of the customer figure, in its own unit, for ten points of the staff figure; without sign. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1e6)
  expectedSize?: number;
}

/** POST /api/linkage/registered-questions/:id/withdrawal and the same of experiments. What was registered stays to be read, with the reason. */
export class Withdrawal {
  @IsString()
  @NotBlank()
  @Length(5, LIMITS.sentence)
  reason: string;
}

/** The answer as it was on its day; never rewritten. */
export class RegisteredAnswer {
  on: string;
  sentence: string;
  grade: 1 | 2 | 3 | 4 | 5;
  code: string;
  /** Whether it came as expected; null when the figures cannot tell. */
  asExpected: boolean | null;
  /** Says so in a sentence. */
  expectation: string;
  /** Over time inside teams where that could be, else across teams; null when there was not enough data. */
  figures: { kind: 'within' | 'across'; estimate: number; low: number; high: number; p: number; method: string } | null;
  teams: number;
  periods: string[];
  seed: number;
}

/** A registered question, with its answer once there is one. */
export class RegisteredQuestion {
  id: string;
  text: string;
  staff: LinkStaffSide;
  customer: { metricId: string; name: string };
  lag: number;
  scope: { teamId: string; name: string };
  from: string;
  until: string;
  answerOn: string;
  expected: Expectation;
  expectedSize: number | null;
  registeredOn: string;
  registeredBy: string;
  state: RegisteredQuestionState;
  /** True when nobody had looked at this link over these days before. Else it counts among the links explored. */
  confirmatory: boolean;
  /** Says how it stands, and what that means. */
  standing: string;
  answer: RegisteredAnswer | null;
  withdrawal: { on: string; reason: string } | null;
}

/** All registered questions that the caller may see, the newest first. */
export class RegisteredQuestionList {
  items: RegisteredQuestion[];
}

/** A team that does the action, and since when. */
export class TreatedTeam {
  @IsUUID()
  teamId: string;

  @IsPlainDate()
  startsOn: string;
}

/** An action that will be judged, written down before it starts. `staff` or `metric` or both are what it should move. */
export class NewExperiment {
  @IsString()
  @NotBlank()
  @Length(3, LIMITS.title)
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINKAGE.experimentTeams)
  @ValidateNested({ each: true })
  @Type(() => TreatedTeam)
  treated: TreatedTeam[];

  /** Teams to compare with; all others that have figures when not given. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINKAGE.experimentTeams)
  @IsUUID('all', { each: true })
  compared?: string[];

  @ValidateIf((body: NewExperiment) => body.staff !== undefined || body.metric === undefined)
  @IsString()
  @Length(1, 80)
  staff?: string;

  @ValidateIf((body: NewExperiment) => body.metric !== undefined)
  @IsUUID()
  metric?: string;

  /** Expected change of the staff figure, in points, with its sign and not 0; it belongs to `staff`. */
  @IsOptional()
  @IsNumber()
  @Min(-100)
  @Max(100)
  expectedStaff?: number;

  /** Expected change of the metric, in its own unit, with its sign and not 0; it belongs to `metric`. */
  @IsOptional()
  @IsNumber()
  @Min(-1e6)
  @Max(1e6)
  expectedMetric?: number;

  /** Last day of the figures that will be looked at. */
  @IsPlainDate()
  until: string;

  /** A start in the past is refused unless this says that it is looked at afterwards. */
  @IsOptional()
  @IsBoolean()
  lookedAfterwards?: boolean;
}

/** A registered action. */
export class Experiment {
  id: string;
  name: string;
  state: ExperimentState;
  /** Teams in the caller's scope; the others are counted in `treatedHidden`. */
  treated: { teamId: string; name: string; startsOn: string }[];
  treatedHidden: number;
  /** Null when compared with all others. */
  compared: { teamId: string; name: string }[] | null;
  comparedHidden: number;
  staff: LinkStaffSide | null;
  customer: { metricId: string; name: string } | null;
  expectedStaff: number | null;
  expectedMetric: number | null;
  until: string;
  registeredOn: string;
  registeredBy: string;
  lookedAfterwards: boolean;
  standing: string;
  withdrawal: { on: string; reason: string } | null;
}

/** All experiments that the caller may see, the newest first. */
export class ExperimentList {
  items: Experiment[];
}

/** What became of one figure that an action should move. */
export class ExperimentOutcome {
  side: 'staff' | 'customer';
  label: string;
  sentence: string;
  /** Why there is no figure, when there is none. */
  refused: { code: string; sentence: string } | null;
  /** Difference in differences, in the figure's own unit; null when refused. */
  effect: { change: number; se: number; low: number; high: number; p: number; method: string } | null;
  expected: number | null;
  /** Whether the expected change lies in the interval and 0 does not; null when it cannot be said. */
  asExpected: boolean | null;
  /** The parallel-trend picture: periods before (below 0) and after the start; the period before the start is 0 by definition. */
  trend: { period: number; change: number; low: number | null; high: number | null }[];
  /** Whether both groups moved alike before the start, in a sentence; null without enough periods before it. */
  parallel: string | null;
  treatedTeams: number;
  comparedTeams: number;
  periods: string[];
}

/** GET /api/linkage/experiments/:id/result: as the figures are today. */
export class ExperimentResult {
  experiment: Experiment;
  sentence: string;
  outcomes: ExperimentOutcome[];
  methods: LinkMethod[];
}
