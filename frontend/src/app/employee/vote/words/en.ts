import { name } from '../../../words/marks';

/** What the page of public votes says, in English. */
export const en = {
  title: 'Vote',
  lead: 'Everybody has one vote in each category.',
  promise: 'Before you choose',
  promises: [
    'While the vote runs, your choice is kept under your name, so that everybody has one vote and you can change yours.',
    'No page shows it to anybody, not to HR and not to administrators, and nobody is told who has voted or how many. Only whoever runs the server and reads its database could see it until the close.',
    'When the vote closes, the votes go to the award log without names, equal ones together, and what was kept under your name is deleted.',
    'With fewer than five votes in a category none of them is counted, since so few could tell who chose whom. The panel decides then.',
  ],
  until: (moment: string) => `You can vote, and change your vote, until ${moment}.`,
  open: 'You can vote, and change your vote, until the round is closed.',
  one: 'Choose one.',
  several: (most: string) => `Put up to ${most} in order, the best first. One is enough.`,
  order: 'The list is in a random order that is different for everybody.',
  search: 'Find a name',
  nobody: 'Nobody here has this name.',
  mine: 'You cannot vote for yourself, or for a group or team you belong to.',
  chosen: 'Your vote',
  none: 'You have not chosen anybody yet.',
  place: (place: string, who: string) => `${place}. ${name(who)}`,
  choose: 'Choose',
  chooseOne: (who: string) => `Choose ${name(who)}`,
  up: (who: string) => `Move ${name(who)} up`,
  down: (who: string) => `Move ${name(who)} down`,
  remove: (who: string) => `Take ${name(who)} out`,
  full: 'Your list is full. Take somebody out to choose another.',
  save: 'Save my vote',
  saveFor: (category: string) => `Save my vote in ${name(category)}`,
  saved: (category: string) => `Your vote in ${name(category)} is saved.`,
  takenBack: (category: string) => `You have no vote in ${name(category)} now.`,
  unsaved: 'Not saved yet.',
  isSaved: 'This is saved.',
  nothing: 'No vote is open',
  nothingText: 'When an award asks everybody, you can vote here.',
};

/** What every other language says in its way. */
export type VoteWords = typeof en;
