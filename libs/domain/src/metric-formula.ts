/**
 * How the figures of a metric come about. `given`: they are brought in ready. All others are computed from single values: their `mean`; the `share` of values at or above a
 * bound, in per cent; the `net` share, which is that share minus the one at or below a second bound; the `median`; the `rate` of values in every 1,000 of another metric's; their `count`.
 */
export const METRIC_FORMULAS = ['given', 'mean', 'share', 'net', 'median', 'rate', 'count'] as const;
/** One of METRIC_FORMULAS. */
export type MetricFormula = (typeof METRIC_FORMULAS)[number];

/** By what an organisation's figures of customers are told apart beside by team and month: one of them for all metrics, never both. Two partitions of the same events could be taken from each other, which would tell what a single agent did. */
export const METRIC_PARTITIONS = ['channel', 'category'] as const;
/** One of METRIC_PARTITIONS. */
export type MetricPartition = (typeof METRIC_PARTITIONS)[number];

/** Where a metric's figures come from: files of figures, single events of a helpdesk, the register of complaints, or the organisation's own customer surveys. */
export const FIGURE_ORIGINS = ['figures', 'events', 'complaints', 'feedback'] as const;
/** One of FIGURE_ORIGINS. */
export type FigureOrigin = (typeof FIGURE_ORIGINS)[number];

/** The systems that outcomes come from. */
export const OUTCOME_SOURCE_KINDS = ['zendesk', 'freshdesk', 'intercom', 'generic', 'feedback', 'complaints'] as const;
/** One of OUTCOME_SOURCE_KINDS. */
export type OutcomeSourceKind = (typeof OUTCOME_SOURCE_KINDS)[number];

/** In which order the dates of a source name day, month and year. */
export const DATE_ORDERS = ['year-first', 'day-first', 'month-first'] as const;
/** One of DATE_ORDERS. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the agents of a helpdesk are: people, or groups of them. */
export const AGENT_KINDS = ['agent', 'group'] as const;
/** One of AGENT_KINDS. */
export type AgentKind = (typeof AGENT_KINDS)[number];

/** Why a figure about customers is hidden: too few agents are behind it, or with others that are shown it would tell what too few agents did. */
export const HIDDEN_FIGURES = ['few-agents', 'would-tell-others'] as const;
/** One of HIDDEN_FIGURES. */
export type HiddenFigure = (typeof HIDDEN_FIGURES)[number];
