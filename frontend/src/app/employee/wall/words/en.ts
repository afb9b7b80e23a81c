/** What the wall of fame says, in English. */
export const en = {
  title: 'Wall of fame',
  lead: 'Colleagues who won an award and agreed to stand here.',
  mine: 'Your awards',
  with: (names: string) => `Together with ${names}`,
  inTeam: (team: string) => `With the team ${team}`,
  from: (programme: string, day: string) => `${programme}, ${day}`,
  certificate: 'Download your certificate (PDF)',
  card: 'Download a picture to share',

  question: 'May your name stand on the wall of fame?',
  questionFor: (category: string) => `May your name stand on the wall of fame for ${category}?`,
  off: 'It does not until you say yes. You can take it back at any time; your name is gone at once.',
  until: 'Until the end of',
  staying: 'My name may stay when I leave the organisation',
  agree: 'Yes, name me',
  agreed: 'Your name stands on the wall of fame now.',
  on: (day: string) => `Your name stands on the wall of fame until ${day}.`,
  onStaying: 'It stays when you leave.',
  withdraw: 'Take my name off',
  withdrawn: 'Your name is off the wall of fame.',

  empty: 'Nobody stands here yet',
  emptyText: 'After an award is revealed, its winners decide whether their names stand here.',
  left: 'Somebody who has left',
  nobody: 'Nobody won here.',
  winners: 'Winners',
};

/** The entries of the catalogue. */
export type WallWords = typeof en;
