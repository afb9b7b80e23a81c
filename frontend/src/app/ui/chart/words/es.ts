import type { ChartWords } from './en';

/** What the drawings say besides what they are told to, in Spanish. */
export const es: ChartWords = {
  low: 'Bajo',
  high: 'Alto',
  period: 'Período',
  ofAllTeams: (measure) => `${measure}, todos los equipos`,
  weak: 'su base es demasiado pequeña',
  team: 'Equipo',
  respondents: 'Personas que respondieron',
  customerBase: 'Base de clientes',
  quarter: 'Cuadrante',
  points: (teams) => `Un punto es un equipo, ${teams} en total. Los ejes no empiezan en cero.`,
  band: 'Sombreado: intervalo del 95 % de la línea.',
};
