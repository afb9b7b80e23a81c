import type { QuestionnaireListWords } from './en';

/** What the list of questionnaires says, in French. */
export const fr: QuestionnaireListWords = {
  titles: {
    questionnaires: 'Questionnaires',
    new: 'Nouveau questionnaire',
    questionnaire: 'Questionnaire',
    versions: 'Versions',
    bank: 'Banque de questions',
    moveIn: 'Reprendre un questionnaire',
  },

  heading: 'Questionnaires',
  lead: 'Ce qu’un cycle demande, dans l’ordre. Une version utilisée par un cycle ne change jamais ; enregistrer crée la suivante.',
  moveIn: 'Reprendre d’un autre outil',
  bank: 'Banque de questions',
  new: 'Nouveau questionnaire',
  caption: 'Vos questionnaires',
  title: 'Titre',
  version: 'Version',
  questions: 'Questions',
  languages: 'Langues',
  minutes: 'Minutes',
  state: 'État',
  archived: 'archivé',
  used: 'utilisé par un cycle',
  notUsed: 'pas encore utilisé',
  withArchived: (count) => `Afficher aussi les archivés (${count})`,
  none: 'Pas encore de questionnaire',
  noneYet: 'Partez d’un modèle ci-dessous et modifiez-le, ou choisissez des questions dans la banque.',

  templates: {
    heading: 'Partir d’un modèle',
    look: 'Voir ses questions',
    lookOf: (template) => `Voir ses questions : ${template}`,
    start: 'Partir de celui-ci',
    startOf: (template) => `Partir de celui-ci : ${template}`,
    made: 'Le questionnaire est créé. Modifiez ce que vous voulez.',
  },
};
