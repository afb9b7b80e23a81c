import { countText } from '../../../words/numbers';
import type { ResultWords } from './en';

const ballots = (n: number): string => (n === 1 ? '1 papeleta sellada' : `${countText(n)} papeletas selladas`);

/** What the pages of results say, in Spanish. */
export const es: ResultWords = {
  title: 'Resultados',
  of: (cycle) => `Resultados de ${cycle}`,
  toLeaders: 'Resultados de encuestas',
  toCycle: 'El ciclo',
  comma: ', ',
  tookPart: (part) => `De las personas invitadas participó: ${part}.`,
  promised: (k, kComments) => `Ninguna cifra trata de menos de ${k} personas, y no se muestran comentarios de grupos de menos de ${kComments} personas.`,
  shownBy: 'Según qué se muestran los resultados',
  byTeam: 'Por equipo',
  noneOfYours: 'Ninguno de sus equipos',
  noneOfYoursText: 'En este ciclo no se preguntó a ningún equipo que usted dirija ni a ninguno por debajo.',
  comments: 'Comentarios',
  readComments: 'Leer los comentarios',
  readCommentsFrom: (team) => `Leer los comentarios de ${team}`,

  box: {
    counted: (n) => `${n === 1 ? 'Se contó' : 'Se contaron'} ${ballots(n)}.`,
    countedBy: (n, trustees) => `${n === 1 ? 'Se contó' : 'Se contaron'} ${ballots(n)}, y lo hicieron depositarios en su propio navegador: ${trustees}.`,
    extra: (n) =>
      n === 1
        ? 'Como mucho 1 papeleta de más: es el número de las que se entregaron por segunda vez por dispositivos perdidos.'
        : `Como mucho ${countText(n)} papeletas de más: es el número de las que se entregaron por segunda vez por dispositivos perdidos.`,
    noExtra: 'Ninguna papeleta de más: ninguna se entregó por segunda vez.',
    left: (n) => `${n === 1 ? 'Estaba' : 'Estaban'} en la urna ${ballots(n)} que no se ${n === 1 ? 'pudo' : 'pudieron'} contar.`,
    several: (n) =>
      `Las papeletas nombran ${n} manifiestos distintos en lugar de uno: no todos los dispositivos mostraron la misma encuesta. Quienes llevan la instalación deben investigarlo.`,
  },

  team: 'Equipo',
  answers: 'Respuestas',
  answersOf: (size) => `${size} respuestas`,
  about: (count) => `unas ${count}`,
  average: 'Media',
  interval: 'Intervalo del 95 %',
  favourable: 'Favorable',
  favourableOf: (share) => `${share} favorables`,
  none: 'ninguna',
  thirds: { low: 'bajo', middle: 'medio', high: 'alto' },
  tooFew: 'muy pocas',
  tooFewAnswers: 'muy pocas respuestas',
  notShown: 'no se muestra',
  notShownFor: (what, team) => `Para ${team} no se muestra: ${what}. Contestaron muy pocas personas para mostrarlo por separado.`,
  nearest: (team) => `La cifra más cercana es la de ${team}.`,
  noneAbove: 'Tampoco la muestra ningún equipo superior que usted pueda ver.',
  inTeam: (what, team) => `${what} en ${team}`,

  participation: {
    atMost: (percent) => `${percent} % o menos`,
    atLeast: (percent) => `${percent} % o más`,
    low: 'menos de un tercio',
    middle: 'entre un tercio y dos tercios',
    high: 'más de dos tercios',
  },

  trend: {
    same: 'casi igual',
    up: 'sube',
    down: 'baja',
    upBy: (points) => `sube ${points}`,
    downBy: (points) => `baja ${points}`,
    since: (trend, cycle) => `${trend} desde ${cycle}`,
    head: (cycle) => `Desde ${cycle}`,
    nothing: 'nada que comparar',
  },

  oneTeam: {
    all: 'Todos los equipos',
    trendHidden: 'Cómo se ha movido este equipo no se muestra',
    byQuestion: 'Por pregunta',
    question: 'Pregunta',
    missing: 'Este equipo no forma parte de este ciclo',
    missingText: 'Quizá se creó más tarde, o la dirección no está completa.',
  },

  facet: {
    by: (facet) => `Resultados por ${facet}`,
    cell: (driver, value, team) => `${driver}, ${value} en ${team}`,
    ofValue: (driver, value) => `${driver} de ${value}`,
    whole: (team) => `${team} en su conjunto`,
    hidden: (facet) => `No se muestra: ${facet}`,
    hiddenText: 'De lo contrario, alguna cifra habría tratado de muy pocas personas. Los resultados por equipo no cambian por ello.',
    elsewhere: 'Lo que no se muestra por separado, y dónde está la cifra más cercana',
    removed:
      'Quien quitó este dato de sus respuestas cuenta en el equipo y en ninguna de estas filas; por eso no tienen que sumar el equipo. Los comentarios nunca se muestran según estas características.',
    missing: 'No forma parte de este ciclo',
    missingText: 'Según qué se publican los resultados se fijó antes de abrir el ciclo.',
  },

  measure: {
    all: 'Todas las cifras',
    recommend: 'Índice de recomendación',
    recommendOf: (team) => `Índice de recomendación, ${team}`,
    recommendBase: 'Quienes dieron 9 o 10, menos quienes dieron de 0 a 6; de −100 a 100',
    score: (score, low, high) => `${score} (intervalo del 95 % de ${low} a ${high})`,
    scoreAlone: (score) => `${score}, sin intervalo con tan pocas respuestas`,
    madeOf: 'Se compone de estas preguntas',
    spread: 'Cómo se reparten las respuestas',
    inWords: 'Las proporciones en palabras',
    meanPlace: (place) => `puesto medio ${place}`,
    conditional: 'Esto no se preguntó a todas las personas: las proporciones son de aquellas a quienes se preguntó.',
    rounded: 'Las proporciones están redondeadas, para que no se pueda deducir a nadie; no tienen que sumar 100 %.',
    share: {
      about: (percent) => `cerca del ${percent} %`,
      atMost: (percent) => `${percent} % o menos`,
      atLeast: (percent) => `${percent} % o más`,
      low: 'menos de un tercio',
      middle: 'entre un tercio y dos tercios',
      high: 'más de dos tercios',
    },
    beside: 'Los equipos uno junto a otro',
    besideOf: (team) => `Los equipos de ${team} uno junto a otro`,
    league: 'Hasta donde el tamaño permite compararlos',
    drawn: 'Equipos acercados a su media',
    estimate: 'Estimación',
    raw: 'Tal como se respondió',
    kept: 'Conservado de su distancia a la media',
    mean: (mean) => `La media de estos equipos es ${mean}.`,
  },

  history: {
    heading: 'De ciclo en ciclo',
    label: (measure, team) => `${measure}, ${team}, de ciclo en ciclo.`,
    finding: (first, cycle, last, lastCycle) => `De ${first} (${cycle}) a ${last} (${lastCycle}).`,
    note: 'El eje vertical no siempre empieza en cero. Líneas con topes: intervalo del 95 %.',
    cycle: 'Ciclo',
    closed: 'Cerrada',
    low: 'Bajo',
    high: 'Alto',
    break: 'Ruptura',
    points: 'Puntos de 100',
    pointsOfScale: 'Puntos de la escala',
  },
};
