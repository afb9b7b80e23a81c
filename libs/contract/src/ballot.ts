import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Condition, Language, LocalText } from '@throughline/domain';

const BASE64URL = /^[\w-]+$/;
const NOT_BASE64URL = '$property must be base64url without padding';

/** Asks for the right to answer once. `blinded` hides the token from us; `invitation` is the secret of the mailed link, absent when signed in. */
export class BallotTokenRequest {
  @IsString()
  @Length(512, 700)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  blinded: string;

  @IsOptional()
  @IsString()
  @Length(43, 43)
  invitation?: string;

  /** The device with the ballot is lost: asks for another one. Once for each person, and for a few of a group only, as its manifest says. */
  @IsOptional()
  @IsBoolean()
  reissue?: boolean;
}

/** The blind signature, and the group the ballot is bound to with the secret that all its members share. */
export class BallotTokenReply {
  blindSignature: string;
  cohort: string;
  cohortSecret: string;
  /** What is on record about the person and may go into the ballot, by demographic of the manifest, as it was on the opening day. The device shows it, and she removes what she likes. */
  profile: Record<string, string>;
}

/** A sealed ballot on its way into the box. Carries no person, no session, no time. */
export class BallotCast {
  @IsString()
  @Length(43, 200)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  input: string;

  @IsString()
  @Length(512, 700)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  signature: string;

  @IsString()
  @Length(36, 36)
  cohort: string;

  @IsString()
  @Length(43, 43)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  cohortSecret: string;

  @IsString()
  @Length(43, 43)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  editSecret: string;

  @IsString()
  @Length(5000, 90_000)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  envelope: string;
}

/** Takes a ballot back out; only who holds the edit secret can. */
export class BallotWithdrawal {
  @IsString()
  @Length(43, 43)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  editSecret: string;
}

/** Asks to be left alone until the cycle closes; says nothing about whether a ballot was cast. */
export class ReminderStop {
  @IsString()
  @Length(43, 43)
  invitation: string;
}

/**
 * The questionnaire as the respondent gets it: the same bytes for everybody, in all its languages. The hash of `questions` stands in the manifest. The first
 * of `languages` is that of the questions' own words; the others stand in their `translations`.
 */
export class BallotPaper {
  organisationName: string;
  fictional: boolean;
  cycleName: string;
  languages: Language[];
  /** Empty when nothing is said before the first question. */
  introduction: LocalText;
  /** What was done with the answers of last time, in the words of HR; absent when nothing was written. */
  lastTime?: LocalText;
  /** Who is shown comments that speak of danger, before anybody else; absent while nobody is named. */
  safePersons?: string[];
  /** True where somebody was named when the survey opened, and all of them have been let go since; absent otherwise. */
  safePersonsGone?: boolean;
  closesOn: string;
  /** The smallest groups, when they were raised since the manifest was made. */
  tightened?: BallotTightening;
  questions: BallotPaperQuestion[];
}

/** Smallest groups for figures and comments that are stricter than those of the manifest, and since when. */
export class BallotTightening {
  k: number;
  k_comments: number;
  on: string;
}

/** What of an answered question leads on to a section, or to the end (`end`). */
export class BallotPaperJump {
  when: Condition;
  to: string;
}

/** Words of a question in another language, options and labels in the order of its own. */
export class BallotPaperWording {
  text: string;
  options?: string[];
  labels?: string[];
  heading?: { title: string; text?: string };
  matrix?: string;
}

/** One question as the respondent gets it; CycleQuestion of the domain says what each field means. */
export class BallotPaperQuestion {
  id: string;
  code: string;
  driver: string;
  type: string;
  text: string;
  mandatory: boolean;
  reverse?: boolean;
  scale?: { min: number; max: number; labels: string[] };
  options?: { value: string; label: string }[];
  most?: number;
  matrix?: { id: string; text: string };
  section?: string;
  heading?: { title: string; text?: string };
  show?: Condition;
  jumps?: BallotPaperJump[];
  meaning?: number;
  translations?: Partial<Record<Language, BallotPaperWording>>;
}

/** An open survey, found by the first two words of its rules. */
export class OpenBallot {
  cycle: string;
  manifestSha256: string;
}

/** The closed box as everybody may see it. */
export class BallotBoard {
  root: string;
  count: number;
  leaf_hashes: string[];
  /** What lay in the box and could not be counted, with the kind of reason. */
  not_counted: BallotNotCounted[];
  /** How many different manifests the ballots name: one, when everybody was shown the same. */
  manifest_hashes: number;
  /** Ballots that were handed out a second time because a device was lost: so many could have been cast on top, and no more. */
  reissued: number;
}

/** An envelope that is in the box but not in the figures. */
export class BallotNotCounted {
  hash: string;
  reason: 'forged-token' | 'unreadable' | 'other-manifest' | 'cohort-overfull';
}
