import { countText } from '../../../words/numbers';
import type { ResultWords } from './en';

const ballots = (n: number): string => (n === 1 ? '1 bulletin scellé' : `${countText(n)} bulletins scellés`);

/** What the pages of results say, in French. */
export const fr: ResultWords = {
  title: 'Résultats',
  of: (cycle) => `Résultats de ${cycle}`,
  toLeaders: 'Résultats d’enquête',
  toCycle: 'Le cycle',
  comma: ', ',
  tookPart: (part) => `Parmi les personnes invitées, ont participé : ${part}.`,
  promised: (k, kComments) =>
    `Aucun chiffre ne porte sur moins de ${k} personnes, et aucun commentaire n’est montré de groupes de moins de ${kComments} personnes.`,
  shownBy: 'Ce par quoi les résultats sont montrés',
  byTeam: 'Par équipe',
  noneOfYours: 'Aucune de vos équipes',
  noneOfYoursText: 'Aucune équipe que vous dirigez, ni aucune en dessous, n’a été interrogée dans ce cycle.',
  comments: 'Commentaires',
  readComments: 'Lire les commentaires',
  readCommentsFrom: (team) => `Lire les commentaires de ${team}`,

  box: {
    counted: (n) => `${ballots(n)} ${n === 1 ? 'a été compté' : 'ont été comptés'}.`,
    countedBy: (n, trustees) => `${ballots(n)} ${n === 1 ? 'a été compté' : 'ont été comptés'} par des dépositaires dans leur propre navigateur : ${trustees}.`,
    extra: (n) =>
      n === 1
        ? 'Au plus 1 bulletin de trop : c’est le nombre de bulletins remis une seconde fois pour des appareils perdus.'
        : `Au plus ${countText(n)} bulletins de trop : c’est le nombre de bulletins remis une seconde fois pour des appareils perdus.`,
    noExtra: 'Aucun bulletin de trop : aucun n’a été remis une seconde fois.',
    left: (n) =>
      `${ballots(n)} ${n === 1 ? 'se trouvait dans l’urne mais n’a pas pu être compté' : 'se trouvaient dans l’urne mais n’ont pas pu être comptés'}.`,
    several: (n) =>
      `Les bulletins nomment ${n} manifestes différents au lieu d’un seul : tous les appareils n’ont pas montré la même enquête. Les responsables de l’installation doivent s’en occuper.`,
  },

  team: 'Équipe',
  answers: 'Réponses',
  answersOf: (size) => `${size} réponses`,
  about: (count) => `environ ${count}`,
  average: 'Moyenne',
  interval: 'Intervalle à 95 %',
  favourable: 'Favorable',
  favourableOf: (share) => `${share} favorables`,
  none: 'aucune',
  thirds: { low: 'bas', middle: 'moyen', high: 'haut' },
  tooFew: 'trop peu',
  tooFewAnswers: 'trop peu de réponses',
  notShown: 'non montré',
  notShownFor: (what, team) => `Pour ${team}, ceci n’est pas montré : ${what}. Trop peu de personnes ont répondu pour le montrer seul.`,
  nearest: (team) => `Le chiffre le plus proche est celui de ${team}.`,
  noneAbove: 'Aucune équipe au-dessus que vous pouvez voir ne le montre non plus.',
  inTeam: (what, team) => `${what} dans ${team}`,

  participation: {
    atMost: (percent) => `${percent} % ou moins`,
    atLeast: (percent) => `${percent} % ou plus`,
    low: 'moins d’un tiers',
    middle: 'entre un tiers et deux tiers',
    high: 'plus de deux tiers',
  },

  trend: {
    same: 'à peu près égal',
    up: 'en hausse',
    down: 'en baisse',
    upBy: (points) => `en hausse de ${points}`,
    downBy: (points) => `en baisse de ${points}`,
    since: (trend, cycle) => `${trend} depuis ${cycle}`,
    head: (cycle) => `Depuis ${cycle}`,
    nothing: 'rien à comparer',
  },

  oneTeam: {
    all: 'Toutes les équipes',
    trendHidden: 'L’évolution de cette équipe n’est pas montrée',
    byQuestion: 'Par question',
    question: 'Question',
    missing: 'Cette équipe ne fait pas partie de ce cycle',
    missingText: 'Elle a peut-être été créée plus tard, ou l’adresse n’est pas complète.',
  },

  facet: {
    by: (facet) => `Résultats par ${facet}`,
    cell: (driver, value, team) => `${driver}, ${value} dans ${team}`,
    ofValue: (driver, value) => `${driver} de ${value}`,
    whole: (team) => `${team} dans son ensemble`,
    hidden: (facet) => `Non montré : ${facet}`,
    hiddenText: 'Sinon, un chiffre aurait porté sur trop peu de personnes. Les résultats par équipe n’en sont pas touchés.',
    elsewhere: 'Ce qui n’est pas montré seul, et où se trouve le chiffre le plus proche',
    removed:
      'Qui a retiré cette indication de ses réponses est compté dans l’équipe et dans aucune de ces lignes ; leur total n’est donc pas forcément celui de l’équipe. Les commentaires ne sont jamais montrés selon ces critères.',
    missing: 'Ne fait pas partie de ce cycle',
    missingText: 'Ce par quoi les résultats sont publiés a été fixé avant l’ouverture du cycle.',
  },

  measure: {
    all: 'Tous les chiffres',
    recommend: 'Score de recommandation',
    recommendOf: (team) => `Score de recommandation, ${team}`,
    recommendBase: 'Les personnes qui ont donné 9 ou 10, moins celles qui ont donné 0 à 6 ; de −100 à 100',
    score: (score, low, high) => `${score} (intervalle à 95 % de ${low} à ${high})`,
    scoreAlone: (score) => `${score}, sans intervalle avec si peu de réponses`,
    madeOf: 'Composé de ces questions',
    spread: 'Comment les réponses se répartissent',
    inWords: 'Les parts en mots',
    meanPlace: (place) => `place moyenne ${place}`,
    conditional: 'Cette question n’a pas été posée à tout le monde : les parts portent sur les personnes interrogées.',
    rounded: 'Les parts sont arrondies, pour que personne ne puisse être retrouvé par le calcul ; leur somme n’est pas forcément 100 %.',
    share: {
      about: (percent) => `environ ${percent} %`,
      atMost: (percent) => `${percent} % ou moins`,
      atLeast: (percent) => `${percent} % ou plus`,
      low: 'moins d’un tiers',
      middle: 'entre un tiers et deux tiers',
      high: 'plus de deux tiers',
    },
    beside: 'Les équipes côte à côte',
    besideOf: (team) => `Les équipes de ${team} côte à côte`,
    league: 'Autant que la taille permet de comparer',
    drawn: 'Équipes ramenées vers leur moyenne',
    estimate: 'Estimation',
    raw: 'Tel que répondu',
    kept: 'Gardé de l’écart à la moyenne',
    mean: (mean) => `La moyenne de ces équipes est ${mean}.`,
  },

  history: {
    heading: 'De cycle en cycle',
    label: (measure, team) => `${measure}, ${team}, de cycle en cycle.`,
    finding: (first, cycle, last, lastCycle) => `De ${first} (${cycle}) à ${last} (${lastCycle}).`,
    note: 'L’axe vertical ne commence pas forcément à zéro. Traits à bouts : intervalle à 95 %.',
    cycle: 'Cycle',
    closed: 'Clos le',
    low: 'Bas',
    high: 'Haut',
    break: 'Rupture',
    points: 'Points sur 100',
    pointsOfScale: 'Points de l’échelle',
  },
};
