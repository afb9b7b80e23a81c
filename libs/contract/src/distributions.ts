/** A share as it may be shown: about so many percent, or at the ends so many and whatever is beyond; for fewer than ten people only a third of the range, without percent. */
export class ShownShare {
  bound: 'at-most' | 'about' | 'at-least' | 'low' | 'middle' | 'high';
  percent: number | null;
}

/** How the answers to one question are spread, in each group where that may be shown. */
export class QuestionDistribution {
  questionId: string;
  type: 'scale5' | 'scale7' | 'recommend' | 'single-choice' | 'multiple-choice' | 'ranking';
  /** Whether not everybody was asked: then it is about those only who were, and by team only. */
  conditional: boolean;
  groups: DistributionGroup[];
}

/** The answers of one group. `parts` are the points of a scale from the lowest, or the options, in the question's own order. */
export class DistributionGroup {
  teamId: string;
  /** Of the demographic that was asked for: whose answers these are. */
  value?: string;
  /** Respondents in bands. */
  sizeBand: string;
  parts: DistributionPart[];
  /** Only of a question from 0 to 10. */
  recommend?: RecommendGroup;
}

/** One point or option. `share`: who gave this point, picked this option, or of a ranking put it first. */
export class DistributionPart {
  /** The point as it was answered, or the option's value. */
  key: string;
  share: ShownShare;
  /** Of a ranking: its mean place, the best being 1; options that were left out share the places that are left. */
  meanRank?: number;
}

/** Promoters (9 and 10), passives, and detractors (0 to 6). */
export class RecommendGroup {
  promoters: ShownShare;
  passives: ShownShare;
  detractors: ShownShare;
  /** Promoters less detractors, from -100 to 100, in steps of 5 (of 10 for fewer than twenty people); absent for fewer than ten. */
  score?: number;
  /** 95 % interval of the score in steps of 5, for twenty respondents or more. */
  low?: number;
  high?: number;
}
