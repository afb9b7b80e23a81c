import type { ChartWords } from './en';

/** What the drawings say besides what they are told to, in German. */
export const de: ChartWords = {
  low: 'Von',
  high: 'Bis',
  period: 'Zeitraum',
  ofAllTeams: (measure) => `${measure}, alle Teams`,
  weak: 'die Basis ist zu klein',
  team: 'Team',
  respondents: 'Befragte',
  customerBase: 'Basis der Kundschaft',
  quarter: 'Viertel',
  points: (teams) => `Ein Punkt ist ein Team, insgesamt ${teams}. Die Achsen beginnen nicht bei null.`,
  band: 'Schattiert: 95-%-Intervall der Linie.',
};
