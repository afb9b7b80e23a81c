import { link } from '../../../words/marks';
import type { MoveInWords } from './en';

/** What the page says on which a questionnaire comes over from another tool, in Spanish. */
export const es: MoveInWords = {
  heading: 'Traer un cuestionario',
  lead: 'Un cuestionario de LimeSurvey o SurveyJS pasa a ser uno de los suyos. Usted ve en qué se convertiría, y todo lo que no puede venir, antes de que se cree nada.',
  steps: { label: 'Cómo va el traslado', file: 'Elegir un archivo', previewed: 'Comprobar', done: 'Creado' },
  another: 'Elegir otro archivo',
  drop: 'Elija un archivo o suéltelo aquí',
  hint: 'Una estructura (.lss) o un archivo completo (.lsa) de LimeSurvey, o el JSON de SurveyJS.',
  promise: 'Solo viene lo que se preguntó. Las respuestas y los participantes de un archivo no se abren ni se guardan, porque se dieron con otra promesa.',
  results: `Los resultados de los equipos llegan como ${link('resultados anteriores')}, desde un archivo CSV.`,
  files: { caption: 'Archivos enviados', file: 'Archivo', from: 'De', on: 'Enviado el', state: 'Estado', made: 'creado', notMade: 'aún sin crear' },
  made: 'El cuestionario está creado.',
  open: `${link('Ábralo en el taller')} y repase el informe de abajo.`,
  earlier: `Lo que mostraron encuestas anteriores llega como ${link('resultados anteriores')}.`,
  make: 'Crear el cuestionario',
  discard: 'Descartar este archivo',
  discarded: 'No se ha creado nada a partir del archivo.',
  again: 'Este mismo archivo ya se envió antes. Así está.',
  refused: {
    'import-changed':
      'Lo que se eligió para este cuestionario, o una de sus propias preguntas, se cambió mientras se creaba. Por eso no se creó nada. Revíselo de nuevo y créelo después.',
    'already-applied': 'El cuestionario ya está creado. Cámbielo donde está.',
  },
  noQuestion: 'No se ha elegido ninguna pregunta.',
  tooMany: (count, most, over) => `Son ${count} preguntas. Se pueden hacer ${most} como máximo; deje fuera ${over}.`,
  undecided: (n) => (n === 1 ? 'Una pregunta necesita aún un factor.' : `${n} preguntas necesitan aún un factor.`),

  report: {
    heading: 'Lo que no está como estaba',
    csv: 'El informe en CSV',
    caption: 'El informe, línea por línea',
    where: 'Dónde',
    whole: 'el conjunto',
    kind: 'Qué pasó',
    what: 'Qué, y qué en su lugar',
    kinds: { 'left-out': 'dejado fuera', changed: 'cambiado', look: 'para mirar' },
    counts: {
      'left-out': (n) => `${n} fuera`,
      changed: (n) => `${n} con cambios`,
      look: (n) => `${n} para mirar`,
    },
    inFile: 'En el archivo',
    nothing: 'Todo ha llegado como estaba.',
  },

  becomes: {
    would: 'En qué se convertiría',
    is: 'Lo que se ha creado',
    count: (count, most, languages) => `${count} de ${most} preguntas como máximo, contando cada afirmación de una matriz. Idiomas: ${languages}.`,
    title: 'Título',
    rest: 'Factor de todas las que no tienen',
    chooseFor: (n) => `Elija uno (preguntas: ${n})`,
    restHint: 'De qué trata una pregunta decide en qué cifra cuenta. Elija una por una donde importe.',
    texts: 'Mostrar los textos en',
    leftOut: 'Fuera',
    when: 'Se hace cuando',
    take: (code, question) => `Tomar ${code}: ${question}`,
    was: 'antes',
    mandatory: 'obligatoria',
    there: 'ya está',
    driverOf: (code) => `Factor de ${code}`,
    chooseDriver: 'Elija un factor',
    proposed: 'propuesto por sus palabras',
  },
};
