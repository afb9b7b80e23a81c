import type { Words } from './en';
import { b, link, name } from '../../words/marks';
import { stopsInGerman } from './stops/de';

/** What the respondent's first screens say, in German. */
export const de: Words = {
  locale: 'de',
  language: 'Sprache',
  notWritten: (chosen, base) => `Diese Befragung gibt es nicht auf ${name(chosen)}. Ihre Fragen erscheinen auf ${name(base)}.`,
  languageFailed: 'Diese Sprache konnte nicht geladen werden. Nichts ist verloren: Versuchen Sie es noch einmal, wenn eine Verbindung besteht.',
  within: (label) => label,
  stops: stopsInGerman,
  tryAgain: 'Noch einmal versuchen',
  oneMoment: 'Einen Moment…',
  back: 'Zurück',
  copy: 'Kopieren',
  print: 'Drucken',
  qrTooLong: 'Das passt in keinen QR-Code.',

  titles: {
    loading: 'Ihre Befragung',
    stopped: 'Ihre Befragung',
    device: 'Befragungen auf diesem Gerät',
    welcome: 'Bevor Sie beginnen',
    questions: 'Fragen',
    review: 'Prüfen und senden',
    thanks: 'Quittung',
    code: 'Der Code Ihrer Karte',
    moving: 'Auf einem anderen Gerät weitermachen',
    answers: 'Antworten auf Ihre Kommentare',
  },
  promise:
    'Ihre Antworten werden auf diesem Gerät versiegelt und verlassen es ohne Ihren Namen: Keine Datenbank, kein Protokoll und keine Sicherung kann sagen, welche Ihre sind. Niemand sieht einzelne Antworten: Heraus kommen Zahlen über Gruppen, und Kommentare aus Gruppen, die groß genug sind.',
  yourSurvey: 'Ihre Befragung',
  checking: 'Die Regeln dieser Befragung werden geprüft…',
  fictional: 'Eine erfundene Organisation, zum Umsehen. Diese Menschen gibt es nicht.',
  test: 'Dies ist ein Test. Was Sie antworten, wird nie gezählt und verworfen, bevor die Befragung beginnt. Wer sie vorbereitet, kann vielleicht erkennen, welche Antworten Ihre sind.',
  keepsNothing:
    'Dieser Browser behält nichts auf dem Gerät (ein privates Fenster oder kein Platz). Bitte machen Sie alles fertig, ohne die Seite zu schließen, und speichern Sie Ihre Quittung.',

  welcome: {
    asked: 'Was gefragt wird',
    askedText: (questions, topics, minutes) =>
      `${questions} ${questions === 1 ? 'Frage' : 'Fragen'} zu: ${topics}; etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}. Sie dürfen jede davon unbeantwortet lassen.`,
    askedUpTo: (questions, topics, minutes) =>
      `Höchstens ${questions} Fragen zu: ${topics}; höchstens etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}. Welche, hängt von Ihren Antworten ab. Sie dürfen jede davon unbeantwortet lassen.`,
    ownWords: 'was Sie in eigenen Worten sagen',
    sees: 'Wer was sieht',
    seesText: (k, comments) =>
      `Personalabteilung und Führungskräfte sehen Zahlen, die für ${b(`mindestens ${k} Personen`)} stehen, und Kommentare, Wort für Wort, nur aus Gruppen, in denen mindestens ${comments} geantwortet haben.`,
    namesText: 'Namen aus dem Kollegium, Adressen und Telefonnummern werden aus Kommentaren herausgenommen, bevor jemand sie liest.',
    dangerText: (who, gone) =>
      who
        ? `Ein Kommentar, der von Gefahr spricht, etwa von Belästigung, Gewalt oder Betrug, wird zuerst ${name(who)} gezeigt, und Personalabteilung und Führungskräften nur, wenn er von dort weitergegeben wird.`
        : gone
          ? 'Für Kommentare, die von Gefahr sprechen, etwa von Belästigung, Gewalt oder Betrug, war jemand benannt, der nicht mehr da ist: In dieser Umfrage liest sie niemand. Sprechen Sie mit jemandem, dem Sie vertrauen.'
          : 'Für Kommentare, die von Gefahr sprechen, etwa von Belästigung, Gewalt oder Betrug, ist niemand benannt: In dieser Umfrage liest sie niemand. Sprechen Sie mit jemandem, dem Sie vertrauen.',
    raised: (day) => `Diese Zahlen wurden am ${day} erhöht.`,
    anonymous: 'Wodurch es anonym ist',
    anonymousText: (k) =>
      `Ihr Recht zu antworten wird blind unterschrieben, so dass niemand weiß, welcher Stimmzettel Ihrer ist. Ihre Antworten werden auf diesem Gerät versiegelt, und was sie öffnet, liegt außerhalb der Datenbank. Sie werden einmal gezählt, alle zusammen, und keine Antwort wird für sich gespeichert. Keine Zahl und kein Unterschied zwischen Zahlen handelt von weniger als ${k} Personen.`,
    attached: 'Was mitgeht',
    attachedGroup: (k) => `Der Name Ihrer Gruppe, zu der mindestens ${k} Personen gehören.`,
    attachedCard: (what) =>
      `Niemand weiß, wer Ihre Karte hat. Vor dem Senden dürfen Sie über sich sagen, mit Ihren Antworten versiegelt: ${name(what)}; oder es offen lassen.`,
    attachedKnown: (what) => `Mit Ihren Antworten versiegelt geht mit, was hier über Sie bekannt ist: ${name(what)}.`,
    attachedSeen: 'Sie sehen das alles, bevor etwas gesendet wird.',
    attachedSeenAndTaken: 'Sie sehen das alles, bevor etwas gesendet wird, und können herausnehmen, was versiegelt ist.',
    until: 'Bis wann',
    untilText: (day) => `${day}. Bis dahin können Sie Ihre Antworten ändern oder zurücknehmen; danach kann sie niemand mehr finden, auch Sie nicht.`,
    next: 'Wie es weitergeht',
    nextOwn: 'Sie antworten auf diesem Gerät, mit Pausen, wenn Sie mögen.',
    nextShared: 'Sie antworten auf diesem Gerät, in einem Zug: Allein gelassen vergisst es.',
    nextText: `${b('Nichts wird gesendet, bevor Sie am Ende auf Senden drücken.')} Sie bekommen eine Quittung. Nachdem die Befragung geschlossen ist, werden alle Antworten zusammen gezählt, und die Ergebnisse erscheinen einmal.`,
    start: 'Beginnen',
    goOn: 'Weitermachen',
    ballot:
      'Mit Beginnen holen Sie Ihren Stimmzettel ab: das Recht, einmal zu antworten. Er wird blind gezogen, so dass er nicht wiedererkannt werden kann, wenn er zurückkommt.',
    notedCard: 'Es wird vermerkt, dass ein Stimmzettel der Karten Ihrer Gruppe abgeholt wurde, nicht von wem, und nicht, ob damit geantwortet wurde.',
    noted: 'Es wird vermerkt, dass Sie einen abgeholt haben, womit Erinnerungen enden; es wird nicht vermerkt, ob Sie geantwortet haben.',
    rules: 'Die Regeln dieser Befragung, öffentlich geprüft',
    howItIs: 'Woher wir wissen, dass sie anonym ist, und was trotzdem schiefgehen könnte',
    check: 'Prüfen Sie es selbst',
    checkWords: 'Alle in dieser Befragung bekommen dieselben Regeln. Ihr Fingerabdruck in Wörtern, zum Vergleich mit anderen oder mit dem Aushang:',
    checked: (k) =>
      `Diese Seite hat geprüft, dass die Regeln die sind, die Ihr Link nennt, dass ihre Schlüssel Sie verbergen und dass keine Gruppe weniger als ${k} Personen hat.`,
    cannot:
      'Was keine Befragung versprechen kann: Wer auf Ihren Bildschirm sehen kann, sieht, was Sie eingeben, und ein Kommentar kann Sie durch die Art verraten, wie er geschrieben ist.',
    notReminded: 'Sie werden an diese Befragung nicht mehr erinnert. Bis sie schließt, können Sie mit Ihrem Link noch antworten.',
    rather: 'Möchten Sie lieber nicht teilnehmen?',
    doNotRemind: 'Nicht mehr erinnern',
  },

  stopped: {
    nothingSent: `${b('Eben wurde nichts gesendet.')} Sagen Sie es dem Betriebsrat oder der Personalabteilung und zeigen Sie diese Seite. Die Prüfung, die fehlgeschlagen ist, heißt`,
    keptThere: 'Ihre bisherigen Antworten liegen verschlüsselt auf jenem Gerät und nirgends sonst.',
    another:
      'Sie bekommen einen weiteren Stimmzettel, einmal. Nutzen Sie ihn nur, wenn Sie an den ersten nicht herankommen: Wie viele ein zweites Mal ausgegeben wurden, wird veröffentlicht, und in jeder Gruppe dürfen es nur wenige sein.',
    yesAnother: 'Ja, geben Sie mir einen weiteren',
    no: 'Nein',
    lost: 'Jenes Gerät ist verloren',
    signIn: `${link('Melden Sie sich an')} und öffnen Sie die Befragung von Ihrer Startseite, oder nehmen Sie den Link in Ihrer Mail.`,
    anotherCode: 'Einen anderen Code eingeben',
  },

  drivers: {
    engagement: 'Arbeitsengagement',
    'role-clarity': 'Klarheit der Aufgaben',
    'strategy-clarity': 'Klarheit der Ziele',
    training: 'Qualifizierung',
    'manager-support': 'Unterstützung durch die Führungskraft',
    recognition: 'Anerkennung',
    voice: 'Gehört werden',
    resources: 'Ressourcen',
    wellbeing: 'Wohlbefinden',
    fairness: 'Gerechtigkeit',
    growth: 'Entwicklung',
    teamwork: 'Zusammenarbeit',
    'service-climate': 'Serviceklima',
    'own-words': 'In eigenen Worten',
  },
};
