/** What the page of past results says, in English. */
export const en = {
  title: 'Past results',
  lead: 'What earlier staff surveys said, team by team. They stand beside your cycles, marked as past results.',
  done: 'The past results are in. They are listed below, and stand on the pages of their teams.',
  there: 'What is there',
  none: 'No past result yet. Choose a file with one row a team.',
  first: (count: string) => `These are the first ${count}.`,
  team: 'Team',
  measure: 'Measure',
  period: 'Period',
  value: 'Value, 0 to 100',
  inFile: 'In the file',
  answered: 'Answered',

  options: {
    heading: 'How it is meant',
    period: 'Period of all rows',
    orColumn: 'Or map a column that holds it.',
    lowest: 'Lowest value of the scale',
    highest: 'Highest value of the scale',
    turned: 'Values are turned to 0 to 100 and kept as they stand too.',
    createTeams: 'Make teams that are not there yet',
    createTeamsHint: 'They are put below the whole organisation.',
    forms: 'Write a year (2015), half (2015-H1), quarter (2015-Q2), month (2015-03), ISO week (2015-W14) or day (2015-03-31).',
    scaleWrong: 'The highest value must be above the lowest.',
  },
};

/** The entries of the catalogue. */
export type PastResultWords = typeof en;
