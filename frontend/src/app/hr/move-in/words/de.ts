import { link } from '../../../words/marks';
import type { MoveInWords } from './en';

/** What the page says on which a questionnaire comes over from another tool, in German. */
export const de: MoveInWords = {
  heading: 'Übernehmen',
  lead: 'Ein Fragebogen aus LimeSurvey oder SurveyJS wird einer von Ihren. Sie sehen, was daraus würde und was alles nicht mitkommen kann, bevor etwas angelegt wird.',
  steps: { label: 'Wie weit das Übernehmen ist', file: 'Datei wählen', previewed: 'Prüfen', done: 'Angelegt' },
  another: 'Eine andere Datei wählen',
  drop: 'Datei wählen oder hier ablegen',
  hint: 'Eine Fragebogenstruktur (.lss) oder ein Archiv (.lsa) von LimeSurvey, oder das JSON von SurveyJS.',
  promise:
    'Nur was gefragt wurde, kommt mit. Antworten und Teilnehmende in einem Archiv werden nicht geöffnet und nicht behalten, denn sie wurden unter einem anderen Versprechen gegeben.',
  results: `Ergebnisse von Teams kommen als ${link('frühere Ergebnisse')} herein, aus einer CSV-Datei.`,
  files: { caption: 'Gesendete Dateien', file: 'Datei', from: 'Aus', on: 'Gesendet am', state: 'Stand', made: 'angelegt', notMade: 'noch nicht angelegt' },
  made: 'Der Fragebogen ist angelegt.',
  open: `${link('Öffnen Sie ihn im Baukasten')} und gehen Sie den Bericht unten durch.`,
  earlier: `Was frühere Befragungen ergaben, kommt als ${link('frühere Ergebnisse')} herein.`,
  make: 'Fragebogen anlegen',
  discard: 'Diese Datei verwerfen',
  discarded: 'Aus der Datei wurde nichts angelegt.',
  again: 'Genau diese Datei wurde schon einmal gesendet. So steht es damit.',
  refused: {
    'import-changed':
      'Was für diesen Fragebogen gewählt ist, oder eine Ihrer eigenen Fragen, wurde geändert, während er angelegt wurde. Deshalb wurde nichts angelegt. Bitte sehen Sie ihn noch einmal durch und legen Sie ihn dann an.',
    'already-applied': 'Der Fragebogen ist schon angelegt. Ändern Sie ihn dort, wo er steht.',
  },
  noQuestion: 'Keine Frage ist gewählt.',
  tooMany: (count, most, over) => `Das sind ${count} Fragen. Höchstens ${most} können gestellt werden; lassen Sie ${over} weg.`,
  undecided: (n) => (n === 1 ? 'Eine Frage braucht noch einen Einfluss.' : `${n} Fragen brauchen noch einen Einfluss.`),

  report: {
    heading: 'Was nicht mehr so ist wie vorher',
    csv: 'Der Bericht als CSV',
    caption: 'Der Bericht, Zeile für Zeile',
    where: 'Wo',
    whole: 'das Ganze',
    kind: 'Was geschah',
    what: 'Was, und was stattdessen',
    kinds: { 'left-out': 'weggelassen', changed: 'geändert', look: 'bitte ansehen' },
    counts: {
      'left-out': (n) => `${n} weggelassen`,
      changed: (n) => `${n} geändert`,
      look: (n) => `${n} zum Ansehen`,
    },
    inFile: 'In der Datei',
    nothing: 'Alles kam so mit, wie es war.',
  },

  becomes: {
    would: 'Was daraus würde',
    is: 'Was angelegt wurde',
    count: (count, most, languages) => `${count} von höchstens ${most} Fragen, jede Aussage einer Matrix gezählt. Sprachen: ${languages}.`,
    title: 'Titel',
    rest: 'Einfluss für alle, die keinen haben',
    chooseFor: (n) => `Wählen Sie einen (Fragen: ${n})`,
    restHint: 'Worum es in einer Frage geht, entscheidet, in welche Zahl sie eingeht. Wählen Sie einzeln, wo es darauf ankommt.',
    texts: 'Texte zeigen auf',
    leftOut: 'Weggelassen',
    when: 'Gefragt, wenn',
    take: (code, question) => `${code} übernehmen: ${question}`,
    was: 'vorher',
    mandatory: 'Pflichtfrage',
    there: 'gibt es schon',
    driverOf: (code) => `Einfluss von ${code}`,
    chooseDriver: 'Einfluss wählen',
    proposed: 'nach ihrem Wortlaut vorgeschlagen',
  },
};
