import type { ComparedWith } from '@throughline/contract';
import { countText } from '../../../../words/numbers';

/** What the heatmap of results says, in English. */
export const en = {
  path: 'Where this page stands in the tree',
  columns: 'Columns',
  allDrivers: 'All drivers',
  questionsOn: (driver: string) => `Questions on ${driver.toLowerCase()}`,
  comparedWith: 'Compared with',
  parentEach: 'The team above each',
  before: 'The cycle before',
  parent: 'the team above each',
  tops: 'the topmost of your teams above each',
  inCells: 'In the cells',
  averages: 'Averages',
  differences: 'Differences',
  favourable: 'Favourable answers',
  differencesTo: (compared: string) => `Differences to ${compared}`,
  byDriver: (what: string) => `${what} by team and driver`,
  byQuestion: (what: string) => `${what} by team and question`,
  find: 'Find a team',
  notFound: (search: string) => `No team that you may see has “${search}” in its name.`,
  last: 'Teams with fewer than twenty answers stand last, as in the tree: chance alone would put them first or last.',
  left: (n: number) =>
    `${countText(n)} more ${n === 1 ? 'team is' : 'teams are'} not on this page. Open a team to see those below it, or find one by its name.`,
  legend: 'Legend',
  farBelow: 'stands out, 10 points of 100 or more below',
  below: 'stands out below',
  above: 'stands out above',
  farAbove: 'stands out, 10 points or more above',
  hatched: 'not shown; the lock says why',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  downloadCsv: 'Download as CSV',

  /** What exactly was asked where the benchmark comes from. */
  benchmark: {
    share: (measure: string, item: string, match: string) => `${measure}: there the share of favourable answers to “${item}” (${match}).`,
    average: (measure: string, item: string, match: string) => `${measure}: there the average of “${item}” (${match}).`,
    match: { 'same-wording': 'the same words', 'similar-question': 'a similar question', 'same-theme': 'the same theme, other questions' },
    there: (figure: string) => `${figure} there`,
  },
  semicolon: '; ',

  /** How differences were judged, and what to bear in mind. */
  notes: {
    noneJudged: (compared: string) => `No difference to ${compared} could be judged: no figure here with an interval has something to be compared with.`,
    found: (clear: number, judged: number, compared: string) =>
      `${countText(clear)} of ${countText(judged)} ${judged === 1 ? 'difference' : 'differences'} to ${compared} ${clear === 1 ? 'stands' : 'stand'} out`,
    chance: (rate: number) => `${rate} % of those are expected to be chance.`,
    together:
      'All differences on this page were judged together (false discoveries controlled by Benjamini and Hochberg’s procedure). For the others no clear change or difference can be told.',
    few: 'Figures from fewer than twenty answers have no interval, and no difference of them is judged.',
    caution: {
      organisation: 'A team is part of what it is compared with, so its difference is judged cautiously.',
      parent: 'A team is part of the team above it, so its difference is judged cautiously.',
      before: 'Compared only where the same was asked both times. Who answered both times is in both figures, which makes the judgement cautious.',
      benchmark: 'A benchmark was asked of other people, mostly in other words: what was asked there stands below. It is taken as exact.',
    } as Readonly<Record<ComparedWith, string>>,
  },

  grid: {
    fold: (team: string) => `Fold ${team}`,
    unfold: (team: string) => `Unfold ${team}`,
    open: (n: number, team: string) => `Open the ${n} below ${team}`,
    below: (n: number) => `${n} below`,
    more: 'More about it',
    hint: 'Point at a cell, tap it, or go there with the arrow keys: what it rests on stands here.',
    clearlyBelow: (compared: string) => `clearly below ${compared}`,
    clearlyAbove: (compared: string) => `clearly above ${compared}`,
  },

  cell: {
    same: 'same',
    figure: (value: string, interval: string, rest: string) => `${value} (${interval}), ${rest}.`,
    interval: (interval: string) => `95 % interval ${interval}`,
    noInterval: 'no interval, too few answers',
    nothing: 'Nothing to compare it with.',
    few: (compared: string, direction: string) => `Compared with ${compared}: ${direction}; with so few answers no figure is given.`,
    judged: (difference: string, compared: string, judgement: string) => `${difference} compared with ${compared}: ${judgement}.`,
    cannotTell: 'too few answers to judge',
    standsOut: 'this stands out',
    unclear: 'no clear difference',
  },

  /** Heads and cells of the file. */
  file: {
    team: 'team',
    level: 'level',
    answers: 'answers',
    tookPart: 'took part',
    low: (measure: string) => `${measure}: low`,
    high: (measure: string) => `${measure}: high`,
    favourable: (measure: string) => `${measure}: favourable`,
    to: (measure: string, compared: string) => `${measure}: to ${compared}`,
    standsOut: (measure: string) => `${measure}: stands out`,
    because: 'not shown because',
    notShown: 'not shown',
    notJudged: 'not judged',
    yes: 'yes',
    no: 'no',
  },
};

/** The entries of the catalogue. */
export type HeatmapWords = typeof en;
