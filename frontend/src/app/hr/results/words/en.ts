import { countText } from '../../../words/numbers';

const ballots = (n: number): string => (n === 1 ? '1 sealed ballot' : `${countText(n)} sealed ballots`);

/** What the pages of results say, in English: the whole, one team, a demographic, one measure. The heatmap has a catalogue of its own. */
export const en = {
  title: 'Results',
  of: (cycle: string) => `Results of ${cycle}`,
  toLeaders: 'Survey results',
  toCycle: 'The cycle',
  comma: ', ',
  tookPart: (part: string) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)} of the invited took part.`,
  promised: (k: number, kComments: number) => `No figure is about fewer than ${k} people, no comments are shown from fewer than ${kComments}.`,
  shownBy: 'What results are shown by',
  byTeam: 'By team',
  noneOfYours: 'None of your teams',
  noneOfYoursText: 'No team that you lead, and none below it, was asked in this cycle.',
  comments: 'Comments',
  readComments: 'Read the comments',
  readCommentsFrom: (team: string) => `Read the comments from ${team}`,

  /** What became of the ballots in the box, and who counted them. */
  box: {
    counted: (n: number) => `${ballots(n)} ${n === 1 ? 'was' : 'were'} counted.`,
    countedBy: (n: number, trustees: string) => `${ballots(n)} ${n === 1 ? 'was' : 'were'} counted by trustees in their own browser: ${trustees}.`,
    extra: (n: number) => `At most ${n === 1 ? '1 extra ballot' : `${countText(n)} extra ballots`}: so many were handed out a second time for lost devices.`,
    noExtra: 'No extra ballots: none was handed out a second time.',
    left: (n: number) => `${ballots(n)} lay in the box but could not be counted.`,
    several: (n: number) =>
      `The ballots name ${n} different manifests instead of one: not every device was shown the same survey. The people who run the installation must look into it.`,
  },

  team: 'Team',
  answers: 'Answers',
  answersOf: (size: string) => `${size} answers`,
  about: (count: string) => `about ${count}`,
  average: 'Average',
  interval: '95 % interval',
  favourable: 'Favourable',
  favourableOf: (share: string) => `${share} favourable`,
  none: 'none',
  thirds: { low: 'low', middle: 'middle', high: 'high' },
  tooFew: 'too few',
  tooFewAnswers: 'too few answers',
  notShown: 'not shown',
  notShownFor: (what: string, team: string) => `${what} is not shown for ${team}: too few people answered for it to be shown by itself.`,
  nearest: (team: string) => `The nearest figure is that of ${team}.`,
  noneAbove: 'No team above that you may see shows it either.',
  inTeam: (what: string, team: string) => `${what} in ${team}`,

  participation: {
    atMost: (percent: string) => `${percent} % or less`,
    atLeast: (percent: string) => `${percent} % or more`,
    low: 'fewer than a third',
    middle: 'between a third and two thirds',
    high: 'more than two thirds',
  },

  trend: {
    same: 'about the same',
    up: 'up',
    down: 'down',
    upBy: (points: string) => `up by ${points}`,
    downBy: (points: string) => `down by ${points}`,
    since: (trend: string, cycle: string) => `${trend} since ${cycle}`,
    head: (cycle: string) => `Since ${cycle}`,
    nothing: 'nothing to compare',
  },

  oneTeam: {
    all: 'All teams',
    trendHidden: 'How this team moved is not shown',
    byQuestion: 'By question',
    question: 'Question',
    missing: 'This team is not part of this cycle',
    missingText: 'It may have been made later, or the address is not whole.',
  },

  facet: {
    by: (facet: string) => `Results by ${facet}`,
    cell: (driver: string, value: string, team: string) => `${driver}, ${value} in ${team}`,
    ofValue: (driver: string, value: string) => `${driver} of ${value}`,
    whole: (team: string) => `${team} as a whole`,
    hidden: (facet: string) => `${facet} is not shown`,
    hiddenText: 'With it, some figure would have been about too few people. Results by team are not touched by this.',
    elsewhere: 'Not shown by itself, and where the nearest figure is',
    removed:
      'Who removed this from her answers is counted in the team and in none of these rows, so they need not add up to the team. Comments are never shown by demographics.',
    missing: 'Not part of this cycle',
    missingText: 'What results are published by was fixed before the cycle opened.',
  },

  measure: {
    all: 'All figures',
    recommend: 'Recommend score',
    recommendOf: (team: string) => `Recommend score, ${team}`,
    recommendBase: 'Those who gave 9 or 10, less those who gave 0 to 6; from −100 to 100',
    score: (score: string, low: string, high: string) => `${score} (95 % interval ${low} to ${high})`,
    scoreAlone: (score: string) => `${score}, no interval from so few answers`,
    madeOf: 'Made of these questions',
    spread: 'How answers are spread',
    inWords: 'Shares in words',
    meanPlace: (place: string) => `mean place ${place}`,
    conditional: 'Not everybody was asked this: the shares are of those who were.',
    rounded: 'Shares are rounded, so that nobody can be counted back; they need not make 100 % together.',
    share: {
      about: (percent: string) => `about ${percent} %`,
      atMost: (percent: string) => `${percent} % or less`,
      atLeast: (percent: string) => `${percent} % or more`,
      low: 'under a third',
      middle: 'between a third and two thirds',
      high: 'over two thirds',
    },
    beside: 'Teams beside one another',
    besideOf: (team: string) => `The teams of ${team} beside one another`,
    league: 'As far as size lets them be compared',
    drawn: 'Teams drawn to their mean',
    estimate: 'Estimate',
    raw: 'As answered',
    kept: 'Kept of its distance to the mean',
    mean: (mean: string) => `The mean of these teams is ${mean}.`,
  },

  history: {
    heading: 'From cycle to cycle',
    label: (measure: string, team: string) => `${measure}, ${team}, from cycle to cycle.`,
    finding: (first: string, cycle: string, last: string, lastCycle: string) => `From ${first} (${cycle}) to ${last} (${lastCycle}).`,
    note: 'The vertical axis need not start at zero. Whiskers: 95 % interval.',
    cycle: 'Cycle',
    closed: 'Closed',
    low: 'Low',
    high: 'High',
    break: 'Break',
    points: 'Points of 100',
    pointsOfScale: 'Points of the scale',
  },
};

/** The entries of the catalogue. */
export type ResultWords = typeof en;
