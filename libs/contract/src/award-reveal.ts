import { IsBoolean, IsString, Length } from 'class-validator';
import { type AwardRevealState, type CandidateKind, type CertificatesState, JUDGING, LIMITS } from '@throughline/domain';
import { MayBeLeftOut } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** PATCH /api/award-programmes/:id/reveal. */
export class AwardRevealChange {
  /** Whether the programme is revealed at its planned moment without anybody pressing anything. */
  @IsBoolean()
  byItself: boolean;
}

/** POST /api/award-programmes/:id/categories/:categoryId/no-winner: why nobody wins it. Everybody reads it after the reveal. */
export class NoWinner {
  @IsString()
  @Length(JUDGING.reasonMin, LIMITS.sentence)
  reason: string;
}

/** Somebody who was judged: one person, several, or a team. */
export class AwardNominee {
  candidateId: string;
  kind: CandidateKind;
  /** The name of the team; null for people. */
  team: string | null;
  /** Names of those who still work here. */
  people: string[];
}

/** A nominee who won; several may share a place. */
export class AwardWinner extends AwardNominee {
  place: number;
}

/** What a category led to. Empty where nobody won. */
export class AwardCategoryWinners {
  id: string;
  name: string;
  winners: AwardWinner[];
  /** Why nobody won, where that was said. */
  noWinner: string | null;
}

/** GET /api/award-programmes/:id/winners. */
export class AwardWinners {
  programme: { id: string; name: string };
  /** Null before the reveal. */
  revealedOn: string | null;
  categories: AwardCategoryWinners[];
}

/** How it stands with the certificates of all winners of a programme, as one document. */
export class AwardCertificates {
  state: CertificatesState;
  pages: number | null;
  /** The last day on which they can be fetched. */
  keptUntil: string;
}

/** The reveal of a programme, as HR sees it. No winner is in it. */
export class AwardReveal {
  programme: { id: string; name: string };
  /** `event` is told to the secretary only; others read `sealed`. */
  state: AwardRevealState;
  secretary: { id: string; name: string } | null;
  youAreSecretary: boolean;
  /** The planned moment; null when there is none. */
  revealAt: string | null;
  byItself: boolean;
  revealedAt: string | null;
  /** Categories in which nobody can win any more, without a word on why; told to the secretary only. */
  withoutWinner: { id: string; name: string }[];
  /** Looks before the reveal, the newest first. */
  looks: { name: string; at: string }[];
  /** Mails about the reveal; null before it. */
  letters: { waiting: number; sent: number; failed: number } | null;
  certificates: AwardCertificates | null;
}

/** A look before the reveal: noted in the award log. */
export class AwardLook {
  /** Until when the secretary may read without another look. */
  until: string;
  winners: AwardWinners;
}

/** A category in the event. */
export class AwardEventCategory {
  id: string;
  name: string;
  description: string;
  nominees: AwardNominee[];
  /** Null until it was shown in the event. */
  winners: AwardWinner[] | null;
  /** Why nobody won, once that was shown. */
  noWinner: string | null;
}

/** The event in which a programme is revealed, category by category, for a big screen. */
export class AwardEvent {
  organisation: string;
  programme: { id: string; name: string };
  begun: boolean;
  revealed: boolean;
  categories: AwardEventCategory[];
}

/** What a step of the event shows. */
export class AwardEventStep {
  winners: AwardWinner[];
  noWinner: string | null;
  /** Whether this was the last category, so that everybody may know now. */
  revealed: boolean;
}

/** PUT /api/my-awards/:candidateId/consent: to stand on the wall of fame by name. */
export class WallConsent {
  /** The last day; two years from today when it is left out. */
  @MayBeLeftOut()
  @IsPlainDate()
  untilOn?: string;

  /** Whether the name may stay when its bearer leaves the organisation. */
  @MayBeLeftOut()
  @IsBoolean()
  afterLeaving?: boolean;
}

/** An award that the caller has won, alone or with others. */
export class MyAward extends AwardNominee {
  programme: { id: string; name: string };
  category: { id: string; name: string };
  revealedOn: string;
  /** Null when she does not stand on the wall of fame. */
  consent: { untilOn: string; afterLeaving: boolean } | null;
}

/** The caller's awards, the newest first. */
export class MyAwardList {
  items: MyAward[];
}

/** One winner on the wall of fame, with the names of those who agreed. */
export class WallEntry extends AwardNominee {
  category: string;
}

/** A programme on the wall of fame. */
export class WallProgramme {
  id: string;
  name: string;
  winners: WallEntry[];
}

/** A year on the wall of fame. */
export class WallYear {
  year: number;
  programmes: WallProgramme[];
}

/** The wall of fame, the newest year first. */
export class WallOfFame {
  years: WallYear[];
}
