import type { MailWords } from './mail-words.js';

export const de: MailWords = {
  greeting: 'Hallo {name},',
  invitation: {
    subject: 'Ihre Einladung: {cycle}',
    message: '{organisation} möchte wissen, wie es sich dort arbeitet, und bittet um Ihre Antworten: „{cycle}“.',
  },
  reminder: {
    subject: 'Erinnerung: {cycle}',
    message:
      '„{cycle}“ ist noch offen, und mit Ihrer Einladung wurde noch kein Stimmzettel abgeholt. Wenn Sie schon geantwortet haben, zum Beispiel nach dem Anmelden auf einem anderen Gerät, brauchen Sie nichts zu tun.',
  },
  earlyEnd: {
    subject: 'Endet früher: {cycle}',
    message:
      'Die Befragung „{cycle}“ von {organisation} endet früher als angekündigt. Sie können bis zum Ende des Tages antworten: {closes}, mit dem Link Ihrer Einladung oder nach dem Anmelden.',
    everybody:
      'Diese Nachricht bekommen alle, die eingeladen wurden, ob sie geantwortet haben oder nicht. Abgesandte Antworten werden gezählt wie versprochen.',
  },
  until: 'Sie können bis zum Ende des Tages antworten: {closes}. Es geht um {questions} und dauert etwa {minutes}.',
  questions: { one: 'eine Frage', other: '# Fragen' },
  minutes: { one: 'eine Minute', other: '# Minuten' },
  people: { one: 'eine Person', other: '# Personen' },
  alone: 'Dieser Link ist nur für Sie. Bitte geben Sie ihn nicht weiter:',
  button: 'Befragung öffnen',
  whoSees: 'Wer sieht was',
  seen: [
    'Ihre Antworten werden auf Ihrem eigenen Gerät versiegelt. Keine Datenbank, kein Protokoll und keine Sicherung verrät, welche Antworten von Ihnen sind: Weder Ihre Führungskraft noch die Personalabteilung kann es nachsehen.',
    'Zahlen werden nur über Gruppen ab {people} gezeigt, Kommentare nur über Gruppen ab {kComments}.',
    'Bevor Sie etwas absenden, sehen Sie alles, was mit Ihren Antworten mitgeht.',
    'Es wird festgehalten, dass ein Stimmzettel abgeholt wurde, damit alle einmal antworten und nur die anderen erinnert werden. Diese Liste wird niemandem gezeigt.',
    'Bis zum Ende der Befragung können Sie Ihre Antworten ändern oder zurücknehmen. Danach findet sie niemand mehr, auch Sie selbst nicht.',
  ],
  check:
    'Die Regeln sind für alle gleich. Vergleichen Sie zur Probe diese Wörter mit der Nachricht einer Kollegin oder eines Kollegen; sie müssen gleich sein:',
  rules: 'Die ganzen Regeln, für alle zu lesen:',
  how: 'Wie die Anonymität entsteht und was trotzdem schiefgehen könnte:',
  stop: 'Wenn Sie lieber nicht teilnehmen, öffnen Sie den Link und wählen Sie „Nicht mehr erinnern“.',
  test: { mark: 'Test', sentence: 'Dies ist ein Test. Nur Sie haben ihn bekommen, der Link führt zu einer Vorschau, und antworten kann man damit nicht.' },
};
