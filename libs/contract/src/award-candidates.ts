import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { CANDIDATE_STATES, type CandidateKind, type CandidateState, LIMITS, type RemovalReason } from '@throughline/domain';
import { NotBlank } from './may-be-left-out.js';
import { type Endorsement, type Evidence, type NominationAttachment, NominationQuery } from './nominations.js';

/** Query of GET /api/award-programmes/:id/candidates. */
export class CandidateQuery extends NominationQuery {
  /** Part of the name of a person or team. */
  @IsOptional()
  @IsString()
  @Length(0, LIMITS.name)
  search?: string;

  @IsOptional()
  @IsIn(CANDIDATE_STATES)
  state?: CandidateState;
}

/** A candidate as HR sees it: who, in which category, and how many nominated it. That number is no score. */
export class Candidate {
  id: string;
  category: { id: string; name: string };
  kind: CandidateKind;
  name: string;
  teamName: string | null;
  state: CandidateState;
  removedBecause: RemovalReason | null;
  /** What HR wrote when removing it. */
  removalReason: string;
  /** Nominations that stand. */
  voices: number;
}

/** A page of candidates in the order in which they were first nominated. */
export class CandidateList {
  items: Candidate[];
  nextCursor?: string;
}

/** One nomination of a candidate, with all that was handed in. */
export class CandidateVoice {
  id: string;
  nominator: { id: string; name: string; teamName: string | null };
  reasons: string;
  answers: { id: string; label: string; text: string }[];
  evidence: Evidence[];
  attachments: NominationAttachment[];
  endorsements: Endorsement[];
  submittedOn: string;
}

/** A candidate with the nominations that are its voices. */
export class CandidateView extends Candidate {
  programme: { id: string; name: string };
  members: { id: string; name: string; teamName: string | null }[];
  nominations: CandidateVoice[];
  /** Whether HR may still remove it: until the winners are decided. */
  removable: boolean;
}

/** POST /api/award-candidates/:id/removal. */
export class CandidateRemoval {
  /** Why it cannot stand; kept with the candidate, for HR. */
  @IsString()
  @NotBlank()
  @Length(3, LIMITS.sentence)
  reason: string;
}
