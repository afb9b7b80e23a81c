import type { VersionWords } from './en';

/** What the page of a questionnaire's versions says, in German. */
export const de: VersionWords = {
  heading: (title) => `Fassungen von ${title}`,
  lead: 'Eine Fassung, die eine Runde benutzt hat, ändert sich nie. Speichern macht danach die nächste.',
  copy: 'Kopie anlegen',
  copied: 'Die Kopie ist angelegt. Ändern Sie, was Sie mögen.',
  bringBack: 'Zurückholen',
  isBack: 'Der Fragebogen steht wieder in der Liste.',
  archive: 'Archivieren',
  archived: 'Der Fragebogen ist archiviert: Keine neue Runde kann ihn benutzen, bis er zurückgeholt wird.',
  sure: (title) => `„${title}“ archivieren?`,
  sureText:
    'Der Fragebogen verlässt die Liste, und keine neue Runde kann ihn benutzen. Seine Runden und ihre Ergebnisse bleiben, wie sie sind, und Sie können ihn zurückholen.',
  archiveIt: 'Archivieren',
  isArchived: 'Der Fragebogen ist archiviert.',

  list: 'Fassungen',
  version: (version) => `Fassung ${version}`,
  facts: (questions, minutes, languages, written) => `${questions}, ${minutes}. ${languages}. ${written}`,
  written: (day) => `Geschrieben am ${day}.`,
  writtenBy: (day, person) => `Geschrieben am ${day} von ${person}.`,
  writtenSometime: 'Wann sie geschrieben wurde, weiß niemand mehr.',

  changed: (version) => `Was sich in Fassung ${version} geändert hat`,
  comparedWith: 'Verglichen mit',
  other: (version) => `Fassung ${version}`,
  otherUsed: (version) => `Fassung ${version}, von einer Runde benutzt`,
  breaks: (n) =>
    `${n === 1 ? 'Eine Frage fragt' : `${n} Fragen fragen`} etwas anderes als zuvor. Verläufe zeigen dort einen Bruch, und darüber hinweg wird nichts verglichen.`,
  languagesAdded: (languages) => `Der Fragebogen kann jetzt auch so beantwortet werden: ${languages}.`,
  languagesGone: (languages) => `Der Fragebogen kann nicht mehr so beantwortet werden: ${languages}.`,
  introduction: 'Die Einleitung wurde geändert.',
  sections: 'Die Abschnitte wurden geändert.',
  before: 'zuvor:',
  changes: {
    added: 'hinzugefügt',
    'taken-out': 'herausgenommen',
    moved: 'verschoben',
    reworded: 'umformuliert, dieselbe Bedeutung',
    'new-meaning': 'neue Bedeutung: der Verlauf beginnt von vorn',
    mandatory: 'muss beantwortet werden oder darf offen bleiben: geändert',
    logic: 'Logik geändert',
    section: 'in einem anderen Abschnitt',
  },
  same: 'Nichts, was man sieht: Beide fragen dasselbe mit denselben Worten.',
  first: 'Es ist die erste Fassung, also gibt es nichts zum Vergleichen.',
  goOn: 'Weiterbauen',
};
