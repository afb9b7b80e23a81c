import { name } from '../../../words/marks';
import type { StandingWords } from './en';

/** What the page of the words that stand out in comments says, in Spanish. */
export const es: StandingWords = {
  title: 'Palabras que destacan',
  lead: 'Palabras que aparecen en una parte mayor de los comentarios de aquí que de los demás comentarios de la organización. Muestran de qué se habla más aquí, no si es bueno o malo: lea los comentarios antes de sacar conclusiones.',
  back: 'Los comentarios',
  team: 'Equipo',
  allTeams: 'Todos los equipos',
  against: {
    'other-teams': 'En comparación con los comentarios de todos los demás equipos en esta encuesta.',
    'earlier-surveys': 'En comparación con los comentarios de encuestas anteriores.',
  },
  base: (language, here, elsewhere) => `${name(language)}: ${here} comentarios aquí, ${elsewhere} más.`,
  how: (judged, rate) =>
    `Palabras juzgadas en conjunto: ${judged}. De las que están en la lista, se espera que como mucho el ${rate} % esté por azar. Lo raro que sería que el azar por sí solo destacara tanto una palabra se indica en tres grados, según su log-verosimilitud.`,
  least: (least) =>
    `Una palabra solo está en la lista si la tienen al menos ${least} comentarios de aquí sobre una misma pregunta, es decir, de al menos ${least} personas. Si la usan menos personas de las demás, contamos ${least}.`,
  caption: 'Palabras que destacan en estos comentarios',
  word: 'Palabra',
  language: 'Idioma',
  comments: 'Comentarios con ella',
  times: 'Frecuencia frente a los demás',
  timesText: (times) => `al menos ${times} veces tan a menudo`,
  chance: 'Solo por azar',
  chanceText: (words) => `en menos de 1 de cada ${words} palabras`,
  none: 'Ninguna palabra destaca',
  noneText: 'Lo que se dice aquí se dice más o menos igual de a menudo en otros lugares, o lo dicen demasiado pocos para poder juzgarlo.',
  few: 'Demasiado pocos comentarios para comparar',
  fewText: (least) => `Solo comparamos palabras donde hay al menos ${least} comentarios en el mismo idioma aquí, y otros tantos en otros lugares.`,
  nothing: 'Todavía no hay con qué comparar',
  nothingText: 'No hay comentarios de otros equipos ni de encuestas anteriores. Puede elegir un solo equipo para compararlo con los demás.',
  dictionary: 'Diccionario de temas',
  take: 'Incorporar',
  takeOne: (word) => `Incorporar ${name(word)} al diccionario de temas`,
  into: (word) => `Tema para ${name(word)}`,
  newTheme: 'Un tema nuevo con este nombre',
  save: 'Guardar',
  cancel: 'Cancelar',
  saved: (word, theme) => `${name(word)} cuenta ahora para el tema ${name(theme)}. En unos minutos se habrá buscado en todos los comentarios.`,
  known: (theme) => `Cuenta para ${name(theme)}`,
  all: 'Todos los comentarios',
  filtered: (words) => `Comentarios con: ${name(words)}.`,
  filteredNone: 'Esta palabra ya no destaca aquí.',
};
