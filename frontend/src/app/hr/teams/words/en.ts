import { countText } from '../../../words/numbers';

/** What the team tree, and the choice of teams in other pages, says in English. */
export const en = {
  teams: 'Teams',
  find: 'Find a team',
  notFound: 'No team is called so.',
  below: (team: string) => `Teams below ${team}`,
  lead: (count: number) => `${countText(count)} ${count === 1 ? 'team' : 'teams'}. Who leads a team sees the results of it and of all teams below.`,
  bringIn: 'Bring in a file',
  history: 'Team history',
  tree: 'Team tree',
  choose: 'Choose a team',
  chooseText: 'Then you can rename it, move it, say who leads it, or add a team below it.',
  none: 'No team yet',
  noneYet: 'Bring in a file with a column for the team.',
  noLeader: 'no leader',
  withBelow: (people: number) => `${countText(people)} people with the teams below`,

  panel: {
    people: (count: number) => `${countText(count)} people in this very team.`,
    see: 'See them',
    name: 'Name',
    under: 'Below',
    save: 'Save',
    leader: 'Leader',
    takeAway: 'Take away',
    nobody: 'Nobody leads this team itself; HR and whoever leads a team above see its results.',
    somebodyElse: 'Somebody else leads it',
    who: 'Who leads it',
    addBelow: 'Add a team below',
    newName: 'Name of the new team',
    add: 'Add it',
    nameNeeded: 'Give the new team a name.',
    leads: (person: string, team: string) => `${person} now leads ${team}.`,
    nobodyLeads: (team: string) => `Nobody leads ${team} now.`,
    saved: 'The team is saved.',
    standsBelow: (team: string, above: string) => `${team} now stands below ${above}.`,
  },

  choice: {
    none: 'No team is ticked yet.',
    ticked: (teams: number, people: number) =>
      `${countText(teams)} ${teams === 1 ? 'team is' : 'teams are'} ticked, with all teams below. Together ${countText(people)} people today.`,
  },
};

/** The entries of the catalogue. */
export type TeamsWords = typeof en;
