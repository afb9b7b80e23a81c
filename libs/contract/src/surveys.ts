import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import {
  type ChecklistLevel,
  type CycleAudience,
  type CycleEventKind,
  type CycleState,
  type LocalText,
  LIMITS,
  SURVEY_LIMITS,
  TRUSTEE_LIMITS,
} from '@throughline/domain';
import type { CardPack } from './cards.js';
import { IsAudience } from './cycle-audience.js';
import type { CycleDemographicChoice } from './demographics.js';
import type { CycleEarlyEnd, CycleShredding, CycleTightening } from './cycle-policy.js';
import { IsLocalText } from './local-text.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';
import { PromiseOptions } from './promise-options.js';
import { CycleTrustees, Trustee } from './trustees.js';

/** What may be left out of a cycle, whether it is drafted or changed. */
class CycleOptions extends PromiseOptions {
  /** Days on which those who have not taken part are reminded. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(SURVEY_LIMITS.reminders)
  @ArrayUnique()
  @IsPlainDate({ each: true })
  remindOn?: string[];

  /** Who holds the key that opens the ballots: nobody (then the platform counts), one, or three of whom two are enough. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(TRUSTEE_LIMITS.most)
  @ValidateNested({ each: true })
  @Type(() => Trustee)
  trustees?: Trustee[];

  /** What was done with the answers of last time: everybody reads it with the receipt and on the home page. Without it, nothing is said. */
  @MayBeLeftOut()
  @IsLocalText(0, LIMITS.text)
  lastTime?: LocalText;
}

/** A cycle to be drafted. */
export class NewCycle extends CycleOptions {
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.title)
  name: string;

  @IsUUID()
  questionnaireId: string;

  @IsPlainDate()
  opensOn: string;

  /** The last day on which people can answer. */
  @IsPlainDate()
  closesOn: string;

  @IsAudience()
  audience: CycleAudience;
}

/** What is not given stays. Once the cycle is open only closesOn may change, to a later day. */
export class CycleChange extends CycleOptions {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.title)
  name?: string;

  @MayBeLeftOut()
  @IsUUID()
  questionnaireId?: string;

  @MayBeLeftOut()
  @IsPlainDate()
  opensOn?: string;

  @MayBeLeftOut()
  @IsPlainDate()
  closesOn?: string;

  @MayBeLeftOut()
  @IsAudience()
  audience?: CycleAudience;
}

/** Something that happened to a cycle, to the day. */
export class CycleEvent {
  kind: CycleEventKind;
  on: string;
  /** Name of who did it; null when it happened by itself. */
  by: string | null;
  /** Such as the new last day of an extension. */
  detail: string | null;
}

/** The rounded part of the invited who have taken part ("65 %", "5 % or less", for fewer than 20 "more than two thirds"); null where it may not be shown. */
export class Participation {
  rounded: string | null;
  asOf: string | null;
}

/** One mailing of a cycle: how many messages went out, wait, or failed. Never who. */
export class InvitationWave {
  kind: 'invitation' | 'reminder' | 'early-end';
  on: string;
  /** Of a reminder `done` from its beginning on: how long it is under way would tell whether somebody who cannot be reached has taken part. */
  state: 'sending' | 'done';
  /** Null for a reminder, as are the other counts: how many were reminded is how many had not taken part. */
  sent: number | null;
  waiting: number | null;
  failed: number | null;
}

/** A row of the list of cycles. */
export class CycleSummary {
  id: string;
  name: string;
  state: CycleState;
  questionnaire: { id: string; title: string; version: number };
  opensOn: string;
  closesOn: string;
  invited: number | null;
  /** The series that made it; null for one that HR drafted. */
  seriesId: string | null;
}

/** All cycles, newest first. */
export class CycleList {
  items: CycleSummary[];
}

/** One cycle with all that HR sees of it. `invited`, `manifestSha256` and `units` are there from the opening on. */
export class Cycle extends CycleSummary {
  audience: CycleAudience;
  demographics: CycleDemographicChoice[];
  k: number;
  kComments: number;
  remindOn: string[];
  printedCards: boolean;
  strictTrends: boolean;
  /** What was done with the answers of last time; without a text, nothing is said. */
  lastTime: LocalText;
  closedOn: string | null;
  /** Null in replies to writes; GET has it. */
  participation: Participation;
  /** Who holds the key of the ballots; absent when the platform counts. */
  trustees?: CycleTrustees;
  /** Of a closed cycle whose count was stopped: by what, in a sentence. */
  notCountedBecause?: string;
  /** When the sealed ballots and their keys are destroyed, or that they were; absent for a draft and in replies to writes. */
  shredding?: CycleShredding;
  /** Of an open cycle, where the rules ask for notice: how it may end early; absent where it may be closed at once. */
  earlyEnd?: CycleEarlyEnd;
  /** What the smallest groups were raised to after the opening; the largest are in force. */
  tightenings?: CycleTightening[];
  manifestSha256?: string;
  /** The first words of the manifest's hash, as they stand in the invitations. */
  manifestWords?: string[];
  units?: { id: string; name: string; members: number }[];
  /** The packs of cards to print, one for each group in which people draw cards; from the opening on. */
  cardPacks: CardPack[];
  waves: InvitationWave[];
  events: CycleEvent[];
}

/** One thing to look at before opening. */
export class ChecklistItem {
  key: string;
  level: ChecklistLevel;
  sentence: string;
}

/** A team too small to be shown by itself, and where it is counted. */
export class LiftedTeam {
  teamId: string;
  name: string;
  /** Name of the team it is counted in; null when it is counted nowhere. */
  into: string | null;
}

/** What stands between a draft and its opening, and what the opening will mean. */
export class CycleChecklist {
  ready: boolean;
  items: ChecklistItem[];
  /** What cannot be changed after the opening, each a sentence. */
  becomesUnchangeable: string[];
  audience: { people: number; withoutEmail: number };
  expectedDetail: { shownTeams: number; liftedTeams: LiftedTeam[] };
}

/** How many took part, rounded, of all and by team; refreshed once a day. */
export class CycleParticipation {
  rounded: string | null;
  asOf: string | null;
  teams: { teamId: string; name: string; rounded: string | null }[];
}
