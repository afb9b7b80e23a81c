import { countText } from '../../../../words/numbers';
import type { HeatmapWords } from './en';

/** What the heatmap of results says, in French. */
export const fr: HeatmapWords = {
  path: 'Où cette page se trouve dans l’arbre',
  columns: 'Colonnes',
  allDrivers: 'Tous les facteurs',
  questionsOn: (driver) => `Questions : ${driver}`,
  comparedWith: 'Comparé avec',
  parentEach: 'L’équipe au-dessus de chacune',
  before: 'Le cycle précédent',
  parent: 'l’équipe au-dessus de chacune',
  tops: 'la plus haute de vos équipes au-dessus de chacune',
  inCells: 'Dans les cases',
  averages: 'Moyennes',
  differences: 'Écarts',
  favourable: 'Réponses favorables',
  differencesTo: (compared) => `Écarts avec ${compared}`,
  byDriver: (what) => `${what} par équipe et facteur`,
  byQuestion: (what) => `${what} par équipe et question`,
  find: 'Trouver une équipe',
  notFound: (search) => `Aucune équipe que vous pouvez voir n’a « ${search} » dans son nom.`,
  last: 'Les équipes de moins de vingt réponses sont en dernier, comme dans l’arbre : le hasard seul les mettrait en tête ou en queue.',
  left: (n) =>
    n === 1
      ? '1 autre équipe n’est pas sur cette page. Ouvrez une équipe pour voir celles en dessous, ou cherchez-en une par son nom.'
      : `${countText(n)} autres équipes ne sont pas sur cette page. Ouvrez une équipe pour voir celles en dessous, ou cherchez-en une par son nom.`,
  legend: 'Légende',
  farBelow: 'se détache, 10 points sur 100 ou plus en dessous',
  below: 'se détache en dessous',
  above: 'se détache au-dessus',
  farAbove: 'se détache, 10 points ou plus au-dessus',
  hatched: 'non montré ; le cadenas dit pourquoi',
  foldAll: 'Tout replier',
  unfoldAll: 'Tout déplier',
  downloadCsv: 'Télécharger en CSV',

  benchmark: {
    share: (measure, item, match) => `${measure} : là-bas, la part de réponses favorables à « ${item} » (${match}).`,
    average: (measure, item, match) => `${measure} : là-bas, la moyenne de « ${item} » (${match}).`,
    match: { 'same-wording': 'les mêmes mots', 'similar-question': 'une question semblable', 'same-theme': 'le même thème, d’autres questions' },
    there: (figure) => `${figure} là-bas`,
  },
  semicolon: ' ; ',

  notes: {
    noneJudged: (compared) => `Aucun écart avec ${compared} n’a pu être jugé : aucun chiffre d’ici avec un intervalle n’a de quoi être comparé.`,
    found: (clear, judged, compared) => `Écarts avec ${compared} : ${countText(clear)} sur ${countText(judged)} ${clear < 2 ? 'se détache' : 'se détachent'}`,
    chance: (rate) => `on s’attend à ce que ${rate} % de ceux-là soient dus au hasard.`,
    together:
      'Tous les écarts de cette page ont été jugés ensemble (fausses découvertes maîtrisées par la procédure de Benjamini et Hochberg). Pour les autres, aucun changement ni écart net ne peut être affirmé.',
    few: 'Les chiffres issus de moins de vingt réponses n’ont pas d’intervalle, et leurs écarts ne sont pas jugés.',
    caution: {
      organisation: 'Une équipe fait partie de ce à quoi elle est comparée ; son écart est donc jugé avec prudence.',
      parent: 'Une équipe fait partie de l’équipe au-dessus d’elle ; son écart est donc jugé avec prudence.',
      before:
        'On ne compare que là où la même chose a été demandée les deux fois. Qui a répondu les deux fois est dans les deux chiffres, ce qui rend le jugement prudent.',
      benchmark:
        'Une référence vient d’autres personnes, le plus souvent avec d’autres mots : ce qui y a été demandé est indiqué plus bas. Elle est tenue pour exacte.',
    },
  },

  grid: {
    fold: (team) => `Replier ${team}`,
    unfold: (team) => `Déplier ${team}`,
    open: (n, team) => `Ouvrir les ${n} en dessous de ${team}`,
    below: (n) => `${n} en dessous`,
    more: 'En savoir plus',
    hint: 'Pointez une case, touchez-la, ou allez-y avec les flèches : ce sur quoi elle repose s’affiche ici.',
    clearlyBelow: (compared) => `nettement en dessous de ${compared}`,
    clearlyAbove: (compared) => `nettement au-dessus de ${compared}`,
  },

  cell: {
    same: 'égal',
    figure: (value, interval, rest) => `${value} (${interval}), ${rest}.`,
    interval: (interval) => `intervalle à 95 % ${interval}`,
    noInterval: 'sans intervalle, trop peu de réponses',
    nothing: 'Rien à quoi le comparer.',
    few: (compared, direction) => `Comparé avec ${compared} : ${direction} ; avec si peu de réponses, aucun chiffre n’est donné.`,
    judged: (difference, compared, judgement) => `${difference} comparé avec ${compared} : ${judgement}.`,
    cannotTell: 'trop peu de réponses pour juger',
    standsOut: 'cela se détache',
    unclear: 'pas d’écart net',
  },

  file: {
    team: 'équipe',
    level: 'niveau',
    answers: 'réponses',
    tookPart: 'ont participé',
    low: (measure) => `${measure} : bas`,
    high: (measure) => `${measure} : haut`,
    favourable: (measure) => `${measure} : favorables`,
    to: (measure, compared) => `${measure} : par rapport à ${compared}`,
    standsOut: (measure) => `${measure} : se détache`,
    because: 'non montré parce que',
    notShown: 'non montré',
    notJudged: 'non jugé',
    yes: 'oui',
    no: 'non',
  },
};
