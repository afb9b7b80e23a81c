import { countText } from '../../../words/numbers';

/** What trustees read where they make a key, and where they open and count, in English. */
export const en = {
  heading: 'Trustees',
  lead: (organisation: string, cycle: string) => `${organisation}: ${cycle}`,
  tryAgain: 'Try again',
  brokenLink: 'This link is not whole. Open it again from your mail, or copy all of it.',
  handedIn: 'The count is handed in, and the results are being published.',
  deleteFiles:
    'The server has thrown its locked copies of the key away. Please delete your files too: nobody needs them any more, and then these ballots can never be opened again.',
  open: 'The key is made and the survey is open. You get a mail when it has closed; until then there is nothing to do.',
  shuffling: 'The survey is closed and its box is being shuffled. Look again in a minute.',
  look: 'Look again',
  /** Alone, or with others. */
  counted: (alone: boolean, ballots: number) =>
    `${alone ? 'You' : 'You and the other trustees'} counted ${countText(ballots)} ${ballots === 1 ? 'ballot' : 'ballots'}`,
  published: (counted: string, day: string) => `${counted}, and the results were published on ${day}.`,
  publishing: (counted: string) => `${counted}. The results are being published.`,
  leftOver: (count: number) => `${countText(count)} more ${count === 1 ? 'was' : 'were'} in the box and could not be counted.`,
  nothingLeft: 'There is nothing left to do. If you still have your file, please delete it: nobody needs it any more.',
  destroyed: (day: string) => `The sealed ballots were destroyed on ${day}; no key can open them again.`,

  make: {
    done: 'The key is made, and it was tried once: it opens what is sealed to it. Each trustee now saves her file.',
    called: 'Your part is called ',
    sameWords: '. The same words are in your mail.',
    save: (trustee: string) => `Save the file of ${trustee}`,
    copies: 'The server keeps a copy of these files too, until the ballots are counted. Nobody can open a copy without its passphrase.',
    forgottenOne: 'A passphrase that is forgotten cannot be set again: until the survey opens, make the key anew; after that, without it there are no results.',
    forgottenTwo:
      'A passphrase that is forgotten cannot be set again: until the survey opens, make the key anew; after that, without two of the three there are no results.',
    next: 'HR can open the survey now. When it has closed, you get a mail. You can close this page.',
    again: 'A key is made already. If you make another, it takes its place: the files and passphrases of the first are of no use any more.',
    sealed: (cycle: string) => `The answers to "${cycle}" will be sealed to a key that is made in this browser.`,
    alone: 'You alone will open it with your passphrase.',
    two: 'Any two of the three trustees will open it with their passphrases.',
    nobody: 'Until then nobody can open them: not HR, not whoever runs the server.',
    making: 'The key is being made. This takes a few seconds.',
    act: 'Make the key',
    nextTrustee: 'Done, next trustee',
    beginAgain: 'Please begin again with the first passphrase.',
  },

  passphrase: {
    only: (trustee: string) => `Only ${trustee} should see the keyboard now. Choose a passphrase that you use nowhere else and will still know in some weeks.`,
    label: 'Passphrase',
    hint: (least: number) => `At least ${least} characters; five words chosen at random are best.`,
    again: 'The same once more',
    short: (least: number) => `The passphrase must have at least ${least} characters; five words chosen at random are best.`,
    repeated: 'The passphrase must be more than a few characters again and again; five words chosen at random are best.',
    differ: 'The two are not the same. Type both once more.',
    equal: 'No two trustees may have the same passphrase, otherwise one of them could open what is meant for two.',
  },

  count: {
    toHandIn:
      'Only tables and comments of groups that are large enough leave this browser. Once they are handed in, they are published, and nothing of the answers stays here.',
    handingIn: 'Handing in …',
    handIn: 'Hand in and publish',
    counting: 'Opening and counting',
    opened: (opened: number, of: number) => `${countText(opened)} of ${countText(of)} ballots. Please keep this page open.`,
    joining: 'Joining the key. Please keep this page open.',
    waiting: (cycle: string) => `The answers to "${cycle}" are shuffled and wait to be opened.`,
    typeOne: 'Type your passphrase.',
    typeTwo: 'Two of you type their passphrases, in turn.',
    parts: 'The parts of the key are here, locked; who brought a file may use that.',
    passphraseOf: (trustee: string) => `Passphrase of ${trustee}`,
    files: 'Use files instead of the copies kept on the server',
    chooseFile: "Choose a trustee's file",
    fileHint: 'Its name begins with key-part.',
    fileUsed: (trustee: string) => `The file of ${trustee} is used.`,
    act: 'Open and count',
    tooFew: 'Two of the three trustees must type their passphrases; one alone can open nothing.',
  },

  found: {
    heading: 'What was found in the box',
    issued: 'Ballots handed out',
    boxed: 'Sealed ballots in the box',
    counted: 'Counted',
    unreadable: 'Cannot be opened',
    forged: 'Not genuine',
    otherRules: 'Sealed under other rules',
    overfull: 'Left out, since their group holds more ballots than were handed out',
    teams: 'Teams that will be shown',
    comments: 'Comments that will be shown',
    rules: 'The rules that these ballots name: ',
    manifests: (count: number) =>
      `The ballots name ${countText(count)} different rules: not everybody was shown the same survey. Find out why before you hand this in.`,
  },

  stops: {
    noPart: 'This file is no part of a key. Choose the file that was saved when the key was made; its name begins with "key-part".',
    otherCycle: (found: string, wanted: string) => `This file is of another survey, "${found}". Choose the one of "${wanted}".`,
    otherKey: 'This file is of an earlier key of this survey, which was made again since. Choose the newer file.',
    noTrustee: (trustee: string) => `This file is of ${trustee}, who is no trustee of this survey.`,
    unreachable: 'The server cannot be reached. Check the connection and try again; nothing is lost, since nothing was sent half.',
    refused: (status: number) => `The server answered ${status} without saying why. Try again in a minute.`,
    otherQuestions: 'The server names other questions than the rules of this survey. Count nothing, and tell the people who run it.',
    boxNotWhole: 'The server did not hand out all ballots that it says lie in the box. Count nothing, and tell the people who run it.',
    otherPart: (trustee: string) =>
      `The part of ${trustee} is not the one that the rules of this survey name. Choose the file that was saved when the key was made.`,
    wrongPassphrase: (trustee: string) => `${trustee}: The passphrase does not open this file. Check upper and lower case, spaces and the keyboard language.`,
    damaged: (trustee: string) => `The part of ${trustee} is damaged. Choose the file that was saved when the key was made.`,
    notWhole: 'The server sent a ballot that is not whole. Try again; if it stays so, tell the people who run the survey.',
  },
};

/** The entries of the catalogue. */
export type TrusteeWords = typeof en;
