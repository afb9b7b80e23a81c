import { countText } from '../../../words/numbers';

/** What the bringing in of a file says, in English. */
export const en = {
  progress: 'Where this import stands',
  steps: { file: 'Choose a file', previewed: 'Check', applied: 'Brought in' },
  another: 'Choose another file',
  gone: 'The file is gone. Nothing was brought in.',
  readAs: (rows: number, encoding: string, delimiter: string) => `: ${countText(rows)} rows, read as ${encoding} with ${delimiter} between the columns.`,
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as Readonly<Record<string, string>>,
  mapping: 'Which column means what',
  leftOut: 'left out',
  needed: (field: string) => `${field} (needed)`,
  missing: (field: string) => `No column is ${field} yet. Choose the one that holds it.`,
  counts: {
    previewed: { heading: 'What would happen', added: 'to add', changed: 'to change' },
    applied: { heading: 'What was done', added: 'added', changed: 'changed' },
    undone: { heading: 'What had been done', added: 'had been added', changed: 'had been changed' },
    unchanged: 'unchanged',
    refused: 'refused',
  },
  further: {
    missing: 'missing',
    teamsAdded: 'teams added',
    teamsChanged: 'teams changed',
    leadersChanged: 'leaders changed',
    figuresAdded: 'figures added',
    figuresChanged: 'figures changed',
    figuresUnchanged: 'figures unchanged',
    emptyCells: 'empty cells',
    rowsLeftOut: 'rows left out',
    belowMinimumBase: 'below minimum base',
  } as Readonly<Record<string, string>>,
  problems: (count: number) => `${countText(count)} ${count === 1 ? 'problem' : 'problems'}`,
  firstProblems: (count: number) => `The first ${countText(count)} are listed.`,
  problemRows: 'Rows with a problem',
  skip: 'Bring in the good rows and leave these out.',
  skipHint: 'Otherwise correct the file and choose it again; nothing is brought in until then.',
  sample: 'The first rows',
  sampleCaption: 'The first rows of the file',
  columns: { line: 'Line', change: 'What happens', differences: 'Differences', column: 'Column', value: 'Value', problem: 'What is wrong' },
  changes: { added: 'added', changed: 'changed', unchanged: 'unchanged' },
  difference: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
  nothing: 'nothing',
  working: 'Working …',
  bringIn: {
    people: (count: number) => `Bring in ${countText(count)} people`,
    rows: (count: number) => `Bring in ${countText(count)} rows`,
    results: (count: number) => `Bring in ${countText(count)} results`,
  },
  discard: 'Discard this file',
  undone: `This import was taken back. Every observation that it brought in is gone, and those it changed are again as they were before. ${teamsStay()}`,
  undo: {
    heading: (file: string) => `Take ${file} back?`,
    sentences: [
      'Every observation that this file brought in goes, and those it changed are again as they were before.',
      `${teamsStay()} The file can be imported again.`,
    ] as readonly string[],
    act: 'Take it back',
    done: (file: string) => `${file} is taken back.`,
  },
  fields: {
    name: 'Name',
    email: 'E-mail',
    externalKey: 'Employee key',
    team: 'Team',
    teamKeyOrName: 'Team (key or name)',
    teamKey: 'Team key',
    teamPath: 'Team path (Parent / Team)',
    parentTeam: 'Parent team',
    leader: 'Leader (yes, or the key or e-mail of the leader)',
    jobTitle: 'Job title',
    site: 'Site',
    roleBand: 'Role band',
    language: 'Language',
    timeZone: 'Time zone',
    joinedOn: 'Joined on',
    leftOn: 'Left on',
    teamName: 'Name of the team',
    period: 'Period',
    metric: 'Metric (key or name), one a row',
    value: 'Value, one a row',
    base: 'Base (ratings or contacts)',
    respondents: 'How many answered',
  } as Readonly<Record<string, string>>,
};

function teamsStay(): string {
  return 'Teams that it made stay: others may use them by now.';
}

/** The entries of the catalogue. */
export type ImportWords = typeof en;
