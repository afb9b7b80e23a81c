import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsEmail, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { LIMITS, TRUSTEE_LIMITS } from '@throughline/domain';
import { NotBlank } from './may-be-left-out.js';

const BASE64URL = /^[\w-]+$/;
const NOT_BASE64URL = '$property must be base64url without padding';

/** Somebody who is to hold a part of the key that opens the ballots. */
export class Trustee {
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name: string;

  /** Where her links go; it is in no manifest. */
  @IsEmail()
  @Length(3, LIMITS.email)
  email: string;
}

/** One trustee's part of a key: `locked` is the JSON text that her passphrase opens, `sha256` the hash of it that the manifest will name. */
export class TrusteePart {
  @IsString()
  @Length(1, LIMITS.name)
  name: string;

  @IsString()
  @Length(43, 43)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  sha256: string;

  @IsString()
  @Length(100, TRUSTEE_LIMITS.lockedPart)
  locked: string;
}

/** A key that trustees have made in their browser. The private half is in no part of it that can be read without passphrases. */
export class TrusteeKeyMade {
  @IsString()
  @Length(87, 87)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  publicKey: string;

  /** In the order of the trustees. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TRUSTEE_LIMITS.most)
  @ValidateNested({ each: true })
  @Type(() => TrusteePart)
  parts: TrusteePart[];
}

/** What trustees have counted. */
export class TrusteeCount {
  /** What was sealed in the box's challenge: only who can open ballots knows it. */
  @IsString()
  @Length(43, 43)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  proof: string;

  /** As it came with the challenge. */
  @IsString()
  @Length(43, 43)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  seal: string;

  /** `{board, tables}` as JSON text: what is to be published. */
  @IsString()
  @Length(2, TRUSTEE_LIMITS.count)
  result: string;
}

/** Query of GET /api/cycles/:id/sealed-ballots. */
export class SealedBallotQuery {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(43, 43)
  @Matches(BASE64URL, { message: NOT_BASE64URL })
  after?: string;
}

/** Trustees of a cycle as HR sees them. */
export class CycleTrustees {
  people: Trustee[];
  /** How many of them must come together. */
  needed: number;
  /** Whether they have made the key. */
  keyMade: boolean;
}

/** What a trustee's link leads to. `shuffling`: closed, and the box is being put in random order. `waiting`: for the trustees. */
export class TrusteeTask {
  state: 'draft' | 'open' | 'shuffling' | 'waiting' | 'counted';
  organisationName: string;
  organisationId: string;
  cycleId: string;
  cycleName: string;
  closesOn: string;
  /** Names, in the order of the parts. */
  trustees: string[];
  /** Whose link it is: the place in `trustees`, from 0. */
  me: number;
  needed: number;
  /** Once the key is made. */
  publicKey?: string;
  parts?: TrusteePart[];
  /** From the opening on. */
  manifestSha256?: string;
  /** Once they have counted. */
  counted?: TrusteeOutcome;
}

/** What became of a box that trustees counted. */
export class TrusteeOutcome {
  /** The day the results were published; null while they are being. */
  publishedOn: string | null;
  /** Ballots on the public board, and sealed ballots that could not be counted. */
  ballots: number;
  notCounted: number;
  /** The day the sealed ballots were destroyed; null before. */
  destroyedOn: string | null;
}

/** What counting takes besides the sealed ballots and the public papers of the cycle. */
export class TrusteeBox {
  /** A value that only the key opens; `seal` is how the server knows its own values again. */
  challenge: { envelope: string; seal: string };
  /** The smallest groups that are in force: those of the manifest, or the larger ones that they were raised to. */
  k: number;
  kComments: number;
  /** The teams in the tree of the opening day. */
  lattice: { id: string; name: string; parentId: string | null }[];
  /** Sealed ballots in the box and ballots handed out, by group. */
  cohorts: { id: string; boxed: number; issued: number }[];
}

/** A ballot as it lies in the box. */
export class SealedBallotEntry {
  input: string;
  signature: string;
  cohort: string;
  envelope: string;
}

/** Some ballots of a closed box, in an order that has nothing to do with when they came. `next` is null on the last page. */
export class SealedBallotPage {
  ballots: SealedBallotEntry[];
  next: string | null;
}
