import type { QuestionnaireImportLine } from '@throughline/contract';
import { link } from '../../../words/marks';

type Kind = QuestionnaireImportLine['kind'];

/** What the page says on which a questionnaire comes over from another tool, in English. */
export const en = {
  heading: 'Move in',
  lead: 'A questionnaire from LimeSurvey or SurveyJS becomes one of yours. You see what it would be, and everything that cannot come over, before anything is made.',
  steps: { label: 'Where moving in stands', file: 'Choose a file', previewed: 'Check', done: 'Made' },
  another: 'Choose another file',
  drop: 'Choose a file, or drop it here',
  hint: 'A survey structure (.lss) or survey archive (.lsa) of LimeSurvey, or the JSON of SurveyJS.',
  promise: 'Only what was asked comes over. Answers and participants in an archive are not opened and not kept, since they were given under another promise.',
  results: `Results of teams come in as ${link('past results')}, from a CSV file.`,
  files: { caption: 'Files that were sent', file: 'File', from: 'From', on: 'Sent on', state: 'State', made: 'made', notMade: 'not made yet' },
  made: 'The questionnaire is made.',
  open: `${link('Open it in the builder')} and go through the report below.`,
  earlier: `What earlier surveys found comes in as ${link('past results')}.`,
  make: 'Make the questionnaire',
  discard: 'Discard this file',
  discarded: 'Nothing was made of the file.',
  again: 'This very file was sent before. Here is how it stands.',
  /** Refusals of the server by their codes; others are said as the server says them, in English. */
  refused: {
    'import-changed':
      'What was chosen for this questionnaire, or a question of your own, was changed while it was being made. So nothing was made. Please look at it once more, and make it then.',
    'already-applied': 'The questionnaire is made already. Change it where it is.',
  } as Readonly<Record<string, string>>,
  noQuestion: 'No question is chosen.',
  tooMany: (count: string, most: string, over: string) => `These are ${count} questions. At most ${most} can be asked; leave out ${over}.`,
  undecided: (n: number) => (n === 1 ? 'One question still needs a driver.' : `${n} questions still need a driver.`),

  report: {
    heading: 'What is not as it was',
    csv: 'The report as CSV',
    caption: 'The report, line by line',
    where: 'Where',
    whole: 'the whole',
    kind: 'What happened',
    what: 'What, and what instead',
    kinds: { 'left-out': 'left out', changed: 'changed', look: 'look at it' } as Readonly<Record<Kind, string>>,
    counts: {
      'left-out': (n: number) => `${n} left out`,
      changed: (n: number) => `${n} changed`,
      look: (n: number) => `${n} to look at`,
    } as Readonly<Record<Kind, (n: number) => string>>,
    inFile: 'In the file',
    nothing: 'Everything came over as it was.',
  },

  becomes: {
    would: 'What it would be',
    is: 'What was made',
    count: (count: string, most: string, languages: string) => `${count} of at most ${most} questions, counting each statement of a matrix, in ${languages}.`,
    title: 'Title',
    rest: 'Driver of all that have none',
    chooseFor: (n: number) => `Choose one for ${n} questions`,
    restHint: 'What a question is about decides in which figure it counts. Choose it one by one where it matters.',
    texts: 'Show texts in',
    leftOut: 'Left out',
    when: 'Asked when',
    take: (code: string, question: string) => `Take ${code}: ${question}`,
    was: 'was',
    mandatory: 'mandatory',
    there: 'is there already',
    driverOf: (code: string) => `Driver of ${code}`,
    chooseDriver: 'Choose a driver',
    proposed: 'proposed by its words',
  },
};

/** The entries of the catalogue. */
export type MoveInWords = typeof en;
