import type { CycleState } from '@throughline/domain';

/** A cycle, or one that a series plans, on the calendar. */
export class CalendarEntry {
  /** Null for one that is only planned. */
  cycleId: string | null;
  seriesId: string | null;
  name: string;
  state: CycleState | 'planned';
  opensOn: string;
  closesOn: string;
}

/** What would tire people: a team that is asked too often in a month, in a sentence. */
export class CalendarWarning {
  month: string;
  teamId: string;
  sentence: string;
}

/** The cycles of some days, past, running and planned, the earliest first. */
export class CycleCalendar {
  from: string;
  until: string;
  entries: CalendarEntry[];
  warnings: CalendarWarning[];
}
