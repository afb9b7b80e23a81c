import type { StateKind } from '../state/state';

/** What the parts of the design system say of their own, and what is said when the server gave no answer of ours, in English. */
export const en = {
  states: {
    loading: 'Loading',
    empty: 'Nothing here yet',
    error: 'This could not be loaded',
    'too-small': 'Too few people to show this',
    forbidden: 'This page is not for your role',
  } as Readonly<Record<StateKind, string>>,
  tryAgain: 'Try again',
  notNow: 'Not now',
  optional: 'optional',
  needed: (label: string) => `${label} is needed.`,
  wholeAddress: 'Write a whole address, as in name@example.org.',
  tooShort: (label: string) => `${label} is too short.`,
  tooLong: (label: string) => `${label} is too long.`,
  notRight: (label: string) => `${label} is not right yet.`,
  atLeastCharacters: (count: string) => `At least ${count} characters are needed.`,
  atMostCharacters: (count: string) => `At most ${count} characters.`,
  noRows: 'No rows.',
  rowsOf: (shown: string, all: string) => `${shown} of ${all} rows.`,
  showMore: (next: string) => `Show ${next} more`,
  done: '(done)',
  progress: 'Progress',
  whyNot: (what: string) => `Why ${what} is not shown`,
  notShownOf: (what: string) => `${what} is not shown`,
  see: (team: string) => `See ${team}`,
  seeAbove: 'See the team above',
  reading: (file: string) => `Reading ${file} …`,
  theFile: 'the file',
  lastChosen: (file: string) => `Last chosen: ${file}`,
  chooseFile: 'Choose a file, or drop it here',
  csvHint: 'CSV with one header line; any delimiter, UTF-8 or Windows encoding.',
  emptyFile: (file: string) => `${file} is empty. Choose a file that has a header line and at least one row.`,
  largeFile: (file: string, size: string, most: string) =>
    `${file} has ${size} MB; at most ${most} MB are read at once. Split it and bring in the parts one by one.`,
  searchName: 'Search by name',
  searching: 'Searching …',
  nobodyFound: 'No colleague has this in the name.',
  found: (count: number) => `${count === 1 ? 'One colleague' : `${count} colleagues`} found. Choose with the arrow keys.`,
  leave: {
    heading: 'Leave without saving?',
    sentence: 'What you changed on this page is not saved yet.',
    act: 'Leave without saving',
    keep: 'Stay here',
  },
  unexpected: { title: 'Something went wrong on this page', detail: 'Nothing was sent. Please load the page again.' },
  unreachable: { title: 'The server cannot be reached', detail: 'Nothing you typed is lost. Check the connection, then try again.' },
  server: { title: 'The server could not finish this', detail: 'Please try again in a moment. If it stays, tell your administrator.' },
  refused: { title: 'This was refused', detail: (status: number) => `The server answered ${status} without saying why.` },
  ended: { title: 'Your session has ended', detail: 'Your session has ended. Sign in in another tab, then send this again.' },
};

/** The entries of the catalogue. */
export type UiWords = typeof en;
