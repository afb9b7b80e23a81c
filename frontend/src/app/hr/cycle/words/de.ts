import { countText } from '../../../words/numbers';
import type { CycleWords } from './en';

/** What the pages on which a cycle is planned say, in German. */
export const de: CycleWords = {
  fresh: {
    lead: 'Sie wird als Entwurf gespeichert. Nichts wird gesendet, bevor Sie sie öffnen.',
    act: 'Den Entwurf speichern',
    leave: 'Ohne Speichern verlassen',
    noQuestionnaire: 'Noch kein Fragebogen',
    noQuestionnaireYet: 'Eine Runde stellt die Fragen eines Fragebogens. Beginnen Sie mit einer Vorlage, oder wählen Sie Fragen aus dem Fragenkatalog.',
    make: 'Einen Fragebogen anlegen',
    done: 'Der Entwurf ist gespeichert. Prüfen Sie ihn, und öffnen Sie dann die Runde.',
  },

  form: {
    save: 'Speichern',
    name: 'Name',
    nameExample: 'Herbst 2026',
    nameHint: 'Er steht in der Einladung.',
    questionnaire: 'Fragebogen',
    chooseOne: 'Wählen Sie einen',
    option: (title, version, questions, minutes) => `${title}, Fassung ${version} (${questions} Fragen, etwa ${minutes} Min.)`,
    first: 'Erster Tag',
    last: 'Letzter Tag',
    lastHint: 'Antworten ist bis zum Ende dieses Tages möglich.',
    withoutMail: 'Personen ohne Mailadresse',
    cards: { no: 'Sie werden nicht per Mail gefragt', yes: 'Sie ziehen gedruckte Karten mit je einem Code' },
    cardsHint: 'Karten werden gedruckt, sobald die Runde offen ist, in Päckchen für jede Gruppe.',
    smallest: 'Kleinste Gruppen, die gezeigt werden',
    figures: 'Für Zahlen',
    figuresHint: 'Ein Team mit weniger Antworten wird eine Ebene höher gezählt.',
    comments: 'Für Kommentare',
    commentsHint: 'Nie kleiner als für Zahlen.',
    trends: 'Wie sich ein Team seit einer früheren Befragung bewegt hat',
    trendKinds: {
      no: 'Gezeigt; bei weniger als 20 Personen nur als höher, gleich oder niedriger',
      yes: 'Streng: auch dann verborgen, wenn nur wenige in das Team kamen oder es verließen',
    },
    trendsHint:
      'Streng ist für Organisationen, deren Leute fürchten, dass sich die Antworten einer neuen Person aus zwei Befragungen ablesen ließen. Es gilt für diese Runde endgültig.',
    reminders: 'Erinnerungen',
    remindersText: 'Sie gehen nur an die, die noch nicht teilgenommen haben. Wer das ist, kann niemand nachsehen.',
    reminder: (number) => `Erinnerung ${number}`,
    takeOut: 'Herausnehmen',
    takeReminder: (number) => `Erinnerung ${number} herausnehmen`,
    addReminder: 'Eine Erinnerung hinzufügen',
    lastTime: 'Was Sie beim letzten Mal getan haben',
    lastTimeText:
      'Es steht bei der Quittung und auf der Startseite der Befragten. Sagen Sie, was sich wegen ihrer Antworten geändert hat, und was sich nicht ändern wird und warum.',
    lastTimeIn: (language) => `Was wir beim letzten Mal getan haben, auf ${language}`,
    opens: 'Wer die Stimmzettel öffnet',
    countedBy: 'Gezählt von',
    counters: {
      platform: 'Der Plattform, von selbst nach dem Schluss',
      one: 'Einer Treuhandperson, mit einer Passphrase',
      three: 'Drei Treuhandpersonen, von denen zwei genügen',
    },
    trusteesText:
      'Sie machen den Schlüssel in ihrem eigenen Browser, bevor die Runde beginnt, und zählen, nachdem sie geschlossen ist. Niemand sonst kann eine Antwort öffnen.',
    withoutOne: 'Ohne die Passphrase gibt es keine Ergebnisse.',
    withoutTwo: 'Ohne zwei der drei gibt es keine Ergebnisse.',
    trusteeName: (number) => `Name der Treuhandperson ${number}`,
    trusteeExample: 'Betriebsrat',
    trusteeAddress: (number) => `Adresse der Treuhandperson ${number}`,
  },

  rules: {
    atMost: (characters) => `Höchstens ${characters} Zeichen.`,
    questionnaire: 'Wählen Sie den Fragebogen, der gestellt wird.',
    first: 'Wählen Sie den ersten Tag.',
    last: 'Wählen Sie den letzten Tag.',
    tooEarly: (day) => `Der letzte Tag liegt vor dem ersten; wählen Sie den ${day} oder einen späteren.`,
    tooLong: (days) => `Eine Runde bleibt höchstens ${days} Tage offen.`,
    trustees: 'Schreiben Sie unten für jede Treuhandperson einen Namen und eine Adresse.',
    reminder: 'Wählen Sie einen Tag, oder nehmen Sie diese Erinnerung heraus.',
    reminderBetween: (from, until) => `Wählen Sie einen Tag nach dem ${from} und nicht nach dem ${until}.`,
    twice: 'Dieser Tag steht zweimal da.',
    number: (least, most) => `Schreiben Sie eine ganze Zahl von ${least} bis ${most}.`,
    team: 'Haken Sie unten mindestens ein Team an.',
    rule: 'Wählen Sie unten mindestens eine Regel.',
  },

  audience: {
    label: 'Wer gefragt wird',
    kinds: { everyone: 'Alle', teams: 'Einige Teams, mit allen Teams darunter', rules: 'Nach Regeln: Standort, Tätigkeit, Jahre hier, Teams' },
    teams: 'Teams, die gefragt werden',
    someTeams: 'Nur einige Teams',
    onlyTeams: 'Nur diese Teams',
    notSomeTeams: 'Einige Teams nicht',
    notTeams: 'Diese Teams nicht',
    matters: (attribute) => `Ob es darauf ankommt: ${attribute}`,
    modes: { any: 'Spielt keine Rolle', only: 'Nur die angehakten', except: 'Alle außer den angehakten' },
    fewerThan: (people) => `weniger als ${people}`,
    joinedBefore: 'Hier seit vor dem',
    nobodyAlone:
      'Einzelne Personen lassen sich nicht nennen, weder um sie zu fragen noch um sie auszulassen: Zwei Befragungen, die sich um eine Person unterscheiden, würden ihre Antworten verraten.',
    tryOut: 'Diese Regeln ausprobieren',
    shown: (teams) => `Wenn alle antworten, ${teams === 1 ? 'wird 1 Team für sich gezeigt' : `werden ${teams} Teams für sich gezeigt`}.`,
  },

  demographics: {
    heading: 'Ergebnisse außer nach Teams',
    text: 'Wo genug Personen antworten, werden Ergebnisse auch danach gezeigt. Die Befragten sehen, was über sie bekannt ist, und dürfen es vor dem Senden herausnehmen. Mit dem Öffnen der Runde steht es fest. Jedes weitere macht die Gruppen größer, die gezeigt werden können.',
    most: (most) => `Höchstens ${most} davon.`,
    gone: (attribute) => `${attribute} (wird nicht mehr geführt)`,
    crossed: (one, other) => `${one} gekreuzt mit ${other}`,
  },

  draft: {
    heading: 'Der Entwurf',
    save: 'Änderungen speichern',
    delete: 'Diesen Entwurf löschen',
    before: 'Bevor sie beginnt',
    mail: 'Was die Mails sagen, und ab welcher Stunde sie hinausgehen',
    open: 'Die Runde öffnen',
    opening: 'Wird geöffnet …',
    saveFirst: 'Speichern Sie zuerst die Änderungen: Geöffnet wird, was gespeichert ist.',
    missing: 'Was oben als fehlend vermerkt ist, steht dem Öffnen im Weg.',
    saved: 'Der Entwurf ist gespeichert.',
    sure: (cycle) => `${cycle} öffnen?`,
    invitations: (mails) =>
      `Einladungen gehen an ${countText(mails)} ${mails === 1 ? 'Person' : 'Personen'}. Das lässt sich nicht zurücknehmen, und von da an bleibt dies, wie es ist:`,
    opened: 'Die Runde ist offen. Die Einladungen sind unterwegs.',
    sureDelete: 'Diesen Entwurf löschen?',
    sureDeleteText: 'Er lässt sich nicht zurückholen. Der Fragebogen bleibt.',
    deleteIt: 'Den Entwurf löschen',
    deleted: 'Der Entwurf ist gelöscht.',
  },

  checklist: {
    levels: { blocking: 'fehlt', warning: 'bitte ansehen', ok: 'in Ordnung' },
    level: (level) => `${level}: `,
    unchangeable: 'Wird unveränderlich',
    expected: 'Was die Ergebnisse voraussichtlich zeigen',
    all: (teams) => `Alle ${teams} ansehen`,
    into: (team, into) => `${team}: gezählt bei ${into}`,
    nowhere: (team) => `${team}: nirgends gezählt`,
    shown: (teams) => `Wenn alle antworten, ${teams === 1 ? 'wird 1 Team für sich gezeigt' : `werden ${teams} Teams für sich gezeigt`}.`,
    noneSmall: (k) => `Kein Team hat weniger als ${k} Personen.`,
    small: (teams, k) => `${teams} ${teams === 1 ? 'Team hat' : 'Teams haben'} weniger als ${k} Personen.`,
    above: (some, all) => `${counted(some, all)} eine Ebene höher gezählt.`,
    allAbove: (all) => `${counted(all, all)} eine Ebene höher gezählt: Keine Antwort geht verloren.`,
    lost: (some, all) => `${counted(some, all)} nirgends gezählt, weil auch kein Team darüber groß genug ist.`,
  },

  detail: {
    heading: 'Nach Merkmal',
    estimate: (percent, people) =>
      `Eine Schätzung für den Fall, dass ${percent} % der ${countText(people)} Personen teilnehmen, nach dem, was über sie bekannt ist.`,
    teams: (teams) => `Die ${teams} Teams`,
    perhaps: (team) => `${team} (vielleicht)`,
    none: (attribute) => `${attribute} wird voraussichtlich nicht gezeigt: Zu wenige Personen haben dieselben Werte.`,
    one: (attribute, team) => `${attribute} wird für ${team} als Ganzes gezeigt.`,
    some: (attribute, teams) => `${attribute} wird für ${teams} Teams gezeigt.`,
  },

  test: {
    heading: 'Probelauf',
    none: 'Beantworten Sie den gespeicherten Entwurf, wie es die Befragten tun werden, und sehen Sie, wie seine Ergebnisse aussähen. Stimmzettel der Probe haben eigene Schlüssel und werden nie mitgezählt. Alles davon wird vernichtet, wenn die Runde beginnt.',
    testers: 'Adressen von anderen, die ihn auch ausprobieren',
    testersHint: 'Eine in jeder Zeile. Sie bekommen per Mail einen Link für einen Versuch.',
    start: 'Einen Probelauf beginnen',
    open: 'Er stellt die Fragen, die bei seinem Beginn gespeichert waren. Jeder Link gilt für einen Versuch; holen Sie so viele, wie Sie möchten.',
    getLink: 'Einen Link holen, um es selbst zu versuchen',
    throwAway: 'Die Probe verwerfen',
    answer: 'Als Testperson antworten',
    newTab: ', in einem neuen Tab.',
    madeUp: 'Erfundene Antworten, in Prozent der Eingeladenen',
    madeUpHint: 'Zufällig gezogen, damit genug zu zeigen ist. 0 für keine.',
    count: 'Die Probe beenden und ihre Ergebnisse zeigen',
    counting: 'Die Stimmzettel der Probe werden gezählt.',
    percent: 'Schreiben Sie eine ganze Zahl von 0 bis 100.',
    gone: 'Die Probe ist verworfen.',
    mark: 'PROBE',
    results: 'Ergebnisse des Probelaufs',
    caption: 'PROBE: Punkte von 0 bis 100 nach Team und Einfluss',
    team: 'Team',
    answers: 'Antworten',
    notShown: 'nicht gezeigt',
    comments: 'Kommentare werden in einer Probe nie gezeigt: Bei so wenigen Testpersonen würden sie verraten, von wem sie sind.',
    counted: (sent) => `Gezählt aus ${sent} ${sent === 1 ? 'Stimmzettel' : 'Stimmzetteln'} der Probe, ${byTheRules}`,
    countedToo: (sent, madeUp) =>
      `Gezählt aus ${sent} ${sent === 1 ? 'Stimmzettel' : 'Stimmzetteln'} der Probe und ${countText(madeUp)} erfundenen, ${byTheRules}`,
    nothing: 'Nichts wird gezeigt: Zu wenige haben geantwortet.',
    into: (team) => `Zu wenige haben geantwortet, um für sich gezeigt zu werden. Sie sind bei ${team} gezählt.`,
  },

  trustees: {
    heading: 'Treuhandpersonen',
    mail: 'Den Treuhandpersonen ihre Links mailen',
    text: 'Alle bekommen einen eigenen Link. Sie können die Links nicht sehen, und frühere gelten weiter.',
    twoOf: (names) => `zwei von ${names}`,
    waiting: (who) => `Es fehlen noch: ${who}. Nur sie können die Stimmzettel öffnen; die Ergebnisse erscheinen, wenn sie gezählt haben.`,
    keyMade: (who) => `Sie haben den Schlüssel gemacht. Nach dem Schluss öffnen und zählen die Stimmzettel: ${who}.`,
    noKey: 'Sie haben den Schlüssel noch nicht gemacht, mit dem die Antworten versiegelt werden. Bis dahin lässt sich die Runde nicht öffnen.',
    mailed: 'Die Treuhandpersonen haben ihre Links in der Mail.',
  },
};

const byTheRules =
  'nach den Regeln, die für echte Antworten gelten. Die Zahlen bedeuten nichts; was gezeigt wird und was nicht, wäre bei den echten Ergebnissen ebenso.';

/** The beginning of a sentence about so many of the small teams. */
function counted(some: number, all: number): string {
  if (some === all) return all === 1 ? 'Es wird' : 'Sie werden';
  return `${some} davon ${some === 1 ? 'wird' : 'werden'}`;
}
