import { b } from '../../../words/marks';
import type { CardsWords } from './en';

/** What the printed cards of a group and the poster say, in German. */
export const de: CardsWords = {
  cardsOf: (group) => `Karten für ${group}`,
  drawn: (count) =>
    `${b(`${count} Karten sind gezogen.`)} Drucken Sie sie jetzt: Ihre Codes stehen nur auf dieser Seite und lassen sich nicht noch einmal zeigen.`,
  how: 'Wählen Sie A4, ohne zusätzliche Ränder und mit 100 %. Schneiden Sie die Karten auseinander, mischen Sie sie, und lassen Sie alle aus der Gruppe verdeckt eine ziehen. Vernichten Sie nach dem letzten Tag, was übrig ist.',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  qr: 'QR-Code, der die Befragung mit dieser Karte öffnet',
  scan: (address, day) =>
    `Scannen Sie den Code, oder öffnen Sie ${address} und geben Sie ihn ein, auf jedem Gerät, bis ${day}. Er steht für einen Stimmzettel und für keinen Namen.`,
  check: (words) => `Zum Vergleich: ${words}`,
  printedOn: (count, day) =>
    `Diese ${count} Karten wurden am ${day} gedruckt. Ihre Codes werden nirgends behalten und nur einmal gegeben: Wer eine zweite Kopie hätte, könnte anstelle derer antworten, die eine Karte ziehen.`,
  reprinted: (times) => `Das Päckchen wurde seitdem ${times === 1 ? 'einmal' : `${times}-mal`} neu gedruckt. Nur die Karten des letzten Drucks gelten.`,
  lost: 'Ist der Druck abgebrochen oder verloren?',
  lostText:
    'Sie können das Päckchen neu drucken. Damit wird jeder frühere Code ungültig, der nicht benutzt wurde. Nehmen Sie also schon ausgegebene Karten zurück, vernichten Sie sie, und lassen Sie alle aus der Gruppe, die noch antworten möchten, neu ziehen. Es steht im Prüfprotokoll.',
  lostCount: (count) =>
    `Sie bekommen ${count} neue Karten, so viele wie zuvor: Niemand erfährt, wie viele benutzt wurden. Mehr als ${count} Stimmzettel werden nie daraus.`,
  sure: 'Ja, die unbenutzten Karten ungültig machen',
  keep: 'Sie behalten',
  anew: 'Das Päckchen neu drucken',
  first: (count) =>
    `${count} Personen dieser Gruppe haben keine Mailadresse, und jede zieht eine Karte. Die Codes werden gezogen, wenn Sie den Knopf drücken, einmal gezeigt und nirgends behalten: Nur Sie haben sie dann. Drucken Sie sie also sofort, und lassen Sie sie niemanden abschreiben.`,
  print: 'Die Karten drucken',
  noPack: 'Ein solches Päckchen Karten gibt es in dieser Runde nicht.',

  poster: {
    lead: 'Ziehen Sie eine Karte. Scannen Sie dies, oder öffnen Sie die Adresse. Geben Sie den Code Ihrer Karte ein.',
    qr: 'QR-Code, der die Seite öffnet, auf der man den Code einer Karte eingibt',
    until: (day) => `Bis ${day}. Bis dahin können Sie Ihre Antworten ändern oder zurücknehmen.`,
    noName: 'Kein Name, keine Mailadresse. Niemand weiß, wer welche Karte gezogen hat, und niemand sieht einzelne Antworten.',
    groups: (k, kComments) => `Ergebnisse handeln von Gruppen mit mindestens ${k} Personen, Kommentare kommen aus Gruppen mit mindestens ${kComments}.`,
    same: 'Alle bekommen dieselben Regeln. Vergleichen Sie diese Wörter mit denen auf Ihrer Karte und auf Ihrem Bildschirm:',
  },
};
