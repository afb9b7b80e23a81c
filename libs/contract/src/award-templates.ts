import { IsIn } from 'class-validator';
import {
  AWARD_TEMPLATE_KEYS,
  type AwardKind,
  type AwardTemplateKey,
  type CandidateKind,
  type EligibilityRule,
  type Language,
  LANGUAGES,
  type RoundMethod,
} from '@throughline/domain';
import { MayBeLeftOut } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** GET /api/award-templates. */
export class AwardTemplateQuery {
  /** English when it is left out. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** A category as a template would make it. */
export class AwardTemplateCategory {
  name: string;
  description: string;
  nominees: CandidateKind[];
  criteria: { name: string; weight: number }[];
  eligibility: EligibilityRule[];
}

/** A programme to start from, in one language, with a category for each value of the organisation where it has such. */
export class AwardTemplateView {
  key: AwardTemplateKey;
  kind: AwardKind;
  title: string;
  description: string;
  /** Days on which nominations are taken. */
  days: number;
  /** Days from the last of them to the reveal. */
  revealAfter: number;
  categories: AwardTemplateCategory[];
  rounds: { name: string; method: RoundMethod }[];
}

/** The templates in the order in which they are offered. */
export class AwardTemplateList {
  items: AwardTemplateView[];
}

/** POST /api/templated-award-programmes: a draft with its rounds, which can be changed like any other. */
export class NewTemplatedAwardProgramme {
  @IsIn(AWARD_TEMPLATE_KEYS)
  template: AwardTemplateKey;

  /** The language of its texts. */
  @IsIn(LANGUAGES)
  language: Language;

  /** The first day of nominations, in the time zone of the organisation; all other days follow from it. */
  @IsPlainDate()
  nominationsFrom: string;
}
