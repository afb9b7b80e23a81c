import { countText } from '../../../words/numbers';
import type { TeamsWords } from './en';

const people = (count: number): string => `${countText(count)} ${count === 1 ? 'Person' : 'Personen'}`;
const teams = (count: number): string => `${countText(count)} ${count === 1 ? 'Team' : 'Teams'}`;

/** What the team tree, and the choice of teams in other pages, says in German. */
export const de: TeamsWords = {
  teams: 'Teams',
  find: 'Team suchen',
  notFound: 'Kein Team heißt so.',
  below: (team) => `Teams unter ${team}`,
  lead: (count) => `${teams(count)}. Wer ein Team führt, sieht dessen Ergebnisse und die aller Teams darunter.`,
  bringIn: 'Datei einlesen',
  history: 'Teamverlauf',
  tree: 'Teambaum',
  choose: 'Wählen Sie ein Team',
  chooseText: 'Dann können Sie es umbenennen, verschieben, sagen, wer es führt, oder ein Team darunter anlegen.',
  none: 'Noch kein Team',
  noneYet: 'Lesen Sie eine Datei mit einer Spalte für das Team ein.',
  noLeader: 'keine Führungskraft',
  withBelow: (count) => `${people(count)} mit den Teams darunter`,

  panel: {
    people: (count) => `${people(count)} genau in diesem Team.`,
    see: 'Ansehen',
    name: 'Name',
    under: 'Gehört zu',
    save: 'Speichern',
    leader: 'Führungskraft',
    takeAway: 'Wegnehmen',
    nobody: 'Niemand führt dieses Team selbst; die Personalabteilung und wer ein Team darüber führt, sehen seine Ergebnisse.',
    somebodyElse: 'Jemand anders führt es',
    who: 'Wer es führt',
    addBelow: 'Team darunter anlegen',
    newName: 'Name des neuen Teams',
    add: 'Anlegen',
    nameNeeded: 'Geben Sie dem neuen Team einen Namen.',
    leads: (person, team) => `${person} führt jetzt ${team}.`,
    nobodyLeads: (team) => `Niemand führt jetzt ${team}.`,
    saved: 'Das Team ist gespeichert.',
    standsBelow: (team, above) => `${team} steht jetzt unter ${above}.`,
  },

  choice: {
    none: 'Noch kein Team ist angekreuzt.',
    ticked: (count, persons) => `${teams(count)} angekreuzt, mit allen Teams darunter. Zusammen heute ${people(persons)}.`,
  },
};
