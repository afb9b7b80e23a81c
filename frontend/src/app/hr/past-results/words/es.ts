import type { PastResultWords } from './en';

/** What the page of past results says, in Spanish. */
export const es: PastResultWords = {
  title: 'Resultados anteriores',
  lead: 'Lo que dijeron encuestas anteriores, equipo por equipo. Están junto a sus ciclos, marcados como resultados anteriores.',
  done: 'Los resultados anteriores ya están. Figuran en la lista de abajo y en las páginas de sus equipos.',
  there: 'Lo que hay',
  none: 'Todavía no hay resultados anteriores. Elija un archivo con una fila por equipo.',
  first: (count) => `Estos son los primeros ${count}.`,
  team: 'Equipo',
  measure: 'Medida',
  period: 'Período',
  value: 'Valor, de 0 a 100',
  inFile: 'En el archivo',
  answered: 'Contestaron',

  options: {
    heading: 'Cómo se entiende',
    period: 'Período de todas las filas',
    orColumn: 'O asigne una columna que lo contenga.',
    lowest: 'Valor más bajo de la escala',
    highest: 'Valor más alto de la escala',
    turned: 'Los valores se pasan a 0 a 100 y se guardan también tal como están.',
    createTeams: 'Crear los equipos que todavía no existen',
    createTeamsHint: 'Se ponen debajo de toda la organización.',
    forms: 'Escriba un año (2015), semestre (2015-H1), trimestre (2015-Q2), mes (2015-03), semana ISO (2015-W14) o día (2015-03-31).',
    scaleWrong: 'El valor más alto debe ser mayor que el más bajo.',
  },
};
