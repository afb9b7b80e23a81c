import { countText } from '../../../words/numbers';

const months = (count: number): string => (count === 1 ? 'one month' : `${countText(count)} months`);

/** What rules of who can win say, in English. */
export const en = {
  'tenure-at-least': (count: number) => `At least ${months(count)} here when nominations close`,
  'tenure-at-most': (count: number) => `At most ${months(count)} here when nominations close`,
  'in-teams': (teams: string) => `In ${teams}, or in a team below`,
  'not-in-teams': (teams: string) => `Not in ${teams}, nor in a team below`,
  'attribute-is': (label: string, values: string) => `${label}: ${values}`,
  'attribute-is-not': (label: string, values: string) => `${label}: not ${values}`,
  'not-winner': {
    category: {
      programmes: (count: number) =>
        count === 1 ? 'Did not win this category the last time' : `Did not win this category in the last ${countText(count)} programmes`,
      months: (count: number) => `Did not win this category in the last ${months(count)}`,
    },
    any: {
      programmes: (count: number) => (count === 1 ? 'Won nothing in the last programme' : `Won nothing in the last ${countText(count)} programmes`),
      months: (count: number) => `Won nothing in the last ${months(count)}`,
    },
  },
  'not-on-leave': (days: number) =>
    days === 0
      ? 'Not on leave on the first day of nominations'
      : `Not on leave of more than ${days === 1 ? 'one day' : `${countText(days)} days`} on the first day of nominations`,
  'not-running-it': 'Neither in HR, nor secretary or judge of this programme',
  attributes: { site: 'Site', 'role-band': 'Role band', language: 'Language' },
  everybody: 'Everybody who works here',
  goneTeam: 'a team that is gone',
};

/** The entries of the catalogue. */
export type AwardRuleWords = typeof en;
