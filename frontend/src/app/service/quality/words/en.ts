import type { ReconciliationReason } from '@throughline/domain';

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
  reasons: {
    'without-team': 'are here and count for no team',
    'refused-rows': 'were refused as rows of imports that touch this month',
    'repeated-rows': 'were told again by rows of such imports, and count once',
    'outside-by-time-zone': 'happened on the day before or after the month, which another time zone counts in',
    'inside-by-time-zone': 'happened on the first or last day of the month, which another time zone counts out',
    'changed-later': 'were changed by the source after the month',
  } satisfies Record<ReconciliationReason, string>,
  remainder: (count: string) => `${count}: left, which what is named with “up to” may explain`,
  unexplained: (count: string) => `${count}: unexplained`,
  notShown: (count: string) =>
    `Of ours, ${count} are in teams whose own figure is not shown, because of few agents or the minimum base: figures of teams add up to less.`,
  rowsOfFiles: 'Rows of files have no certain day and metric: they are counted for every import whose days touch the month.',
  fewAgents: 'What too few agents handled is not told as a reason, and counts as unexplained.',
};

/** The entries of the catalogue. */
export type QualityWords = typeof en;
