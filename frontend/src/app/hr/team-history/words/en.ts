/** What the page about the history of teams from a file says, in English. */
export const en = {
  title: 'Team history from a file',
  lead: 'Who was in which team, from when until when. A line for each person and each of her teams: the lines of a file are the whole history of the people in it; others stay as they are. You see what would change first.',
  teams: 'Teams',
  download: 'Download as a file',
  sample: 'A sample of this file',
  sampleHint: 'Keep the download of today, too: brought in again, it takes back what a file has changed.',
  imported: 'The histories are in. What these people handled as agents of a helpdesk is being given to the teams in which they were then.',
};

/** The entries of the catalogue. */
export type TeamHistoryWords = typeof en;
