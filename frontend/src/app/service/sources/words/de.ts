import type { SourceWords } from './en';

/** What the pages about the systems that events come from say, in German. */
export const de: SourceWords = {
  title: 'Quellen',
  one: 'Eine Quelle',
  lead: 'Die Systeme, aus denen Ereignisse kommen, und wie jedes gelesen wird.',
  events: 'Ereignisse aus Dateien',
  none: 'Noch keine Quelle',
  noneText: 'Fügen Sie die erste dort hinzu, wo Sie ihre Datei wählen.',
  unknown: 'Diese Quelle gibt es nicht',
  unknownText: 'Wählen Sie eine aus der Liste der Quellen.',
  name: 'Name',
  key: 'Schlüssel',
  keyIs: (key) => `Dateien und Adressen nennen sie „${key}“; das ändert sich nie.`,
  timeZone: 'Zeitzone',
  timeZoneHint:
    'Etwa Europe/Berlin. Der Tag eines Ereignisses ist der Tag dort. Eine andere gilt für Ereignisse, die ab jetzt kommen; die vorhandenen behalten ihren Tag.',
  badZone: 'Das ist keine Zeitzone. Schreiben Sie sie wie Europe/Berlin oder UTC.',
  dateOrder: 'Tage wie 03/04/2026',
  dateOrderHint: 'Wird gemerkt, wenn bei einer Datei danach gefragt wurde.',
  orders: {
    ask: 'Bei der nächsten Datei fragen',
    'day-first': '3. April: zuerst der Tag',
    'month-first': '4. März: zuerst der Monat',
    'year-first': 'zuerst das Jahr (26/03/31)',
  },
  personal: 'Personenbezogene Daten von Kunden',
  personalKept: { no: 'Werden nicht aufgenommen', yes: 'Dürfen aufgenommen werden' },
  personalMeans: {
    no: 'Spalten mit Namen, Adressen, Nummern oder Texten von Kunden bleiben in der Datei und können nicht gewählt werden. Was aufgenommen wurde, solange es erlaubt war, bleibt, bis seine Datei zurückgenommen wird.',
    yes: 'Spalten mit Namen, Adressen, Nummern oder Texten von Kunden können als Kategorie oder Kanal gewählt werden, mit höchstens 120 Zeichen. Wer Zahlen nach Kanal oder Kategorie sieht, kann sie lesen. Erlauben Sie es nur aus einem Grund, den Ihre Regeln zum Datenschutz kennen.',
  },
  state: 'Zustand',
  stateHint: 'Eine stillgelegte Quelle nimmt nichts mehr auf; ihre Zahlen bleiben.',
  states: { open: 'in Gebrauch', retired: 'stillgelegt' },
  toldBy: {
    title: 'Nach Kanal oder nach Kategorie',
    one: 'Alle Zahlen werden gezeigt nach',
    parts: { channel: 'Kanal', category: 'Kategorie' },
    hint: 'Neben Team und Monat, bei allen Kennzahlen und allen Quellen. Nie nach beidem: Zwei Aufteilungen derselben Anfragen ließen sich voneinander abziehen und verrieten, was Einzelne getan haben.',
    free: 'Wählen Sie, bevor die ersten Ereignisse kommen; danach bleibt es so.',
    fixed: (metric) =>
      `Es bleibt so: Von „${metric}“ gibt es schon Ereignisse. Ändern lässt es sich nur, solange es keine gibt: Nehmen Sie jede Datei mit Ereignissen zurück, ändern Sie es und bringen Sie die Dateien wieder ein. Was live aus dem Helpdesk kam und Antworten auf Befragungen lassen sich nicht zurücknehmen.`,
  },
  save: 'Speichern',
  saved: 'Gespeichert.',
};
