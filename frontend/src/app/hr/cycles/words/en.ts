import type { AwardProgrammeState, CycleState, SeriesState } from '@throughline/domain';
import { link } from '../../../words/marks';
import { countText } from '../../../words/numbers';

/** What the pages that list the cycles say, in English: the overview of HR, the list, the calendar; and what all pages of cycles have in common. */
export const en = {
  titles: {
    overview: 'Surveys and awards',
    cycles: 'Cycles',
    calendar: 'Calendar',
    series: 'Series',
    newSeries: 'New series',
    newCycle: 'New cycle',
    cycle: 'Cycle',
    cards: 'Cards',
    mail: 'Mail of a cycle',
    poster: 'Poster',
  },

  states: { draft: 'draft', open: 'open', closed: 'closed', published: 'published' } as Readonly<Record<CycleState, string>>,
  seriesStates: { active: 'active', paused: 'paused', ended: 'ended' } as Readonly<Record<SeriesState, string>>,
  planned: 'planned',
  days: (from: string, until: string) => `${from} to ${until}`,
  untilDay: (day: string) => `until ${day}`,
  print: 'Print',
  lookAgain: 'Look again',

  sentences: {
    draft: (day: string) => `A draft, meant to open on ${day}. Nobody has been asked yet.`,
    over: (day: string) => `The last day was ${day}; it closes next.`,
    lastDay: 'Open. Today is the last day.',
    open: (day: string, left: number) => `Open until ${day}, ${left} more ${left === 1 ? 'day' : 'days'}.`,
    closed: 'Closed. The answers are being counted.',
    published: (day: string) => `Published. It closed on ${day}.`,
    publishedBy: (day: string) => `Published. It ran until ${day} at the latest.`,
  },

  events: {
    drafted: 'Drafted',
    tested: 'A test run was made',
    keyMade: 'The trustees made their key',
    opened: 'Opened',
    extended: 'Extended',
    reminded: 'Reminder sent',
    tightened: 'Smallest group raised',
    earlyEnd: 'An earlier end announced',
    closed: 'Closed',
    published: 'Published',
    shredded: 'Sealed ballots and keys destroyed',
    by: (what: string, who: string) => `${what} by ${who}`,
    detail: (what: string, detail: string) => `${what}: ${detail}`,
    afterLastDay: (day: string) => `after the last day, ${day}`,
    groups: (k: string, kComments: string) => `figures ${k}, comments ${kComments}`,
  },

  participation: {
    about: (percent: string) => `${percent} %`,
    atLeast: (percent: string) => `${percent} % or more`,
    atMost: (percent: string) => `${percent} % or less`,
    low: 'fewer than a third',
    middle: 'between a third and two thirds',
    high: 'more than two thirds',
  },

  list: {
    lead: 'A cycle is one run of a questionnaire: who is asked, from when until when, and what came of it.',
    all: 'All cycles',
    none: 'No cycle yet',
    noneYet: 'Choose a questionnaire, who is asked and until when. Nothing is sent before you open it.',
    make: 'Make a cycle',
    questionnaires: 'Look at the questionnaires',
    name: 'Name',
    state: 'State',
    opens: 'Opens',
    closes: 'Closes',
    questionnaire: 'Questionnaire',
    version: (title: string, version: number) => `${title}, version ${version}`,
    invited: 'Invited',
    notOpened: 'not opened',
    kindAndState: (kind: string, state: string) => `${kind}, ${state}`,
    timeline: 'Cycles and awards over twelve months',
    survey: 'survey',
    nominations: 'nominations',
  },

  calendar: {
    lead: 'Every survey of a month: those that were, those that run, and those that are planned.',
    before: 'The month before',
    after: 'The month after',
    now: 'This month',
    caption: (month: string) => `Surveys in ${month}`,
    all: (month: string) => `All surveys in ${month}`,
    none: 'No survey in this month',
    noneYet: 'Draft a cycle, or start a series that drafts them by itself.',
    start: 'Start a series',
  },

  overview: {
    awards: 'Awards',
    people: 'People',
    noCycle: `No cycle yet. ${link('Make one')}: it stays a draft until you open it.`,
    noAward: `No award programme yet. ${link('Make one')}.`,
    teams: 'See the teams',
    inTeams: (teams: number) => `In ${countText(teams)} ${teams === 1 ? 'team' : 'teams'}.`,
    allLed: 'Each has a leader.',
    unled: (unled: number) => `${countText(unled)} ${unled === 1 ? 'has' : 'have'} no leader.`,
    nominations: (count: number) => `${countText(count)} ${count === 1 ? 'nomination' : 'nominations'}.`,
  },

  programme: {
    states: { draft: 'draft', open: 'open', closed: 'closed' } as Readonly<Record<AwardProgrammeState, string>>,
    revealed: 'revealed',
    draft: 'A draft. Nobody has heard of it yet.',
    accepting: (day: string) => `Employees can nominate until ${day}.`,
    announced: (day: string) => `Announced. Nominations are taken from ${day}.`,
    closed: 'Closed. It takes no nominations any more.',
  },
};

/** The entries of the catalogue. */
export type CyclesWords = typeof en;
