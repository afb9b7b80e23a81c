import { countText } from '../../../words/numbers';
import type { CandidatesWords } from './en';

/** What the page of candidates says, in Spanish. */
export const es: CandidatesWords = {
  title: 'Candidaturas',
  heading: 'Candidaturas',
  lead: 'Todas las personas nominadas, cada una una vez, con todo lo que se dijo de ellas. Cuántas veces se nominó a alguien no es una nota: el jurado no ve el número.',
  programme: 'Programa de premios',
  search: 'Buscar por nombre',
  category: 'Categoría',
  all: 'Todas',
  comma: ', ',
  state: 'Estado',
  states: { standing: 'participa', declined: 'prefiere que no', removed: 'retirada' },
  kinds: { group: 'grupo', team: 'equipo' },
  voices: (count) => `${countText(count)} ${count === 1 ? 'nominación' : 'nominaciones'}`,
  none: 'Ninguna candidatura',
  noneText: 'Aún no se ha nominado a nadie, o nadie encaja con lo que busca.',
  pages: 'Páginas',
  first: 'Primera página',
  next: 'Página siguiente',
  by: (nominator, day) => `Nominación de ${nominator}, el ${day}.`,
  thanks: (colleague, day) => `Agradecimiento de ${colleague}, ${day}`,
  figure: (metric, team, period, figure, base) => `${metric} de ${team} en ${period}: ${figure}${base ? `, de ${base} valoraciones o contactos` : ''}`,
  standsBy: (colleague) => `${colleague} la apoya:`,
  because: {
    left: 'Fuera, porque ya nadie de ella trabaja aquí.',
    ineligible: 'Fuera, porque las reglas de la categoría no lo permiten.',
    withdrawn: 'Fuera, porque se retiraron todas las nominaciones.',
    secretary: 'Retirada por Recursos Humanos:',
  },
  reason: 'Por qué no puede participar',
  remove: 'Retirarla',
  removed: 'La candidatura está retirada y el registro lo dice.',
  bringBack: 'Devolverla',
  returned: 'La candidatura vuelve a participar.',
};
