import type { ImportState, MetricDirection, MetricKind } from '@throughline/domain';
import { link } from '../../words/marks';
import { countText } from '../../words/numbers';

/** What the pages of service managers say, in English: metrics, their files and their observations. */
export const en = {
  titles: {
    overview: 'Customers',
    metrics: 'Metrics',
    newMetric: 'Add a metric',
    metric: 'Metric',
    imports: 'Import outcomes',
    import: 'Import',
    observations: 'Observations',
  },

  kinds: { csat: 'Satisfaction', nps: 'Recommendation', complaints: 'Complaints', other: 'Something else' } as Readonly<Record<MetricKind, string>>,
  directions: { 'higher-is-better': 'higher is better', 'lower-is-better': 'lower is better' } as Readonly<Record<MetricDirection, string>>,
  directionSentences: { 'higher-is-better': 'Higher is better.', 'lower-is-better': 'Lower is better.' } as Readonly<Record<MetricDirection, string>>,
  neither: 'neither is better',
  neitherSentence: 'More is neither better nor worse.',
  states: { previewed: 'not applied yet', applied: 'applied', undone: 'taken back' } as Readonly<Record<ImportState, string>>,
  importFile: 'Import a file',
  define: 'Define one',
  noMetric: 'No metric yet',

  /** What became of a file's rows. */
  became: {
    previewed: (rows: number, added: number, changed: number, unchanged: number, refused: number) =>
      `${count(rows, 'row', 'rows')}, nothing is brought in yet: ${countText(added)} to add, ${countText(changed)} to change, ${rest(unchanged, refused)}`,
    applied: (rows: number, added: number, changed: number, unchanged: number, refused: number) =>
      `${count(rows, 'row', 'rows')}: ${countText(added)} added, ${countText(changed)} changed, ${rest(unchanged, refused)}`,
    undone: (rows: number, added: number, changed: number) =>
      `${count(rows, 'row', 'rows')}, taken back: ${countText(added)} had been added and ${countText(changed)} changed.`,
  },

  overview: {
    heading: 'Customers',
    lead: 'How customers are served, where that comes from, and what is to be done about it.',
    /** What each page of the area is for. */
    from: 'From here',
    ways: {
      board: 'What customers say and how fast they are served, team by team.',
      complaints: 'Every complaint from its receipt to its closure, and what is due next.',
      plans: 'What each customer wants, who looks after it, and when you speak next.',
      surveys: 'One question to customers, from a link, a QR code or a mail.',
      mot: 'Once a year: how well complaints are handled, with a certificate.',
      events: 'Bring in what your helpdesk exports, as it is.',
      webhooks: 'Or let your helpdesk send what happens as it happens.',
      agents: 'Which team an agent of your helpdesk works for.',
      quality: 'How far the figures can be relied on, and why a vendor counts otherwise.',
    },
    fromHelpdesk: 'A file of your helpdesk',
    last: 'The last file of figures',
    noFile: 'No file of figures yet',
    noFileYet: 'Figures that are ready, a row for each team and period, come in here. What your helpdesk exports comes in as events.',
    metrics: 'Metrics',
    noMetricYet: 'A metric says what is counted, on which scale, and which direction is better. It comes before the first file.',
    metric: 'Metric',
    direction: 'Direction',
    observations: 'Observations',
  },

  metrics: {
    heading: 'Metrics',
    lead: 'A metric says what is counted, on which scale, and which direction is better. Its definition travels with every figure.',
    addUsual: 'Add the usual three',
    add: 'Add a metric',
    change: 'Change',
    changeOf: (metric: string) => `Change ${metric}`,
    key: 'In files: ',
    observations: (number: number) => count(number, 'observation', 'observations'),
    noObservation: 'No observation yet.',
    noMetricYet: 'Start with satisfaction, recommendation and complaints as they are usually defined, and change what differs with you.',
    scale: (scale: string) => `Scale: ${scale}.`,
    between: (min: string, max: string) => `${min} to ${max}`,
    atLeast: (min: string) => `${min} or more`,
    atMost: (max: string) => `${max} or less`,
    anyNumber: 'any number',
    base: (base: number) => `Counts from a base of ${countText(base)}.`,
    usualAdded: 'The usual metrics are there. Read their definitions before the first import.',
  },

  metric: {
    metric: 'Metric',
    add: 'Add a metric',
    back: 'Metrics',
    inUse: (number: number) =>
      `${count(number, 'observation was', 'observations were')} made with this metric. Its kind, unit, scale and direction stay, so that they can be compared.`,
    name: 'Name',
    key: 'Key',
    kind: 'What it is about',
    unit: 'Unit',
    unitHint: 'Printed after the value: %, points, hours.',
    lowest: 'Lowest value',
    highest: 'Highest value',
    direction: 'Direction',
    base: 'Smallest base that counts',
    baseHint: 'Ratings or contacts behind a figure. With fewer, the figure is kept, marked, and left out of linkage.',
    definition: 'Definition',
    definitionHint: 'What is counted and what is not, so that somebody else would count the same.',
    save: 'Save',
    addIt: 'Add it',
    backUnsaved: 'Back without saving',
    none: 'There is no such metric',
    noneText: 'It may have been named differently. All metrics are in the registry.',
    all: 'All metrics',
    badKey: 'Write 2 to 40 small letters, digits or hyphens, starting with a letter, as in "first-reply".',
    above: (lowest: number) => `Give a number above ${lowest}, or none.`,
    atLeastOne: 'At least 1.',
    keyStays: 'Files name it so; it never changes.',
    keySuggested: (key: string) => `Files name it so. Left empty, it is "${key}".`,
    keyExample: 'Files name it so, as in "first-reply".',
    changed: (metric: string) => `${metric} is changed.`,
    added: (metric: string) => `${metric} can be measured now.`,
  },

  imports: {
    heading: 'Import outcomes',
    lead: 'One file of any shape: a row for each team and period. You see what it would do before it does it.',
    noMetric: `There is no metric yet, so no column can be mapped to one. ${link('Define a metric first')}, or start with the three usual ones.`,
    choose: 'Choose a file of outcomes, or drop it here',
    soFar: 'Files so far',
    takeBack: 'Take back',
    takeBackOf: (file: string) => `Take back ${file}`,
    goOn: 'Go on',
    goOnWith: (file: string) => `Go on with ${file}`,
    noFile: 'No file yet',
    noFileYet: 'Export a table from your helpdesk or survey tool as CSV: team, period, the figure, and how many ratings it rests on.',
    file: 'File',
    state: 'State',
    rows: 'Rows',
    added: 'Added',
    changed: 'Changed',
    refused: 'Refused',
    next: 'Next',
    toAdd: (count: number) => `${countText(count)} to add`,
    toChange: (count: number) => `${countText(count)} to change`,
    all: 'All imports',
    takeItBack: 'Take it back',
    done: `The outcomes are in. ${link('See the observations')}.`,
  },

  options: {
    heading: 'What holds for all rows',
    period: 'Period',
    periodHint: 'A year (2015), half (2015-H1), quarter (2015-Q2), month (2015-03), week (2015-W14) or day.',
    makeTeams: 'Make teams that are not in the directory yet.',
    makeTeamsHint: 'They stand directly under the organisation until somebody moves them.',
  },

  observations: {
    heading: 'Observations',
    lead: 'What was brought in, figure by figure.',
    filter: 'Filter the observations',
    metric: 'Metric',
    from: 'From',
    until: 'Until',
    only: (team: string) => `Only ${team}.`,
    allTeams: 'All teams',
    oneTeam: 'one team',
    allMetrics: 'all metrics',
    whatTheyMean: 'What the figures mean',
    tooSmall: 'base too small',
    pages: 'Pages of observations',
    first: 'First page',
    next: 'Next page',
    nothingFits: 'Nothing fits',
    nothingFitsText: 'No observation fits this metric, team and time.',
    showAll: 'Show all',
    none: 'No observation yet',
    noneYet: 'Observations come from files: a figure for each team and period.',
    team: 'Team',
    aMetric: 'a metric',
    period: 'Period',
    value: 'Value',
    base: 'Base',
    notStated: 'not stated',
    note: 'Note',
    percent: (figure: string) => `${figure} %`,
  },
};

const count = (number: number, one: string, many: string): string => `${countText(number)} ${number === 1 ? one : many}`;

function rest(unchanged: number, refused: number): string {
  return `${countText(unchanged)} unchanged, ${countText(refused)} refused.`;
}

/** The entries of the catalogue. */
export type ServiceWords = typeof en;
