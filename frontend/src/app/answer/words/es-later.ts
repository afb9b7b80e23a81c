import type { WordsLater } from './en-later';
import { b, link, name } from '../../words/marks';

const answers = (n: number): string => (n === 1 ? 'Su respuesta' : `Sus ${n} respuestas`);
const openedOnce = 'Se abre una vez, con todos los demás, después del cierre de la encuesta.';
const notFound = 'Después de ese día solo son parte de cifras de grupo y ya no las puede encontrar nadie.';

/** What the pages say from the first question on, in Spanish. */
export const esLater: WordsLater = {
  question: {
    missed: 'Elija una respuesta o «Prefiero no decirlo».',
    declined: 'Prefiero no decirlo',
    hint: 'Los comentarios se muestran palabra por palabra. Nombres, fechas o un hecho concreto pueden revelar a otros quién los escribió.',
    left: (n) => `${n === 1 ? 'queda 1 carácter' : `quedan ${n} caracteres`}`,
    cut: (limit) => `Aquí solo caben ${limit} caracteres. Lo que venía después se ha cortado.`,
    wish: 'Me gustaría una respuesta (nadie sabrá quién soy)',
    several: 'Puede elegir varias.',
    most: (n) => `Puede elegir hasta ${n}.`,
    mostReached: (n) => `Ha elegido ${n}, que es el máximo. Para elegir otra, quite antes una.`,
    rank: 'Elija lo que va primero, después lo que va segundo, y así. Las flechas lo mueven arriba y abajo.',
    rankMost: (n) => `Elija hasta ${n}: primero lo que más importa. Las flechas lo mueven arriba y abajo.`,
    ranked: 'Su orden',
    unranked: 'Aún por ordenar',
    up: (label) => `Subir: ${label}`,
    down: (label) => `Bajar: ${label}`,
    out: (label) => `Quitar de su orden: ${label}`,
    rankedAt: (label, place, of) => `${label} es ahora el número ${place} de ${of}.`,
    rankedOut: (label) => `${label} ya no está en su orden.`,
  },

  questions: {
    progress: 'Preguntas atendidas',
    of: (at, all) => `${at} de ${all}`,
    ofAbout: (at, all) => `${at} de unas ${all}`,
    next: 'Siguiente',
    review: 'Revisar',
    done: (done, all) => `${done} de ${all} atendidas.`,
    kept: 'Guardado en este dispositivo, cifrado; aún no se ha enviado nada.',
    offline: 'Ahora no hay conexión. Puede continuar: solo el envío la necesita.',
    move: 'Continuar en otro dispositivo',
    staysSent: 'Lo que envió antes se queda hasta que vuelva a enviar.',
    leaveSent: 'Dejarlo como estaba',
    group: (members, group) =>
      `Responde como una de las ${b(`${members} personas`)} de ${b(name(group))}. Eso es todo lo que figurará por fuera de sus respuestas selladas.`,
  },

  claims: {
    heading: 'Qué acompaña a sus respuestas',
    text: (k) =>
      `Los resultados también pueden mostrarse según lo que figura aquí, siempre para grupos de al menos ${k} personas. Lo que desactive no sale nunca de este dispositivo.`,
    shared: (members) => `, como ${members} de las personas preguntadas`,
    removed: ' (quitado)',
    sayHeading: 'Lo que puede decir de usted',
    sayText: (k) =>
      `Nadie sabe quién tiene su tarjeta, así que de esto no se sabe nada. Los resultados también pueden mostrarse según ello, siempre para grupos de al menos ${k} personas. Junto a cada valor figura cuántas de las personas invitadas por su nombre lo comparten. Lo que deje abierto no se envía.`,
    open: 'Lo dejo abierto',
    value: (label, members) => `${label} (${members} personas)`,
  },

  review: {
    heading: 'Revisar y enviar',
    all: 'Esto es todo lo que sale de su dispositivo.',
    travels: 'Lo que viaja',
    inside: 'Dentro del sobre sellado',
    insideText: (n) => `${answers(n)} de abajo y la huella de las reglas. ${openedOnce}`,
    insideKept: (n) => `${answers(n)} de abajo, lo que deje activado y la huella de las reglas. ${openedOnce}`,
    insideSaid: (n) => `${answers(n)} de abajo, lo que elija decir de usted y la huella de las reglas. ${openedOnce}`,
    outside: 'Por fuera',
    outsideText: (group, members) =>
      `Su grupo: ${b(name(group))}, que comparten ${b(`${members} personas`)}; y un número de un solo uso que se sacó en este dispositivo y que nadie más puede relacionar con usted.`,
    notSent: 'No se envía',
    notSentText: 'Su nombre, su dirección de correo, su sesión, su idioma, la hora, cuánto ha tardado.',
    answers: 'Sus respuestas',
    notAnswered: 'Sin responder',
    mailbox: 'Con un buzón sellado que se sacó en este dispositivo, para que una respuesta pueda llegarle y nadie sepa quién es.',
    change: 'Cambiar',
    changeTo: (question) => `Cambiar la respuesta a: ${question}`,
    untilHere: (day) => `Hasta el ${b(day)} puede cambiar sus respuestas o retirarlas, en este dispositivo. ${notFound}`,
    untilShared: (day) => `Hasta el ${b(day)} puede cambiar sus respuestas o retirarlas, con su recibo desde cualquier dispositivo. ${notFound}`,
    missing: 'Una pregunta espera aún una respuesta o «Prefiero no decirlo».',
    goTo: 'Ir a ella',
    waiting: `${b('Sin conexión.')} Sus respuestas selladas están guardadas en este dispositivo y se enviarán cuando vuelva a tener conexión. También puede cerrar esta página y abrirla más tarde.`,
    tryNow: 'Intentarlo ahora',
    sending: 'Sellando y enviando…',
    sendChanged: 'Enviar las respuestas cambiadas',
    send: 'Enviar',
  },

  thanks: {
    heading: 'Gracias. Sus respuestas han llegado.',
    own: 'Están selladas en la urna hasta que cierre la encuesta. Lo que ha respondido ya no se guarda en este dispositivo; este recibo sí. El recibo dice que su papeleta está en la urna, no lo que contiene.',
    shared:
      'Están selladas en la urna hasta que cierre la encuesta. Lo que ha respondido ya no se guarda en este dispositivo. El recibo dice que su papeleta está en la urna, no lo que contiene.',
    lastTime: 'Lo que hicimos la última vez',
    receipt: 'Recibo',
    survey: 'Encuesta',
    ballot: 'Papeleta',
    envelope: 'Sobre',
    save: 'Guardar como archivo',
    closedBefore: 'La encuesta cerró antes de que llegara su recibo',
    closedBeforeText:
      'Sus respuestas selladas se enviaron, pero la conexión se cortó antes de que la urna pudiera contestar, y desde entonces la encuesta ha cerrado. Si llegaron a tiempo se verá tras el recuento: esta página busca entonces su sobre entre los contados.',
    sealed: 'Respuestas selladas',
    takenBack: 'Sus respuestas están retiradas',
    takenBackText: (day) => `No queda nada de ellas en la urna. Si cambia de idea, puede volver a responder hasta el ${day}.`,
    counted: (n) => `Su papeleta sellada está entre las ${n} que se contaron.`,
    notCounted:
      'Su papeleta sellada está en la urna, pero no se pudo contar. Enseñe su recibo al comité de empresa o a Recursos Humanos: la lista de la urna dice el tipo de motivo, y quienes llevan la instalación tienen que averiguarlo.',
    tooLate: (n) => `Sus respuestas selladas no están entre las ${n} del tablero: no llegaron antes de que cerrara la encuesta y no se cuentan.`,
    missing: (n) =>
      `Su papeleta sellada no está entre las ${n} del tablero. Enseñe su recibo al comité de empresa o a Recursos Humanos: prueba que su papeleta estaba en la urna.`,
    wrongSum: 'El tablero no cuadra: su suma no es la de sus papeletas. Dígaselo al comité de empresa o a Recursos Humanos.',
    forged:
      'El registro público dice que las papeletas selladas se destruyeron, pero esa línea no es auténtica: no está firmada con la clave de su recibo o habla de otra urna. Dígaselo al comité de empresa o a Recursos Humanos.',
    destroyed: (day) => `El ${day} se destruyeron las papeletas selladas y todas las copias de las claves que las abrían: nadie puede volver a abrir la suya.`,
    genuine: 'Lo dice el registro público, firmado con la misma clave que su recibo.',
    unsigned: 'Lo dice el registro público, sin firma: la clave para firmar ya no existía.',
    unchecked: 'Lo dice el registro público. Este navegador es demasiado antiguo para comprobar la firma.',
    next: 'Qué pasa después',
    untilHere: (day) => `Hasta el ${b(day)} puede cambiar sus respuestas o retirarlas, en este navegador. ${notFound}`,
    untilShared: (day) => `Hasta el ${b(day)} puede cambiar sus respuestas o retirarlas, con su recibo desde cualquier dispositivo. ${notFound}`,
    change: 'Cambiar mis respuestas',
    again: 'Responder otra vez',
    yesTakeBack: 'Sí, retirarlas',
    leaveIn: 'Dejarlas',
    takeBack: 'Retirar mis respuestas',
    afterwards:
      'Después del cierre se cuentan todas las papeletas juntas. Entonces se publican las huellas de los sobres contados, y esta página puede buscar la suya entre ellas. Se lee la lista entera, así que nadie sabe cuál busca.',
    check: 'Comprobar que se me ha contado',
    elsewhere: 'Guardarlo en otro dispositivo',
    others: '¿Usan otros este dispositivo?',
    clearReceipt:
      'Borre la encuesta de él. Guarde antes el recibo: sin él y este navegador ya no podrá cambiar, retirar ni comprobar su papeleta. Sigue contando.',
    clearReceiptAndCode:
      'Borre la encuesta de él. Guarde antes el recibo y el código de las respuestas: sin ellos y este navegador ya no podrá cambiar, retirar ni comprobar su papeleta. Sigue contando.',
    clearUnconfirmed: 'Borre la encuesta de él. Busque antes su sobre: después este navegador ya no lo conocerá.',
    clearWithdrawn: 'Borre la encuesta de él. Después ya no podrá responder desde aquí.',
    yesClear: 'Sí, vaciar este dispositivo',
    keep: 'Conservarla',
    clear: 'Vaciar este dispositivo',
    copied: 'El recibo está copiado.',
    noCopy: 'Este navegador no deja copiar a una página. Guarde el recibo como archivo.',
    saved: 'El recibo está guardado como survey-receipt.txt.',
    reading: 'Leyendo el tablero…',
  },

  receipt: {
    heading: 'Recibo de una papeleta sellada',
    labels: ['Organización', 'Encuesta', 'Ciclo', 'Reglas', 'Papeleta', 'Sobre', 'Firma'],
    openUntil: (survey, day, year) => `${survey}, abierta hasta el ${day} de ${year}`,
    board: 'Después del cierre de la encuesta, la huella del sobre figura en el tablero público de la encuesta:',
    signature: ['La firma es Ed25519, con la clave de recibo de las reglas de la encuesta, sobre el texto', 'receipt-v1|<ciclo>|<papeleta>|<sobre>.'],
    change: 'Para cambiar o retirar las respuestas antes del cierre, abra otra vez la encuesta en el navegador que las envió.',
  },

  claim: {
    heading: 'Su código para las respuestas',
    asked: (n) =>
      `Ha pedido respuesta a ${n === 1 ? 'su comentario' : `${n} de sus comentarios`}. Quien responde no sabe quién es usted, y no se le envía ningún mensaje: mire usted si hay respuestas, aquí o en cualquier otro dispositivo, con este código.`,
    words: 'Las dos palabras nombran la encuesta y son las mismas para todas las personas que respondieron. El resto es solo suyo.',
    secret: 'No se lo dé a nadie. Quien lo tenga puede leer las respuestas y escribir en su lugar, pero no encontrar ni cambiar su papeleta.',
    lostShared:
      'No queda nada en este dispositivo: apúntelo, o llévese el recibo de abajo, que también conduce a él. Si se pierden los dos, nadie puede recuperarlo.',
    lost: 'Solo está guardado en este dispositivo: si se pierde, nadie puede recuperarlo.',
    days: (n) =>
      `Las respuestas se pueden leer hasta ${n} días después del cierre de la encuesta, si su comentario es de un grupo lo bastante grande para mostrar comentarios.`,
    copy: 'Copiar el código',
    qr: 'Código QR',
    look: 'Mirar si hay respuestas',
    qrLabel: 'Código QR que abre las respuestas a sus comentarios',
    page: (address) => `La página para otros dispositivos: ${address}`,
    copied: 'El código está copiado.',
    noCopy: 'Este navegador no deja copiar a una página. Apunte el código.',
  },

  answers: {
    heading: 'Respuestas a sus comentarios',
    found: (survey, organisation) =>
      `${name(`${survey}, ${organisation}.`)} Este dispositivo ha leído todos los mensajes de la encuesta, como hace el de todo el mundo, y ha abierto aquí los que son para usted. Nadie puede decir cuáles.`,
    nothingKept: 'Nada de esto se guarda en este dispositivo. Cierre la página cuando termine.',
    intro: 'Con el código de su recibo lee aquí lo que se respondió y vuelve a escribir. No inicia sesión, y nadie sabe quién es.',
    code: 'Su código',
    codeHint:
      'Dos palabras y siete grupos de cuatro signos, como en su recibo. Las palabras nombran la encuesta y son las mismas para todas las personas que respondieron.',
    looking: 'Buscando…',
    look: 'Mirar si hay respuestas',
    backToReceipt: 'Volver al recibo',
    none: 'No ha llegado ninguna respuesta a lo que escribió aquí. Solo puede llegar una si la pidió y su grupo es lo bastante grande para mostrar comentarios.',
    ended: 'Ha terminado esta conversación.',
    writeBack: 'Volver a escribir',
    sealedHint: 'Se sella en este dispositivo y se envía sin su nombre. Nombres, fechas o un hecho concreto pueden revelar a otros quién es.',
    send: 'Enviar la respuesta',
    yesEnd: 'Sí, terminarla',
    yesDown: 'Sí, quitarlo',
    leave: 'Dejarlo como está',
    end: 'Terminar la conversación',
    down: 'Quitar mi comentario',
    you: 'Usted',
    by: (who, role) => `${name(who)} (${role === 'safe-person' ? 'persona de confianza' : role === 'leader' ? 'responsable' : 'Recursos Humanos'})`,
    sent: {
      reply: 'Su respuesta ha llegado. Se entrega esta noche, junto con las de otros; hasta entonces, otra ocupa su lugar.',
      close: 'La conversación termina esta noche. Nada más le llegará sobre este comentario.',
      withdraw: 'Su comentario y todo lo escrito sobre él se quita esta noche.',
    },
  },

  elsewhere: {
    rightHeading: 'Llévese su derecho a responder',
    rightText:
      'No queda nada en este dispositivo. Escanee esto con su propio teléfono, o imprímalo, si quizá quiera volver a responder más tarde. No se lo enseñe a nadie más.',
    receiptHeading: 'Llévese su recibo',
    receiptText:
      'No queda nada en este dispositivo. Escanee esto con su propio teléfono, o imprímalo: con él puede cambiar sus respuestas, retirarlas y comprobar que se cuentan, desde cualquier dispositivo. No se lo enseñe a nadie más.',
    qr: 'Código QR con su recibo',
    done: 'Listo, olvidarme aquí',
  },

  move: {
    heading: 'Continuar en otro dispositivo',
    lead: 'Escanee esto con el otro dispositivo. Retoma su encuesta donde está, con las respuestas dadas hasta ahora.',
    qr: 'Código QR que lleva su papeleta a otro dispositivo',
    warning: `${b('No se lo enseñe a nadie.')} Quien tiene este código tiene su papeleta. Va de esta pantalla a su otro dispositivo y a ningún servidor.`,
    orCopy: 'O copiar el enlace',
    link: 'Enlace que lleva su papeleta',
    once: 'Cuando el otro dispositivo muestre su encuesta, deje que este la olvide. Dos dispositivos con una misma papeleta se pisan las respuestas.',
    yesForget: 'Sí, olvidarla aquí',
    keepHere: 'Conservarla aquí',
    hasIt: 'El otro dispositivo la tiene',
    forgotten: 'Olvidada aquí, la encuesta solo se puede continuar, cambiar o retirar desde el otro dispositivo.',
  },

  card: {
    heading: 'Escriba el código de su tarjeta',
    lead: 'El código vale por una papeleta de su grupo y por el nombre de nadie: quién sacó qué tarjeta no lo sabe nadie. Sus respuestas se sellan en este dispositivo antes de salir de él.',
    code: 'Código',
    hint: 'Cuatro grupos de cinco signos. Las mayúsculas, los espacios y los guiones no importan.',
    open: 'Abrir la encuesta',
    shared: 'Varias personas usan este dispositivo. No se guarda nada en él: tras un minuto sin tocarlo pregunta si sigue ahí, y después lo olvida todo.',
    stillThere: '¿Sigue ahí?',
    forgets: 'Lo que ha escrito se olvida para que nadie lo vea después de usted.',
    here: 'Sigo aquí',
  },

  kept: {
    goOnWhere: 'Continuar donde lo dejó',
    onDevice: 'Guardado en este dispositivo',
    none: 'Esta página se abre con el enlace de su invitación. En este dispositivo no hay nada con lo que continuar.',
    noMail: `¿No tiene correo? ${link('Inicie sesión')}: una encuesta que le espera está en su página de inicio.`,
    askedAnswer: `¿Pidió respuesta a un comentario? ${link('Busque respuestas')} con el código de su recibo.`,
    openReceipt: 'Abrir el recibo',
    open: 'Abrir',
    goOn: 'Continuar',
    yesClear: 'Sí, borrarla',
    keep: 'Conservarla',
    clear: 'Borrar',
    clearNamed: (survey) => `Borrar ${survey}`,
    cleared: 'Una vez borrada, ya no se puede responder, cambiar ni retirar desde este dispositivo. Lo que se envió sigue contando.',
    waiting: (day) => `sellada, aún sin enviar, hasta el ${day}`,
    sent: 'enviada',
    unconfirmed: 'enviada, sin recibo',
    withdrawn: (day) => `retirada, hasta el ${day}`,
    begun: (day) => `empezada, hasta el ${day}`,
    notBegun: (day) => `sin empezar, hasta el ${day}`,
  },
};
