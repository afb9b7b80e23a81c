import type { PastResultWords } from './en';

/** What the page of past results says, in German. */
export const de: PastResultWords = {
  title: 'Frühere Ergebnisse',
  lead: 'Was frühere Befragungen ergeben haben, Team für Team. Sie stehen neben Ihren Runden und sind als frühere Ergebnisse gekennzeichnet.',
  done: 'Die früheren Ergebnisse sind da. Sie stehen unten in der Liste und auf den Seiten ihrer Teams.',
  there: 'Was da ist',
  none: 'Noch kein früheres Ergebnis. Wählen Sie eine Datei mit einer Zeile je Team.',
  first: (count) => `Das sind die ersten ${count}.`,
  team: 'Team',
  measure: 'Messgröße',
  period: 'Zeitraum',
  value: 'Wert, 0 bis 100',
  inFile: 'In der Datei',
  answered: 'Geantwortet',

  options: {
    heading: 'Wie es gemeint ist',
    period: 'Zeitraum aller Zeilen',
    orColumn: 'Oder ordnen Sie eine Spalte zu, die ihn enthält.',
    lowest: 'Kleinster Wert der Skala',
    highest: 'Größter Wert der Skala',
    turned: 'Werte werden auf 0 bis 100 umgerechnet und auch so behalten, wie sie stehen.',
    createTeams: 'Teams anlegen, die es noch nicht gibt',
    createTeamsHint: 'Sie stehen unter der ganzen Organisation.',
    forms:
      'Schreiben Sie ein Jahr (2015), Halbjahr (2015-H1), Quartal (2015-Q2), einen Monat (2015-03), eine ISO-Woche (2015-W14) oder einen Tag (2015-03-31).',
    scaleWrong: 'Der größte Wert muss über dem kleinsten liegen.',
  },
};
