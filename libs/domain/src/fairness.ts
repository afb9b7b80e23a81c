/** What people are told apart by in reports on fairness, besides their team, in the order of priority: the last is given up first. */
export const FAIRNESS_FACETS = ['role-band', 'site', 'tenure'] as const;
/** One of FAIRNESS_FACETS. */
export type FairnessFacet = (typeof FAIRNESS_FACETS)[number];

/**
 * What a report on fairness counts. reach: people who were thanked, in percent · concentration: how unequally thanks, or nominations, are shared out, Gini 0 to 1 · across-teams: thanks that went to another team, in percent · thanks: thanks from one team to another ·
 * nominated, won: people, in percent · words: words of a nomination · details: concrete words of it, in percent · agreement-one, agreement-panel: ICC(1) of one judge's scores, ICC(1,k) of the mean of the judges, −1 to 1.
 */
export const FAIRNESS_MEASURES = [
  'reach',
  'concentration',
  'across-teams',
  'thanks',
  'nominated',
  'won',
  'words',
  'details',
  'agreement-one',
  'agreement-panel',
] as const;
/** One of FAIRNESS_MEASURES. */
export type FairnessMeasure = (typeof FAIRNESS_MEASURES)[number];

/** Why something is not in a report. too-few-people: fewer than the smallest group · not-certified: with it, some difference of figures could be about fewer · not-on-record: nobody has this attribute · too-few-givers: fewer people behind it than such a figure takes ·
 *  nothing-to-count: nothing of the kind happened · too-few-judges: too few scored several of the same · undecided: the figure cannot be computed from what there is ·
 *  tells-too-much: beside what is shown of the groups within it, it could tell a count of theirs exactly. */
export const FAIRNESS_HIDDEN_REASONS = [
  'too-few-people',
  'not-certified',
  'not-on-record',
  'too-few-givers',
  'nothing-to-count',
  'too-few-judges',
  'undecided',
  'tells-too-much',
] as const;
/** One of FAIRNESS_HIDDEN_REASONS. */
export type FairnessHiddenReason = (typeof FAIRNESS_HIDDEN_REASONS)[number];

/** Comparisons may stand out by mistake in this share of those that do. */
export const FAIRNESS_RATE = 0.05;
/** Fewest people that texts of nominations are compared by, as for comments. */
export const FAIRNESS_TEXTS_LEAST = 10;
