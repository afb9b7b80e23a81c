import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { JUDGE_CHANGES, type JudgeChange, JUDGING, LIMITS, PUBLIC_VOTE, ROUND_METHODS, type RoundMethod, type RoundState } from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsMoment } from './moment.js';

/** How a round judges. What a method does not need is ignored. */
export class RoundSettingsDraft {
  /** qualifying: how judges agree; `at-least` needs `atLeast`. */
  @MayBeLeftOut()
  @IsIn(['all', 'majority', 'at-least'])
  consensus?: 'all' | 'majority' | 'at-least';

  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(JUDGING.reviewsMost)
  atLeast?: number;

  /** scoring: marks go from 0 to this. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(JUDGING.marksMost)
  marksTo?: number;

  @MayBeLeftOut()
  @IsBoolean()
  commentsRequired?: boolean;

  /** qualifying and scoring: how many judges each candidate should get. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(JUDGING.reviewsMost)
  reviews?: number;

  /** qualifying and scoring: most candidates a judge takes. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(JUDGING.mostPerJudge)
  mostPerJudge?: number;

  /** scoring, ranking and public vote: how many of each category go on, unless it is the last round. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(JUDGING.advanceMost)
  advance?: number;

  /** public vote: how many candidates a voter may put in order, 1 for a single choice. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(PUBLIC_VOTE.ranksMost)
  ranks?: number;
}

/** One round as HR plans it. With `id` a planned round is kept and changed, without it a new one is made. */
export class RoundDraft {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @IsIn(ROUND_METHODS)
  method: RoundMethod;

  @ValidateNested()
  @Type(() => RoundSettingsDraft)
  settings: RoundSettingsDraft;

  /** When it opens by itself; null for by hand only. */
  @IsOptional()
  @IsMoment()
  opensAt?: string | null;

  /** When it closes by itself; null for by hand only. */
  @IsOptional()
  @IsMoment()
  closesAt?: string | null;
}

/** PUT /api/award-programmes/:id/rounds: all rounds in their order. Those that opened stay as they are, at the front. */
export class RoundPlan {
  @IsArray()
  @ArrayMaxSize(JUDGING.rounds)
  @ValidateNested({ each: true })
  @Type(() => RoundDraft)
  rounds: RoundDraft[];
}

/** A round as HR sees it before, while and after it runs, without any result. */
export class Round {
  id: string;
  name: string;
  method: RoundMethod;
  settings: RoundSettingsDraft;
  opensAt: string | null;
  closesAt: string | null;
  state: RoundState;
  /** Whether it is the one that decides who wins. */
  last: boolean;
  /** How many stand in it, or would if it opened now; null as long as nominations or rounds before it decide that. */
  candidates: number | null;
  /** What keeps it from opening now, in sentences; empty when it may open or is past that. */
  missing: string[];
  /** A category of it waits for the panel. */
  panelWaits: boolean;
}

/** All rounds of a programme in their order. */
export class RoundList {
  programme: { id: string; name: string };
  /** Whether the caller is the secretary, who alone may look before the reveal and enters what the panel decided. */
  secretary: boolean;
  revealed: boolean;
  /** Whether all is decided. */
  decided: boolean;
  items: Round[];
}

/** POST /api/award-programmes/:id/judges. */
export class NewJudges {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(JUDGING.judges)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  employeeIds: string[];
}

/** POST /api/award-programmes/:id/judges/:judgeId/removal. */
export class JudgeRemoval {
  @IsIn(JUDGE_CHANGES)
  because: JudgeChange;
}

/** A judge of a programme. */
export class Judge {
  id: string;
  name: string;
  teamName: string | null;
  /** Candidates she is not free for. */
  conflicts: number;
  /** Whether she can sign in and has the page. */
  canSignIn: boolean;
}

/** The judges of a programme by name. */
export class JudgeList {
  items: Judge[];
}

/** A candidate with her judges, as HR sees it. */
export class AssignedCandidate {
  id: string;
  names: string[];
  categoryName: string;
  judgeIds: string[];
  /** Judges who are not free, and why. */
  excluded: { judgeId: string; reasons: string[] }[];
}

/** Who judges whom, as HR sees it. Before a round opens it is a rehearsal: the assignment is drawn anew at the opening. */
export class RoundAssignment {
  rehearsal: boolean;
  /** Why the candidates are not shown: they are those who went on, which is sealed, or the caller judges without names. Null where they are. */
  closed: 'sealed' | 'blind' | null;
  reviews: number | null;
  judges: { id: string; name: string; load: number }[];
  /** How many candidates got how many judges fewer than wanted. */
  short: { judges: number; candidates: number }[];
  /** Candidates for whom no judge is free. */
  nobody: number;
  /** The first of those candidates, those with the fewest judges first. */
  candidates: AssignedCandidate[];
  candidateCount: number;
}

/** PUT /api/award-rounds/:id/candidates/:candidateId/judges: all judges of a candidate from now on. */
export class CandidateJudges {
  @IsArray()
  @ArrayMaxSize(JUDGING.judges)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  judgeIds: string[];

