import type { AwardKind, EligibilityRule } from '../award.js';
import type { RoundMethod } from '../judging.js';
import type { Translated } from '../language.js';
import type { CandidateKind } from '../nomination.js';

/** The templates of award programmes, in the order in which they are offered. */
export const AWARD_TEMPLATE_KEYS = ['yearly-values', 'service-stars', 'colleague-of-the-month', 'peer-thanks', 'newcomer', 'away-day'] as const;
/** One of AWARD_TEMPLATE_KEYS. */
export type AwardTemplateKey = (typeof AWARD_TEMPLATE_KEYS)[number];

/** What judges look at, ready to be weighed. */
export interface TemplateCriterion {
  readonly name: Translated;
  readonly description: Translated;
}

/** A question beside the reasons. `most`: characters of an answer. */
export interface TemplateQuestion {
  readonly label: Translated;
  readonly help: Translated;
  readonly required: boolean;
  readonly most: number;
}

/** A category of a template. `perValue`: there is one for each value that the organisation holds, called by its name; where it holds none, the category stands once as it is. */
export interface TemplateCategory {
  readonly name: Translated;
  readonly description: Translated;
  readonly perValue?: true;
  readonly tiedTo?: 'service-standard';
  readonly nominees: readonly CandidateKind[];
  readonly winners: number;
  /** Weights add up to 100. */
  readonly criteria: readonly (TemplateCriterion & { readonly weight: number })[];
  readonly questions: readonly TemplateQuestion[];
  readonly eligibility: readonly EligibilityRule[];
  /** Most nominations that one person hands in here; null for any number. */
  readonly nominationsMost: number | null;
}

/** A round that is suggested. It opens so many days after the day on which nominations close, at eight in the morning, and closes on a later one at six in the evening. */
export interface TemplateRound {
  readonly name: Translated;
  readonly method: RoundMethod;
  readonly settings: {
    readonly consensus?: 'all' | 'majority';
    readonly reviews?: number;
    readonly marksTo?: number;
    readonly commentsRequired?: boolean;
    readonly advance?: number;
    readonly ranks?: number;
  };
  readonly opensAfter: number;
  readonly closesAfter: number;
}

/** An award programme to start from. Its days follow from the day on which nominations open; everything can be changed afterwards. */
export interface AwardTemplate {
  readonly key: AwardTemplateKey;
  readonly kind: AwardKind;
  readonly title: Translated;
  /** For whoever chooses among the templates. */
  readonly description: Translated;
  /** What the programme is called; `{year}` and `{month}` are those of the opening. */
  readonly name: Translated;
  /** What employees read about it. */
  readonly introduction: Translated;
  /** Days on which nominations are taken, the first and the last counted; they close on the last one at six in the evening. */
  readonly days: number;
  /** The reveal is so many days after the last of them, at four in the afternoon. */
  readonly revealAfter: number;
  readonly blind: boolean;
  readonly nominationsMost: number | null;
  readonly categories: readonly TemplateCategory[];
  readonly rounds: readonly TemplateRound[];
}
