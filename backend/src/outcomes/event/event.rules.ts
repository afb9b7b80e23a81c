/** One value of one metric, as a source tells it. */
export interface OutcomeEvent {
  /** What the source calls the event by, such as the number of a ticket; with the metric it is there once. */
  readonly eventKey: string;
  readonly metricId: string;
  /** The day in the time zone of the source. */
  readonly happenedOn: string;
  readonly value: number;
  /** The team that the source names; null lets the agent map say which. */
  readonly teamId: string | null;
  readonly agent: { readonly key: string; readonly name: string } | null;
  readonly group: { readonly key: string; readonly name: string } | null;
  /** '' when not known. */
  readonly channel: string;
  readonly category: string;
  /** When the source last changed it, an ISO instant: what is older never stands in the place of what is newer. */
  readonly asOf: string;
}

/** The scale of a single value; null where it has no end. */
export interface ValueScale {
  readonly name: string;
  readonly valueMin: number | null;
  readonly valueMax: number | null;
}

/** What is wrong with a value of an event, as a sentence; undefined when nothing is. */
export function valueProblem(value: number, { name, valueMin, valueMax }: ValueScale): string | undefined {
  if (!Number.isFinite(value)) return `"${name}" takes a number.`;
  if (valueMin !== null && value < valueMin) return `"${name}" takes ${valueMin} or more; ${value} is less.`;
  if (valueMax !== null && value > valueMax) return `"${name}" takes ${valueMax} or less; ${value} is more.`;
  return undefined;
}

/** What is wrong with the day of an event, as a sentence; undefined when nothing is. A source may be a day ahead of the organisation. */
export function dayProblem(happenedOn: string, tomorrow: string): string | undefined {
  return happenedOn > tomorrow ? `${happenedOn} has not come yet; write the day on which it happened.` : undefined;
}

/** Of several tellings of one event and metric the one that holds: the newest by the source's own time, and of equal ones the last. Order otherwise as given. */
export function lastTold<Event extends Pick<OutcomeEvent, 'eventKey' | 'metricId' | 'asOf'>>(events: readonly Event[]): Event[] {
  const told = new Map<string, Event>();
  for (const event of events) {
    const key = `${event.metricId} ${event.eventKey}`;
    const before = told.get(key);
    // the same instant can be written in several zones
    if (before === undefined || before.asOf === event.asOf || Date.parse(event.asOf) >= Date.parse(before.asOf)) told.set(key, event);
  }
  return [...told.values()];
}
