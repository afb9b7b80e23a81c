import type { QuestionnaireLineChange } from '@throughline/contract';

/** What the page of a questionnaire's versions says, in English. */
export const en = {
  heading: (title: string) => `Versions of ${title}`,
  lead: 'A version that a cycle has used never changes. Saving after that makes the next one.',
  copy: 'Make a copy',
  copied: 'The copy is made. Change what you like.',
  bringBack: 'Bring it back',
  isBack: 'It is back in the list.',
  archive: 'Archive',
  archived: 'It is archived: no new cycle can use it until it is brought back.',
  sure: (title: string) => `Archive “${title}”?`,
  sureText: 'It leaves the list and no new cycle can use it. Its cycles and their results stay as they are, and you can bring it back.',
  archiveIt: 'Archive it',
  isArchived: 'It is archived.',

  list: 'Versions',
  version: (version: number) => `Version ${version}`,
  facts: (questions: string, minutes: string, languages: string, written: string) => `${questions}, ${minutes}. ${languages}. ${written}`,
  written: (day: string) => `Written ${day}.`,
  writtenBy: (day: string, person: string) => `Written ${day} by ${person}.`,
  writtenSometime: 'Nobody knows any more when it was written.',

  changed: (version: number) => `What changed in version ${version}`,
  comparedWith: 'Compared with',
  other: (version: number) => `version ${version}`,
  otherUsed: (version: number) => `version ${version}, used by a cycle`,
  breaks: (n: number) =>
    `${n === 1 ? 'One question asks' : `${n} questions ask`} something else than before. Trends show a break there, and nothing is compared across it.`,
  languagesAdded: (languages: string) => `It can now be answered in ${languages} too.`,
  languagesGone: (languages: string) => `It can no longer be answered in ${languages}.`,
  introduction: 'The introduction was changed.',
  sections: 'The sections were changed.',
  before: 'before:',
  changes: {
    added: 'added',
    'taken-out': 'taken out',
    moved: 'moved',
    reworded: 'reworded, the same meaning',
    'new-meaning': 'new meaning: its trend begins anew',
    mandatory: 'must be answered or may be left out: changed',
    logic: 'logic changed',
    section: 'in another section',
  } as Readonly<Record<QuestionnaireLineChange['changes'][number], string>>,
  same: 'Nothing that people see: the two ask the same in the same words.',
  first: 'It is the first version, so there is nothing to compare it with.',
  goOn: 'Go on building',
};

/** The entries of the catalogue. */
export type VersionWords = typeof en;
