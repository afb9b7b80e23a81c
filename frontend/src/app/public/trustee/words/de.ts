import { countText } from '../../../words/numbers';
import type { TrusteeWords } from './en';

/** What trustees read where they make a key, and where they open and count, in German. */
export const de: TrusteeWords = {
  heading: 'Treuhandpersonen',
  lead: (organisation, cycle) => `${organisation}: ${cycle}`,
  tryAgain: 'Noch einmal versuchen',
  brokenLink: 'Dieser Link ist nicht vollständig. Öffnen Sie ihn noch einmal aus Ihrer Mail, oder kopieren Sie ihn ganz.',
  handedIn: 'Die Auszählung ist abgegeben, und die Ergebnisse werden veröffentlicht.',
  deleteFiles:
    'Der Server hat seine verschlossenen Kopien des Schlüssels weggeworfen. Bitte löschen Sie auch Ihre Dateien: Niemand braucht sie mehr, und dann können diese Stimmzettel nie wieder geöffnet werden.',
  open: 'Der Schlüssel ist gemacht und die Befragung offen. Sie bekommen eine Mail, wenn sie geschlossen ist; bis dahin ist nichts zu tun.',
  shuffling: 'Die Befragung ist geschlossen, und ihre Urne wird gemischt. Sehen Sie in einer Minute noch einmal nach.',
  look: 'Noch einmal nachsehen',
  counted: (alone, ballots) => `${alone ? 'Sie haben' : 'Sie und die anderen Treuhandpersonen haben'} ${countText(ballots)} Stimmzettel gezählt`,
  published: (counted, day) => `${counted}, und die Ergebnisse wurden am ${day} veröffentlicht.`,
  publishing: (counted) => `${counted}. Die Ergebnisse werden gerade veröffentlicht.`,
  leftOver: (count) =>
    `${count === 1 ? '1 weiterer lag' : `${countText(count)} weitere lagen`} in der Urne und ${count === 1 ? 'konnte' : 'konnten'} nicht gezählt werden.`,
  nothingLeft: 'Es ist nichts mehr zu tun. Wenn Sie Ihre Datei noch haben, löschen Sie sie bitte: Niemand braucht sie mehr.',
  destroyed: (day) => `Die versiegelten Stimmzettel wurden am ${day} vernichtet; kein Schlüssel kann sie mehr öffnen.`,

  make: {
    done: 'Der Schlüssel ist gemacht und einmal erprobt: Er öffnet, was mit ihm versiegelt ist. Jede Treuhandperson speichert jetzt ihre Datei.',
    called: 'Ihr Teil heißt ',
    sameWords: '. Dieselben Wörter stehen in Ihrer Mail.',
    save: (trustee) => `Datei von ${trustee} speichern`,
    copies: 'Auch der Server behält eine Kopie dieser Dateien, bis die Stimmzettel gezählt sind. Niemand kann eine Kopie ohne ihre Passphrase öffnen.',
    forgottenOne:
      'Eine vergessene Passphrase lässt sich nicht neu setzen: Bis die Befragung öffnet, machen Sie den Schlüssel neu; danach gibt es ohne sie keine Ergebnisse.',
    forgottenTwo:
      'Eine vergessene Passphrase lässt sich nicht neu setzen: Bis die Befragung öffnet, machen Sie den Schlüssel neu; danach gibt es ohne zwei der drei keine Ergebnisse.',
    next: 'Die Personalabteilung kann die Befragung jetzt öffnen. Wenn sie geschlossen ist, bekommen Sie eine Mail. Sie können diese Seite schließen.',
    again:
      'Es gibt schon einen Schlüssel. Machen Sie einen anderen, tritt er an dessen Stelle: Die Dateien und Passphrasen des ersten nützen dann nichts mehr.',
    sealed: (cycle) => `Die Antworten auf „${cycle}“ werden mit einem Schlüssel versiegelt, der in diesem Browser entsteht.`,
    alone: 'Sie allein werden ihn mit Ihrer Passphrase öffnen.',
    two: 'Je zwei der drei Treuhandpersonen werden ihn mit ihren Passphrasen öffnen.',
    nobody: 'Bis dahin kann niemand sie öffnen: weder die Personalabteilung noch wer den Server betreibt.',
    making: 'Der Schlüssel wird gemacht. Das dauert einige Sekunden.',
    act: 'Schlüssel machen',
    nextTrustee: 'Fertig, die nächste Treuhandperson',
    beginAgain: 'Bitte beginnen Sie noch einmal mit der ersten Passphrase.',
  },

  passphrase: {
    only: (trustee) =>
      `Nur ${trustee} sollte jetzt die Tastatur sehen. Wählen Sie eine Passphrase, die Sie sonst nirgends benutzen und in einigen Wochen noch wissen.`,
    label: 'Passphrase',
    hint: (least) => `Mindestens ${least} Zeichen; am besten sind fünf zufällig gewählte Wörter.`,
    again: 'Dieselbe noch einmal',
    short: (least) => `Die Passphrase muss mindestens ${least} Zeichen haben; am besten sind fünf zufällig gewählte Wörter.`,
    repeated: 'Die Passphrase muss mehr sein als immer wieder dieselben wenigen Zeichen; am besten sind fünf zufällig gewählte Wörter.',
    differ: 'Die beiden sind nicht gleich. Schreiben Sie beide noch einmal.',
    equal: 'Keine zwei Treuhandpersonen dürfen dieselbe Passphrase haben, sonst könnte eine allein öffnen, was für zwei gedacht ist.',
  },

  count: {
    toHandIn:
      'Nur Tabellen und Kommentare von Gruppen, die groß genug sind, verlassen diesen Browser. Sind sie abgegeben, werden sie veröffentlicht, und von den Antworten bleibt nichts hier.',
    handingIn: 'Wird abgegeben …',
    handIn: 'Abgeben und veröffentlichen',
    counting: 'Öffnen und zählen',
    opened: (opened, of) => `${countText(opened)} von ${countText(of)} Stimmzetteln. Bitte lassen Sie diese Seite offen.`,
    joining: 'Der Schlüssel wird zusammengesetzt. Bitte lassen Sie diese Seite offen.',
    waiting: (cycle) => `Die Antworten auf „${cycle}“ sind gemischt und warten darauf, geöffnet zu werden.`,
    typeOne: 'Schreiben Sie Ihre Passphrase.',
    typeTwo: 'Zwei von Ihnen schreiben nacheinander ihre Passphrasen.',
    parts: 'Die Teile des Schlüssels sind hier, verschlossen; wer eine Datei mitgebracht hat, kann sie benutzen.',
    passphraseOf: (trustee) => `Passphrase von ${trustee}`,
    files: 'Dateien statt der Kopien auf dem Server benutzen',
    chooseFile: 'Datei einer Treuhandperson wählen',
    fileHint: 'Ihr Name beginnt mit key-part.',
    fileUsed: (trustee) => `Die Datei von ${trustee} wird benutzt.`,
    act: 'Öffnen und zählen',
    tooFew: 'Zwei der drei Treuhandpersonen müssen ihre Passphrasen schreiben; eine allein kann nichts öffnen.',
  },

  found: {
    heading: 'Was in der Urne war',
    issued: 'Ausgegebene Stimmzettel',
    boxed: 'Versiegelte Stimmzettel in der Urne',
    counted: 'Gezählt',
    unreadable: 'Lassen sich nicht öffnen',
    forged: 'Nicht echt',
    otherRules: 'Unter anderen Regeln versiegelt',
    overfull: 'Weggelassen, da ihre Gruppe mehr Stimmzettel enthält, als ausgegeben wurden',
    teams: 'Teams, die gezeigt werden',
    comments: 'Kommentare, die gezeigt werden',
    rules: 'Die Regeln, die diese Stimmzettel nennen: ',
    manifests: (count) =>
      `Die Stimmzettel nennen ${countText(count)} verschiedene Regeln: Nicht allen wurde dieselbe Befragung gezeigt. Finden Sie heraus, warum, bevor Sie abgeben.`,
  },

  stops: {
    noPart:
      'Diese Datei ist kein Teil eines Schlüssels. Wählen Sie die Datei, die gespeichert wurde, als der Schlüssel gemacht wurde; ihr Name beginnt mit „key-part“.',
    otherCycle: (found, wanted) => `Diese Datei gehört zu einer anderen Befragung, „${found}“. Wählen Sie die von „${wanted}“.`,
    otherKey: 'Diese Datei gehört zu einem früheren Schlüssel dieser Befragung, der seither neu gemacht wurde. Wählen Sie die neuere Datei.',
    noTrustee: (trustee) => `Diese Datei ist von ${trustee}; das ist keine Treuhandperson dieser Befragung.`,
    unreachable:
      'Der Server ist nicht zu erreichen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal; nichts ist verloren, da nichts halb gesendet wurde.',
    refused: (status) => `Der Server hat ${status} geantwortet, ohne zu sagen, warum. Versuchen Sie es in einer Minute noch einmal.`,
    otherQuestions: 'Der Server nennt andere Fragen als die Regeln dieser Befragung. Zählen Sie nichts, und sagen Sie es denen, die sie durchführen.',
    boxNotWhole:
      'Der Server hat nicht alle Stimmzettel herausgegeben, die nach seiner Angabe in der Urne liegen. Zählen Sie nichts, und sagen Sie es denen, die die Befragung durchführen.',
    otherPart: (trustee) =>
      `Der Teil von ${trustee} ist nicht der, den die Regeln dieser Befragung nennen. Wählen Sie die Datei, die gespeichert wurde, als der Schlüssel gemacht wurde.`,
    wrongPassphrase: (trustee) =>
      `${trustee}: Die Passphrase öffnet diese Datei nicht. Prüfen Sie Groß- und Kleinschreibung, Leerzeichen und die Sprache der Tastatur.`,
    damaged: (trustee) => `Der Teil von ${trustee} ist beschädigt. Wählen Sie die Datei, die gespeichert wurde, als der Schlüssel gemacht wurde.`,
    notWhole:
      'Der Server hat einen Stimmzettel gesendet, der nicht vollständig ist. Versuchen Sie es noch einmal; bleibt es so, sagen Sie es denen, die die Befragung durchführen.',
  },
};
