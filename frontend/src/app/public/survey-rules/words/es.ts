import { b, link, name } from '../../../words/marks';
import type { RulesWords } from './en';

const people = (n: number): string => `${n} ${n === 1 ? 'persona' : 'personas'}`;
const groups = (n: number): string => `${n} ${n === 1 ? 'grupo' : 'grupos'}`;

/** What the public page with the rules of a survey says, in Spanish. */
export const es: RulesWords = {
  heading: 'Las reglas de una encuesta',
  headingOf: (survey) => `Las reglas de «${survey}»`,
  reading: 'Se leen y se comprueban en este navegador.',
  checking: 'Comprobando las reglas',
  lead: 'Se fijaron cuando se abrió la encuesta y son las mismas para todo el mundo. Nadie puede cambiarlas. No necesita cuenta para leerlas.',
  failed: (n) =>
    `${b(n === 1 ? 'Una comprobación no se cumple.' : `${n} comprobaciones no se cumplen.`)} No responda a esta encuesta. Enseñe esta página a su comité de empresa o a Recursos Humanos.`,
  allHold: (n) => `${b(`Las ${n} comprobaciones se cumplen.`)} Su navegador las acaba de hacer, con lo que cualquiera puede leer.`,
  none: 'No hay ninguna encuesta en esta dirección',
  noneText: 'Todavía no se ha abierto, o la dirección no está completa. Ábrala otra vez desde su invitación o desde el cartel.',
  answered: (status) => `El servidor ha respondido ${status}. Inténtelo otra vez dentro de un minuto.`,
  unreachable: 'No se puede llegar al servidor. Compruebe su conexión e inténtelo otra vez.',
  marks: { holds: 'Se cumple', fails: 'No se cumple', unseen: 'Sin examinar' },

  same: {
    heading: '¿Es la misma para todo el mundo?',
    text: 'Estas palabras son la huella de las reglas. Compárelas con su invitación, con el cartel, con la pantalla de un colega o con la página de su comité de empresa. Todo el mundo debe ver las mismas palabras; quien vea otras ha recibido otra encuesta.',
    told: 'Las palabras que le han dicho',
    other: 'Estas no son las palabras de esta encuesta. Revise lo que ha escrito y luego pregunte.',
    few: 'Iguales hasta aquí. Bastan tres palabras o más.',
    equal: (n) => `Las mismas ${n} palabras.`,
  },

  checks: {
    heading: 'Qué ha comprobado este navegador',
    program:
      'El programa que comprueba viene del mismo servidor. Si prefiere no fiarse de eso, compruebe con un programa propio: véase el final de esta página.',
    link: 'Las reglas son las que nombra su enlace.',
    spelling: 'Se sirven en su única escritura, así que cada copia tiene la misma huella.',
    shape: 'Las reglas tienen todas sus partes, en la forma correcta.',
    key: 'La clave que firma las papeletas tiene al menos 3072 bits y está probado que oculta quién recogió qué papeleta.',
    sealed: 'Las respuestas se sellan para una misma clave para todo el mundo, en sobres de solo tres tamaños, y también las respuestas a comentarios.',
    smallest: (k, comments) => `Ninguna cifra trata de menos de ${k} personas, ningún comentario procede de un grupo de menos de ${comments}.`,
    cohort: 'Ningún grupo que figura en una papeleta es más pequeño.',
    claim: 'Nada de lo que puede acompañar a las respuestas lo comparten menos personas.',
    twice: 'Ningún grupo figura dos veces.',
    sum: 'Los grupos juntos son las personas invitadas.',
    reissues: 'A ningún grupo se le puede dar otra vez más de una papeleta de cada cincuenta por dispositivos perdidos, o una.',
    dates: 'No se cierra antes de abrirse.',
    everythingElse: 'Todo lo demás que un dispositivo exige a unas reglas antes de participar.',
    thisSurvey: 'Son las reglas de esta encuesta y de ninguna otra.',
    questions: 'Las preguntas son las que se fijaron cuando se abrió la encuesta.',
    log: 'El registro público de la organización está entero: cada línea nombra a la anterior, hasta la primera.',
    listed: 'Estas reglas figuran en ese registro.',
    board: (n) => `La lista de las ${n} papeletas contadas cuadra, y ninguna figura en ella dos veces.`,
    secondTime: 'No se entregaron por segunda vez más papeletas de las que permiten las reglas.',
    most: 'No se contaron más papeletas de las que se podían entregar.',
    tooMany: (counted, most) => `Se contaron ${counted}, y se podían entregar como máximo ${most}.`,
    oneSet: 'Todas responden a estas reglas.',
    manySets: (n) => `Nombran ${n} distintas.`,
    destroyed: 'La destrucción de papeletas selladas y claves está firmada con la clave de estas reglas.',
    sameList: 'La lista de papeletas contadas sigue siendo la que era definitiva entonces.',
  },

  promise: {
    heading: 'Qué se promete',
    figures: 'Cifras',
    figuresText: (k) => `Ninguna cifra, ni ninguna diferencia entre cifras, trata de menos de ${b(people(k))}.`,
    comments: 'Comentarios',
    commentsText: (k) => `Se muestran palabra por palabra, y solo de grupos en los que respondieron al menos ${b(people(k))}.`,
    stricter: 'Más estricto desde entonces',
    stricterText: (k, comments, day) =>
      `Las reglas empezaron con ${k} personas para las cifras y ${comments} para los comentarios. Desde el ${day} valen los números mayores de arriba. Se pueden elevar, nunca bajar.`,
    between: 'Entre encuestas',
    betweenText:
      'Cómo se ha movido un grupo desde una encuesta anterior se dice solo a partir de cifras redondeadas, y de menos de 20 personas solo como más, igual o menos.',
    strict: (k) => `Donde entraron o salieron pocas personas de un grupo entre medias, menos de ${k}, no se dice.`,
    asked: 'A quién se pregunta',
    askedText: (invited, cohorts) => `${b(people(invited))} en ${groups(cohorts)}. Cada una tiene una papeleta.`,
    cards: (n) => `${n} de ellas tienen una tarjeta impresa en lugar de una invitación.`,
    extra: (n) => `Por dispositivos perdidos se pueden entregar como máximo ${n} más.`,
    when: 'Cuándo',
    whenText: (from, until) => `Del ${from} al ${until}. Hasta que se cierre, las respuestas se pueden cambiar o retirar; después nadie puede encontrarlas.`,
    box: 'Quién puede abrir la urna',
    trustee: (who) => `${b(name(who))}, en cuyo navegador se hizo la clave. La plataforma no puede abrirla.`,
    trustees: (who, threshold) => `${b(name(who))}, ${threshold} de ellos juntos. La clave se hizo en su navegador. La plataforma no puede abrirla.`,
    platform: 'La plataforma, una vez, después de que se cierre la encuesta. Su clave se guarda fuera de la base de datos.',
    answers: 'Respuestas a comentarios',
    answersText: (days) =>
      `Quien pidió una respuesta a un comentario puede leerla y contestar, sin ser conocido, hasta ${days} días después del cierre. Después se borran los mensajes y la clave de las respuestas.`,
    destroyed: 'Qué se destruye',
    destroyedOn: (day) => `Las papeletas selladas y las claves que las abrían se destruyeron el ${day}.`,
    destroyedAfter: (days) => `Las papeletas selladas y las claves que las abren, ${days} días después del recuento. Entonces el registro público lo dice.`,
    outside: (n) => `Qué figura en el exterior de una papeleta: uno de ${groups(n)}`,
    people,
    larger: (n) => `Y ${n} más grandes, todos en el archivo de abajo.`,
    both: (facet) => `${name(facet)}: los resultados se pueden mostrar por las dos cosas juntas`,
    sealed: (facet) => `${name(facet)}: viaja sellado, salvo que la persona lo quite`,
    questions: (n) => `Qué se pregunta: ${n} ${n === 1 ? 'pregunta' : 'preguntas'}`,
  },

  count: {
    heading: 'El recuento',
    counted: (n) => `${n === 1 ? 'Se contó' : 'Se contaron'} ${b(n)} ${n === 1 ? 'papeleta' : 'papeletas'}.`,
    extra: (n) =>
      `Como máximo ${n} ${n === 1 ? 'papeleta' : 'papeletas'} de más: tantas se entregaron por segunda vez por dispositivos perdidos, y tantas personas pueden haber votado dos veces.`,
    noExtra: 'Ninguna papeleta de más: ninguna se entregó por segunda vez.',
    not: (n) => `${n} estaban en la urna y no se pudieron contar; la lista dice cuáles y por qué.`,
    receipt: `Con un recibo, cualquiera puede ver que la suya está entre ellas. ${link('La lista')}`,
    notYet: 'La urna todavía no se ha contado. Cuando se cierre la encuesta, la lista de papeletas contadas aparecerá aquí.',
  },

  yourself: {
    heading: 'Compruébelo usted, sin nada nuestro',
    bytes: 'Guarde los bytes exactos de las reglas. La suma de comprobación del archivo (sha256sum) debe ser:',
    inInvitations: 'En las invitaciones, el mismo número se escribe:',
    save: 'Guardar las reglas',
    log: (lines) =>
      `${link('El registro público')} tiene cada encuesta que esta organización ha abierto, una línea cada una, ${lines} hasta ahora. Guarde una copia: nada de lo que contiene puede cambiar jamás.`,
    program: `El archivo ${b('tools/verify-cycle.mjs')} del código fuente hace todo eso y más. Necesita Node y ningún paquete, y no usa código de esta página:`,
    anonymous: 'Cómo sabemos que es anónimo, y qué podría salir mal a pesar de todo',
  },
};
