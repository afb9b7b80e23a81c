import { countText } from '../../../words/numbers';
import type { AwardRuleWords } from './en';

const months = (count: number): string => (count === 1 ? 'einen Monat' : `${countText(count)} Monate`);
const lastMonths = (count: number): string => (count === 1 ? 'im letzten Monat' : `in den letzten ${countText(count)} Monaten`);

/** What rules of who can win say, in German. */
export const de: AwardRuleWords = {
  'tenure-at-least': (count) => `Am Ende der Vorschläge mindestens ${months(count)} hier`,
  'tenure-at-most': (count) => `Am Ende der Vorschläge höchstens ${months(count)} hier`,
  'in-teams': (teams) => `In ${teams} oder in einem Team darunter`,
  'not-in-teams': (teams) => `Nicht in ${teams} und in keinem Team darunter`,
  'attribute-is': (label, values) => `${label}: ${values}`,
  'attribute-is-not': (label, values) => `${label}: nicht ${values}`,
  'not-winner': {
    category: {
      programmes: (count) =>
        count === 1
          ? 'Hat diese Kategorie beim letzten Mal nicht gewonnen'
          : `Hat diese Kategorie in den letzten ${countText(count)} Programmen nicht gewonnen`,
      months: (count) => `Hat diese Kategorie ${lastMonths(count)} nicht gewonnen`,
    },
    any: {
      programmes: (count) => (count === 1 ? 'Hat im letzten Programm nichts gewonnen' : `Hat in den letzten ${countText(count)} Programmen nichts gewonnen`),
      months: (count) => `Hat ${lastMonths(count)} nichts gewonnen`,
    },
  },
  'not-on-leave': (days) =>
    days === 0
      ? 'Am ersten Tag der Vorschläge nicht abwesend'
      : `Am ersten Tag der Vorschläge nicht für mehr als ${days === 1 ? 'einen Tag' : `${countText(days)} Tage`} abwesend`,
  'not-running-it': 'Weder in der Personalabteilung noch mit der Leitung oder dem Urteil in diesem Programm betraut',
  attributes: { site: 'Standort', 'role-band': 'Funktionsstufe', language: 'Sprache' },
  everybody: 'Alle, die hier arbeiten',
  goneTeam: 'einem Team, das es nicht mehr gibt',
};
