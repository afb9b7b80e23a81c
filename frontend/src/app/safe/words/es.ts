import type { SafeWords } from './en';

/** What the pages of safe persons say, in Spanish. */
export const es: SafeWords = {
  titles: { apart: 'Comentarios aparte', words: 'Palabras de alerta' },

  apart: {
    lead: 'Comentarios que hablan de peligro. Usted lee los de las encuestas que le designaron al abrirse, porque a quienes contestan se les dice quién los lee. Nadie sabe de quién son ni de cuándo; por favor, no intente averiguarlo.',
    from: (cycle, team, language) => `${cycle}, de ${team}, idioma: ${language}`,
    noAnswer: 'Quien escribió esto no pidió una respuesta, así que no le puede llegar ninguna.',
    passOn: 'Pasar a Recursos Humanos y a responsables',
    none: 'Aquí no espera nada',
    noneText:
      'Cuando se cuenta una encuesta, los comentarios que hablan de acoso, violencia, autolesión, discriminación, fraude o peligro en el trabajo se ponen aquí y no en la lista de Recursos Humanos y responsables.',
    first: 'Primera página',
    next: 'Página siguiente',
    sure: '¿Pasar este comentario?',
    sureText: 'Recursos Humanos y los responsables de su equipo lo leen desde entonces entre los demás comentarios.',
    forGood: 'No se puede recuperar. Nada muestra que llegó más tarde ni que vino de usted.',
    act: 'Pasarlo',
    keep: 'Dejarlo aquí',
    passed: 'El comentario está ahora entre los demás.',
  },

  words: {
    lead: 'Un comentario con una de estas palabras, en cualquier idioma, se pone aparte cuando se cuenta su encuesta. Un asterisco vale por cualquier final. Mejor una palabra de más: usted puede pasar un comentario, pero no recuperarlo. Una palabra que está en varias listas se busca hasta que se desactive en todas.',
    language: 'Idioma',
    fresh: 'Palabra o expresión nueva',
    hint: 'De una a seis palabras, por ejemplo: sótano siete, o: insegur*',
    add: 'Añadir',
    own: 'Añadidas aquí',
    blank: 'Escriba primero una palabra.',
    tooLong: (most) => `Escriba como mucho ${most} caracteres.`,
    on: 'Se busca desde el próximo recuento de una encuesta.',
    off: 'No se busca en las encuestas que se abran a partir de ahora. Las que ya están abiertas lo siguen buscando.',
    elsewhere: (languages) => `Se sigue buscando, porque también está activa aquí: ${languages}.`,
  },
};
