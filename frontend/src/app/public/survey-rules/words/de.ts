import { b, link, name } from '../../../words/marks';
import type { RulesWords } from './en';

const people = (n: number): string => `${n} ${n === 1 ? 'Person' : 'Personen'}`;
const groups = (n: number): string => `${n} ${n === 1 ? 'Gruppe' : 'Gruppen'}`;

/** What the public page with the rules of a survey says, in German. */
export const de: RulesWords = {
  heading: 'Die Regeln einer Befragung',
  headingOf: (survey) => `Die Regeln von „${survey}“`,
  reading: 'Sie werden gelesen und in diesem Browser geprüft.',
  checking: 'Die Regeln werden geprüft',
  lead: 'Sie wurden festgelegt, als die Befragung begann, und sind für alle gleich. Niemand kann sie ändern. Sie brauchen kein Konto, um sie zu lesen.',
  failed: (n) =>
    `${b(n === 1 ? 'Eine Prüfung ist fehlgeschlagen.' : `${n} Prüfungen sind fehlgeschlagen.`)} Beantworten Sie diese Befragung nicht. Zeigen Sie diese Seite dem Betriebsrat oder der Personalabteilung.`,
  allHold: (n) => `${b(`Alle ${n} Prüfungen sind bestanden.`)} Ihr Browser hat sie eben durchgeführt, mit dem, was alle lesen können.`,
  none: 'Unter dieser Adresse gibt es keine Befragung',
  noneText: 'Sie hat noch nicht begonnen, oder die Adresse ist nicht vollständig. Öffnen Sie sie noch einmal aus Ihrer Einladung oder vom Aushang.',
  answered: (status) => `Der Server antwortete ${status}. Versuchen Sie es in einer Minute noch einmal.`,
  unreachable: 'Der Server ist nicht zu erreichen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  marks: { holds: 'Bestanden', fails: 'Nicht bestanden', unseen: 'Nicht angesehen' },

  same: {
    heading: 'Ist sie für alle gleich?',
    text: 'Diese Wörter sind der Fingerabdruck der Regeln. Vergleichen Sie sie mit Ihrer Einladung, mit dem Aushang, mit dem Bildschirm von jemandem aus dem Kollegium oder mit der Seite Ihres Betriebsrats. Alle müssen dieselben Wörter sehen; wer andere sieht, hat eine andere Befragung bekommen.',
    told: 'Die Wörter, die man Ihnen genannt hat',
    other: 'Das sind nicht die Wörter dieser Befragung. Prüfen Sie, was Sie eingegeben haben, und fragen Sie dann nach.',
    few: 'Bis hierher gleich. Drei Wörter oder mehr genügen.',
    equal: (n) => `Dieselben ${n} Wörter.`,
  },

  checks: {
    heading: 'Was dieser Browser geprüft hat',
    program:
      'Das Programm, das prüft, kam vom selben Server. Wenn Sie ihm lieber nicht vertrauen, prüfen Sie mit einem eigenen Programm: siehe am Ende dieser Seite.',
    link: 'Die Regeln sind die, die Ihr Link nennt.',
    spelling: 'Sie werden in ihrer einzigen Schreibweise ausgeliefert; jede Kopie hat also denselben Fingerabdruck.',
    shape: 'Die Regeln haben alle Teile in der richtigen Form.',
    key: 'Der Schlüssel, der Stimmzettel unterschreibt, hat mindestens 3072 Bit und verbirgt nachweislich, wer welchen Stimmzettel abgeholt hat.',
    sealed: 'Antworten werden für alle mit demselben Schlüssel versiegelt, in Umschlägen von nur drei Größen, und Antworten auf Kommentare ebenso.',
    smallest: (k, comments) => `Keine Zahl handelt von weniger als ${k} Personen, kein Kommentar kommt aus einer Gruppe von weniger als ${comments}.`,
    cohort: 'Keine Gruppe, die auf einem Stimmzettel steht, ist kleiner.',
    claim: 'Nichts, was mit Antworten mitgehen darf, trifft auf weniger Personen zu.',
    twice: 'Keine Gruppe steht zweimal da.',
    sum: 'Die Gruppen zusammen sind die Eingeladenen.',
    reissues: 'Keine Gruppe bekommt für verlorene Geräte mehr als einen von fünfzig Stimmzetteln noch einmal, oder einen.',
    dates: 'Sie schließt nicht, bevor sie beginnt.',
    everythingElse: 'Alles andere, was ein Gerät von Regeln verlangt, bevor es mitmacht.',
    thisSurvey: 'Es sind die Regeln dieser Befragung und keiner anderen.',
    questions: 'Die Fragen sind die, die festgelegt wurden, als die Befragung begann.',
    log: 'Das öffentliche Protokoll der Organisation ist vollständig: Jede Zeile nennt die vorige, bis zurück zur ersten.',
    listed: 'Diese Regeln stehen in diesem Protokoll.',
    board: (n) => `Die Liste der ${n} gezählten Stimmzettel geht auf, und keiner steht zweimal darin.`,
    secondTime: 'Es wurden nicht mehr Stimmzettel ein zweites Mal ausgegeben, als die Regeln erlauben.',
    most: 'Es wurden nicht mehr Stimmzettel gezählt, als ausgegeben werden konnten.',
    tooMany: (counted, most) => `${counted} wurden gezählt, und höchstens ${most} konnten ausgegeben werden.`,
    oneSet: 'Alle antworten auf diese Regeln.',
    manySets: (n) => `Sie nennen ${n} verschiedene.`,
    destroyed: 'Dass versiegelte Stimmzettel und Schlüssel vernichtet wurden, ist mit dem Schlüssel dieser Regeln unterschrieben.',
    sameList: 'Die Liste der gezählten Stimmzettel ist noch die, die damals endgültig war.',
  },

  promise: {
    heading: 'Was versprochen ist',
    figures: 'Zahlen',
    figuresText: (k) => `Keine Zahl und kein Unterschied zwischen Zahlen handelt von weniger als ${b(people(k))}.`,
    comments: 'Kommentare',
    commentsText: (k) => `Wort für Wort gezeigt, und nur aus Gruppen, in denen mindestens ${b(people(k))} geantwortet haben.`,
    stricter: 'Strenger geworden',
    stricterText: (k, comments, day) =>
      `Die Regeln begannen mit ${k} Personen für Zahlen und ${comments} für Kommentare. Seit dem ${day} gelten die größeren Zahlen oben. Sie können erhöht werden, nie gesenkt.`,
    between: 'Zwischen Befragungen',
    betweenText:
      'Wie sich eine Gruppe seit einer früheren Befragung bewegt hat, wird nur aus gerundeten Zahlen gesagt, und bei weniger als 20 Personen nur als höher, gleich oder niedriger.',
    strict: (k) => `Wo dazwischen wenige Personen dazukamen oder gingen, weniger als ${k}, wird es gar nicht gesagt.`,
    asked: 'Wer gefragt wird',
    askedText: (invited, cohorts) => `${b(people(invited))} in ${groups(cohorts)}. Jede hat einen Stimmzettel.`,
    cards: (n) => `${n} davon haben eine gedruckte Karte statt einer Einladung.`,
    extra: (n) => `Für verlorene Geräte dürfen höchstens ${n} weitere ausgegeben werden.`,
    when: 'Wann',
    whenText: (from, until) =>
      `Vom ${from} bis zum ${until}. Bis sie schließt, können Antworten geändert oder zurückgenommen werden; danach kann sie niemand mehr finden.`,
    box: 'Wer die Urne öffnen kann',
    trustee: (who) => `${b(name(who))}; im Browser dieser Person wurde der Schlüssel gemacht. Die Plattform kann sie nicht öffnen.`,
    trustees: (who, threshold) =>
      `${b(name(who))}, je ${threshold} davon gemeinsam. Der Schlüssel wurde in deren Browser gemacht. Die Plattform kann sie nicht öffnen.`,
    platform: 'Die Plattform, einmal, nachdem die Befragung geschlossen ist. Ihr Schlüssel liegt außerhalb der Datenbank.',
    answers: 'Antworten auf Kommentare',
    answersText: (days) =>
      `Wer um eine Antwort auf einen Kommentar gebeten hat, kann sie bis ${days} Tage nach dem Ende lesen und unerkannt zurückschreiben. Dann werden die Nachrichten und der Schlüssel dafür gelöscht.`,
    destroyed: 'Was vernichtet wird',
    destroyedOn: (day) => `Die versiegelten Stimmzettel und die Schlüssel, die sie öffneten, wurden am ${day} vernichtet.`,
    destroyedAfter: (days) =>
      `Die versiegelten Stimmzettel und die Schlüssel, die sie öffnen, ${days} Tage nach der Auszählung. Das öffentliche Protokoll sagt es dann.`,
    outside: (n) => `Was außen auf einem Stimmzettel steht: eine von ${groups(n)}`,
    people,
    larger: (n) => `Und ${n} größere, alle in der Datei unten.`,
    both: (facet) => `${name(facet)}: Ergebnisse können nach beidem zusammen gezeigt werden`,
    sealed: (facet) => `${name(facet)}: geht versiegelt mit, wenn die Person es nicht herausnimmt`,
    questions: (n) => `Was gefragt wird: ${n} ${n === 1 ? 'Frage' : 'Fragen'}`,
  },

  count: {
    heading: 'Die Auszählung',
    counted: (n) => `${b(n)} ${n === 1 ? 'Stimmzettel wurde' : 'Stimmzettel wurden'} gezählt.`,
    extra: (n) =>
      `Höchstens ${n} ${n === 1 ? 'zusätzlicher Stimmzettel' : 'zusätzliche Stimmzettel'}: So viele wurden für verlorene Geräte ein zweites Mal ausgegeben, und so viele Personen könnten zweimal abgestimmt haben.`,
    noExtra: 'Keine zusätzlichen Stimmzettel: Keiner wurde ein zweites Mal ausgegeben.',
    not: (n) => `${n} lagen in der Urne und konnten nicht gezählt werden; die Liste sagt, welche und warum.`,
    receipt: `Mit einer Quittung kann jede Person sehen, dass ihr eigener darunter ist. ${link('Die Liste')}`,
    notYet: 'Die Urne ist noch nicht gezählt. Wenn die Befragung geschlossen ist, erscheint hier die Liste der gezählten Stimmzettel.',
  },

  yourself: {
    heading: 'Prüfen Sie es selbst, mit nichts von uns',
    bytes: 'Speichern Sie die genauen Bytes der Regeln. Die Prüfsumme der Datei (sha256sum) muss sein:',
    inInvitations: 'In Einladungen ist dieselbe Zahl so geschrieben:',
    save: 'Die Regeln speichern',
    log: (lines) =>
      `${link('Das öffentliche Protokoll')} enthält jede Befragung, die diese Organisation je begonnen hat, je eine Zeile, bisher ${lines}. Heben Sie eine Kopie auf: Nichts darin darf sich je ändern.`,
    program: `Die Datei ${b('tools/verify-cycle.mjs')} im Quelltext tut das alles und mehr. Sie braucht Node und kein Paket und benutzt nichts vom Programm dieser Seite:`,
    anonymous: 'Woher wir wissen, dass es anonym ist, und was trotzdem schiefgehen könnte',
  },
};
