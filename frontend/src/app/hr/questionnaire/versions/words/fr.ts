import type { VersionWords } from './en';

/** What the page of a questionnaire's versions says, in French. */
export const fr: VersionWords = {
  heading: (title) => `Versions de ${title}`,
  lead: 'Une version utilisée par un cycle ne change jamais. Enregistrer ensuite crée la suivante.',
  copy: 'Faire une copie',
  copied: 'La copie est faite. Modifiez ce que vous voulez.',
  bringBack: 'Le reprendre',
  isBack: 'Il est de retour dans la liste.',
  archive: 'Archiver',
  archived: 'Il est archivé : aucun nouveau cycle ne peut l’utiliser tant qu’il n’est pas repris.',
  sure: (title) => `Archiver « ${title} » ?`,
  sureText: 'Il quitte la liste et aucun nouveau cycle ne peut l’utiliser. Ses cycles et leurs résultats restent comme ils sont, et vous pouvez le reprendre.',
  archiveIt: 'L’archiver',
  isArchived: 'Il est archivé.',

  list: 'Versions',
  version: (version) => `Version ${version}`,
  facts: (questions, minutes, languages, written) => `${questions}, ${minutes}. ${languages}. ${written}`,
  written: (day) => `Écrite le ${day}.`,
  writtenBy: (day, person) => `Écrite le ${day} par ${person}.`,
  writtenSometime: 'Personne ne sait plus quand elle a été écrite.',

  changed: (version) => `Ce qui a changé dans la version ${version}`,
  comparedWith: 'Comparée à',
  other: (version) => `version ${version}`,
  otherUsed: (version) => `version ${version}, utilisée par un cycle`,
  breaks: (n) =>
    `${n === 1 ? 'Une question demande' : `${n} questions demandent`} autre chose qu’avant. Les tendances y montrent une rupture, et rien n’est comparé de part et d’autre.`,
  languagesAdded: (languages) => `On peut maintenant aussi y répondre en : ${languages}.`,
  languagesGone: (languages) => `On ne peut plus y répondre en : ${languages}.`,
  introduction: 'L’introduction a été modifiée.',
  sections: 'Les sections ont été modifiées.',
  before: 'avant :',
  changes: {
    added: 'ajoutée',
    'taken-out': 'enlevée',
    moved: 'déplacée',
    reworded: 'reformulée, même sens',
    'new-meaning': 'nouveau sens : sa tendance recommence',
    mandatory: 'réponse obligatoire ou facultative : modifié',
    logic: 'logique modifiée',
    section: 'dans une autre section',
  },
  same: 'Rien de visible : les deux demandent la même chose avec les mêmes mots.',
  first: 'C’est la première version, il n’y a donc rien à quoi la comparer.',
  goOn: 'Continuer à construire',
};
