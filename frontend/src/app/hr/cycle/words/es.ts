import { countText } from '../../../words/numbers';
import type { CycleWords } from './en';

/** What the pages on which a cycle is planned say, in Spanish. */
export const es: CycleWords = {
  fresh: {
    lead: 'Se guarda como borrador. No se envía nada antes de que usted lo abra.',
    act: 'Guardar el borrador',
    leave: 'Salir sin guardar',
    noQuestionnaire: 'Todavía no hay cuestionarios',
    noQuestionnaireYet: 'Un ciclo plantea un cuestionario. Empiece con una plantilla o elija preguntas del banco de preguntas.',
    make: 'Crear un cuestionario',
    done: 'El borrador está guardado. Revíselo y después ábralo.',
  },

  form: {
    save: 'Guardar',
    name: 'Nombre',
    nameExample: 'Otoño de 2026',
    nameHint: 'Se lee en la invitación.',
    questionnaire: 'Cuestionario',
    chooseOne: 'Elija uno',
    option: (title, version, questions, minutes) => `${title}, versión ${version} (${questions} preguntas, unos ${minutes} min)`,
    first: 'Primer día',
    last: 'Último día',
    lastHint: 'Se puede responder hasta el final de este día.',
    withoutMail: 'Personas sin dirección de correo',
    cards: { no: 'No se les pregunta por correo', yes: 'Sacan tarjetas impresas con un código cada una' },
    cardsHint: 'Las tarjetas se imprimen cuando el ciclo está abierto, en paquetes para cada grupo.',
    smallest: 'Grupos más pequeños que se muestran',
    figures: 'Para cifras',
    figuresHint: 'Un equipo con menos respuestas se cuenta un nivel más arriba.',
    comments: 'Para comentarios',
    commentsHint: 'Nunca menor que para cifras.',
    trends: 'Cómo se ha movido un equipo desde una encuesta anterior',
    trendKinds: {
      no: 'Se muestra; con menos de 20 personas, solo como sube, igual o baja',
      yes: 'Estricto: se oculta también cuando pocas personas entraron en el equipo o salieron de él',
    },
    trendsHint:
      'Lo estricto es para organizaciones cuya gente teme que las respuestas de una persona nueva se deduzcan de dos encuestas. Vale para este ciclo de forma definitiva.',
    reminders: 'Recordatorios',
    remindersText: 'Solo se envían a quienes no han participado. Quiénes son, nadie lo puede consultar.',
    reminder: (number) => `Recordatorio ${number}`,
    takeOut: 'Quitar',
    takeReminder: (number) => `Quitar el recordatorio ${number}`,
    addReminder: 'Añadir un recordatorio',
    lastTime: 'Qué hicieron la última vez',
    lastTimeText: 'Se lee con el recibo y en la página de inicio. Diga qué cambió gracias a las respuestas, y qué no va a cambiar y por qué.',
    lastTimeIn: (language) => `Lo que hicimos la última vez, en ${language}`,
    opens: 'Quién abre las papeletas',
    countedBy: 'Las cuenta',
    counters: {
      platform: 'La plataforma, por sí sola tras el cierre',
      one: 'Un depositario, con una frase de contraseña',
      three: 'Tres depositarios, de los que bastan dos',
    },
    trusteesText:
      'Crean la clave en su propio navegador antes de que el ciclo se abra, y cuentan después de que se cierre. Nadie más puede abrir una respuesta.',
    withoutOne: 'Sin la frase de contraseña no hay resultados.',
    withoutTwo: 'Sin dos de los tres no hay resultados.',
    trusteeName: (number) => `Nombre del depositario ${number}`,
    trusteeExample: 'Comité de empresa',
    trusteeAddress: (number) => `Dirección del depositario ${number}`,
  },

  rules: {
    atMost: (characters) => `Como máximo ${characters} caracteres.`,
    questionnaire: 'Elija el cuestionario que se plantea.',
    first: 'Elija el primer día.',
    last: 'Elija el último día.',
    tooEarly: (day) => `El último día es anterior al primero; elija el ${day} o uno posterior.`,
    tooLong: (days) => `Un ciclo está abierto como máximo ${days} días.`,
    trustees: 'Escriba abajo un nombre y una dirección para cada depositario.',
    reminder: 'Elija un día o quite este recordatorio.',
    reminderBetween: (from, until) => `Elija un día posterior al ${from} y no posterior al ${until}.`,
    twice: 'Este día está dos veces.',
    number: (least, most) => `Escriba un número entero de ${least} a ${most}.`,
    team: 'Marque abajo al menos un equipo.',
    rule: 'Elija abajo al menos una regla.',
  },

  audience: {
    label: 'A quién se pregunta',
    kinds: {
      everyone: 'A todo el mundo',
      teams: 'A algunos equipos, con todos los que tienen debajo',
      rules: 'Por reglas: centro, función, años aquí, equipos',
    },
    teams: 'Equipos a los que se pregunta',
    someTeams: 'Solo algunos equipos',
    onlyTeams: 'Solo estos equipos',
    notSomeTeams: 'Sin algunos equipos',
    notTeams: 'Sin estos equipos',
    matters: (attribute) => `Si esto cuenta: ${attribute}`,
    modes: { any: 'No cuenta', only: 'Solo lo marcado', except: 'Todo menos lo marcado' },
    fewerThan: (people) => `menos de ${people}`,
    joinedBefore: 'Entraron antes del',
    nobodyAlone:
      'No se puede nombrar a nadie por separado, ni para preguntarle ni para dejarle fuera: dos encuestas que se diferencian en una persona delatarían sus respuestas.',
    tryOut: 'Probar estas reglas',
    shown: (teams) => `Si todos responden, ${teams} ${teams === 1 ? 'equipo se muestra' : 'equipos se muestran'} por separado.`,
  },

  demographics: {
    heading: 'Resultados además de por equipos',
    text: 'Donde responden suficientes personas, los resultados se muestran también según estas características. Cada persona ve lo que se sabe de ella y puede quitarlo antes de enviar. Queda fijado al abrir el ciclo. Cada una más hace mayores los grupos que se pueden mostrar.',
    most: (most) => `Como máximo ${most}.`,
    gone: (attribute) => `${attribute} (ya no se lleva)`,
    crossed: (one, other) => `${one} cruzado con ${other.toLowerCase()}`,
  },

  draft: {
    heading: 'El borrador',
    save: 'Guardar los cambios',
    delete: 'Eliminar este borrador',
    before: 'Antes de abrir',
    mail: 'Qué dicen los correos y desde qué hora salen',
    open: 'Abrir el ciclo',
    opening: 'Abriendo …',
    saveFirst: 'Guarde primero los cambios: lo que se abre es lo que está guardado.',
    missing: 'Lo que arriba está marcado como pendiente impide abrirlo.',
    saved: 'El borrador está guardado.',
    sure: (cycle) => `¿Abrir ${cycle}?`,
    invitations: (mails) =>
      `Las invitaciones se envían a ${countText(mails)} ${mails === 1 ? 'persona' : 'personas'}. No se puede deshacer, y desde entonces esto queda como está:`,
    opened: 'El ciclo está abierto. Las invitaciones están en camino.',
    sureDelete: '¿Eliminar este borrador?',
    sureDeleteText: 'No se puede recuperar. El cuestionario se queda.',
    deleteIt: 'Eliminar el borrador',
    deleted: 'El borrador está eliminado.',
  },

  checklist: {
    levels: { blocking: 'falta', warning: 'conviene mirarlo', ok: 'en orden' },
    level: (level) => `${level}: `,
    unchangeable: 'Ya no se podrá cambiar',
    expected: 'Qué se espera que muestren los resultados',
    all: (teams) => `Ver los ${teams}`,
    into: (team, into) => `${team}: se cuenta en ${into}`,
    nowhere: (team) => `${team}: no se cuenta en ninguna parte`,
    shown: (teams) => `Si todos responden, ${teams} ${teams === 1 ? 'equipo se muestra' : 'equipos se muestran'} por separado.`,
    noneSmall: (k) => `Ningún equipo tiene menos de ${k} personas.`,
    small: (teams, k) => `${teams} ${teams === 1 ? 'equipo tiene' : 'equipos tienen'} menos de ${k} personas.`,
    above: (some, all) => `${counted(some, all)} un nivel más arriba.`,
    allAbove: (all) => `${counted(all, all)} un nivel más arriba: no se pierde ninguna respuesta.`,
    lost: (some, all) => `${counted(some, all, 'no ')} en ninguna parte, porque tampoco hay encima un equipo lo bastante grande.`,
  },

  detail: {
    heading: 'Por características',
    estimate: (percent, people) => `Una estimación si participa el ${percent} % de las ${countText(people)} personas, según lo que consta de ellas.`,
    teams: (teams) => `Los ${teams} equipos`,
    perhaps: (team) => `${team} (quizá)`,
    none: (attribute) => `${attribute} probablemente no se mostrará: muy pocas personas comparten sus valores.`,
    one: (attribute, team) => `${attribute} se mostrará para ${team} en su conjunto.`,
    some: (attribute, teams) => `${attribute} se mostrará para ${teams} equipos.`,
  },

  test: {
    heading: 'Prueba',
    none: 'Responda al borrador guardado como lo hará la gente, y vea cómo serían sus resultados. Las papeletas de prueba tienen claves propias y nunca se cuentan. Todo se destruye cuando se abre el ciclo.',
    testers: 'Direcciones de compañeros que también lo prueban',
    testersHint: 'Una en cada línea. Se les envía un enlace para un intento.',
    start: 'Iniciar una prueba',
    open: 'Plantea lo que estaba guardado cuando empezó. Cada enlace vale para un intento; obtenga cuantos quiera.',
    getLink: 'Obtener un enlace para probarlo usted',
    throwAway: 'Descartar la prueba',
    answer: 'Responder como persona de prueba',
    newTab: ', en una pestaña nueva.',
    madeUp: 'Respuestas inventadas, en porcentaje de las personas invitadas',
    madeUpHint: 'Sacadas al azar, para que haya bastante que mostrar. 0 para ninguna.',
    count: 'Terminar la prueba y mostrar sus resultados',
    counting: 'Se están contando las papeletas de prueba.',
    percent: 'Escriba un número entero de 0 a 100.',
    gone: 'La prueba está descartada.',
    mark: 'PRUEBA',
    results: 'Resultados de la prueba',
    caption: 'PRUEBA: puntos de 0 a 100 por equipo y factor',
    team: 'Equipo',
    answers: 'Respuestas',
    notShown: 'no se muestra',
    comments: 'En una prueba no se muestran nunca comentarios: de tan pocas personas, dirían quién los escribió.',
    counted: (sent) => `Contado a partir de ${sent} ${sent === 1 ? 'papeleta' : 'papeletas'} de prueba, ${byTheRules}`,
    countedToo: (sent, madeUp) =>
      `Contado a partir de ${sent} ${sent === 1 ? 'papeleta' : 'papeletas'} de prueba y ${countText(madeUp)} ${madeUp === 1 ? 'inventada' : 'inventadas'}, ${byTheRules}`,
    nothing: 'No se muestra nada: han respondido muy pocas personas.',
    into: (team) => `Han respondido muy pocas personas para mostrarlas por separado. Se cuentan en ${team}.`,
  },

  trustees: {
    heading: 'Depositarios',
    mail: 'Enviar a los depositarios sus enlaces',
    text: 'Cada uno recibe un enlace propio. Usted no puede ver los enlaces, y los anteriores siguen valiendo.',
    twoOf: (names) => `dos de ${names}`,
    waiting: (who) => `Se espera a: ${who}. Solo ellos pueden abrir las papeletas; los resultados aparecen cuando hayan contado.`,
    keyMade: (who) => `Han creado la clave. Tras el cierre abrirán y contarán las papeletas: ${who}.`,
    noKey: 'Todavía no han creado la clave con la que se sellan las respuestas. Hasta entonces el ciclo no se puede abrir.',
    mailed: 'Los depositarios tienen sus enlaces en el correo.',
  },
};

const byTheRules =
  'según las reglas que valen para respuestas reales. Las cifras no significan nada; lo que se muestra y lo que no sería igual con los resultados reales.';

/** The beginning of a sentence about so many of the small teams. */
function counted(some: number, all: number, not = ''): string {
  if (some === all) return all === 1 ? `Este ${not}se cuenta` : `Estos ${not}se cuentan`;
  return `${some} de ellos ${not}${some === 1 ? 'se cuenta' : 'se cuentan'}`;
}
