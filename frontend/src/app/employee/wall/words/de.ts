import type { WallWords } from './en';

/** What the wall of fame says, in German. */
export const de: WallWords = {
  title: 'Ehrenwand',
  lead: 'Kolleginnen und Kollegen, die eine Auszeichnung gewonnen haben und hier stehen möchten.',
  mine: 'Ihre Auszeichnungen',
  with: (names) => `Gemeinsam mit ${names}`,
  inTeam: (team) => `Mit dem Team ${team}`,
  from: (programme, day) => `${programme}, ${day}`,
  certificate: 'Urkunde herunterladen (PDF)',
  card: 'Bild zum Teilen herunterladen',

  question: 'Darf Ihr Name an der Ehrenwand stehen?',
  questionFor: (category) => `Darf Ihr Name für ${category} an der Ehrenwand stehen?`,
  off: 'Er steht dort erst, wenn Sie zustimmen. Sie können es jederzeit zurücknehmen; dann ist Ihr Name sofort weg.',
  until: 'Bis zum Ende des',
  staying: 'Mein Name darf bleiben, wenn ich die Organisation verlasse',
  agree: 'Ja, mein Name darf dort stehen',
  agreed: 'Ihr Name steht jetzt an der Ehrenwand.',
  on: (day) => `Ihr Name steht bis ${day} an der Ehrenwand.`,
  onStaying: 'Er bleibt, wenn Sie gehen.',
  withdraw: 'Meinen Namen entfernen',
  withdrawn: 'Ihr Name steht nicht mehr an der Ehrenwand.',

  empty: 'Hier steht noch niemand',
  emptyText: 'Nach der Bekanntgabe einer Auszeichnung entscheiden alle, die gewonnen haben, ob ihr Name hier steht.',
  left: 'Jemand, der nicht mehr hier arbeitet',
  nobody: 'Hier hat niemand gewonnen.',
  winners: 'Wer gewonnen hat',
};
