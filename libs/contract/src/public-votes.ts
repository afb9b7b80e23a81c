import type { CandidateKind } from '@throughline/domain';
import { PUBLIC_VOTE } from '@throughline/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

/** PUT /api/public-votes/:id/categories/:categoryId: the caller's choice, the first one first; an empty list takes it back. */
export class VoteChoice {
  @IsArray()
  @ArrayMaxSize(PUBLIC_VOTE.ranksMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  preferences: string[];
}

/** Somebody who can be voted for. */
export class VoteCandidate {
  id: string;
  kind: CandidateKind;
  /** The name of the person or team, or the names of the group. */
  name: string;
  /** The team of a person; null otherwise. */
  teamName: string | null;
  /** Whether the caller belongs to it: nobody votes for herself. */
  mine: boolean;
}

/** A category of a public vote, its candidates in an order of chance that is another for each voter. */
export class VoteCategory {
  id: string;
  name: string;
  description: string;
  candidates: VoteCandidate[];
  /** What the caller chose so far; empty when she did not vote, or took it back. */
  preferences: string[];
}

/** A round in which every employee has one vote in each category. Whatever others chose, and how many have voted, stands nowhere. */
export class PublicVote {
  id: string;
  name: string;
  programme: { id: string; name: string };
  closesAt: string | null;
  /** How many candidates of a category may be put in order; 1 for a single choice. */
  ranks: number;
  categories: VoteCategory[];
}

/** The votes that the caller can take part in now, the one that closes first first. */
export class PublicVoteList {
  items: PublicVote[];
}
