import { link } from '../../../words/marks';
import type { MoveInWords } from './en';

/** What the page says on which a questionnaire comes over from another tool, in French. */
export const fr: MoveInWords = {
  heading: 'Reprendre un questionnaire',
  lead: 'Un questionnaire de LimeSurvey ou de SurveyJS devient un des vôtres. Vous voyez ce qu’il deviendrait, et tout ce qui ne peut pas suivre, avant que quoi que ce soit ne soit créé.',
  steps: { label: 'Où en est la reprise', file: 'Choisir un fichier', previewed: 'Vérifier', done: 'Créé' },
  another: 'Choisir un autre fichier',
  drop: 'Choisissez un fichier, ou déposez-le ici',
  hint: 'Une structure (.lss) ou une archive (.lsa) de LimeSurvey, ou le JSON de SurveyJS.',
  promise:
    'Seul ce qui a été demandé est repris. Les réponses et les participants d’une archive ne sont ni ouverts ni conservés, car ils ont été confiés sous une autre promesse.',
  results: `Les résultats d’équipes arrivent comme ${link('résultats passés')}, à partir d’un fichier CSV.`,
  files: { caption: 'Fichiers envoyés', file: 'Fichier', from: 'De', on: 'Envoyé le', state: 'État', made: 'créé', notMade: 'pas encore créé' },
  made: 'Le questionnaire est créé.',
  open: `${link('Ouvrez-le dans l’atelier')} et parcourez le rapport ci-dessous.`,
  earlier: `Ce que des enquêtes antérieures ont montré arrive comme ${link('résultats passés')}.`,
  make: 'Créer le questionnaire',
  discard: 'Abandonner ce fichier',
  discarded: 'Rien n’a été créé à partir du fichier.',
  again: 'Ce même fichier a déjà été envoyé. Voici où il en est.',
  refused: {
    'import-changed':
      'Les choix faits pour ce questionnaire, ou l’une de vos propres questions, ont été modifiés pendant sa création. Rien n’a donc été créé. Veuillez le relire, puis le créer.',
    'already-applied': 'Le questionnaire est déjà créé. Modifiez-le là où il se trouve.',
  },
  noQuestion: 'Aucune question n’est choisie.',
  tooMany: (count, most, over) => `Cela fait ${count} questions. On peut en poser au plus ${most} ; laissez-en ${over} de côté.`,
  undecided: (n) => (n === 1 ? 'Une question a encore besoin d’un facteur.' : `${n} questions ont encore besoin d’un facteur.`),

  report: {
    heading: 'Ce qui n’est plus comme avant',
    csv: 'Le rapport en CSV',
    caption: 'Le rapport, ligne par ligne',
    where: 'Où',
    whole: 'l’ensemble',
    kind: 'Ce qui s’est passé',
    what: 'Quoi, et quoi à la place',
    kinds: { 'left-out': 'laissé de côté', changed: 'modifié', look: 'à regarder' },
    counts: {
      'left-out': (n) => `laissés de côté : ${n}`,
      changed: (n) => `modifiés : ${n}`,
      look: (n) => `à regarder : ${n}`,
    },
    inFile: 'Dans le fichier',
    nothing: 'Tout est arrivé comme c’était.',
  },

  becomes: {
    would: 'Ce qu’il deviendrait',
    is: 'Ce qui a été créé',
    count: (count, most, languages) => `${count} questions sur ${most} au plus, chaque affirmation d’une matrice comptée. Langues : ${languages}.`,
    title: 'Titre',
    rest: 'Facteur de toutes celles qui n’en ont pas',
    chooseFor: (n) => `Choisissez-en un (questions : ${n})`,
    restHint: 'Ce dont parle une question décide du chiffre dans lequel elle compte. Choisissez un par un là où c’est important.',
    texts: 'Montrer les textes en',
    leftOut: 'Laissé de côté',
    when: 'Posée quand',
    take: (code, question) => `Prendre ${code} : ${question}`,
    was: 'avant',
    mandatory: 'obligatoire',
    there: 'existe déjà',
    driverOf: (code) => `Facteur de ${code}`,
    chooseDriver: 'Choisissez un facteur',
    proposed: 'proposé d’après ses mots',
  },
};
