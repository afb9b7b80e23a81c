import type { WordsLater } from './en-later';
import { b, link, name } from '../../words/marks';

const answers = (n: number): string => (n === 1 ? 'Ihre 1 Antwort' : `Ihre ${n} Antworten`);
const openedOnce = 'Er wird einmal geöffnet, mit allen anderen, nachdem die Befragung geschlossen ist.';
const notFound = 'Nach diesem Tag sind sie nur noch Teil von Gruppenzahlen und können von niemandem mehr gefunden werden.';

/** What the pages say from the first question on, in German. */
export const deLater: WordsLater = {
  question: {
    missed: 'Bitte wählen Sie eine Antwort oder „Möchte ich nicht sagen“.',
    declined: 'Möchte ich nicht sagen',
    hint: 'Kommentare werden Wort für Wort gezeigt. Namen, Daten oder ein bestimmtes Ereignis können anderen verraten, wer sie geschrieben hat.',
    left: (n) => `noch ${n} Zeichen`,
    cut: (limit) => `Hier passen nur ${limit} Zeichen hinein. Was danach kam, wurde abgeschnitten.`,
    wish: 'Ich hätte gern eine Antwort (niemand erfährt, wer ich bin)',
    several: 'Sie können mehrere wählen.',
    most: (n) => `Sie können bis zu ${n} wählen.`,
    mostReached: (n) => `Sie haben ${n} gewählt, mehr sind nicht möglich. Um etwas anderes zu wählen, nehmen Sie erst eines zurück.`,
    rank: 'Wählen Sie, was zuerst kommt, dann, was als Zweites kommt, und so weiter. Die Pfeile verschieben es nach oben und unten.',
    rankMost: (n) => `Wählen Sie bis zu ${n}: zuerst, was am wichtigsten ist. Die Pfeile verschieben es nach oben und unten.`,
    ranked: 'Ihre Reihenfolge',
    unranked: 'Noch einzuordnen',
    up: (label) => `Nach oben: ${label}`,
    down: (label) => `Nach unten: ${label}`,
    out: (label) => `Aus Ihrer Reihenfolge nehmen: ${label}`,
    rankedAt: (label, place, of) => `${label} ist jetzt Nummer ${place} von ${of}.`,
    rankedOut: (label) => `${label} ist nicht mehr in Ihrer Reihenfolge.`,
  },

  questions: {
    progress: 'Erledigte Fragen',
    of: (at, all) => `${at} von ${all}`,
    ofAbout: (at, all) => `${at} von etwa ${all}`,
    next: 'Weiter',
    review: 'Prüfen',
    done: (done, all) => `${done} von ${all} erledigt.`,
    kept: 'Verschlüsselt auf diesem Gerät; noch ist nichts gesendet.',
    offline: 'Gerade keine Verbindung. Sie können weitermachen: Nur das Senden braucht eine.',
    move: 'Auf einem anderen Gerät weitermachen',
    staysSent: 'Was Sie vorher gesendet haben, bleibt, bis Sie noch einmal senden.',
    leaveSent: 'So lassen, wie es war',
    group: (members, group) =>
      `Sie antworten als eine von ${b(`${members} Personen`)} in ${b(name(group))}. Das ist alles, was außen auf Ihren versiegelten Antworten steht.`,
  },

  claims: {
    heading: 'Was mit Ihren Antworten mitgeht',
    text: (k) =>
      `Ergebnisse können auch nach dem gezeigt werden, was hier steht, immer für Gruppen von mindestens ${k} Personen. Was Sie ausschalten, verlässt dieses Gerät nie.`,
    shared: (members) => `, wie bei ${members} der Befragten`,
    removed: ' (herausgenommen)',
    sayHeading: 'Was Sie über sich sagen dürfen',
    sayText: (k) =>
      `Niemand weiß, wer Ihre Karte hat, also ist davon nichts bekannt. Ergebnisse können auch danach gezeigt werden, immer für Gruppen von mindestens ${k} Personen. Neben jedem steht, auf wie viele der namentlich Eingeladenen es zutrifft. Was Sie offen lassen, wird nicht gesendet.`,
    open: 'Das lasse ich offen',
    value: (label, members) => `${label} (${members} Personen)`,
  },

  review: {
    heading: 'Prüfen und senden',
    all: 'Das ist alles, was Ihr Gerät verlässt.',
    travels: 'Was mitgeht',
    inside: 'Im versiegelten Umschlag',
    insideText: (n) => `${answers(n)} unten und der Fingerabdruck der Regeln. ${openedOnce}`,
    insideKept: (n) => `${answers(n)} unten, was Sie eingeschaltet lassen, und der Fingerabdruck der Regeln. ${openedOnce}`,
    insideSaid: (n) => `${answers(n)} unten, was Sie über sich sagen möchten, und der Fingerabdruck der Regeln. ${openedOnce}`,
    outside: 'Außen darauf',
    outsideText: (group, members) =>
      `Ihre Gruppe: ${b(name(group))}, zu der ${b(`${members} Personen`)} gehören; und eine einmalige Nummer, die auf diesem Gerät gezogen wurde und die niemand sonst mit Ihnen verbinden kann.`,
    notSent: 'Nicht gesendet',
    notSentText: 'Ihr Name, Ihre Mailadresse, Ihre Anmeldung, Ihre Sprache, die Uhrzeit, wie lange Sie gebraucht haben.',
    answers: 'Ihre Antworten',
    notAnswered: 'Nicht beantwortet',
    mailbox: 'Mit einem versiegelten Briefkasten, der auf diesem Gerät gezogen wurde, damit eine Antwort Sie erreichen kann und niemand weiß, wer Sie sind.',
    change: 'Ändern',
    changeTo: (question) => `Antwort ändern auf: ${question}`,
    untilHere: (day) => `Bis ${b(day)} können Sie Ihre Antworten auf diesem Gerät ändern oder zurücknehmen. ${notFound}`,
    untilShared: (day) => `Bis ${b(day)} können Sie Ihre Antworten mit Ihrer Quittung von jedem Gerät aus ändern oder zurücknehmen. ${notFound}`,
    missing: 'Eine Frage wartet noch auf eine Antwort oder „Möchte ich nicht sagen“.',
    goTo: 'Dorthin',
    waiting: `${b('Keine Verbindung.')} Ihre versiegelten Antworten liegen auf diesem Gerät und werden gesendet, sobald Sie wieder online sind. Sie können diese Seite auch schließen und später öffnen.`,
    tryNow: 'Jetzt versuchen',
    sending: 'Wird versiegelt und gesendet…',
    sendChanged: 'Die geänderten Antworten senden',
    send: 'Senden',
  },

  thanks: {
    heading: 'Danke. Ihre Antworten sind angekommen.',
    own: 'Sie liegen versiegelt in der Urne, bis die Befragung schließt. Was Sie geantwortet haben, bleibt nicht auf diesem Gerät; diese Quittung schon. Sie sagt, dass Ihr Stimmzettel in der Urne liegt, nicht, was darauf steht.',
    shared:
      'Sie liegen versiegelt in der Urne, bis die Befragung schließt. Was Sie geantwortet haben, bleibt nicht auf diesem Gerät. Die Quittung sagt, dass Ihr Stimmzettel in der Urne liegt, nicht, was darauf steht.',
    lastTime: 'Was wir beim letzten Mal getan haben',
    receipt: 'Quittung',
    survey: 'Befragung',
    ballot: 'Stimmzettel',
    envelope: 'Umschlag',
    save: 'Als Datei speichern',
    closedBefore: 'Die Befragung schloss, bevor Ihre Quittung kam',
    closedBeforeText:
      'Ihre versiegelten Antworten wurden gesendet, aber die Verbindung brach ab, bevor die Urne antworten konnte, und die Befragung ist seitdem geschlossen. Ob sie rechtzeitig ankamen, zeigt sich nach der Auszählung: Diese Seite sucht dann Ihren Umschlag unter den gezählten.',
    sealed: 'Versiegelte Antworten',
    takenBack: 'Ihre Antworten sind zurückgenommen',
    takenBackText: (day) => `Nichts davon liegt in der Urne. Wenn Sie es sich anders überlegen, können Sie bis ${day} wieder antworten.`,
    counted: (n) => `Ihr versiegelter Stimmzettel ist unter den ${n} gezählten.`,
    notCounted:
      'Ihr versiegelter Stimmzettel liegt in der Urne, konnte aber nicht gezählt werden. Zeigen Sie Ihre Quittung dem Betriebsrat oder der Personalabteilung: Die Liste der Urne nennt die Art des Grundes, und wer die Anlage betreibt, muss dem nachgehen.',
    tooLate: (n) =>
      `Ihre versiegelten Antworten sind nicht unter den ${n} auf der Tafel: Sie kamen nicht an, bevor die Befragung schloss, und sind nicht gezählt.`,
    missing: (n) =>
      `Ihr versiegelter Stimmzettel ist nicht unter den ${n} auf der Tafel. Zeigen Sie Ihre Quittung dem Betriebsrat oder der Personalabteilung: Sie beweist, dass er in der Urne lag.`,
    wrongSum: 'Die Tafel geht nicht auf: Ihre Summe ist nicht die ihrer Stimmzettel. Sagen Sie es dem Betriebsrat oder der Personalabteilung.',
    forged:
      'Das öffentliche Protokoll sagt, die versiegelten Stimmzettel seien vernichtet, aber diese Zeile ist nicht echt: Sie ist nicht mit dem Schlüssel Ihrer Quittung unterschrieben oder handelt von einer anderen Urne. Sagen Sie es dem Betriebsrat oder der Personalabteilung.',
    destroyed: (day) =>
      `Am ${day} wurden die versiegelten Stimmzettel und jede Kopie der Schlüssel vernichtet, die sie öffneten: Niemand kann Ihren noch einmal öffnen.`,
    genuine: 'Das öffentliche Protokoll sagt es, unterschrieben mit demselben Schlüssel wie Ihre Quittung.',
    unsigned: 'Das öffentliche Protokoll sagt es, ohne Unterschrift: Der Schlüssel dafür war schon vernichtet.',
    unchecked: 'Das öffentliche Protokoll sagt es. Dieser Browser ist zu alt, um die Unterschrift zu prüfen.',
    next: 'Wie es weitergeht',
    untilHere: (day) => `Bis ${b(day)} können Sie Ihre Antworten in diesem Browser ändern oder zurücknehmen. ${notFound}`,
    untilShared: (day) => `Bis ${b(day)} können Sie Ihre Antworten mit Ihrer Quittung von jedem Gerät aus ändern oder zurücknehmen. ${notFound}`,
    change: 'Meine Antworten ändern',
    again: 'Noch einmal antworten',
    yesTakeBack: 'Ja, zurücknehmen',
    leaveIn: 'Darin lassen',
    takeBack: 'Meine Antworten zurücknehmen',
    afterwards:
      'Nachdem die Befragung geschlossen ist, werden alle Stimmzettel zusammen gezählt. Die Prüfsummen der gezählten Umschläge werden dann veröffentlicht, und diese Seite kann Ihre darunter suchen. Die ganze Liste wird gelesen, so dass niemand erfährt, welche Sie suchen.',
    check: 'Prüfen, ob ich gezählt bin',
    elsewhere: 'Auf einem anderen Gerät behalten',
    others: 'Benutzen andere dieses Gerät?',
    clearReceipt:
      'Löschen Sie die Befragung darauf. Speichern Sie vorher die Quittung: Ohne sie und diesen Browser können Sie Ihren Stimmzettel nicht mehr ändern, zurücknehmen oder prüfen. Gezählt wird er trotzdem.',
    clearReceiptAndCode:
      'Löschen Sie die Befragung darauf. Speichern Sie vorher die Quittung und den Code für Antworten: Ohne sie und diesen Browser können Sie Ihren Stimmzettel nicht mehr ändern, zurücknehmen oder prüfen. Gezählt wird er trotzdem.',
    clearUnconfirmed: 'Löschen Sie die Befragung darauf. Suchen Sie vorher Ihren Umschlag: Danach kennt dieser Browser ihn nicht mehr.',
    clearWithdrawn: 'Löschen Sie die Befragung darauf. Danach können Sie von hier aus nicht noch einmal antworten.',
    yesClear: 'Ja, dieses Gerät leeren',
    keep: 'Behalten',
    clear: 'Dieses Gerät leeren',
    copied: 'Die Quittung ist kopiert.',
    noCopy: 'Dieser Browser lässt eine Seite nichts kopieren. Speichern Sie die Quittung als Datei.',
    saved: 'Die Quittung ist als survey-receipt.txt gespeichert.',
    reading: 'Die Tafel wird gelesen…',
  },

  receipt: {
    heading: 'Quittung für einen versiegelten Stimmzettel',
    labels: ['Organisation', 'Befragung', 'Runde', 'Regeln', 'Stimmzettel', 'Umschlag', 'Unterschrift'],
    openUntil: (survey, day, year) => `${survey}, offen bis ${day} ${year}`,
    board: 'Nachdem die Befragung geschlossen ist, steht die Prüfsumme des Umschlags auf der öffentlichen Tafel der Befragung:',
    signature: [
      'Die Unterschrift ist Ed25519, mit dem Quittungsschlüssel in den Regeln der Befragung, über den Text',
      'receipt-v1|<Runde>|<Stimmzettel>|<Umschlag>.',
    ],
    change: 'Um die Antworten zu ändern oder zurückzunehmen, bevor die Befragung schließt, öffnen Sie sie in dem Browser, der sie gesendet hat.',
  },

  claim: {
    heading: 'Ihr Code für Antworten',
    asked: (n) =>
      `Sie haben um eine Antwort auf ${n === 1 ? 'Ihren Kommentar' : `${n} Ihrer Kommentare`} gebeten. Wer antwortet, erfährt nicht, wer Sie sind, und Sie bekommen keine Nachricht darüber: Sehen Sie selbst nach Antworten, hier oder auf jedem anderen Gerät, mit diesem Code.`,
    words: 'Die zwei Wörter nennen die Befragung und sind für alle gleich, die geantwortet haben. Der Rest gehört Ihnen allein.',
    secret:
      'Behalten Sie ihn für sich. Wer ihn hat, kann die Antworten lesen und an Ihrer Stelle zurückschreiben, aber Ihren Stimmzettel weder finden noch ändern.',
    lostShared:
      'Auf diesem Gerät bleibt nichts: Schreiben Sie ihn auf, oder nehmen Sie die Quittung unten mit, die auch zu ihm führt. Sind beide verloren, kann ihn niemand wiederherstellen.',
    lost: 'Er liegt nirgends als auf diesem Gerät: Einmal verloren, kann ihn niemand wiederherstellen.',
    days: (n) =>
      `Antworten können bis ${n} Tage nach dem Ende der Befragung gelesen werden, wenn Ihr Kommentar aus einer Gruppe ist, die groß genug ist, um Kommentare zu zeigen.`,
    copy: 'Code kopieren',
    qr: 'QR-Code',
    look: 'Nach Antworten sehen',
    qrLabel: 'QR-Code, der die Antworten auf Ihre Kommentare öffnet',
    page: (address) => `Die Seite für andere Geräte: ${address}`,
    copied: 'Der Code ist kopiert.',
    noCopy: 'Dieser Browser lässt eine Seite nichts kopieren. Schreiben Sie den Code auf.',
  },

  answers: {
    heading: 'Antworten auf Ihre Kommentare',
    found: (survey, organisation) =>
      `${name(`${survey}, ${organisation}.`)} Dieses Gerät hat alle Nachrichten der Befragung gelesen, wie das jedes tut, und hier die geöffnet, die für Sie sind. Niemand kann sagen, welche.`,
    nothingKept: 'Nichts davon bleibt auf diesem Gerät. Schließen Sie die Seite, wenn Sie fertig sind.',
    intro:
      'Mit dem Code von Ihrer Quittung lesen Sie hier, was geantwortet wurde, und schreiben zurück. Sie melden sich nicht an, und niemand erfährt, wer Sie sind.',
    code: 'Ihr Code',
    codeHint:
      'Zwei Wörter und sieben Gruppen zu vier Zeichen, wie auf Ihrer Quittung. Die Wörter nennen die Befragung und sind für alle gleich, die geantwortet haben.',
    looking: 'Wird gesucht…',
    look: 'Nach Antworten sehen',
    backToReceipt: 'Zurück zur Quittung',
    none: 'Auf das, was Sie hier geschrieben haben, kam keine Antwort. Eine kann nur kommen, wenn Sie darum gebeten haben und Ihre Gruppe groß genug ist, um Kommentare zu zeigen.',
    ended: 'Sie haben dieses Gespräch beendet.',
    writeBack: 'Zurückschreiben',
    sealedHint: 'Auf diesem Gerät versiegelt und ohne Ihren Namen gesendet. Namen, Daten oder ein bestimmtes Ereignis können anderen verraten, wer Sie sind.',
    send: 'Antwort senden',
    yesEnd: 'Ja, beenden',
    yesDown: 'Ja, herunternehmen',
    leave: 'So lassen, wie es ist',
    end: 'Gespräch beenden',
    down: 'Meinen Kommentar herunternehmen',
    you: 'Sie',
    by: (who, role) => `${name(who)} (${role === 'safe-person' ? 'Vertrauensperson' : role === 'leader' ? 'Führungskraft' : 'Personalabteilung'})`,
    sent: {
      reply: 'Ihre Antwort ist da. Sie wird heute Nacht zugestellt, zusammen mit denen anderer; bis dahin tritt eine neue an ihre Stelle.',
      close: 'Das Gespräch endet heute Nacht. Zu diesem Kommentar erreicht Sie dann nichts mehr.',
      withdraw: 'Ihr Kommentar und alles, was dazu geschrieben wurde, wird heute Nacht heruntergenommen.',
    },
  },

  elsewhere: {
    rightHeading: 'Nehmen Sie Ihr Recht zu antworten mit',
    rightText:
      'Auf diesem Gerät bleibt nichts. Scannen Sie das mit Ihrem eigenen Telefon, oder drucken Sie es, wenn Sie später vielleicht noch einmal antworten möchten. Zeigen Sie es sonst niemandem.',
    receiptHeading: 'Nehmen Sie Ihre Quittung mit',
    receiptText:
      'Auf diesem Gerät bleibt nichts. Scannen Sie das mit Ihrem eigenen Telefon, oder drucken Sie es: Damit können Sie Ihre Antworten von jedem Gerät aus ändern, zurücknehmen und prüfen, ob sie gezählt sind. Zeigen Sie es sonst niemandem.',
    qr: 'QR-Code mit Ihrer Quittung',
    done: 'Fertig, hier alles vergessen',
  },

  move: {
    heading: 'Auf einem anderen Gerät weitermachen',
    lead: 'Scannen Sie das mit dem anderen Gerät. Es nimmt Ihre Befragung dort auf, wo Sie sind, mit den Antworten, die Sie bisher gegeben haben.',
    qr: 'QR-Code, der Ihren Stimmzettel auf ein anderes Gerät bringt',
    warning: `${b('Zeigen Sie ihn niemandem.')} Wer diesen Code hat, hat Ihren Stimmzettel. Er geht von diesem Bildschirm auf Ihr anderes Gerät und zu keinem Server.`,
    orCopy: 'Oder den Link kopieren',
    link: 'Link, der Ihren Stimmzettel trägt',
    once: 'Sobald das andere Gerät Ihre Befragung zeigt, lassen Sie dieses sie vergessen. Zwei Geräte mit einem Stimmzettel überschreiben gegenseitig ihre Antworten.',
    yesForget: 'Ja, hier vergessen',
    keepHere: 'Hier behalten',
    hasIt: 'Das andere Gerät hat sie',
    forgotten: 'Hier vergessen, kann die Befragung nur noch vom anderen Gerät aus fortgesetzt, geändert oder zurückgenommen werden.',
  },

  card: {
    heading: 'Geben Sie den Code Ihrer Karte ein',
    lead: 'Der Code steht für einen Stimmzettel Ihrer Gruppe und für keinen Namen: Wer welche Karte gezogen hat, weiß niemand. Ihre Antworten werden auf diesem Gerät versiegelt, bevor sie es verlassen.',
    code: 'Code',
    hint: 'Vier Gruppen zu fünf Zeichen. Großbuchstaben, Leerzeichen und Striche spielen keine Rolle.',
    open: 'Befragung öffnen',
    shared:
      'Mehrere Personen benutzen dieses Gerät. Nichts bleibt darauf: Nach einer Minute ohne Berührung fragt es, ob Sie noch da sind, und vergisst dann alles.',
    stillThere: 'Sind Sie noch da?',
    forgets: 'Was Sie eingegeben haben, wird vergessen, damit es nach Ihnen niemand sieht.',
    here: 'Ich bin noch da',
  },

  kept: {
    goOnWhere: 'Weitermachen, wo Sie waren',
    onDevice: 'Auf diesem Gerät',
    none: 'Diese Seite öffnet sich über den Link in Ihrer Einladung. Auf diesem Gerät gibt es nichts, womit Sie weitermachen könnten.',
    noMail: `Keine Mail? ${link('Melden Sie sich an')}: Eine Befragung, die auf Sie wartet, steht auf Ihrer Startseite.`,
    askedAnswer: `Sie haben um eine Antwort auf einen Kommentar gebeten? ${link('Suchen Sie nach Antworten')} mit dem Code von Ihrer Quittung.`,
    openReceipt: 'Quittung öffnen',
    open: 'Öffnen',
    goOn: 'Weitermachen',
    yesClear: 'Ja, löschen',
    keep: 'Behalten',
    clear: 'Löschen',
    clearNamed: (survey) => `${survey} löschen`,
    cleared: 'Danach kann sie von diesem Gerät nicht mehr beantwortet, geändert oder zurückgenommen werden. Was gesendet wurde, zählt weiter.',
    waiting: (day) => `versiegelt, noch nicht gesendet, bis ${day}`,
    sent: 'gesendet',
    unconfirmed: 'gesendet, ohne Quittung',
    withdrawn: (day) => `zurückgenommen, bis ${day}`,
    begun: (day) => `begonnen, bis ${day}`,
    notBegun: (day) => `nicht begonnen, bis ${day}`,
  },
};
