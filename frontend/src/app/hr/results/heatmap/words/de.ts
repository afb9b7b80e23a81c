import { countText } from '../../../../words/numbers';
import type { HeatmapWords } from './en';

/** What the heatmap of results says, in German. */
export const de: HeatmapWords = {
  path: 'Wo diese Seite im Baum steht',
  columns: 'Spalten',
  allDrivers: 'Alle Einflüsse',
  questionsOn: (driver) => `Fragen zu ${driver}`,
  comparedWith: 'Verglichen mit',
  parentEach: 'Das Team jeweils darüber',
  before: 'Die Runde davor',
  parent: 'dem Team jeweils darüber',
  tops: 'dem jeweils obersten Ihrer Teams',
  inCells: 'In den Feldern',
  averages: 'Mittelwerte',
  differences: 'Unterschiede',
  favourable: 'Zustimmende Antworten',
  differencesTo: (compared) => `Unterschiede zu ${compared}`,
  byDriver: (what) => `${what} nach Team und Einfluss`,
  byQuestion: (what) => `${what} nach Team und Frage`,
  find: 'Ein Team finden',
  notFound: (search) => `Kein Team, das Sie sehen dürfen, hat „${search}“ im Namen.`,
  last: 'Teams mit weniger als zwanzig Antworten stehen am Ende, wie im Baum: Allein der Zufall brächte sie an den Anfang oder das Ende.',
  left: (n) =>
    n === 1
      ? '1 weiteres Team steht nicht auf dieser Seite. Öffnen Sie ein Team, um die darunter zu sehen, oder suchen Sie eines nach dem Namen.'
      : `${countText(n)} weitere Teams stehen nicht auf dieser Seite. Öffnen Sie ein Team, um die darunter zu sehen, oder suchen Sie eines nach dem Namen.`,
  legend: 'Legende',
  farBelow: 'fällt auf, 10 Punkte von 100 oder mehr darunter',
  below: 'fällt auf, darunter',
  above: 'fällt auf, darüber',
  farAbove: 'fällt auf, 10 Punkte oder mehr darüber',
  hatched: 'nicht gezeigt; das Schloss sagt, warum',
  foldAll: 'Alle zuklappen',
  unfoldAll: 'Alle aufklappen',
  downloadCsv: 'Als CSV herunterladen',

  benchmark: {
    share: (measure, item, match) => `${measure}: dort der Anteil zustimmender Antworten auf „${item}“ (${match}).`,
    average: (measure, item, match) => `${measure}: dort der Mittelwert von „${item}“ (${match}).`,
    match: { 'same-wording': 'derselbe Wortlaut', 'similar-question': 'eine ähnliche Frage', 'same-theme': 'dasselbe Thema, andere Fragen' },
    there: (figure) => `dort ${figure}`,
  },
  semicolon: '; ',

  notes: {
    noneJudged: (compared) =>
      `Kein Unterschied zu ${compared} ließ sich beurteilen: Keine Zahl mit Vertrauensintervall hat hier etwas, womit sie verglichen werden kann.`,
    found: (clear, judged, compared) => `Unterschiede zu ${compared}: ${countText(clear)} von ${countText(judged)} ${clear === 1 ? 'fällt' : 'fallen'} auf`,
    chance: (rate) => `${rate} % davon sind voraussichtlich Zufall.`,
    together:
      'Alle Unterschiede auf dieser Seite wurden gemeinsam beurteilt (falsche Entdeckungen begrenzt nach Benjamini und Hochberg). Bei den anderen lässt sich keine klare Veränderung und kein klarer Unterschied feststellen.',
    few: 'Zahlen aus weniger als zwanzig Antworten haben kein Vertrauensintervall, und ihre Unterschiede werden nicht beurteilt.',
    caution: {
      organisation: 'Ein Team ist Teil dessen, womit es verglichen wird; deshalb wird sein Unterschied vorsichtig beurteilt.',
      parent: 'Ein Team ist Teil des Teams darüber; deshalb wird sein Unterschied vorsichtig beurteilt.',
      before:
        'Verglichen wird nur, wo beide Male dasselbe gefragt wurde. Wer beide Male geantwortet hat, steckt in beiden Zahlen; das macht das Urteil vorsichtig.',
      benchmark: 'Ein Vergleichswert stammt von anderen Menschen und meist aus anderen Worten: Was dort gefragt wurde, steht unten. Er gilt als genau.',
    },
  },

  grid: {
    fold: (team) => `${team} zuklappen`,
    unfold: (team) => `${team} aufklappen`,
    open: (n, team) => `${n} unter ${team} öffnen`,
    below: (n) => `${n} darunter`,
    more: 'Mehr dazu',
    hint: 'Zeigen Sie auf ein Feld, tippen Sie es an, oder gehen Sie mit den Pfeiltasten hin: Hier steht, worauf es beruht.',
    clearlyBelow: (compared) => `deutlich unter ${compared}`,
    clearlyAbove: (compared) => `deutlich über ${compared}`,
  },

  cell: {
    same: 'gleich',
    figure: (value, interval, rest) => `${value} (${interval}), ${rest}.`,
    interval: (interval) => `95-%-Intervall ${interval}`,
    noInterval: 'kein Intervall, zu wenige Antworten',
    nothing: 'Es gibt nichts zum Vergleichen.',
    few: (compared, direction) => `Verglichen mit ${compared}: ${direction}; bei so wenigen Antworten wird keine Zahl genannt.`,
    judged: (difference, compared, judgement) => `${difference} verglichen mit ${compared}: ${judgement}.`,
    cannotTell: 'zu wenige Antworten für ein Urteil',
    standsOut: 'das fällt auf',
    unclear: 'kein deutlicher Unterschied',
  },

  file: {
    team: 'Team',
    level: 'Ebene',
    answers: 'Antworten',
    tookPart: 'teilgenommen',
    low: (measure) => `${measure}: von`,
    high: (measure) => `${measure}: bis`,
    favourable: (measure) => `${measure}: zustimmend`,
    to: (measure, compared) => `${measure}: zu ${compared}`,
    standsOut: (measure) => `${measure}: fällt auf`,
    because: 'nicht gezeigt, weil',
    notShown: 'nicht gezeigt',
    notJudged: 'nicht beurteilt',
    yes: 'ja',
    no: 'nein',
  },
};
