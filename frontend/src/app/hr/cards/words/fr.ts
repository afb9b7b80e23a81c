import { b } from '../../../words/marks';
import type { CardsWords } from './en';

/** What the printed cards of a group and the poster say, in French. */
export const fr: CardsWords = {
  cardsOf: (group) => `Cartes de ${group}`,
  drawn: (count) =>
    `${b(`${count} cartes sont tirées.`)} Imprimez-les maintenant : leurs codes ne sont que sur cette page et ne peuvent pas être montrés à nouveau.`,
  how: 'Choisissez A4, sans marges ajoutées et à 100 %. Découpez les cartes, mélangez-les, et laissez chaque personne du groupe en tirer une, face cachée. Détruisez ce qui reste après le dernier jour.',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  qr: 'Code QR qui ouvre l’enquête avec cette carte',
  scan: (address, day) =>
    `Scannez le code, ou ouvrez ${address} et saisissez-le, sur n’importe quel appareil, jusqu’au ${day}. Il vaut pour un bulletin et pour aucun nom.`,
  check: (words) => `À comparer : ${words}`,
  printedOn: (count, day) =>
    `Ces ${count} cartes ont été imprimées le ${day}. Leurs codes ne sont gardés nulle part et donnés une seule fois : qui en aurait une seconde copie pourrait répondre à la place de ceux qui tirent une carte.`,
  reprinted: (times) => `Le paquet a été réimprimé ${times === 1 ? 'une fois' : `${times} fois`} depuis. Seules valent les cartes de la dernière impression.`,
  lost: 'L’impression a-t-elle été interrompue ou perdue ?',
  lostText:
    'Vous pouvez réimprimer le paquet. Tout code antérieur non utilisé devient alors nul : reprenez et détruisez donc les cartes déjà distribuées, et laissez tirer à nouveau toutes les personnes du groupe qui veulent encore répondre. C’est inscrit au journal d’audit.',
  lostCount: (count) =>
    `Vous recevez ${count} nouvelles cartes, autant qu’avant : personne n’apprend combien ont servi. Il n’en sort jamais plus de ${count} bulletins.`,
  sure: 'Oui, annuler les cartes non utilisées',
  keep: 'Les garder',
  anew: 'Réimprimer le paquet',
  first: (count) =>
    `${count} personnes de ce groupe n’ont pas d’adresse e-mail, et chacune tire une carte. Les codes sont tirés quand vous appuyez sur le bouton, montrés une fois et gardés nulle part : vous seul les aurez, imprimez-les donc aussitôt et ne laissez personne les copier.`,
  print: 'Imprimer les cartes',
  noPack: 'Il n’y a pas de tel paquet de cartes dans ce cycle.',

  poster: {
    lead: 'Tirez une carte. Scannez ceci, ou ouvrez l’adresse. Saisissez le code de votre carte.',
    qr: 'Code QR qui ouvre la page où l’on saisit le code d’une carte',
    until: (day) => `Jusqu’au ${day}. D’ici là, vous pouvez modifier vos réponses ou les reprendre.`,
    noName: 'Pas de nom, pas d’adresse e-mail. Personne ne sait qui a tiré quelle carte, et personne ne voit de réponse isolée.',
    groups: (k, kComments) => `Les résultats portent sur des groupes d’au moins ${k} personnes, les commentaires viennent de groupes d’au moins ${kComments}.`,
    same: 'Tout le monde reçoit les mêmes règles. Comparez ces mots avec ceux de votre carte et de votre écran :',
  },
};
