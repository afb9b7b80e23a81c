import { link } from '../../../words/marks';
import { countText } from '../../../words/numbers';
import type { CyclesWords } from './en';

/** What the pages that list the cycles say, in German. */
export const de: CyclesWords = {
  titles: {
    overview: 'Befragungen und Auszeichnungen',
    cycles: 'Runden',
    calendar: 'Kalender',
    series: 'Reihen',
    newSeries: 'Neue Reihe',
    newCycle: 'Neue Runde',
    cycle: 'Runde',
    cards: 'Karten',
    mail: 'Mails einer Runde',
    poster: 'Aushang',
  },

  states: { draft: 'Entwurf', open: 'offen', closed: 'geschlossen', published: 'veröffentlicht' },
  seriesStates: { active: 'läuft', paused: 'angehalten', ended: 'beendet' },
  planned: 'geplant',
  days: (from, until) => `${from} bis ${until}`,
  untilDay: (day) => `bis ${day}`,
  print: 'Drucken',
  lookAgain: 'Noch einmal nachsehen',

  sentences: {
    draft: (day) => `Ein Entwurf, der am ${day} beginnen soll. Noch wurde niemand gefragt.`,
    over: (day) => `Der letzte Tag war der ${day}; als Nächstes schließt sie.`,
    lastDay: 'Offen. Heute ist der letzte Tag.',
    open: (day, left) => `Offen bis ${day}, noch ${left} ${left === 1 ? 'Tag' : 'Tage'}.`,
    closed: 'Geschlossen. Die Antworten werden gezählt.',
    published: (day) => `Veröffentlicht. Sie schloss am ${day}.`,
    publishedBy: (day) => `Veröffentlicht. Sie lief längstens bis ${day}.`,
  },

  events: {
    drafted: 'Entworfen',
    tested: 'Probelauf gemacht',
    keyMade: 'Die Treuhandpersonen haben ihren Schlüssel gemacht',
    opened: 'Geöffnet',
    extended: 'Verlängert',
    reminded: 'Erinnerung gesendet',
    tightened: 'Kleinste Gruppe erhöht',
    earlyEnd: 'Früheres Ende angekündigt',
    closed: 'Geschlossen',
    published: 'Veröffentlicht',
    shredded: 'Versiegelte Stimmzettel und Schlüssel vernichtet',
    by: (what, who) => `${what} von ${who}`,
    detail: (what, detail) => `${what}: ${detail}`,
    afterLastDay: (day) => `nach dem letzten Tag, dem ${day}`,
    groups: (k, kComments) => `Zahlen ${k}, Kommentare ${kComments}`,
  },

  participation: {
    about: (percent) => `${percent} %`,
    atLeast: (percent) => `${percent} % oder mehr`,
    atMost: (percent) => `${percent} % oder weniger`,
    low: 'weniger als ein Drittel',
    middle: 'zwischen einem und zwei Dritteln',
    high: 'mehr als zwei Drittel',
  },

  list: {
    lead: 'Eine Runde ist ein Durchgang eines Fragebogens: wer gefragt wird, von wann bis wann, und was daraus geworden ist.',
    all: 'Alle Runden',
    none: 'Noch keine Runde',
    noneYet: 'Wählen Sie einen Fragebogen, wer gefragt wird und bis wann. Nichts wird gesendet, bevor Sie sie öffnen.',
    make: 'Eine Runde anlegen',
    questionnaires: 'Die Fragebögen ansehen',
    name: 'Name',
    state: 'Stand',
    opens: 'Beginnt',
    closes: 'Schließt',
    questionnaire: 'Fragebogen',
    version: (title, version) => `${title}, Fassung ${version}`,
    invited: 'Eingeladen',
    notOpened: 'nicht geöffnet',
    kindAndState: (kind, state) => `${kind}, ${state}`,
    timeline: 'Runden und Auszeichnungen über zwölf Monate',
    survey: 'Befragung',
    nominations: 'Vorschläge',
  },

  calendar: {
    lead: 'Alle Befragungen eines Monats: die gewesenen, die laufenden und die geplanten.',
    before: 'Der Monat davor',
    after: 'Der Monat danach',
    now: 'Dieser Monat',
    caption: (month) => `Befragungen im ${month}`,
    all: (month) => `Alle Befragungen im ${month}`,
    none: 'Keine Befragung in diesem Monat',
    noneYet: 'Entwerfen Sie eine Runde, oder beginnen Sie eine Reihe, die sie von selbst entwirft.',
    start: 'Eine Reihe beginnen',
  },

  overview: {
    awards: 'Auszeichnungen',
    people: 'Personen',
    noCycle: `Noch keine Runde. ${link('Legen Sie eine an')}: Sie bleibt ein Entwurf, bis Sie sie öffnen.`,
    noAward: `Noch kein Auszeichnungsprogramm. ${link('Legen Sie eines an')}.`,
    teams: 'Die Teams ansehen',
    inTeams: (teams) => `In ${countText(teams)} ${teams === 1 ? 'Team' : 'Teams'}.`,
    allLed: 'Jedes hat eine Führungskraft.',
    unled: (unled) => `${countText(unled)} ${unled === 1 ? 'hat' : 'haben'} keine Führungskraft.`,
    nominations: (count) => `${countText(count)} ${count === 1 ? 'Vorschlag' : 'Vorschläge'}.`,
  },

  programme: {
    states: { draft: 'Entwurf', open: 'offen', closed: 'geschlossen' },
    revealed: 'bekannt gegeben',
    draft: 'Ein Entwurf. Noch weiß niemand davon.',
    accepting: (day) => `Bis ${day} kann vorgeschlagen werden.`,
    announced: (day) => `Angekündigt. Vorschläge sind ab ${day} möglich.`,
    closed: 'Geschlossen. Es nimmt keine Vorschläge mehr an.',
  },
};
