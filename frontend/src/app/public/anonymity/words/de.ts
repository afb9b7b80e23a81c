import { SMALLEST_K, SMALLEST_K_COMMENTS } from '@throughline/domain';
import { b } from '../../../words/marks';
import type { AnonymityWords } from './en';

/** How we know it is anonymous, in German. */
export const de: AnonymityWords = {
  heading: 'Woher wir wissen, dass es anonym ist',
  lead: 'Teil für Teil: was Ihre Antworten schützt, was trotzdem schiefgehen könnte, und wie Sie es selbst prüfen können.',
  intro:
    'Niemand soll es glauben müssen. Auch wer die ganze Datenbank, jedes Protokoll und jede Sicherung hat, darf nicht sagen können, von wem welche Antwort ist. Diese Teile sorgen dafür.',
  wrong: 'Was trotzdem schiefgehen könnte',
  check: 'Prüfen Sie es selbst',
  whoCouldTry: 'Wer es versuchen könnte, und wie weit er kommt',
  remainsIntro: 'Die letzte Zeile nennt jeweils das Risiko, das bleibt. Keine dieser Zeilen fehlt, weil sie unbequem ist.',
  sees: 'Sieht',
  cannot: 'Kann nicht',
  remains: 'Was bleibt',
  outside: 'Eine Befragung von außen prüfen',
  outsideText: `Jede Befragung hat eine öffentliche Seite mit ihren Regeln, auf die ihre erste Seite verweist. Sie prüft Schlüssel, Gruppen, Fragen und das öffentliche Protokoll in Ihrem Browser. Im Quelltext liegt ein zweites, eigenes Programm für dasselbe, ${b('tools/verify-cycle.mjs')}, und im Ordner ${b('docs')} Anleitungen für Beschäftigte, Betriebsräte und Betreiber.`,

  parts: [
    {
      heading: 'Ein Stimmzettel für jede Person, mit verbundenen Augen unterschrieben',
      how: 'Wenn Sie auf Beginnen drücken, zieht Ihr Gerät eine Zufallszahl, steckt sie in eine versiegelte Hülle und bittet um eine Unterschrift auf der Hülle. Der Server sieht, wer fragt, und unterschreibt für jede Person einmal. Die Zahl kann er nicht sehen. Später kommt die Zahl mit ihrer Unterschrift zurück: Der Server weiß, dass der Stimmzettel echt ist, und kann nicht sagen, zu welcher Hülle er gehörte. Das ist Mathematik und gilt, wie viel Rechenleistung auch immer jemand hat.',
      wrong:
        'Es wird vermerkt, dass Sie einen Stimmzettel abgeholt haben, da jede Person einen bekommt. Wer die Datenbank liest, erfährt also, wer einen abgeholt hat. Ein absichtlich falsch gemachter Schlüssel könnte durch die Hülle sehen; deshalb veröffentlicht jede Befragung einen Beweis, dass ihrer das nicht kann, und Ihr Gerät verlangt ihn.',
      check:
        'Die Seite mit den Regeln Ihrer Befragung sagt, ob der Beweis stimmt. Das Skript der Prüfanleitung rechnet ihn noch einmal nach, ohne unser Programm.',
    },
    {
      heading: 'Antworten, die auf Ihrem Gerät versiegelt werden',
      how: 'Ihre Antworten werden verschlüsselt, bevor sie das Gerät verlassen, für einen Schlüssel, der außerhalb der Datenbank liegt. Die Umschläge gibt es in drei Größen, so dass ihre Länge fast nichts sagt. Ohne diesen Schlüssel kann niemand einen lesen, nicht wer die Datenbank betreibt und nicht wer eine Sicherung stiehlt.',
      wrong:
        'Software auf dem Gerät kann sehen, was Sie schreiben, bevor es versiegelt wird: ein überwachter Rechner Ihres Arbeitgebers, eine Erweiterung im Browser, jemand hinter Ihnen. Das Programm der Seite kommt jedes Mal vom Server; wer den Server beherrscht, könnte einer Person eine unehrliche Seite schicken. Antworten Sie auf Ihrem eigenen Gerät, wenn Sie können.',
      check:
        'Öffnen Sie beim Senden die Netzwerkansicht Ihres Browsers (F12): Was hinausgeht, ist ein langer unlesbarer Text, eine einmalige Nummer mit ihrer Unterschrift und der Name Ihrer Gruppe.',
    },
    {
      heading: 'Eine Tür, die Sie nicht kennen will',
      how: 'Der versiegelte Stimmzettel geht durch eine eigene Tür. Sie weist Cookies und Anmeldungen ab, damit Ihre Sitzung nicht aus Versehen mitkommt. Sie schreibt keine Protokollzeile, keine Uhrzeit und keine Adresse und zählt nichts. Das Programm dahinter darf nichts über Personen lesen; dafür sorgt die Datenbank.',
      wrong:
        'Ihre Internetadresse erreicht jeden Server, den Sie besuchen. Das Produkt speichert sie nicht; aber wer den Server betreibt und sein Programm ändert oder sein Netz beobachtet, könnte notieren, wann ein Stimmzettel abgeholt und wann einer abgegeben wurde, und beides vergleichen. Holen Sie Ihren Stimmzettel zu einer Zeit ab und senden Sie Ihre Antworten zu einer anderen oder aus einem anderen Netz, dann gibt es wenig zu vergleichen.',
      check: 'In der Netzwerkansicht hat die Anfrage, die den Stimmzettel sendet, kein Cookie, keine Anmeldung und keine Herkunftsadresse.',
    },
    {
      heading: 'Eine Reihenfolge, die weggeworfen wird',
      how: 'Eine Datenbank behält Zeilen in der Reihenfolge, in der sie kamen, auch wenn keine Uhrzeit dabeisteht. Deshalb werden einmal am Tag und am Ende die Liste derer, die abgeholt haben, und die Urne mit den versiegelten Stimmzetteln in zufälliger Reihenfolge neu geschrieben.',
      wrong:
        'Zwischen zwei solchen Nächten gibt es die Reihenfolge dieses Tages in der Datenbank und ihren Sicherungen. Mit ihr lässt sich vielleicht erraten, wem welcher versiegelte Stimmzettel gehört. Versiegelt bleibt er: Das Erratene sagt, dass Sie teilgenommen haben, nicht was Sie geantwortet haben, solange der Schlüssel sicher ist.',
      check:
        'Ihr Betriebsrat darf das Angriffsprogramm laufen lassen, das in der ganzen Datenbank einer Befragung nach dieser Reihenfolge sucht und sagt, was es findet.',
    },
    {
      heading: `Zahlen über mindestens ${SMALLEST_K} Personen, was immer man voneinander abzieht`,
      how: `Nach dem Ende wird die Urne im Arbeitsspeicher geöffnet und einmal gezählt. Behalten werden Zahlen über Gruppen, nie eine Zeile mit Antworten. Keine Zahl handelt von weniger als ${SMALLEST_K} Personen, und auch keine Summe oder Differenz von Zahlen: Das wird für alle veröffentlichten Gruppen zugleich berechnet, und ohne diesen Nachweis wird nichts gezeigt. Antworten eines zu kleinen Teams werden eine Ebene höher gezählt. Kommentare kommen aus Gruppen, in denen mindestens ${SMALLEST_K_COMMENTS} Personen geantwortet haben. Wo in einer Gruppe alle dieselbe Antwort gegeben haben, wird vor dem Zählen eine davon um eine Stufe verschoben, so dass man nicht einmal das wissen kann.`,
      wrong:
        'Wenn mehrere Personen einer Gruppe ihre eigenen Antworten zusammenlegen, können sie sie abziehen: Zwei, die das tun, lassen drei andere übrig. Wenn alle wissen, dass ein Team unzufrieden ist, verbergen Zahlen es nicht. Wer zwischen zwei Befragungen in ein Team kam, lässt sich erraten, wenn alle anderen wie zuvor geantwortet haben; Runden und Größenklassen mildern das und beenden es nicht. Was Sie in einem Kommentar schreiben, kann verraten, wer Sie sind.',
      check:
        'Die Regeln jeder Befragung nennen ihre kleinsten Gruppen, und Ihr Gerät lehnt eine Befragung unter diesen Zahlen ab. Solange eine Befragung läuft, können sie erhöht werden, nie gesenkt.',
    },
    {
      heading: 'Dieselben Regeln für alle, öffentlich',
      how: 'Fragen, Gruppen, kleinste Zahlen, Termine und Schlüssel werden festgelegt, wenn eine Befragung beginnt, und in eine öffentliche Datei geschrieben. Ihr Fingerabdruck steht in Wörtern in jeder Einladung. Jede Befragung einer Organisation steht in einem öffentlichen Protokoll, in dem jede Zeile die vorige nennt, so dass niemand Vergangenes ändern kann, ohne alles Spätere zu ändern.',
      wrong:
        'Ein Fingerabdruck schützt nur, wenn Menschen ihn vergleichen. Tut es niemand, könnte ein unehrlicher Server einer Person eine eigene Befragung zeigen. Auch sie müsste im öffentlichen Protokoll stehen, wo man sie sähe.',
      check:
        'Lesen Sie die Wörter Ihrer Einladung jemandem aus dem Kollegium vor, oder vergleichen Sie sie mit dem Aushang oder der Seite Ihres Betriebsrats. Heben Sie eine Kopie des öffentlichen Protokolls auf.',
    },
    {
      heading: 'Ein Schlüssel, den Ihre eigenen Leute halten können',
      how: 'Die Personalabteilung kann vor dem Beginn wählen, dass eine Befragung mit Treuhandpersonen gezählt wird, etwa dem Betriebsrat: mit einer, oder mit dreien, von denen zwei genügen. Der Schlüssel, der Stimmzettel öffnet, entsteht dann in deren Browser und wird mit ihren Passphrasen verschlossen. Die Plattform behält verschlossene Teile, die ohne diese nichts nützen, und kann keinen Stimmzettel öffnen. Die Treuhandpersonen zählen in ihrem eigenen Browser, mit demselben Programm.',
      wrong:
        'Treuhandpersonen kann man überreden oder anweisen, und gemeinsam könnten sie Stimmzettel öffnen, aber keinen, den sie mit einer Person verbinden könnten. Eine vergessene Passphrase lässt sich nicht neu setzen: Sind zu wenige übrig, gibt es keine Ergebnisse. Die Seite, auf der sie eingegeben wird, kommt vom Server, wie alle Seiten.',
      check: 'Die Regeln Ihrer Befragung nennen, wer den Schlüssel hält, oder sagen, dass es die Plattform ist.',
    },
    {
      heading: 'Eine Antwort auf Ihren Kommentar von jemandem, der Sie nicht kennt',
      how: 'Sie können um eine Antwort auf einen Kommentar bitten. Ihr Gerät macht dann einen Briefkasten, den niemand mit Ihnen oder mit Ihren anderen Kommentaren verbinden kann. Antworten werden für ihn versiegelt. Um nach ihnen zu sehen, lädt Ihr Gerät die Nachrichten von allen, so dass der Server nicht erfährt, welche Ihre sind. Was Sie zurückschreiben, wartet versiegelt bis zur Nacht und wird mit allen anderen in zufälliger Reihenfolge zugestellt. Ein Code öffnet das Gespräch auf jedem Gerät.',
      wrong:
        'Je mehr Sie schreiben, desto mehr sagen Ihr Stil und Ihre Geschichte über Sie. Wer Ihren Code findet, kann lesen und an Ihrer Stelle schreiben. Die Plattform hat den Schlüssel für diese Nachrichten und kann sie lesen, ebenso wie die, die Ihnen antworten, ohne zu wissen, von wem sie sind.',
      check:
        'Sehen Sie auf einem Gerät nach Antworten, das die Befragung nie gesehen hat: In der Netzwerkansicht kommt für alle dieselbe Datei, und die Anfrage hat kein Cookie.',
    },
    {
      heading: 'Gedruckte Karten für Menschen ohne Adresse',
      how: `Die Personalabteilung kann Karten mit Codes drucken, gemischt, in Stapeln von mindestens ${SMALLEST_K} für eine Gruppe. Alle ziehen eine mit der Hand. Der Server kennt einen Code nur als Prüfsumme, und niemand weiß, wer welche gezogen hat. Mit dem Code haben Sie jedes Recht, das andere haben. Ein gemeinsames Gerät behält nichts: Eine Minute nach der letzten Berührung fragt es, ob jemand da ist, und vergisst dann alles.`,
      wrong:
        'Wer die Karten druckt, könnte einen Code abschreiben und damit vor Ihnen abstimmen; Ihnen wird dann gesagt, dass der Stimmzettel schon abgeholt ist. Karten, die mit Namen ausgegeben statt gezogen werden, sind nicht mehr anonym. An einem gemeinsamen Gerät kann jemand hinter Ihnen stehen, und wem es gehört, der kann ein eigenes Programm darauf haben.',
      check:
        'Ziehen Sie Ihre Karte selbst, aus einem vollständigen Stapel, der verdeckt liegt. Vergleichen Sie die Wörter darauf mit denen auf dem Bildschirm.',
    },
    {
      heading: 'Eine Quittung, und ein Ende',
      how: 'Mit Ihrer Quittung können Sie Ihre Antworten ändern oder zurücknehmen, bis die Befragung schließt, und Ihren versiegelten Stimmzettel unter den gezählten finden. Sie sagt nicht, was Sie geantwortet haben; niemand kann sie also als Beweis verlangen. Einige Tage nach der Auszählung, 14, wenn die Regeln der Befragung nichts anderes sagen, werden alle versiegelten Stimmzettel und die Schlüssel, die sie öffnen, vernichtet, und das öffentliche Protokoll sagt es.',
      wrong:
        'Eine Sicherung, die vorher gemacht wurde, ließe sich zusammen mit einem Schlüssel, der vorher gestohlen wurde, noch öffnen. Schlüssel und Sicherungen gehören in verschiedene Hände, und Sicherungen aus dieser Zeit sollten nicht aufgehoben werden. Eine Quittung auf einem Gerät, das andere benutzen, zeigt ihnen, dass Sie teilgenommen haben.',
      check: 'Drücken Sie nach dem Ende auf Ihrer Quittung auf „Prüfen, ob ich gezählt bin“. Die Seite mit den Regeln zeigt, wann die Urne vernichtet wurde.',
    },
  ],

  threats: [
    {
      who: 'Jemand aus dem Kollegium',
      sees: 'Was veröffentlicht ist, und die eigenen Antworten.',
      cannot: 'Die Antworten einer einzelnen Person erfahren.',
      remains: `Mehrere, die ihre Antworten zusammenlegen, machen die übrigen weniger: Wo eine Zahl von ${SMALLEST_K} Personen handelt, wissen zwei davon, was die anderen drei zusammen geantwortet haben.`,
    },
    {
      who: 'Ihre Führungskraft',
      sees: 'Zahlen über die eigenen Teams und Kommentare aus Gruppen, die groß genug sind.',
      cannot: 'Sehen, wer geantwortet hat, oder eine Zahl über weniger Personen, als die Regeln erlauben.',
      remains: 'Wie ein Kommentar geschrieben ist, kann verraten, von wem er ist. Wenn ein ganzes Team gleich antwortet, sagt das die Zahl.',
    },
    {
      who: 'Personalabteilung und Verwaltung',
      sees: 'Alle veröffentlichten Zahlen, und wie viele teilgenommen haben, gerundet und einmal am Tag.',
      cannot: 'Sehen, wer geantwortet hat, die kleinste Gruppe nach dem Beginn senken oder die Urne öffnen.',
      remains:
        'Sie bilden die Teams, bevor eine Befragung beginnt. Die Regeln zeigen jede Gruppe mit ihrer Größe, so dass alle sehen können, was sie getan haben.',
    },
    {
      who: 'Wer Ihre Mails bei der Arbeit liest',
      sees: 'Den Link in Ihrer Einladung.',
      cannot: 'Erfahren, was Sie geantwortet haben.',
      remains:
        'Der Link lässt sich vor Ihnen benutzen und Ihnen damit die Stimme nehmen. Ihnen wird dann gesagt, dass Ihr Stimmzettel schon abgeholt ist: Melden Sie es.',
    },
    {
      who: 'Der Betreiber, der die Datenbank liest und nichts ändert',
      sees: 'Wer einen Stimmzettel abgeholt hat; versiegelte Stimmzettel mit ihrer Gruppe.',
      cannot: 'Eine Antwort lesen, oder sagen, wem ein versiegelter Stimmzettel gehört, sobald die Reihenfolge weggeworfen ist.',
      remains: 'Bis zur nächsten Nacht kann die Reihenfolge des Tages sagen, wem ein versiegelter Stimmzettel gehört. Er bleibt versiegelt.',
    },
    {
      who: 'Der Betreiber, der das Programm ändert oder seinen Speicher liest',
      sees: 'Während der Befragung Zeiten und Adressen von Abholen und Abgeben; bei der Auszählung die Antworten.',
      cannot: 'Das tun, wenn die Schlüssel vernichtet sind, oder bei einer vergangenen Befragung.',
      remains:
        'Ein solcher Betreiber kann Personen mit Antworten verbinden. Das ist das größte Risiko, das bleibt. Einer Person eine unehrliche Seite zu schicken, gehört dazu, und keine Webseite kann das verhindern. Wenn Treuhandpersonen den Schlüssel halten, verbinden die Zeiten Personen nur mit versiegelten Stimmzetteln.',
    },
    {
      who: 'Jemand, der im Netz mithört',
      sees: 'Dass ein Gerät mit dem Server spricht, wann, und wie viel in drei Größen.',
      cannot: 'Irgendetwas davon lesen.',
      remains: 'An einem kleinen Standort kann der Augenblick verraten, wer antwortet. Er verrät nicht, was.',
    },
    {
      who: 'Wer eine Sicherung stiehlt',
      sees: 'Was der Betreiber sieht, der die Datenbank liest.',
      cannot: 'Einen Stimmzettel öffnen ohne den Schlüssel, der in keiner Sicherung der Datenbank ist.',
      remains:
        'Mit dem Schlüssel dazu alle Stimmzettel dieser Befragung. Nach der Vernichtung gibt es keinen Schlüssel, und die Sicherung enthält nichts, was sich öffnen ließe.',
    },
    {
      who: 'Ein Gericht',
      sees: 'Was jemand sähe, der eine Sicherung stiehlt.',
      cannot: 'Bekommen, was es nicht mehr gibt: Nach der Vernichtung sind die veröffentlichten Zahlen und Kommentare alles.',
      remains: 'Vorher gibt es den Schlüssel, und wer ihn hält, kann verpflichtet werden, ihn zu benutzen.',
    },
  ],
};
