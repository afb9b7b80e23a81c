import { countText } from '../../../words/numbers';
import type { ResultWords } from './en';

const ballots = (n: number): string => (n === 1 ? '1 versiegelter Stimmzettel' : `${countText(n)} versiegelte Stimmzettel`);

/** What the pages of results say, in German. */
export const de: ResultWords = {
  title: 'Ergebnisse',
  of: (cycle) => `Ergebnisse von ${cycle}`,
  toLeaders: 'Befragungsergebnisse',
  toCycle: 'Die Runde',
  comma: ', ',
  tookPart: (part) => `Teilgenommen haben von den Eingeladenen: ${part}.`,
  promised: (k, kComments) => `Keine Zahl handelt von weniger als ${k} Personen, aus Gruppen von weniger als ${kComments} werden keine Kommentare gezeigt.`,
  shownBy: 'Wonach Ergebnisse gezeigt werden',
  byTeam: 'Nach Teams',
  noneOfYours: 'Keines Ihrer Teams',
  noneOfYoursText: 'Kein Team, das Sie führen, und keines darunter wurde in dieser Runde gefragt.',
  comments: 'Kommentare',
  readComments: 'Die Kommentare lesen',
  readCommentsFrom: (team) => `Die Kommentare aus ${team} lesen`,

  box: {
    counted: (n) => `${ballots(n)} ${n === 1 ? 'wurde' : 'wurden'} gezählt.`,
    countedBy: (n, trustees) => `${ballots(n)} ${n === 1 ? 'wurde' : 'wurden'} von Treuhandpersonen in ihrem eigenen Browser gezählt: ${trustees}.`,
    extra: (n) =>
      n === 1
        ? 'Höchstens 1 zusätzlicher Stimmzettel: So viele wurden für verlorene Geräte ein zweites Mal ausgegeben.'
        : `Höchstens ${countText(n)} zusätzliche Stimmzettel: So viele wurden für verlorene Geräte ein zweites Mal ausgegeben.`,
    noExtra: 'Keine zusätzlichen Stimmzettel: Keiner wurde ein zweites Mal ausgegeben.',
    left: (n) => `${ballots(n)} ${n === 1 ? 'lag' : 'lagen'} in der Urne, ${n === 1 ? 'konnte' : 'konnten'} aber nicht gezählt werden.`,
    several: (n) =>
      `Die Stimmzettel nennen ${n} verschiedene Manifeste statt eines einzigen: Nicht jedem Gerät wurde dieselbe Befragung gezeigt. Wer die Installation betreibt, muss dem nachgehen.`,
  },

  team: 'Team',
  answers: 'Antworten',
  answersOf: (size) => `${size} Antworten`,
  about: (count) => `etwa ${count}`,
  average: 'Mittelwert',
  interval: '95-%-Intervall',
  favourable: 'Zustimmend',
  favourableOf: (share) => `${share} zustimmend`,
  none: 'keine',
  thirds: { low: 'niedrig', middle: 'mittel', high: 'hoch' },
  tooFew: 'zu wenige',
  tooFewAnswers: 'zu wenige Antworten',
  notShown: 'nicht gezeigt',
  notShownFor: (what, team) => `${what} wird für ${team} nicht gezeigt: Dafür haben zu wenige Personen geantwortet.`,
  nearest: (team) => `Die nächste Zahl ist die von ${team}.`,
  noneAbove: 'Auch kein Team darüber, das Sie sehen dürfen, zeigt sie.',
  inTeam: (what, team) => `${what} in ${team}`,

  participation: {
    atMost: (percent) => `${percent} % oder weniger`,
    atLeast: (percent) => `${percent} % oder mehr`,
    low: 'weniger als ein Drittel',
    middle: 'zwischen einem Drittel und zwei Dritteln',
    high: 'mehr als zwei Drittel',
  },

  trend: {
    same: 'etwa gleich',
    up: 'gestiegen',
    down: 'gesunken',
    upBy: (points) => `um ${points} gestiegen`,
    downBy: (points) => `um ${points} gesunken`,
    since: (trend, cycle) => `${trend} seit ${cycle}`,
    head: (cycle) => `Seit ${cycle}`,
    nothing: 'nichts zu vergleichen',
  },

  oneTeam: {
    all: 'Alle Teams',
    trendHidden: 'Wie sich dieses Team bewegt hat, wird nicht gezeigt',
    byQuestion: 'Nach Fragen',
    question: 'Frage',
    missing: 'Dieses Team gehört nicht zu dieser Runde',
    missingText: 'Vielleicht wurde es später angelegt, oder die Adresse ist nicht vollständig.',
  },

  facet: {
    by: (facet) => `Ergebnisse nach ${facet}`,
    cell: (driver, value, team) => `${driver}, ${value} in ${team}`,
    ofValue: (driver, value) => `${driver} von ${value}`,
    whole: (team) => `${team} als Ganzes`,
    hidden: (facet) => `${facet} wird nicht gezeigt`,
    hiddenText: 'Sonst hätte eine Zahl von zu wenigen Personen gehandelt. Die Ergebnisse nach Teams sind davon nicht berührt.',
    elsewhere: 'Was nicht für sich gezeigt wird, und wo die nächste Zahl steht',
    removed:
      'Wer diese Angabe aus den eigenen Antworten entfernt hat, ist im Team gezählt und in keiner dieser Zeilen; sie müssen also zusammen nicht das Team ergeben. Kommentare werden nie nach solchen Merkmalen gezeigt.',
    missing: 'Gehört nicht zu dieser Runde',
    missingText: 'Wonach Ergebnisse veröffentlicht werden, stand fest, bevor die Runde begann.',
  },

  measure: {
    all: 'Alle Zahlen',
    recommend: 'Empfehlungswert',
    recommendOf: (team) => `Empfehlungswert, ${team}`,
    recommendBase: 'Wer 9 oder 10 gab, abzüglich derer, die 0 bis 6 gaben; von −100 bis 100',
    score: (score, low, high) => `${score} (95-%-Intervall ${low} bis ${high})`,
    scoreAlone: (score) => `${score}, bei so wenigen Antworten ohne Intervall`,
    madeOf: 'Besteht aus diesen Fragen',
    spread: 'Wie sich die Antworten verteilen',
    inWords: 'Anteile in Worten',
    meanPlace: (place) => `mittlerer Platz ${place}`,
    conditional: 'Das wurden nicht alle gefragt: Die Anteile beziehen sich auf die Gefragten.',
    rounded: 'Die Anteile sind gerundet, damit niemand zurückgerechnet werden kann; zusammen müssen sie nicht 100 % ergeben.',
    share: {
      about: (percent) => `etwa ${percent} %`,
      atMost: (percent) => `${percent} % oder weniger`,
      atLeast: (percent) => `${percent} % oder mehr`,
      low: 'unter einem Drittel',
      middle: 'zwischen einem Drittel und zwei Dritteln',
      high: 'über zwei Drittel',
    },
    beside: 'Teams nebeneinander',
    besideOf: (team) => `Die Teams von ${team} nebeneinander`,
    league: 'Soweit die Größe einen Vergleich zulässt',
    drawn: 'Teams, zu ihrem Mittel gezogen',
    estimate: 'Schätzwert',
    raw: 'Wie geantwortet',
    kept: 'Bewahrt vom Abstand zum Mittel',
    mean: (mean) => `Das Mittel dieser Teams ist ${mean}.`,
  },

  history: {
    heading: 'Von Runde zu Runde',
    label: (measure, team) => `${measure}, ${team}, von Runde zu Runde.`,
    finding: (first, cycle, last, lastCycle) => `Von ${first} (${cycle}) auf ${last} (${lastCycle}).`,
    note: 'Die senkrechte Achse beginnt nicht immer bei null. Striche mit Enden: 95-%-Intervall.',
    cycle: 'Runde',
    closed: 'Geschlossen',
    low: 'Von',
    high: 'Bis',
    break: 'Bruch',
    points: 'Punkte von 100',
    pointsOfScale: 'Punkte der Skala',
  },
};
