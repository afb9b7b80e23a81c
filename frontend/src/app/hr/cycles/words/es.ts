import { link } from '../../../words/marks';
import { countText } from '../../../words/numbers';
import type { CyclesWords } from './en';

/** What the pages that list the cycles say, in Spanish. */
export const es: CyclesWords = {
  titles: {
    overview: 'Encuestas y premios',
    cycles: 'Ciclos',
    calendar: 'Calendario',
    series: 'Series',
    newSeries: 'Nueva serie',
    newCycle: 'Nuevo ciclo',
    cycle: 'Ciclo',
    cards: 'Tarjetas',
    mail: 'Correos de un ciclo',
    poster: 'Cartel',
  },

  states: { draft: 'borrador', open: 'abierto', closed: 'cerrado', published: 'publicado' },
  seriesStates: { active: 'en marcha', paused: 'en pausa', ended: 'terminada' },
  planned: 'previsto',
  days: (from, until) => `del ${from} al ${until}`,
  untilDay: (day) => `hasta el ${day}`,
  print: 'Imprimir',
  lookAgain: 'Volver a mirar',

  sentences: {
    draft: (day) => `Un borrador que debe abrirse el ${day}. Todavía no se ha preguntado a nadie.`,
    over: (day) => `El último día fue el ${day}; lo siguiente es el cierre.`,
    lastDay: 'Abierto. Hoy es el último día.',
    open: (day, left) => `Abierto hasta el ${day}, ${left} ${left === 1 ? 'día' : 'días'} más.`,
    closed: 'Cerrado. Se están contando las respuestas.',
    published: (day) => `Publicado. Se cerró el ${day}.`,
    publishedBy: (day) => `Publicado. Duró como muy tarde hasta el ${day}.`,
  },

  events: {
    drafted: 'Borrador creado',
    tested: 'Prueba realizada',
    keyMade: 'Los depositarios crearon su clave',
    opened: 'Abierto',
    extended: 'Prolongado',
    reminded: 'Recordatorio enviado',
    tightened: 'Grupo mínimo elevado',
    earlyEnd: 'Final adelantado anunciado',
    closed: 'Cerrado',
    published: 'Publicado',
    shredded: 'Papeletas selladas y claves destruidas',
    by: (what, who) => `${what} por ${who}`,
    detail: (what, detail) => `${what}: ${detail}`,
    afterLastDay: (day) => `después del último día, el ${day}`,
    groups: (k, kComments) => `cifras ${k}, comentarios ${kComments}`,
  },

  participation: {
    about: (percent) => `${percent} %`,
    atLeast: (percent) => `${percent} % o más`,
    atMost: (percent) => `${percent} % o menos`,
    low: 'menos de un tercio',
    middle: 'entre un tercio y dos tercios',
    high: 'más de dos tercios',
  },

  list: {
    lead: 'Un ciclo es una pasada de un cuestionario: a quién se pregunta, desde cuándo y hasta cuándo, y qué salió de ello.',
    all: 'Todos los ciclos',
    none: 'Todavía no hay ciclos',
    noneYet: 'Elija un cuestionario, a quién se pregunta y hasta cuándo. No se envía nada antes de que usted lo abra.',
    make: 'Crear un ciclo',
    questionnaires: 'Ver los cuestionarios',
    name: 'Nombre',
    state: 'Estado',
    opens: 'Se abre',
    closes: 'Se cierra',
    questionnaire: 'Cuestionario',
    version: (title, version) => `${title}, versión ${version}`,
    invited: 'Invitados',
    notOpened: 'sin abrir',
    kindAndState: (kind, state) => `${kind}, ${state}`,
    timeline: 'Ciclos y premios a lo largo de doce meses',
    survey: 'encuesta',
    nominations: 'nominaciones',
  },

  calendar: {
    lead: 'Todas las encuestas de un mes: las que hubo, las que están en marcha y las previstas.',
    before: 'El mes anterior',
    after: 'El mes siguiente',
    now: 'Este mes',
    caption: (month) => `Encuestas de ${month}`,
    all: (month) => `Todas las encuestas de ${month}`,
    none: 'Ninguna encuesta en este mes',
    noneYet: 'Prepare un ciclo o inicie una serie que los prepare por sí sola.',
    start: 'Iniciar una serie',
  },

  overview: {
    awards: 'Premios',
    people: 'Personas',
    noCycle: `Todavía no hay ciclos. ${link('Cree uno')}: es un borrador hasta que usted lo abra.`,
    noAward: `Todavía no hay programas de premios. ${link('Cree uno')}.`,
    teams: 'Ver los equipos',
    inTeams: (teams) => `En ${countText(teams)} ${teams === 1 ? 'equipo' : 'equipos'}.`,
    allLed: 'Cada uno tiene responsable.',
    unled: (unled) => `${countText(unled)} no ${unled === 1 ? 'tiene' : 'tienen'} responsable.`,
    nominations: (count) => `${countText(count)} ${count === 1 ? 'nominación' : 'nominaciones'}.`,
  },

  programme: {
    states: { draft: 'borrador', open: 'abierto', closed: 'cerrado' },
    revealed: 'anunciado',
    draft: 'Un borrador. Todavía no lo conoce nadie.',
    accepting: (day) => `La plantilla puede nominar hasta el ${day}.`,
    announced: (day) => `Anunciado. Se admiten nominaciones desde el ${day}.`,
    closed: 'Cerrado. Ya no admite nominaciones.',
  },
};
