import type { QuestionnaireListWords } from './en';

/** What the list of questionnaires says, in Spanish. */
export const es: QuestionnaireListWords = {
  titles: {
    questionnaires: 'Cuestionarios',
    new: 'Cuestionario nuevo',
    questionnaire: 'Cuestionario',
    versions: 'Versiones',
    bank: 'Banco de preguntas',
    moveIn: 'Traer un cuestionario',
  },

  heading: 'Cuestionarios',
  lead: 'Lo que pregunta un ciclo, por orden. Una versión que un ciclo ha usado no cambia nunca; al guardar se crea la siguiente.',
  moveIn: 'Traer de otra herramienta',
  bank: 'Banco de preguntas',
  new: 'Cuestionario nuevo',
  caption: 'Sus cuestionarios',
  title: 'Título',
  version: 'Versión',
  questions: 'Preguntas',
  languages: 'Idiomas',
  minutes: 'Minutos',
  state: 'Estado',
  archived: 'archivado',
  used: 'usado por un ciclo',
  notUsed: 'aún sin usar',
  withArchived: (count) => `Mostrar también los archivados (${count})`,
  none: 'Todavía no hay cuestionarios',
  noneYet: 'Empiece con una plantilla de abajo y cámbiela, o elija preguntas del banco.',

  templates: {
    heading: 'Empezar con una plantilla',
    look: 'Ver sus preguntas',
    lookOf: (template) => `Ver sus preguntas: ${template}`,
    start: 'Empezar con esta',
    startOf: (template) => `Empezar con esta: ${template}`,
    made: 'El cuestionario está creado. Cambie lo que quiera.',
  },
};
