/** What the list of questionnaires says, in English, and the titles of the pages on which they are built. */
export const en = {
  titles: {
    questionnaires: 'Questionnaires',
    new: 'New questionnaire',
    questionnaire: 'Questionnaire',
    versions: 'Versions',
    bank: 'Question bank',
    moveIn: 'Move in',
  },

  heading: 'Questionnaires',
  lead: 'What a cycle asks, in order. A version that a cycle has used never changes; saving makes the next one.',
  moveIn: 'Move in from another tool',
  bank: 'Question bank',
  new: 'New questionnaire',
  caption: 'Your questionnaires',
  title: 'Title',
  version: 'Version',
  questions: 'Questions',
  languages: 'Languages',
  minutes: 'Minutes',
  state: 'State',
  archived: 'archived',
  used: 'used by a cycle',
  notUsed: 'not used yet',
  withArchived: (count: string) => `Show the archived too (${count})`,
  none: 'No questionnaire yet',
  noneYet: 'Start from a template below and change it, or pick questions from the bank.',

  templates: {
    heading: 'Start from a template',
    look: 'See its questions',
    lookOf: (template: string) => `See its questions: ${template}`,
    start: 'Start from this',
    startOf: (template: string) => `Start from this: ${template}`,
    made: 'The questionnaire is made. Change what you like.',
  },
};

/** The entries of the catalogue. */
export type QuestionnaireListWords = typeof en;
