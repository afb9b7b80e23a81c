import { countText } from '../../../words/numbers';
import type { TeamsWords } from './en';

const people = (count: number): string => `${countText(count)} ${count === 1 ? 'personne' : 'personnes'}`;
const teams = (count: number): string => `${countText(count)} ${count === 1 ? 'équipe' : 'équipes'}`;

/** What the team tree, and the choice of teams in other pages, says in French. */
export const fr: TeamsWords = {
  teams: 'Équipes',
  find: 'Chercher une équipe',
  notFound: 'Aucune équipe ne s’appelle ainsi.',
  below: (team) => `Équipes sous ${team}`,
  lead: (count) => `${teams(count)}. Qui dirige une équipe voit ses résultats et ceux de toutes les équipes en dessous.`,
  bringIn: 'Importer un fichier',
  history: 'Historique des équipes',
  tree: 'Arbre des équipes',
  choose: 'Choisissez une équipe',
  chooseText: 'Vous pourrez alors la renommer, la déplacer, dire qui la dirige, ou ajouter une équipe en dessous.',
  none: 'Pas encore d’équipe',
  noneYet: 'Importez un fichier avec une colonne pour l’équipe.',
  noLeader: 'aucun responsable',
  withBelow: (count) => `${people(count)} avec les équipes en dessous`,

  panel: {
    people: (count) => `${people(count)} dans cette équipe même.`,
    see: 'Les voir',
    name: 'Nom',
    under: 'Fait partie de',
    save: 'Enregistrer',
    leader: 'Responsable',
    takeAway: 'Retirer',
    nobody: 'Personne ne dirige cette équipe elle-même ; les RH et qui dirige une équipe au-dessus voient ses résultats.',
    somebodyElse: 'Quelqu’un d’autre la dirige',
    who: 'Qui la dirige',
    addBelow: 'Ajouter une équipe en dessous',
    newName: 'Nom de la nouvelle équipe',
    add: 'Ajouter',
    nameNeeded: 'Donnez un nom à la nouvelle équipe.',
    leads: (person, team) => `${person} dirige maintenant ${team}.`,
    nobodyLeads: (team) => `Personne ne dirige plus ${team}.`,
    saved: 'L’équipe est enregistrée.',
    standsBelow: (team, above) => `${team} se trouve maintenant sous ${above}.`,
  },

  choice: {
    none: 'Aucune équipe n’est encore cochée.',
    ticked: (count, persons) =>
      `${teams(count)} ${count === 1 ? 'cochée' : 'cochées'}, avec toutes les équipes en dessous. Ensemble ${people(persons)} aujourd’hui.`,
  },
};
