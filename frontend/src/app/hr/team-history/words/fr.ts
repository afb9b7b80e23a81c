import type { TeamHistoryWords } from './en';

/** What the page about the history of teams from a file says, in French. */
export const fr: TeamHistoryWords = {
  title: 'Historique des équipes depuis un fichier',
  lead: 'Qui était dans quelle équipe, de quand à quand. Une ligne pour chaque personne et chacune de ses équipes : les lignes d’un fichier sont tout l’historique des personnes qui y figurent ; les autres restent telles quelles. Vous voyez d’abord ce qui changerait.',
  teams: 'Équipes',
  download: 'Télécharger en fichier',
  sample: 'Un exemple de ce fichier',
  sampleHint: 'Gardez aussi le fichier d’aujourd’hui : importé de nouveau, il annule ce qu’un fichier a changé.',
  imported:
    'Les historiques sont importés. Ce que ces personnes ont traité au service d’assistance est en cours d’attribution aux équipes où elles étaient alors.',
};