  @IsIn(JUDGE_CHANGES)
  because: JudgeChange;
}

/** How far a judge is. */
export class JudgeProgress {
  id: string;
  name: string;
  given: number;
  total: number;
  /** Whether she was reminded today. */
  nudgedToday: boolean;
}

/** How far a round is, without what anybody said. */
export class RoundProgress {
  given: number;
  total: number;
  judges: JudgeProgress[];
}

/** POST /api/award-rounds/:id/nudges: to all who are not done, or to some of them. */
export class Nudge {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(JUDGING.judges)
  @IsUUID('all', { each: true })
  judgeIds?: string[];
}

/** How many mails went, and how many got none because they had one today or have no address. */
export class Nudged {
  sent: number;
  waiting: number;
}

/** POST /api/award-rounds/:id/panel-decisions: who of the tied takes the open places, in the order of the places. Fewer than are open leaves the rest empty. */
export class PanelDecision {
  @IsUUID()
  categoryId: string;

  @IsArray()
  @ArrayMaxSize(JUDGING.advanceMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  chosen: string[];

  @IsString()
  @NotBlank()
  @Length(JUDGING.reasonMin, LIMITS.text)
  reason: string;
}

/** A candidate's row in the results of a category. */
export class CandidateResult {
  candidate: string;
  names: string[];
  /** `clear` has a place, `tied` is left to the panel, `out` is neither. */
  standing: 'clear' | 'tied' | 'out';
  place: number | null;
  /** The panel chose her. */
  chosen: boolean;
  /** What judges wrote beside their verdicts that count, without their names. */
  comments: string[];
  pass?: number;
  fail?: number;
  waiting?: number;
  judges?: number;
  raw?: number | null;
  adjusted?: number | null;
  interval?: [number, number] | null;
}

/** One stage of a count, as the count sheet shows it; votes in the order of `candidates`. */
export class CountSheetStage {
  kind: 'first-preferences' | 'surplus' | 'exclusion' | 'last-seats';
  /** Whose papers went on. */
  of: string | null;
  /** How a tie at this stage was decided. */
  tie: 'earlier-stage' | 'lot' | null;
  votes: number[];
  notTransferable: number;
  elected: string[];
}

/** A whole count. */
export class CountSheet {
  papers: number;
  quota: number;
  candidates: string[];
  stages: CountSheetStage[];
}

/** What a category of a closed round came to. */
export class CategoryResults {
  id: string;
  name: string;
  /** Places that are left to the panel, until it has decided. */
  open: number;
  /** Why, in one word. */
  undecided: string | null;
  /** Why scores are not adjusted, in one word. */
  unadjusted: string | null;
  /** Judges agreed exactly, so that scores have no interval but themselves. */
  exact: boolean;
  rows: CandidateResult[];
  count: CountSheet | null;
  panel: { chosen: string[]; reason: string } | null;
}

/** What a closed round came to; sealed until the reveal for all but the secretary. */
export class RoundResults {
  id: string;
  name: string;
  method: RoundMethod;
  last: boolean;
  marksTo: number | null;
  categories: CategoryResults[];
  leniencies: { id: string; name: string; scores: number; effect: number; standardError: number }[];
}
