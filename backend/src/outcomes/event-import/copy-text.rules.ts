import type { OutcomeEvent } from '../event/event.rules.js';

/** One event as a line of the text form of COPY, in the order of the staged columns of a merge; agents and groups stand as numbers. */
export function copyLine(n: number, event: OutcomeEvent, agent: number | null, group: number | null): string {
  const { eventKey, metricId, happenedOn, value, teamId, channel, category, asOf } = event;
  return `${n}\t${escaped(eventKey)}\t${metricId}\t${happenedOn}\t${value}\t${teamId ?? '\\N'}\t${agent ?? '\\N'}\t${group ?? '\\N'}\t${escaped(channel)}\t${escaped(category)}\t${asOf}\n`;
}

const SPECIAL = /[\\\t\n\r]/;
const WRITTEN: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => WRITTEN[one]!) : text;
}
