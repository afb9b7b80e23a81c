import type { PastResultWords } from './en';

/** What the page of past results says, in French. */
export const fr: PastResultWords = {
  title: 'Résultats passés',
  lead: 'Ce qu’ont dit les enquêtes précédentes, équipe par équipe. Ces résultats se trouvent à côté de vos cycles, marqués comme résultats passés.',
  done: 'Les résultats passés sont là. Ils figurent dans la liste ci-dessous, et sur les pages de leurs équipes.',
  there: 'Ce qui est là',
  none: 'Pas encore de résultat passé. Choisissez un fichier avec une ligne par équipe.',
  first: (count) => `Voici les ${count} premiers.`,
  team: 'Équipe',
  measure: 'Mesure',
  period: 'Période',
  value: 'Valeur, de 0 à 100',
  inFile: 'Dans le fichier',
  answered: 'Ont répondu',

  options: {
    heading: 'Comment le comprendre',
    period: 'Période de toutes les lignes',
    orColumn: 'Ou associez une colonne qui la contient.',
    lowest: 'Valeur la plus basse de l’échelle',
    highest: 'Valeur la plus haute de l’échelle',
    turned: 'Les valeurs sont ramenées de 0 à 100 et gardées aussi telles quelles.',
    createTeams: 'Créer les équipes qui n’existent pas encore',
    createTeamsHint: 'Elles sont mises en dessous de toute l’organisation.',
    forms: 'Écrivez une année (2015), un semestre (2015-H1), un trimestre (2015-Q2), un mois (2015-03), une semaine ISO (2015-W14) ou un jour (2015-03-31).',
    scaleWrong: 'La valeur la plus haute doit être au-dessus de la plus basse.',
  },
};
