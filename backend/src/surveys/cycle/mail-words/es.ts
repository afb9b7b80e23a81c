import type { MailWords } from './mail-words.js';

export const es: MailWords = {
  greeting: 'Hola, {name}:',
  invitation: {
    subject: 'Su invitación: {cycle}',
    message: '{organisation} quiere saber cómo es trabajar allí y le pide sus respuestas: «{cycle}».',
  },
  reminder: {
    subject: 'Recordatorio: {cycle}',
    message:
      '«{cycle}» sigue abierta y con su invitación todavía no se ha recogido ninguna papeleta. Si ya ha respondido, por ejemplo tras iniciar sesión en otro dispositivo, no tiene que hacer nada.',
  },
  earlyEnd: {
    subject: 'Termina antes: {cycle}',
    message:
      'La encuesta «{cycle}» de {organisation} termina antes de lo anunciado. Puede responder hasta el final del día indicado: {closes}, con el enlace de su invitación o tras iniciar sesión.',
    everybody: 'Reciben este mensaje todas las personas invitadas, hayan respondido o no. Las respuestas enviadas se cuentan como se prometió.',
  },
  until: 'Puede responder hasta el final del día indicado: {closes}. Contiene {questions} y lleva unos {minutes}.',
  questions: { one: 'una pregunta', other: '# preguntas' },
  minutes: { one: '1 minuto', other: '# minutos' },
  people: { one: '1 persona', other: '# personas' },
  alone: 'Este enlace es solo para usted; por favor, no lo comparta:',
  button: 'Abrir la encuesta',
  whoSees: 'Quién ve qué',
  seen: [
    'Sus respuestas se sellan en su propio dispositivo. Ninguna base de datos, registro o copia de seguridad puede decir cuáles son las suyas: ni su responsable ni recursos humanos pueden averiguarlo.',
    'Solo se muestran cifras de grupos de {people} o más, y comentarios de grupos de {kComments} o más.',
    'Antes de enviar nada, usted ve todo lo que acompaña a sus respuestas.',
    'Se anota que se ha recogido una papeleta, para que cada persona responda una sola vez y solo se recuerde a las demás. Esa lista no se muestra a nadie.',
    'Hasta que se cierre la encuesta puede cambiar sus respuestas o retirarlas. Después ya nadie puede encontrarlas, tampoco usted.',
  ],
  check: 'Las reglas son iguales para todas las personas. Para comprobarlo, compare estas palabras con el mensaje de otra persona; deben ser las mismas:',
  rules: 'Las reglas completas, que cualquiera puede leer:',
  how: 'Cómo se logra el anonimato y qué podría fallar aun así:',
  stop: 'Si prefiere no participar, abra el enlace y elija «No volver a recordármelo».',
  test: { mark: 'Prueba', sentence: 'Esto es una prueba. Solo la ha recibido usted, su enlace lleva a una vista previa y no sirve para responder.' },
};
