import { name } from '../../../words/marks';
import type { StandingWords } from './en';

/** What the page of the words that stand out in comments says, in German. */
export const de: StandingWords = {
  title: 'Wörter, die auffallen',
  lead: 'Wörter, die in einem größeren Teil der Kommentare hier stehen als in anderen Kommentaren der Organisation. Sie zeigen, wovon hier mehr gesprochen wird, nicht, ob es gut oder schlecht ist: Bitte lesen Sie die Kommentare, bevor Sie etwas daraus schließen.',
  back: 'Die Kommentare',
  team: 'Team',
  allTeams: 'Alle Teams',
  against: {
    'other-teams': 'Verglichen mit den Kommentaren aller anderen Teams in dieser Befragung.',
    'earlier-surveys': 'Verglichen mit den Kommentaren früherer Befragungen.',
  },
  base: (language, here, elsewhere) => `${name(language)}: ${here} Kommentare hier, ${elsewhere} andere.`,
  how: (judged, rate) =>
    `Gemeinsam beurteilte Wörter: ${judged}. Von denen in der Liste stehen höchstens ${rate} % voraussichtlich durch Zufall darin. Wie selten der Zufall allein ein Wort so weit abhebt, steht in drei Stufen da, nach seiner Log-Likelihood.`,
  least: (least) =>
    `Ein Wort steht nur in der Liste, wenn es hier in mindestens ${least} Kommentaren zu ein und derselben Frage vorkommt, also bei mindestens ${least} Menschen. Wo es bei weniger anderen vorkommt, rechnen wir mit ${least}.`,
  caption: 'Wörter, die in diesen Kommentaren auffallen',
  word: 'Wort',
  language: 'Sprache',
  comments: 'Kommentare damit',
  times: 'Wie viel häufiger',
  timesText: (times) => `mindestens ${times}-mal so häufig`,
  chance: 'Durch Zufall allein',
  chanceText: (words) => `bei weniger als 1 von ${words} Wörtern`,
  none: 'Kein Wort fällt auf',
  noneText: 'Was hier gesagt wird, sagen andere etwa so häufig, oder zu wenige sagen es, um etwas darüber sagen zu können.',
  few: 'Zu wenige Kommentare für einen Vergleich',
  fewText: (least) => `Wörter vergleichen wir nur, wo es hier mindestens ${least} Kommentare in derselben Sprache gibt und anderswo ebenso viele.`,
  nothing: 'Noch nichts zum Vergleichen',
  nothingText:
    'Es gibt keine Kommentare anderer Teams oder früherer Befragungen. Sie können ein einzelnes Team auswählen, um es mit den anderen zu vergleichen.',
  dictionary: 'Wörterbuch der Themen',
  take: 'Übernehmen',
  takeOne: (word) => `${name(word)} in das Wörterbuch der Themen übernehmen`,
  into: (word) => `Thema für ${name(word)}`,
  newTheme: 'Ein neues Thema mit diesem Namen',
  save: 'Speichern',
  cancel: 'Abbrechen',
  saved: (word, theme) => `${name(word)} zählt jetzt zum Thema ${name(theme)}. In wenigen Minuten ist in allen Kommentaren danach gesucht.`,
  known: (theme) => `Zählt zu ${name(theme)}`,
  all: 'Alle Kommentare',
  filtered: (words) => `Kommentare mit: ${name(words)}.`,
  filteredNone: 'Dieses Wort fällt hier nicht mehr auf.',
};
