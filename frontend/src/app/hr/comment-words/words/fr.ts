import { name } from '../../../words/marks';
import type { StandingWords } from './en';

/** What the page of the words that stand out in comments says, in French. */
export const fr: StandingWords = {
  title: 'Les mots qui ressortent',
  lead: 'Des mots présents dans une plus grande part des commentaires d’ici que des autres commentaires de l’organisation. Ils montrent de quoi on parle davantage ici, non si c’est bon ou mauvais : lisez les commentaires avant de conclure.',
  back: 'Les commentaires',
  team: 'Équipe',
  allTeams: 'Toutes les équipes',
  against: {
    'other-teams': 'Comparés aux commentaires de toutes les autres équipes dans cette enquête.',
    'earlier-surveys': 'Comparés aux commentaires d’enquêtes antérieures.',
  },
  base: (language, here, elsewhere) => `${name(language)} : ${here} commentaires ici, ${elsewhere} autres.`,
  how: (judged, rate) =>
    `Mots jugés ensemble : ${judged}. Parmi ceux de la liste, au plus ${rate} % devraient y figurer par hasard. La rareté d’un tel écart par le seul hasard est indiquée en trois degrés, d’après la log-vraisemblance.`,
  least: (least) =>
    `Un mot ne figure dans la liste que si au moins ${least} commentaires d’ici sur une même question le contiennent, donc ceux d’au moins ${least} personnes. Si moins d’autres personnes l’emploient, nous comptons ${least}.`,
  caption: 'Les mots qui ressortent dans ces commentaires',
  word: 'Mot',
  language: 'Langue',
  comments: 'Commentaires avec ce mot',
  times: 'Fréquence par rapport aux autres',
  timesText: (times) => `au moins ${times} fois aussi souvent`,
  chance: 'Par le seul hasard',
  chanceText: (words) => `pour moins de 1 mot sur ${words}`,
  none: 'Aucun mot ne ressort',
  noneText: 'Ce qui est dit ici est dit à peu près aussi souvent ailleurs, ou par trop peu de personnes pour pouvoir en juger.',
  few: 'Trop peu de commentaires pour comparer',
  fewText: (least) => `Nous ne comparons les mots que s’il y a au moins ${least} commentaires dans la même langue ici, et autant ailleurs.`,
  nothing: 'Rien à comparer pour l’instant',
  nothingText: 'Il n’y a pas de commentaires d’autres équipes ni d’enquêtes antérieures. Vous pouvez choisir une seule équipe pour la comparer aux autres.',
  dictionary: 'Dictionnaire des thèmes',
  take: 'Reprendre',
  takeOne: (word) => `Reprendre ${name(word)} dans le dictionnaire des thèmes`,
  into: (word) => `Thème pour ${name(word)}`,
  newTheme: 'Un nouveau thème de ce nom',
  save: 'Enregistrer',
  cancel: 'Annuler',
  saved: (word, theme) => `${name(word)} compte désormais pour le thème ${name(theme)}. Il sera recherché dans tous les commentaires d’ici quelques minutes.`,
  known: (theme) => `Compte pour ${name(theme)}`,
  all: 'Tous les commentaires',
  filtered: (words) => `Commentaires avec : ${name(words)}.`,
  filteredNone: 'Ce mot ne ressort plus ici.',
};
