import { countText } from '../../../words/numbers';
import type { AwardRuleWords } from './en';

const months = (count: number): string => `${countText(count)} mois`;
const lastMonths = (count: number): string => (count === 1 ? 'le dernier mois' : `les ${countText(count)} derniers mois`);
const lastProgrammes = (count: number): string => (count === 1 ? 'le dernier programme' : `les ${countText(count)} derniers programmes`);

/** What rules of who can win say, in French. */
export const fr: AwardRuleWords = {
  'tenure-at-least': (count) => `Présent depuis au moins ${months(count)} à la clôture des propositions`,
  'tenure-at-most': (count) => `Présent depuis au plus ${months(count)} à la clôture des propositions`,
  'in-teams': (teams) => `Dans ${teams}, ou dans une équipe en dessous`,
  'not-in-teams': (teams) => `Ni dans ${teams}, ni dans une équipe en dessous`,
  'attribute-is': (label, values) => `${label} : ${values}`,
  'attribute-is-not': (label, values) => `${label} : pas ${values}`,
  'not-winner': {
    category: {
      programmes: (count) => `N’a pas gagné cette catégorie dans ${lastProgrammes(count)}`,
      months: (count) => `N’a pas gagné cette catégorie dans ${lastMonths(count)}`,
    },
    any: {
      programmes: (count) => `N’a rien gagné dans ${lastProgrammes(count)}`,
      months: (count) => `N’a rien gagné dans ${lastMonths(count)}`,
    },
  },
  'not-on-leave': (days) =>
    days === 0
      ? 'Pas en congé le premier jour des propositions'
      : `Pas en congé de plus de ${days === 1 ? 'un jour' : `${countText(days)} jours`} le premier jour des propositions`,
  'not-running-it': 'Ni aux ressources humaines, ni secrétaire ou juré de ce programme',
  attributes: { site: 'Site', 'role-band': 'Niveau de poste', language: 'Langue' },
  everybody: 'Toutes les personnes qui travaillent ici',
  goneTeam: 'une équipe qui n’existe plus',
};
