import type { QuestionnaireListWords } from './en';

/** What the list of questionnaires says, in German. */
export const de: QuestionnaireListWords = {
  titles: {
    questionnaires: 'Fragebögen',
    new: 'Neuer Fragebogen',
    questionnaire: 'Fragebogen',
    versions: 'Fassungen',
    bank: 'Fragenkatalog',
    moveIn: 'Übernehmen',
  },

  heading: 'Fragebögen',
  lead: 'Was eine Runde fragt, der Reihe nach. Eine Fassung, die eine Runde benutzt hat, ändert sich nie; Speichern macht daraus die nächste.',
  moveIn: 'Von anderswo übernehmen',
  bank: 'Fragenkatalog',
  new: 'Neuer Fragebogen',
  caption: 'Ihre Fragebögen',
  title: 'Titel',
  version: 'Fassung',
  questions: 'Fragen',
  languages: 'Sprachen',
  minutes: 'Minuten',
  state: 'Stand',
  archived: 'archiviert',
  used: 'von einer Runde benutzt',
  notUsed: 'noch nicht benutzt',
  withArchived: (count) => `Auch die archivierten zeigen (${count})`,
  none: 'Noch kein Fragebogen',
  noneYet: 'Beginnen Sie mit einer Vorlage weiter unten und ändern Sie sie, oder wählen Sie Fragen aus dem Katalog.',

  templates: {
    heading: 'Mit einer Vorlage beginnen',
    look: 'Fragen ansehen',
    lookOf: (template) => `Fragen ansehen: ${template}`,
    start: 'Damit beginnen',
    startOf: (template) => `Damit beginnen: ${template}`,
    made: 'Der Fragebogen ist angelegt. Ändern Sie, was Sie mögen.',
  },
};
