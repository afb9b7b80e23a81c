import { countText } from '../../../words/numbers';
import type { AwardRuleWords } from './en';

const months = (count: number): string => (count === 1 ? 'un mes' : `${countText(count)} meses`);
const lastMonths = (count: number): string => (count === 1 ? 'el último mes' : `los últimos ${countText(count)} meses`);
const lastProgrammes = (count: number): string => (count === 1 ? 'el último programa' : `los últimos ${countText(count)} programas`);

/** What rules of who can win say, in Spanish. */
export const es: AwardRuleWords = {
  'tenure-at-least': (count) => `Al menos ${months(count)} aquí cuando se cierren las nominaciones`,
  'tenure-at-most': (count) => `Como máximo ${months(count)} aquí cuando se cierren las nominaciones`,
  'in-teams': (teams) => `En ${teams}, o en un equipo por debajo`,
  'not-in-teams': (teams) => `Ni en ${teams} ni en un equipo por debajo`,
  'attribute-is': (label, values) => `${label}: ${values}`,
  'attribute-is-not': (label, values) => `${label}: no ${values}`,
  'not-winner': {
    category: {
      programmes: (count) => `No ganó esta categoría en ${lastProgrammes(count)}`,
      months: (count) => `No ganó esta categoría en ${lastMonths(count)}`,
    },
    any: {
      programmes: (count) => `No ganó nada en ${lastProgrammes(count)}`,
      months: (count) => `No ganó nada en ${lastMonths(count)}`,
    },
  },
  'not-on-leave': (days) =>
    days === 0
      ? 'Sin permiso el primer día de las nominaciones'
      : `Sin un permiso de más de ${days === 1 ? 'un día' : `${countText(days)} días`} el primer día de las nominaciones`,
  'not-running-it': 'Ni en recursos humanos, ni secretaría o jurado de este programa',
  attributes: { site: 'Sede', 'role-band': 'Nivel del puesto', language: 'Idioma' },
  everybody: 'Todas las personas que trabajan aquí',
  goneTeam: 'un equipo que ya no existe',
};
