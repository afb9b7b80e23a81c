import { b, link, name } from '../../words/marks';
import type { PublicWords } from './en';

/** What the pages of anyone say, in German. */
export const de: PublicWords = {
  titles: {
    signIn: 'Anmelden',
    signUp: 'Organisation beginnen',
    verify: 'Adresse bestätigen',
    signInLink: 'Anmeldung',
    anonymity: 'Woher wir wissen, dass es anonym ist',
    trustees: 'Treuhandpersonen',
    mail: 'Mails',
    rules: 'Die Regeln einer Befragung',
    forbidden: 'Nicht für Ihre Rolle',
    unavailable: 'Nicht erreichbar',
    noSuchPage: 'Keine solche Seite',
  },
  email: 'E-Mail',
  password: 'Passwort',
  working: 'Einen Moment …',
  passwordLength: (least) => `Mindestens ${least} Zeichen; ein Satz lässt sich leicht merken.`,
  brokenLink: 'Dieser Link ist nicht vollständig. Öffnen Sie ihn noch einmal aus der Mail.',

  landing: {
    heading: 'Wie es Menschen bei der Arbeit geht, wie es der Kundschaft ergeht, und die Linie dazwischen.',
    lead: 'Throughline führt anonyme Befragungen und Auszeichnungen unter Kolleginnen und Kollegen durch, stellt die Ergebnisse jedes Teams bei seiner Kundschaft daneben und sagt ehrlich, ob und wie sich beides zusammen bewegt.',
    signIn: 'Anmelden',
    signUp: 'Organisation beginnen',
    demo: 'In der Demo-Organisation umsehen',
    promises: [
      {
        heading: 'Antworten, die niemand zurückverfolgen kann',
        text: 'Stimmzettel werden auf Ihrem eigenen Gerät versiegelt und unterschrieben, ohne gesehen zu werden. Auch wer die ganze Datenbank hat, kann nicht sagen, von wem welche Antworten sind.',
      },
      {
        heading: 'Zahlen, die sagen, wie sicher sie sind',
        text: 'Zu jeder Zahl gehören ihr Intervall und ihre Basis. Eine Zahl über zu wenige Personen wird nicht gezeigt, und ein Satz sagt, warum.',
      },
      {
        heading: 'Eine Linie nur, wo es eine gibt',
        text: 'Arbeitsengagement und Zufriedenheit der Kundschaft stehen für jedes Team nebeneinander. Wenn die Daten es nicht hergeben, sagt Throughline das.',
      },
    ],
    anonymous: 'Woher wir wissen, dass es anonym ist',
  },

  signIn: {
    heading: 'Anmelden',
    ended: 'Ihre Sitzung ist abgelaufen. Melden Sie sich an, und Sie sind wieder dort, wo Sie waren.',
    mailed: (address) => `Wenn ${name(address)} zu einem Konto gehört, ist ein Link dorthin unterwegs. Er meldet Sie einmal an, in den nächsten 15 Minuten.`,
    other: 'Eine andere Adresse nehmen',
    mailLink: 'Link per Mail senden',
    withPassword: 'Mit Passwort anmelden',
    act: 'Anmelden',
    mailInstead: 'Lieber einen Link per Mail',
    noAccount: `Noch kein Konto? Die Verwaltung Ihrer Organisation lädt Sie ein, oder Sie ${link('beginnen eine Organisation')}.`,
  },

  demo: {
    roles: {
      HR: 'Personalabteilung',
      Leader: 'Führungskraft',
      Employee: 'Beschäftigte',
      'Service manager': 'Serviceleitung',
      Judge: 'Jury',
      Administrator: 'Verwaltung',
    },
    heading: 'Sich umsehen',
    lead: 'Eine erfundene Organisation mit zwei Jahren Befragungen, Auszeichnungen und Ergebnissen bei der Kundschaft. Treten Sie als eine ihrer Personen ein:',
    byHand: (password) => `Von Hand: jede dieser Adressen mit dem Passwort ${b(name(password))}.`,
  },

  signUp: {
    heading: 'Organisation beginnen',
    lead: 'Sie werden die erste Person, die sie verwaltet. Alles lässt sich später ändern.',
    mailed: (address) =>
      `Eine Mail an ${name(address)} ist unterwegs. Öffnen Sie den Link darin, um die Adresse zu bestätigen und ein Passwort zu wählen; dann wird Ihre Organisation angelegt.`,
    organisation: 'Organisation',
    name: 'Ihr Name',
    act: 'Beginnen',
    haveAccount: 'Ich habe ein Konto',
  },

  verify: {
    heading: 'Adresse bestätigen',
    lead: 'Wählen Sie ein Passwort, und Ihre Organisation wird angelegt.',
    newMail: 'Eine neue Mail anfordern',
    act: 'Bestätigen und eintreten',
    staysOld: 'Hat diese Adresse hier schon ein Passwort, dann bleibt es.',
    done: 'Ihre Adresse ist bestätigt, und Ihre Organisation ist angelegt.',
  },

  byLink: { heading: 'Willkommen zurück', newLink: 'Einen neuen Link anfordern', act: 'Anmelden', busy: 'Sie werden angemeldet …' },

  forbidden: {
    heading: 'Nicht für Ihre Rolle',
    what: 'Sie sind angemeldet, aber diese Seite ist für andere',
    sentence: 'Die Verwaltung Ihrer Organisation vergibt die Rollen. Fragen Sie dort, wenn Sie diese Seite für Ihre Arbeit brauchen.',
    home: 'Zu Ihrer Startseite',
  },
  noSuchPage: {
    heading: 'Keine solche Seite',
    what: 'Diese Adresse führt nirgendwohin',
    sentence: 'Vielleicht ist sie falsch geschrieben, oder die Seite ist umgezogen. Es wurde nichts geändert.',
    home: 'Zur Startseite',
  },
  unavailable: {
    heading: 'Nicht erreichbar',
    what: 'Der Server ist nicht zu erreichen',
    sentence: 'Nichts Gespeichertes ist verloren. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal; dann öffnet sich die Seite, die Sie wollten.',
  },
};
