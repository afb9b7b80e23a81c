import type { ChartWords } from './en';

/** What the drawings say besides what they are told to, in French. */
export const fr: ChartWords = {
  low: 'Bas',
  high: 'Haut',
  period: 'Période',
  ofAllTeams: (measure) => `${measure}, toutes les équipes`,
  weak: 'sa base est trop petite',
  team: 'Équipe',
  respondents: 'Répondants',
  customerBase: 'Base des clients',
  quarter: 'Quart',
  points: (teams) => `Un point est une équipe, ${teams} en tout. Les axes ne commencent pas à zéro.`,
  band: 'Ombré : intervalle à 95 % de la droite.',
};
