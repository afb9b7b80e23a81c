import type { Words } from './en';
import { b, link, name } from '../../words/marks';
import { stopsInSpanish } from './stops/es';

/** What the respondent's first screens say, in Spanish. */
export const es: Words = {
  locale: 'es',
  language: 'Idioma',
  notWritten: (chosen, base) => `Esta encuesta no está escrita en ${name(chosen)}. Sus preguntas se muestran en ${name(base)}.`,
  languageFailed: 'Este idioma no se ha podido cargar. No se ha perdido nada: inténtelo otra vez cuando haya conexión.',
  within: (label) => label.toLowerCase(),
  stops: stopsInSpanish,
  tryAgain: 'Intentarlo otra vez',
  oneMoment: 'Un momento…',
  back: 'Atrás',
  copy: 'Copiar',
  print: 'Imprimir',
  qrTooLong: 'Esto no cabe en un código QR.',

  titles: {
    loading: 'Su encuesta',
    stopped: 'Su encuesta',
    device: 'Encuestas en este dispositivo',
    welcome: 'Antes de empezar',
    questions: 'Preguntas',
    review: 'Revisar y enviar',
    thanks: 'Recibo',
    code: 'El código de su tarjeta',
    moving: 'Continuar en otro dispositivo',
    answers: 'Respuestas a sus comentarios',
  },
  promise:
    'Sus respuestas se sellan en este dispositivo y salen de él sin su nombre: ninguna base de datos, ningún registro y ninguna copia de seguridad puede decir cuáles son las suyas. Nadie ve respuestas sueltas: lo que sale son cifras sobre grupos, y comentarios de grupos lo bastante grandes.',
  yourSurvey: 'Su encuesta',
  checking: 'Comprobando las reglas de esta encuesta…',
  fictional: 'Una organización ficticia, para echar un vistazo. Estas personas no existen.',
  test: 'Esto es una prueba. Lo que responda no se cuenta nunca y se elimina antes de que empiece la encuesta. Quien la prepara quizá pueda saber cuáles son sus respuestas.',
  keepsNothing: 'Este navegador no guarda nada en el dispositivo (una ventana privada o falta de espacio). Termine sin cerrar la página y guarde su recibo.',

  welcome: {
    asked: 'Qué se pregunta',
    askedText: (questions, topics, minutes) =>
      `${questions} ${questions === 1 ? 'pregunta' : 'preguntas'} sobre: ${topics}; unos ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}. Puede dejar cualquiera sin responder.`,
    askedUpTo: (questions, topics, minutes) =>
      `Como mucho ${questions} preguntas sobre: ${topics}; como mucho unos ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}. Cuáles, depende de sus respuestas. Puede dejar cualquiera sin responder.`,
    ownWords: 'lo que diga con palabras propias',
    sees: 'Quién ve qué',
    seesText: (k, comments) =>
      `Recursos Humanos y responsables ven cifras que representan a ${b(`${k} personas como mínimo`)}, y comentarios, palabra por palabra, solo de grupos en los que han respondido al menos ${comments}.`,
    namesText: 'Los nombres de compañeros, las direcciones y los números de teléfono se quitan de los comentarios antes de que alguien los lea.',
    dangerText: (who, gone) =>
      who
        ? `Un comentario que habla de un peligro, como acoso, violencia o fraude, se muestra primero a ${name(who)}, y a Recursos Humanos y responsables solo si se les pasa.`
        : gone
          ? 'Las personas designadas para leer los comentarios que hablan de un peligro, como acoso, violencia o fraude, ya no están: en esta encuesta nadie los lee. Hable con alguien de confianza.'
          : 'No hay nadie designado para leer los comentarios que hablan de un peligro, como acoso, violencia o fraude: en esta encuesta nadie los lee. Hable con alguien de confianza.',
    raised: (day) => `Estos números se elevaron el ${day}.`,
    anonymous: 'Por qué es anónima',
    anonymousText: (k) =>
      `Su derecho a responder se firma a ciegas, así que nadie sabe qué papeleta es la suya. Sus respuestas se sellan en este dispositivo, y lo que las abre se guarda fuera de la base de datos. Se cuentan una vez, todas juntas, y ninguna respuesta se guarda por separado. Ninguna cifra, ni ninguna diferencia entre cifras, trata de menos de ${k} personas.`,
    attached: 'Qué las acompaña',
    attachedGroup: (k) => `El nombre de su grupo, que comparten al menos ${k} personas.`,
    attachedCard: (what) =>
      `Nadie sabe quién tiene su tarjeta. Antes de enviar puede decir de usted, sellado con sus respuestas: ${name(what)}; o dejarlo abierto.`,
    attachedKnown: (what) => `Sellado con sus respuestas viaja lo que aquí se sabe de usted: ${name(what)}.`,
    attachedSeen: 'Usted ve todo esto antes de que se envíe nada.',
    attachedSeenAndTaken: 'Usted ve todo esto antes de que se envíe nada, y puede quitar lo que va sellado.',
    until: 'Hasta cuándo',
    untilText: (day) => `Hasta el ${day}. Hasta entonces puede cambiar sus respuestas o retirarlas; después nadie puede encontrarlas, ni siquiera usted.`,
    next: 'Qué pasa después',
    nextOwn: 'Responde en este dispositivo, con pausas si quiere.',
    nextShared: 'Responde en este dispositivo, de una vez: si se queda solo, olvida.',
    nextText: `${b('No se envía nada hasta que pulse Enviar al final.')} Recibe un recibo. Después del cierre, todas las respuestas se cuentan juntas y los resultados salen una sola vez.`,
    start: 'Empezar',
    goOn: 'Continuar',
    ballot: 'Empezar recoge su papeleta: el derecho a responder una vez. Se saca a ciegas, así que no se la puede reconocer cuando vuelve.',
    notedCard: 'Se anota que se ha recogido una papeleta de las tarjetas de su grupo, no quién la recogió ni si se respondió con ella.',
    noted: 'Se anota que usted ha recogido una, con lo que terminan los recordatorios; no se anota si ha respondido.',
    rules: 'Las reglas de esta encuesta, comprobadas en público',
    howItIs: 'Cómo sabemos que es anónima, y qué podría salir mal a pesar de todo',
    check: 'Compruébelo usted',
    checkWords: 'Todas las personas de esta encuesta reciben las mismas reglas. Su huella en palabras, para compararla con otras personas o con el cartel:',
    checked: (k) =>
      `Esta página ha comprobado que las reglas son las que nombra su enlace, que sus claves le ocultan y que ningún grupo tiene menos de ${k} personas.`,
    cannot:
      'Lo que ninguna encuesta puede prometer: quien pueda mirar su pantalla ve lo que escribe, y un comentario puede delatarle por su forma de estar escrito.',
    notReminded: 'No se le volverá a recordar esta encuesta. Hasta que cierre, su enlace todavía le permite responder.',
    rather: '¿Prefiere no participar?',
    doNotRemind: 'No recordármelo más',
  },

  stopped: {
    nothingSent: `${b('Ahora no se ha enviado nada.')} Dígaselo al comité de empresa o a Recursos Humanos y enséñeles esta página. La comprobación que ha fallado se llama`,
    keptThere: 'Sus respuestas hasta ahora están guardadas en aquel dispositivo, cifradas, y en ningún otro sitio.',
    another:
      'Recibe otra papeleta, una sola vez. Úsela solo si no puede llegar a la primera: se publica cuántas se entregaron por segunda vez, y en cada grupo solo pueden ser unas pocas.',
    yesAnother: 'Sí, deme otra papeleta',
    no: 'No',
    lost: 'Aquel dispositivo se ha perdido',
    signIn: `${link('Inicie sesión')} y abra la encuesta desde su página de inicio, o use el enlace de su correo.`,
    anotherCode: 'Escribir otro código',
  },

  drivers: {
    engagement: 'Compromiso',
    'role-clarity': 'Claridad del puesto',
    'strategy-clarity': 'Claridad de la estrategia',
    training: 'Formación',
    'manager-support': 'Apoyo de responsables',
    recognition: 'Reconocimiento',
    voice: 'Poder opinar',
    resources: 'Medios',
    wellbeing: 'Bienestar',
    fairness: 'Justicia',
    growth: 'Desarrollo',
    teamwork: 'Trabajo en equipo',
    'service-climate': 'Clima de servicio',
    'own-words': 'Con palabras propias',
  },
};
