/** Limits of what can be asked of linkage. Periods are whatever the figures are in: months, quarters, years. */
export const LINKAGE = {
  /** Periods by which the staff figure may come before the customer figure. */
  lagMost: 8,
  /** Draws or orders of a long computation. */
  drawsLeast: 1_000,
  drawsMost: 20_000,
  /** Teams that can be named in one experiment. */
  experimentTeams: 500,
  /** Days a registered question may wait for its answer. */
  waitDaysMost: 3_660,
} as const;

/** The tables of a link that can be had as a file. */
export const LINK_TABLES = ['points', 'over-time', 'lags', 'sensitivity', 'left-out', 'breaks'] as const;
/** One of them. */
export type LinkTable = (typeof LINK_TABLES)[number];

/** What a long computation is about. */
export const LINKAGE_RUN_KINDS = ['drivers', 'family', 'permutation'] as const;
/** One of them. */
export type LinkageRunKind = (typeof LINKAGE_RUN_KINDS)[number];

/** Where a long computation stands. */
export type LinkageRunState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** What is expected of the customer figure (or of the figure an action aims at): that it gets better, worse, or stays as it is. */
export const EXPECTATIONS = ['better', 'worse', 'no-change'] as const;
/** One of them. */
export type Expectation = (typeof EXPECTATIONS)[number];

/** Where a registered question stands. `due`: its period is over and nobody has asked for the answer yet. */
export type RegisteredQuestionState = 'waiting' | 'due' | 'answered' | 'withdrawn';

/** Where an experiment stands. `before`: no team has started; `after`: its last day has passed. */
export type ExperimentState = 'before' | 'running' | 'after' | 'withdrawn';
