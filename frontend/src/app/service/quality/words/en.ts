import type { ReconciliationReason } from '@throughline/domain';
import { countText } from '../../../words/numbers';

/** What the page about the quality of outcomes says, in English. */
export const en = {
  title: 'Quality of outcomes',
  lead: 'How far what your systems tell can be relied on, and why a vendor counts otherwise.',
  months: (from: string, until: string) => `${from} to ${until}`,
  what: 'Source or team',
  teamOf: (team: string, source: string) => `${team} (${source})`,
  score: 'Score',
  completeness: 'Complete',
  timeliness: 'Timely',
  base: 'Enough',
  delay: 'Days until told',
  monthsWithout: 'Months without',
  formula: 'How the score is computed',
  formulas: [
    'Complete: the mean of the shares of events with a team, with an agent and with a channel; of a team, without the first.',
    'Timely: the share of months with events, times how soon they were told: whole within two days, nothing after thirty, in between in proportion. What counts is the middle event, and the day on which the source told it last.',
    'Enough: the share of metrics and months that reach the minimum base of their metric.',
    'Score: the mean of the three, times a hundred.',
  ] as readonly string[],
  none: 'Nothing came in yet',
  noneText: 'As soon as events come in, their quality is said here.',
  toImports: 'To the imports',
  compare: 'Compare with the vendor',
  compareLead: 'Type how many tickets or ratings the helpdesk shows for a month.',
  source: 'Source',
  metric: 'Metric',
  month: 'Month',
  monthHint: 'A month such as 2026-03',
  vendor: 'The vendor counts',
  wholeNumber: 'A whole number, 0 or more.',
  choose: 'Choose one',
  compareIt: 'Compare',
  result: (ours: string, vendor: string, difference: string) => `Here: ${ours}. The vendor: ${vendor}. Difference: ${difference}.`,
  atMost: (count: string) => `up to ${count}`,
  line: (what: string, count: string) => `${what}: ${count}`,
  reasons: {
    'without-team': 'Events here that count for no team',
    'refused-rows': 'Refused rows of imports that touch this month',
    'repeated-rows': 'Rows of such imports that told an event again, which counts once',
    'uncounted-deliveries': 'Told by deliveries of webhooks that came in this month and failed, or still wait',
    'outside-by-time-zone': 'Events of the day before or after the month, which another time zone counts in',
    'inside-by-time-zone': 'Events of the first or last day of the month, which another time zone counts out',
    'moved-out': 'Events of this month that an import or a webhook moved to another',
    'moved-in': 'Events of another month that an import or a webhook moved to this one',
    'changed-later': 'Events that the source changed after the month',
  } satisfies Record<ReconciliationReason, string>,
  remainder: 'Left, which what is named with “up to” may explain',
  unexplained: 'Unexplained',
  notShown: (events: number) =>
    `Of ours, ${events === 1 ? '1 is in a team' : `${countText(events)} are in teams`} whose own figure is not shown, because of few agents or the minimum base: figures of teams add up to less.`,
  rowsOfFiles:
    'Rows of files and deliveries of webhooks have no certain day and metric: rows are counted for every import whose days touch the month, deliveries in the month in which they came, as long as they are kept.',
  fewAgents: 'What too few agents handled is not told as a reason, and counts as unexplained.',
};

/** The entries of the catalogue. */
export type QualityWords = typeof en;
