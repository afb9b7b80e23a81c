import { countText } from '../../../../words/numbers';
import type { HeatmapWords } from './en';

/** What the heatmap of results says, in Spanish. */
export const es: HeatmapWords = {
  path: 'Dónde está esta página en el árbol',
  columns: 'Columnas',
  allDrivers: 'Todos los factores',
  questionsOn: (driver) => `Preguntas: ${driver}`,
  comparedWith: 'Comparado con',
  parentEach: 'El equipo superior de cada uno',
  before: 'El ciclo anterior',
  parent: 'el equipo superior de cada uno',
  tops: 'el más alto de sus equipos por encima de cada uno',
  inCells: 'En las casillas',
  averages: 'Medias',
  differences: 'Diferencias',
  favourable: 'Respuestas favorables',
  differencesTo: (compared) => `Diferencias con ${compared}`,
  byDriver: (what) => `${what} por equipo y factor`,
  byQuestion: (what) => `${what} por equipo y pregunta`,
  find: 'Buscar un equipo',
  notFound: (search) => `Ningún equipo que usted pueda ver tiene «${search}» en su nombre.`,
  last: 'Los equipos con menos de veinte respuestas están al final, como en el árbol: el azar por sí solo los pondría los primeros o los últimos.',
  left: (n) =>
    n === 1
      ? '1 equipo más no está en esta página. Abra un equipo para ver los que están debajo, o busque uno por su nombre.'
      : `${countText(n)} equipos más no están en esta página. Abra un equipo para ver los que están debajo, o busque uno por su nombre.`,
  legend: 'Leyenda',
  farBelow: 'destaca, 10 puntos de 100 o más por debajo',
  below: 'destaca por debajo',
  above: 'destaca por encima',
  farAbove: 'destaca, 10 puntos o más por encima',
  hatched: 'no se muestra; el candado dice por qué',
  foldAll: 'Plegar todo',
  unfoldAll: 'Desplegar todo',
  downloadCsv: 'Descargar como CSV',

  benchmark: {
    share: (measure, item, match) => `${measure}: allí, la proporción de respuestas favorables a «${item}» (${match}).`,
    average: (measure, item, match) => `${measure}: allí, la media de «${item}» (${match}).`,
    match: { 'same-wording': 'las mismas palabras', 'similar-question': 'una pregunta parecida', 'same-theme': 'el mismo tema, otras preguntas' },
    there: (figure) => `${figure} allí`,
  },
  semicolon: '; ',

  notes: {
    noneJudged: (compared) => `No se pudo juzgar ninguna diferencia con ${compared}: ninguna cifra de aquí con intervalo tiene con qué compararse.`,
    found: (clear, judged, compared) => `Diferencias con ${compared}: ${clear === 1 ? 'destaca' : 'destacan'} ${countText(clear)} de ${countText(judged)}`,
    chance: (rate) => `se espera que el ${rate} % de ellas se deba al azar.`,
    together:
      'Todas las diferencias de esta página se juzgaron en conjunto (falsos descubrimientos controlados con el procedimiento de Benjamini y Hochberg). De las demás no puede afirmarse ningún cambio ni diferencia claros.',
    few: 'Las cifras de menos de veinte respuestas no tienen intervalo, y sus diferencias no se juzgan.',
    caution: {
      organisation: 'Un equipo forma parte de aquello con lo que se compara; por eso su diferencia se juzga con prudencia.',
      parent: 'Un equipo forma parte del equipo superior; por eso su diferencia se juzga con prudencia.',
      before: 'Solo se compara donde las dos veces se preguntó lo mismo. Quien respondió las dos veces está en ambas cifras, lo que hace prudente el juicio.',
      benchmark: 'Una referencia procede de otras personas y casi siempre de otras palabras: lo que allí se preguntó está más abajo. Se toma como exacta.',
    },
  },

  grid: {
    fold: (team) => `Plegar ${team}`,
    unfold: (team) => `Desplegar ${team}`,
    open: (n, team) => `Abrir los ${n} por debajo de ${team}`,
    below: (n) => `${n} por debajo`,
    more: 'Más sobre esto',
    hint: 'Señale una casilla, tóquela o vaya a ella con las flechas: aquí se ve en qué se apoya.',
    clearlyBelow: (compared) => `claramente por debajo de ${compared}`,
    clearlyAbove: (compared) => `claramente por encima de ${compared}`,
  },

  cell: {
    same: 'igual',
    figure: (value, interval, rest) => `${value} (${interval}), ${rest}.`,
    interval: (interval) => `intervalo del 95 % ${interval}`,
    noInterval: 'sin intervalo, muy pocas respuestas',
    nothing: 'No hay con qué compararlo.',
    few: (compared, direction) => `Comparado con ${compared}: ${direction}; con tan pocas respuestas no se da ninguna cifra.`,
    judged: (difference, compared, judgement) => `${difference} comparado con ${compared}: ${judgement}.`,
    cannotTell: 'muy pocas respuestas para juzgarlo',
    standsOut: 'esto destaca',
    unclear: 'sin diferencia clara',
  },

  file: {
    team: 'equipo',
    level: 'nivel',
    answers: 'respuestas',
    tookPart: 'participación',
    low: (measure) => `${measure}: bajo`,
    high: (measure) => `${measure}: alto`,
    favourable: (measure) => `${measure}: favorables`,
    to: (measure, compared) => `${measure}: respecto a ${compared}`,
    standsOut: (measure) => `${measure}: destaca`,
    because: 'no se muestra porque',
    notShown: 'no se muestra',
    notJudged: 'sin juzgar',
    yes: 'sí',
    no: 'no',
  },
};
