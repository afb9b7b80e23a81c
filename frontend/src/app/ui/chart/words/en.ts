/** What the drawings say besides what they are told to, in English. */
export const en = {
  low: 'Low',
  high: 'High',
  period: 'Period',
  ofAllTeams: (measure: string) => `${measure}, all teams`,
  weak: 'its base is too small',
  team: 'Team',
  respondents: 'Respondents',
  customerBase: 'Customer base',
  quarter: 'Quarter',
  points: (teams: string) => `One point is one team, ${teams} in all. The axes do not start at zero.`,
  band: 'Shaded: 95 % interval of the line.',
};

/** The entries of the catalogue. */
export type ChartWords = typeof en;
