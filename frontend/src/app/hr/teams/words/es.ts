import { countText } from '../../../words/numbers';
import type { TeamsWords } from './en';

const people = (count: number): string => `${countText(count)} ${count === 1 ? 'persona' : 'personas'}`;
const teams = (count: number): string => `${countText(count)} ${count === 1 ? 'equipo' : 'equipos'}`;

/** What the team tree, and the choice of teams in other pages, says in Spanish. */
export const es: TeamsWords = {
  teams: 'Equipos',
  find: 'Buscar un equipo',
  notFound: 'Ningún equipo se llama así.',
  below: (team) => `Equipos por debajo de ${team}`,
  lead: (count) => `${teams(count)}. Quien dirige un equipo ve sus resultados y los de todos los equipos por debajo.`,
  bringIn: 'Importar un archivo',
  history: 'Historial de equipos',
  tree: 'Árbol de equipos',
  choose: 'Elija un equipo',
  chooseText: 'Entonces podrá cambiarle el nombre, moverlo, decir quién lo dirige o añadir un equipo por debajo.',
  none: 'Todavía no hay equipos',
  noneYet: 'Importe un archivo con una columna para el equipo.',
  noLeader: 'sin responsable',
  withBelow: (count) => `${people(count)} con los equipos por debajo`,

  panel: {
    people: (count) => `${people(count)} en este mismo equipo.`,
    see: 'Verlas',
    name: 'Nombre',
    under: 'Pertenece a',
    save: 'Guardar',
    leader: 'Responsable',
    takeAway: 'Quitar',
    nobody: 'Nadie dirige este equipo en sí; Recursos Humanos y quien dirige un equipo superior ven sus resultados.',
    somebodyElse: 'Lo dirige otra persona',
    who: 'Quién lo dirige',
    addBelow: 'Añadir un equipo por debajo',
    newName: 'Nombre del nuevo equipo',
    add: 'Añadirlo',
    nameNeeded: 'Dé un nombre al nuevo equipo.',
    leads: (person, team) => `${person} dirige ahora ${team}.`,
    nobodyLeads: (team) => `Ya nadie dirige ${team}.`,
    saved: 'El equipo se ha guardado.',
    standsBelow: (team, above) => `${team} está ahora por debajo de ${above}.`,
  },

  choice: {
    none: 'Todavía no se ha marcado ningún equipo.',
    ticked: (count, persons) => `${teams(count)} ${count === 1 ? 'marcado' : 'marcados'}, con todos los equipos por debajo. En total ${people(persons)} hoy.`,
  },
};
