import type { StopWords } from './stop-words';

export const stopsInGerman: StopWords = {
  unsafe: ['Bitte beantworten Sie diese Befragung nicht', 'Eine Prüfung der Regeln dieser Befragung auf diesem Gerät ist fehlgeschlagen.'],
  refused: ['Das wurde abgelehnt', 'Der Server hat es abgelehnt und sagt dazu:'],
  unreachable: ['Keine Verbindung', 'Der Server ist gerade nicht zu erreichen. Nichts ist verloren: Was Sie getan haben, bleibt auf diesem Gerät.'],
  'cycle-closed': ['Diese Befragung ist geschlossen', 'Es werden keine Antworten mehr angenommen. Was vorher gesendet wurde, zählt.'],
  'ballot-collected': [
    'Ihr Stimmzettel wurde schon abgeholt',
    'Er wurde auf einem anderen Gerät oder in einem anderen Browser abgeholt. Machen Sie dort weiter; wenn Sie das nicht waren, sagen Sie es denen, die die Befragung durchführen.',
  ],
  'no-invitation': ['Bitte melden Sie sich an', 'Öffnen Sie den Link aus Ihrer Einladung, oder melden Sie sich zuerst an.'],
  'not-invited': [
    'Sie sind zu dieser Befragung nicht eingeladen',
    'Wenn Sie erst nach ihrem Beginn dazugekommen sind, werden Sie bei der nächsten gefragt. Vielleicht gehört sie auch zu einer anderen Organisation als der, bei der Sie angemeldet sind.',
  ],
  'address-changed': [
    'Ihre Mailadresse wurde nach dem Beginn dieser Befragung geändert',
    'Damit niemand, der Adressen ändert, an Ihrer Stelle antworten kann: Öffnen Sie die Befragung mit dem Link, den Sie zuerst bekommen haben, oder bitten Sie die Personalabteilung um einen neuen.',
  ],
  'unknown-invitation': [
    'Diese Einladung ist nicht bekannt',
    'Kopieren Sie den ganzen Link aus Ihrer Mail. Wenn Sie eine Karte haben: Vielleicht wurde ihr Stapel inzwischen neu gedruckt; ziehen Sie dann eine neue.',
  ],
  'pack-used-up': [
    'Diese Karte gilt nicht mehr',
    'Es wurden schon so viele Stimmzettel abgeholt, wie der Stapel Karten hat. Sagen Sie es denen, die die Befragung durchführen.',
  ],
  'reissued-before': [
    'Es gibt keinen weiteren Stimmzettel',
    'Sie hatten schon einen zweiten, und niemand bekommt einen dritten: Jeder weitere könnte eine Stimme zu viel sein.',
  ],
  'no-more-reissues': [
    'Es gibt keinen weiteren Stimmzettel',
    'In Ihrer Gruppe wurden schon so viele ein zweites Mal ausgegeben, wie die Regeln erlauben. Der Stimmzettel auf dem anderen Gerät zählt, wenn er von dort gesendet wird.',
  ],
  'no-such-cycle': ['Diese Befragung gibt es nicht', 'Es gibt sie nicht, oder sie hat noch nicht begonnen. Prüfen Sie, ob der Link vollständig ist.'],
  'no-such-survey': ['Diese Befragung wurde nicht gefunden', 'Keine Befragung beginnt mit diesen zwei Wörtern. Vergleichen Sie sie noch einmal.'],
  'no-board-yet': ['Noch nicht gezählt', 'Die Liste der gezählten Stimmzettel erscheint, nachdem die Befragung geschlossen ist.'],
  'other-edit-secret': [
    'Das geht von hier aus nicht',
    'Dieser Stimmzettel wurde mit einem anderen Geheimnis gesendet und kann von hier aus nicht geändert werden.',
  ],
  'wrong-hash': ['', 'Die Regeln dieser Befragung sind nicht die, die Ihre Einladung nennt. Vielleicht hat man Ihnen eigene Regeln gegeben.'],
  'wrong-questions': [
    '',
    'Die Fragen sind nicht die, die bei der Öffnung festgelegt wurden. Ihre könnten sich von denen Ihrer Kolleginnen und Kollegen unterscheiden.',
  ],
  'wrong-closing': ['', 'Die Befragung soll früher schließen, als ihre Regeln versprechen.'],
  'other-cycle': ['', 'Die Regeln, die mit dieser Befragung kamen, gehören zu einer anderen.'],
  'other-words': ['', 'Die Regeln, die kamen, beginnen nicht mit den Wörtern, die Sie eingegeben haben.'],
  'changed-rules': [
    '',
    'Die Regeln dieser Befragung haben sich geändert, seit Sie sie hier zuerst geöffnet haben. Solange sie läuft, dürfen sie sich nie ändern.',
  ],
  'unpublished-rules': [
    '',
    'Die Regeln dieser Befragung stehen nicht in der öffentlichen Liste Ihrer Organisation. Vielleicht hat man Ihnen eigene Regeln gegeben.',
  ],
  'broken-list': ['', 'Die öffentliche Liste der Regeln Ihrer Organisation passt nicht zusammen: Eine Zeile wurde geändert oder entfernt.'],
  'foreign-cohort': ['', 'Ihr Stimmzettel trägt ein Merkmal, das nicht das Ihrer ganzen Gruppe ist. Er ließe sich von denen der anderen unterscheiden.'],
  'forged-receipt': [
    '',
    'Die Quittung ist nicht echt. Ihre Antworten bleiben auf diesem Gerät: Senden Sie sie später noch einmal, und sagen Sie es dem Betriebsrat oder der Personalabteilung, wenn es so bleibt.',
  ],
  insecure: [
    'Diese Seite braucht eine sichere Verbindung',
    'Ihre Antworten werden auf Ihrem eigenen Gerät versiegelt, und Browser erlauben das nur bei Adressen, die mit https beginnen. Bitte sagen Sie es der Person, von der Sie den Link haben. Es wurde nichts gesendet.',
  ],
  'damaged-link': [
    'Dieser Link ist nicht vollständig',
    'Ein Teil fehlt oder wurde verändert; manche Mailprogramme schneiden lange Links ab. Öffnen Sie ihn noch einmal aus der Mail, oder kopieren Sie ihn ganz. Es wurde nichts gesendet.',
  ],
  mistyped: [
    'Dieser Code stimmt nicht',
    'Er hat nicht die richtige Länge, oder ein Zeichen ist falsch. Bitte prüfen Sie, was Sie eingegeben haben, oder scannen Sie ihn noch einmal.',
  ],
  malformed: [
    'Dieser Code kann nicht gelesen werden',
    'Er kommt von einer anderen Version dieser Seite oder gehört zu anderen Fragen. Bitte laden Sie die Seite auf beiden Geräten neu.',
  ],
  'no-words': [
    'Welche Befragung ist es?',
    'Bitte geben Sie auch die zwei Wörter ein, die vor Ihrem Code stehen. Wenn Sie sich anmelden können, führt Ihre Startseite ohne sie zu jeder Befragung.',
  ],
  'too-long': ['Ihre Kommentare sind zusammen zu lang', 'Bitte kürzen Sie sie etwas. Es ist nichts verloren.'],
  unsupported: ['Dieser Browser ist zu alt für Antworten auf Kommentare', 'Die Befragung selbst können Sie beantworten, ohne um eine Antwort zu bitten.'],
  cleared: ['Diese Befragung wurde auf diesem Gerät gelöscht', 'Bitte öffnen Sie sie noch einmal über ihren Link.'],
  'no-ballot': ['Auf diesem Gerät liegt kein Stimmzettel', 'Bitte öffnen Sie die Befragung noch einmal über ihren Link.'],
  'no-survey': ['Auf dieser Seite ist keine Befragung offen', 'Bitte öffnen Sie sie noch einmal über ihren Link.'],
  unexpected: ['Auf dieser Seite ist etwas schiefgegangen', 'Es wurde nichts gesendet. Bitte laden Sie die Seite neu.'],
};
