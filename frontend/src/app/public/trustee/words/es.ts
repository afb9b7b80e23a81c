import { countText } from '../../../words/numbers';
import type { TrusteeWords } from './en';

/** What trustees read where they make a key, and where they open and count, in Spanish. */
export const es: TrusteeWords = {
  heading: 'Depositarios',
  lead: (organisation, cycle) => `${organisation}: ${cycle}`,
  tryAgain: 'Intentar de nuevo',
  brokenLink: 'Este enlace no está completo. Ábralo otra vez desde su correo o cópielo entero.',
  handedIn: 'El recuento está entregado y los resultados se están publicando.',
  deleteFiles:
    'El servidor ha tirado sus copias cerradas de la clave. Por favor, borre también sus archivos: ya nadie los necesita, y entonces estas papeletas no se podrán abrir nunca más.',
  open: 'La clave está hecha y la encuesta está abierta. Recibirá un correo cuando se haya cerrado; hasta entonces no hay nada que hacer.',
  shuffling: 'La encuesta está cerrada y su urna se está mezclando. Mire otra vez dentro de un minuto.',
  look: 'Mirar otra vez',
  counted: (alone, ballots) =>
    `${alone ? 'Usted contó' : 'Usted y los demás depositarios contaron'} ${countText(ballots)} ${ballots === 1 ? 'papeleta' : 'papeletas'}`,
  published: (counted, day) => `${counted}, y los resultados se publicaron el ${day}.`,
  publishing: (counted) => `${counted}. Los resultados se están publicando.`,
  leftOver: (count) => `${count === 1 ? '1 más estaba' : `${countText(count)} más estaban`} en la urna y no ${count === 1 ? 'se pudo' : 'se pudieron'} contar.`,
  nothingLeft: 'No queda nada por hacer. Si todavía tiene su archivo, bórrelo, por favor: ya nadie lo necesita.',
  destroyed: (day) => `Las papeletas selladas se destruyeron el ${day}; ninguna clave puede abrirlas ya.`,

  make: {
    done: 'La clave está hecha y se probó una vez: abre lo que se sella con ella. Cada depositario guarda ahora su archivo.',
    called: 'Su parte se llama ',
    sameWords: '. Las mismas palabras están en su correo.',
    save: (trustee) => `Guardar el archivo de ${trustee}`,
    copies:
      'El servidor guarda también una copia de estos archivos hasta que se cuenten las papeletas. Nadie puede abrir una copia sin su frase de contraseña.',
    forgottenOne:
      'Una frase de contraseña olvidada no se puede volver a fijar: hasta que se abra la encuesta, haga la clave de nuevo; después, sin ella no hay resultados.',
    forgottenTwo:
      'Una frase de contraseña olvidada no se puede volver a fijar: hasta que se abra la encuesta, haga la clave de nuevo; después, sin dos de las tres no hay resultados.',
    next: 'Recursos Humanos ya puede abrir la encuesta. Cuando se cierre, recibirá un correo. Puede cerrar esta página.',
    again: 'Ya hay una clave hecha. Si hace otra, ocupa su lugar: los archivos y las frases de contraseña de la primera ya no sirven.',
    sealed: (cycle) => `Las respuestas a «${cycle}» se sellarán con una clave que se hace en este navegador.`,
    alone: 'Solo usted la abrirá con su frase de contraseña.',
    two: 'Dos cualesquiera de los tres depositarios la abrirán con sus frases de contraseña.',
    nobody: 'Hasta entonces nadie puede abrirlas: ni Recursos Humanos ni quien opera el servidor.',
    making: 'La clave se está haciendo. Esto tarda unos segundos.',
    act: 'Hacer la clave',
    nextTrustee: 'Listo, siguiente depositario',
    beginAgain: 'Empiece otra vez, por favor, por la primera frase de contraseña.',
  },

  passphrase: {
    only: (trustee) =>
      `Solo ${trustee} debería ver ahora el teclado. Elija una frase de contraseña que no use en ningún otro sitio y que aún sepa dentro de unas semanas.`,
    label: 'Frase de contraseña',
    hint: (least) => `Al menos ${least} caracteres; lo mejor son cinco palabras elegidas al azar.`,
    again: 'La misma otra vez',
    short: (least) => `La frase de contraseña debe tener al menos ${least} caracteres; lo mejor son cinco palabras elegidas al azar.`,
    repeated: 'La frase de contraseña debe ser más que unos pocos caracteres repetidos; lo mejor son cinco palabras elegidas al azar.',
    differ: 'Las dos no son iguales. Escriba ambas otra vez.',
    equal: 'Dos depositarios no pueden tener la misma frase de contraseña; si no, uno de ellos podría abrir lo que es cosa de dos.',
  },

  count: {
    toHandIn:
      'De este navegador solo salen tablas y comentarios de grupos lo bastante grandes. Una vez entregados, se publican, y aquí no queda nada de las respuestas.',
    handingIn: 'Entregando …',
    handIn: 'Entregar y publicar',
    counting: 'Abrir y contar',
    opened: (opened, of) => `${countText(opened)} de ${countText(of)} papeletas. Por favor, mantenga abierta esta página.`,
    joining: 'La clave se está juntando. Por favor, mantenga abierta esta página.',
    waiting: (cycle) => `Las respuestas a «${cycle}» están mezcladas y esperan a ser abiertas.`,
    typeOne: 'Escriba su frase de contraseña.',
    typeTwo: 'Dos de ustedes escriben sus frases de contraseña, por turno.',
    parts: 'Las partes de la clave están aquí, cerradas; quien haya traído un archivo puede usarlo.',
    passphraseOf: (trustee) => `Frase de contraseña de ${trustee}`,
    files: 'Usar archivos en lugar de las copias guardadas en el servidor',
    chooseFile: 'Elija el archivo de un depositario',
    fileHint: 'Su nombre empieza por key-part.',
    fileUsed: (trustee) => `Se usa el archivo de ${trustee}.`,
    act: 'Abrir y contar',
    tooFew: 'Dos de los tres depositarios deben escribir sus frases de contraseña; uno solo no puede abrir nada.',
  },

  found: {
    heading: 'Qué se encontró en la urna',
    issued: 'Papeletas entregadas',
    boxed: 'Papeletas selladas en la urna',
    counted: 'Contadas',
    unreadable: 'No se pueden abrir',
    forged: 'No auténticas',
    otherRules: 'Selladas con otras reglas',
    overfull: 'Omitidas, porque su grupo contiene más papeletas de las que se entregaron',
    teams: 'Equipos que se mostrarán',
    comments: 'Comentarios que se mostrarán',
    rules: 'Las reglas que nombran estas papeletas: ',
    manifests: (count) =>
      `Las papeletas nombran ${countText(count)} reglas distintas: no a todos se les mostró la misma encuesta. Averigüe por qué antes de entregar esto.`,
  },

  stops: {
    noPart: 'Este archivo no es una parte de una clave. Elija el archivo que se guardó cuando se hizo la clave; su nombre empieza por «key-part».',
    otherCycle: (found, wanted) => `Este archivo es de otra encuesta, «${found}». Elija el de «${wanted}».`,
    otherKey: 'Este archivo es de una clave anterior de esta encuesta, que se hizo de nuevo desde entonces. Elija el archivo más reciente.',
    noTrustee: (trustee) => `Este archivo es de ${trustee}, que no es depositario de esta encuesta.`,
    unreachable: 'No se puede llegar al servidor. Compruebe la conexión e inténtelo otra vez; no se ha perdido nada, porque nada se envió a medias.',
    refused: (status) => `El servidor contestó ${status} sin decir por qué. Inténtelo otra vez dentro de un minuto.`,
    otherQuestions: 'El servidor nombra otras preguntas que las reglas de esta encuesta. No cuente nada y avise a quienes la llevan.',
    boxNotWhole: 'El servidor no entregó todas las papeletas que según él están en la urna. No cuente nada y avise a quienes llevan la encuesta.',
    otherPart: (trustee) => `La parte de ${trustee} no es la que nombran las reglas de esta encuesta. Elija el archivo que se guardó cuando se hizo la clave.`,
    wrongPassphrase: (trustee) =>
      `${trustee}: La frase de contraseña no abre este archivo. Compruebe mayúsculas y minúsculas, espacios y el idioma del teclado.`,
    damaged: (trustee) => `La parte de ${trustee} está dañada. Elija el archivo que se guardó cuando se hizo la clave.`,
    notWhole: 'El servidor envió una papeleta que no está completa. Inténtelo otra vez; si sigue así, avise a quienes llevan la encuesta.',
  },
};
