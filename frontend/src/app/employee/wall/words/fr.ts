import type { WallWords } from './en';

/** What the wall of fame says, in French. */
export const fr: WallWords = {
  title: 'Tableau d’honneur',
  lead: 'Des collègues qui ont reçu un prix et ont accepté de figurer ici.',
  mine: 'Vos prix',
  with: (names) => `Avec ${names}`,
  inTeam: (team) => `Avec l’équipe ${team}`,
  from: (programme, day) => `${programme}, ${day}`,
  certificate: 'Télécharger votre certificat (PDF)',
  card: 'Télécharger une image à partager',

  question: 'Votre nom peut-il figurer au tableau d’honneur ?',
  questionFor: (category) => `Votre nom peut-il figurer au tableau d’honneur pour ${category} ?`,
  off: 'Il n’y figure pas avant votre accord. Vous pouvez revenir dessus à tout moment ; votre nom disparaît aussitôt.',
  until: 'Jusqu’à la fin du',
  staying: 'Mon nom peut rester si je quitte l’organisation',
  agree: 'Oui, mon nom peut y figurer',
  agreed: 'Votre nom figure maintenant au tableau d’honneur.',
  on: (day) => `Votre nom figure au tableau d’honneur jusqu’au ${day}.`,
  onStaying: 'Il reste si vous partez.',
  withdraw: 'Retirer mon nom',
  withdrawn: 'Votre nom ne figure plus au tableau d’honneur.',

  empty: 'Personne ne figure encore ici',
  emptyText: 'Après l’annonce d’un prix, les personnes primées décident si leur nom figure ici.',
  left: 'Une personne partie depuis',
  nobody: 'Aucun prix n’a été attribué ici.',
  winners: 'Résultats',
};
