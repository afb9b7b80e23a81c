import type { SafeWords } from './en';

/** What the pages of safe persons say, in German. */
export const de: SafeWords = {
  titles: { apart: 'Gesonderte Kommentare', words: 'Signalwörter' },

  apart: {
    lead: 'Kommentare, die von Gefahr sprechen. Sie lesen die der Befragungen, in denen Sie beim Öffnen benannt wurden, denn allen, die antworten, wird gesagt, wer sie liest. Niemand weiß, von wem sie sind oder von wann; bitte versuchen Sie nicht, es herauszufinden.',
    from: (cycle, team, language) => `${cycle}, aus ${team}, Sprache ${language}`,
    noAnswer: 'Wer das geschrieben hat, hat nicht um eine Antwort gebeten; es kann also keine ankommen.',
    passOn: 'An Personalabteilung und Führungskräfte weitergeben',
    none: 'Hier wartet nichts',
    noneText:
      'Wenn eine Befragung gezählt wird, kommen Kommentare, die von Belästigung, Gewalt, Selbstverletzung, Diskriminierung, Betrug oder Gefahr bei der Arbeit sprechen, hierher statt in die Liste der Personalabteilung und der Führungskräfte.',
    first: 'Erste Seite',
    next: 'Nächste Seite',
    sure: 'Diesen Kommentar weitergeben?',
    sureText: 'Die Personalabteilung und die Führungskräfte des Teams lesen ihn von da an unter den anderen Kommentaren.',
    forGood: 'Er lässt sich nicht zurückholen. Nichts zeigt, dass er später kam oder von Ihnen.',
    act: 'Weitergeben',
    keep: 'Hier behalten',
    passed: 'Der Kommentar steht jetzt unter den anderen.',
  },

  words: {
    lead: 'Ein Kommentar mit einem dieser Wörter, gleich in welcher Sprache, wird gesondert abgelegt, wenn seine Befragung gezählt wird. Ein Stern steht für jede Endung. Lieber ein Wort zu viel: Sie können einen Kommentar weitergeben, aber keinen zurückholen. Ein Wort, das in mehreren Listen steht, wird gesucht, bis es in jeder ausgeschaltet ist.',
    language: 'Sprache',
    fresh: 'Neues Wort oder neue Wendung',
    hint: 'Ein bis sechs Wörter, zum Beispiel: Keller sieben, oder: unsicher*',
    add: 'Hinzufügen',
    own: 'Hier hinzugefügt',
    blank: 'Schreiben Sie zuerst ein Wort.',
    tooLong: (most) => `Schreiben Sie höchstens ${most} Zeichen.`,
    on: 'Es wird gesucht, sobald das nächste Mal eine Befragung gezählt wird.',
    off: 'In Befragungen, die von jetzt an öffnen, wird es nicht gesucht. In denen, die schon offen sind, weiterhin.',
    elsewhere: (languages) => `Es wird weiter gesucht, denn es ist auch hier eingeschaltet: ${languages}.`,
  },
};
