import { IsPlainDate } from './plain-date.js';
import { SmallestGroups } from './promise-options.js';

/** The end of a box. `on` is null before the count. */
export class CycleShredding {
  on: string | null;
  done: boolean;
  sentence: string;
}

/** Smallest groups for figures and comments, as they were raised on a day. */
export class CycleTightening {
  k: number;
  kComments: number;
  on: string;
}

/** The day on which an open cycle ends instead of its last day. */
export class NewEarlyEnd {
  @IsPlainDate()
  lastDay: string;
}

/** What can be done about ending an open cycle early. `earliest`: the first last day that can be announced, null when none is earlier than the last day; `lastDay`: what was announced. */
export class CycleEarlyEnd {
  noticeDays: number;
  earliest: string | null;
  lastDay: string | null;
}

/** Raises the smallest groups of an open cycle. What is left out stays, but comments never need fewer people than figures. */
export class NewTightening extends SmallestGroups {}
