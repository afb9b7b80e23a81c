import { name } from '../../../words/marks';

/** What the page of the words that stand out in comments says, in English. */
export const en = {
  title: 'Words that stand out',
  lead: 'Words that a larger part of the comments here has than of other comments in the organisation. They show what people speak of more here, not whether it is good or bad: please read the comments before you conclude anything.',
  back: 'The comments',
  team: 'Team',
  allTeams: 'All teams',
  against: {
    'other-teams': 'Compared with the comments of all other teams in this survey.',
    'earlier-surveys': 'Compared with the comments of earlier surveys.',
  },
  base: (language: string, here: string, elsewhere: string) => `${name(language)}: ${here} comments here, ${elsewhere} others.`,
  how: (judged: string, rate: string) =>
    `Words judged together: ${judged}. At most ${rate} % of those in the list are expected to be there by chance. How rarely chance alone sets a word apart as much is told in three steps, from its log-likelihood.`,
  least: (least: string) =>
    `A word is in the list only if at least ${least} comments on one and the same question here have it, and so at least ${least} people. Where fewer others have it, we count it as ${least}.`,
  caption: 'Words that stand out in these comments',
  word: 'Word',
  language: 'Language',
  comments: 'Comments with it',
  times: 'How much more often',
  timesText: (times: string) => `at least ${times} times`,
  chance: 'By chance alone',
  chanceText: (words: string) => `in fewer than 1 of ${words} words`,
  none: 'No word stands out',
  noneText: 'What people say here is said about as often elsewhere, or by too few to tell.',
  few: 'Too few comments to compare',
  fewText: (least: string) => `We compare words only where there are at least ${least} comments in the same language here, and as many elsewhere.`,
  nothing: 'Nothing to compare with yet',
  nothingText: 'There are no comments of other teams or of earlier surveys. You can choose one team to compare it with the others.',
  dictionary: 'Dictionary of themes',
  take: 'Take over',
  takeOne: (word: string) => `Take ${name(word)} over into the dictionary of themes`,
  into: (word: string) => `Theme for ${name(word)}`,
  newTheme: 'A new theme of this name',
  save: 'Save',
  cancel: 'Cancel',
  saved: (word: string, theme: string) => `${name(word)} counts for the theme ${name(theme)} now. It is looked for in all comments within minutes.`,
  known: (theme: string) => `Counts for ${name(theme)}`,
  all: 'All comments',
  filtered: (words: string) => `Comments with: ${name(words)}.`,
  filteredNone: 'This word does not stand out here any more.',
};

/** What every other language says in its way. */
export type StandingWords = typeof en;
