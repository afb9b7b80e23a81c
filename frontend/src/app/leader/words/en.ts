import { link } from '../../words/marks';

/** What the pages on which leaders see their teams say, in English: the list, the mirror, the surveys with results. The linkage pages are not among them yet. */
export const en = {
  titles: { teams: 'Teams', mirror: 'Team mirror', results: 'Survey results' },

  teams: {
    heading: 'Teams',
    lead: 'Each has one page: how its people feel at work beside how its customers are served.',
    led: 'Teams you lead',
    none: 'You lead no team',
    noneYet: 'When HR makes you the leader of a team, it stands here.',
    every: 'Every team',
    search: 'Search',
    notFound: 'No team has these words in its name.',
    noTeam: 'No team yet',
    noTeamYet: 'Teams come with the roster, or are made by hand.',
    roster: 'Import a roster',
    team: 'Team',
    belongsTo: 'Belongs to',
    leader: 'Leader',
  },

  results: {
    heading: 'Survey results',
    lead: 'What the people of your teams said, as far as it may be shown. Comments can be answered; who wrote them, nobody knows.',
    caption: 'Surveys with results',
    none: 'No results yet',
    noneYet: 'Results appear once, after a survey has closed and was counted. They stand here when one of your teams was asked.',
    survey: 'Survey',
    closed: 'Closed',
  },

  mirror: {
    heading: 'Team mirror',
    above: 'The team above',
    hidden: 'Engagement is not shown for this team by itself',
    trendHidden: 'How engagement moved is not shown here',
    lines: 'People and customers over time',
    customers: 'Customers',
    all: 'all of them',
    nothing: 'Nothing to draw yet',
    nothingYet: "Engagement comes with the first published survey or with past results; customer outcomes come from a service manager's file.",
    latest: 'The latest figures',
    drivers: 'What stands behind engagement',
    words: `What people said question by question, and their comments, stand in the ${link('survey results')}.`,
    linkage: `Whether such lines belong together can only be seen over many teams: ${link('see linkage')}.`,
    engagement: 'Engagement, 0 to 100',
    noSurvey: 'No survey has been published for this team.',
    people: (size: string) => `${size} people`,
    fromPast: ', brought in from a past survey',
    noObservation: 'No observation yet.',
    baseUnknown: 'base not stated',
    base: (base: string) => `base ${base}`,
    tooSmall: ', too small to count',
    higher: 'higher is better',
    lower: 'lower is better',
    driversCaption: 'Drivers of engagement, 0 to 100',
    driver: 'Driver',
    value: 'Value',
    interval: '95 % interval',
    tooFew: 'too few',
    range: 'From 0 to 100',
    period: 'Period',
  },

  lines: {
    engagement: 'Engagement (0 to 100)',
    lower: (metric: string) => `${metric}, lower is better`,
    overTime: (lines: string, team: string, finding: string) => `${lines} of ${team} over time. ${finding}`,
    note: 'A point stands in the middle of its period. The vertical axes do not start at zero.',
    banded: 'Shaded: 95 % interval.',
    weak: 'Hollow points: the base is smaller than the metric asks for.',
    measure: 'Measure',
    low: 'Low',
    high: 'High',
    base: 'Base',
    tooSmall: (base: string) => `${base} (too small)`,
    baseOf: (base: string) => `base: ${base}`,
  },
};

/** The entries of the catalogue. */
export type LeaderWords = typeof en;
