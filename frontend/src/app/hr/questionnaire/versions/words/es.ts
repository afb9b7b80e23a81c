import type { VersionWords } from './en';

/** What the page of a questionnaire's versions says, in Spanish. */
export const es: VersionWords = {
  heading: (title) => `Versiones de ${title}`,
  lead: 'Una versión que un ciclo ha usado no cambia nunca. Al guardar después se crea la siguiente.',
  copy: 'Hacer una copia',
  copied: 'La copia está hecha. Cambie lo que quiera.',
  bringBack: 'Recuperarlo',
  isBack: 'Vuelve a estar en la lista.',
  archive: 'Archivar',
  archived: 'Está archivado: ningún ciclo nuevo puede usarlo hasta que se recupere.',
  sure: (title) => `¿Archivar «${title}»?`,
  sureText: 'Sale de la lista y ningún ciclo nuevo puede usarlo. Sus ciclos y sus resultados se quedan como están, y usted puede recuperarlo.',
  archiveIt: 'Archivarlo',
  isArchived: 'Está archivado.',

  list: 'Versiones',
  version: (version) => `Versión ${version}`,
  facts: (questions, minutes, languages, written) => `${questions}, ${minutes}. ${languages}. ${written}`,
  written: (day) => `Escrita el ${day}.`,
  writtenBy: (day, person) => `Escrita el ${day} por ${person}.`,
  writtenSometime: 'Nadie sabe ya cuándo se escribió.',

  changed: (version) => `Qué ha cambiado en la versión ${version}`,
  comparedWith: 'Comparada con',
  other: (version) => `versión ${version}`,
  otherUsed: (version) => `versión ${version}, usada por un ciclo`,
  breaks: (n) =>
    `${n === 1 ? 'Una pregunta pregunta' : `${n} preguntas preguntan`} otra cosa que antes. Las tendencias muestran ahí un corte, y no se compara nada a través de él.`,
  languagesAdded: (languages) => `Ahora se puede responder también en: ${languages}.`,
  languagesGone: (languages) => `Ya no se puede responder en: ${languages}.`,
  introduction: 'La introducción ha cambiado.',
  sections: 'Las secciones han cambiado.',
  before: 'antes:',
  changes: {
    added: 'añadida',
    'taken-out': 'quitada',
    moved: 'movida',
    reworded: 'reformulada, mismo significado',
    'new-meaning': 'nuevo significado: su tendencia empieza de nuevo',
    mandatory: 'respuesta necesaria u opcional: cambiado',
    logic: 'lógica cambiada',
    section: 'en otra sección',
  },
  same: 'Nada que se vea: las dos preguntan lo mismo con las mismas palabras.',
  first: 'Es la primera versión, así que no hay con qué compararla.',
  goOn: 'Seguir construyendo',
};
