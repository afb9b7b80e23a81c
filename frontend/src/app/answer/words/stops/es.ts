import type { StopWords } from './stop-words';

export const stopsInSpanish: StopWords = {
  unsafe: ['No responda a esta encuesta', 'Ha fallado una comprobación de las reglas de esta encuesta en este dispositivo.'],
  refused: ['Esto se ha rechazado', 'El servidor lo ha rechazado e indica:'],
  unreachable: ['Sin conexión', 'No se puede llegar al servidor en este momento. No se ha perdido nada: lo que ha hecho está guardado en este dispositivo.'],
  'cycle-closed': ['Esta encuesta está cerrada', 'Ya no admite respuestas. Lo que se envió antes del cierre cuenta.'],
  'ballot-collected': [
    'Su papeleta ya se recogió',
    'Se recogió en otro dispositivo o en otro navegador. Continúe allí; si no fue usted, dígalo a quienes llevan la encuesta.',
  ],
  'no-invitation': ['Inicie sesión', 'Abra el enlace de su invitación o inicie sesión primero.'],
  'not-invited': [
    'Usted no está entre las personas invitadas a esta encuesta',
    'Si llegó después de su apertura, se le preguntará en la próxima. También puede ser de otra organización que la de su sesión.',
  ],
  'address-changed': [
    'Su dirección se cambió después de abrirse esta encuesta',
    'Para que nadie que cambie direcciones pueda responder en su lugar, abra la encuesta con el enlace que recibió primero o pida uno nuevo a recursos humanos.',
  ],
  'unknown-invitation': [
    'Esta invitación no se conoce',
    'Copie el enlace entero de su correo. Si tiene una tarjeta: puede que su paquete se haya vuelto a imprimir; saque entonces otra.',
  ],
  'pack-used-up': ['Esta tarjeta ya no vale', 'Ya se han recogido tantas papeletas como tarjetas tiene el paquete. Dígalo a quienes llevan la encuesta.'],
  'reissued-before': ['No hay otra papeleta', 'Ya tuvo una segunda, y nadie recibe una tercera: cada papeleta más podría ser un voto de más.'],
  'no-more-reissues': [
    'No hay otra papeleta',
    'En su grupo ya se han entregado por segunda vez tantas como permiten las reglas. La del otro dispositivo cuenta si se envía desde allí.',
  ],
  'no-such-cycle': ['Esta encuesta no existe', 'No existe o aún no se ha abierto. Compruebe que el enlace está completo.'],
  'no-such-survey': ['No se ha encontrado esta encuesta', 'Ninguna encuesta empieza con estas dos palabras. Compárelas otra vez.'],
  'no-board-yet': ['Aún no se ha contado', 'La lista de las papeletas contadas aparece después del cierre de la encuesta.'],
  'other-edit-secret': ['Desde aquí no es posible', 'Esta papeleta se envió con otro secreto y no se puede cambiar desde aquí.'],
  'wrong-hash': ['', 'Las reglas de esta encuesta no son las que nombra su invitación: puede que le hayan dado unas reglas aparte.'],
  'wrong-questions': ['', 'Las preguntas no son las que se fijaron al abrir: las suyas podrían ser distintas de las de sus compañeros.'],
  'wrong-closing': ['', 'Se dice que la encuesta cierra antes de lo que prometen sus reglas.'],
  'other-cycle': ['', 'Las reglas que llegaron con esta encuesta son de otra.'],
  'other-words': ['', 'Las reglas que llegaron no empiezan con las palabras que ha escrito.'],
  'changed-rules': ['', 'Las reglas de esta encuesta han cambiado desde que la abrió aquí. Mientras está abierta no deben cambiar nunca.'],
  'unpublished-rules': ['', 'Las reglas de esta encuesta no están en la lista pública de su organización: puede que le hayan dado unas reglas aparte.'],
  'broken-list': ['', 'La lista pública de las reglas de su organización no encaja: se ha cambiado o quitado una línea.'],
  'foreign-cohort': ['', 'Su papeleta lleva una marca que no es la de todo su grupo: se la podría distinguir de las de los demás.'],
  'forged-receipt': [
    '',
    'El recibo no es auténtico. Sus respuestas están guardadas en este dispositivo: envíelas más tarde, y dígalo al comité de empresa o a Recursos Humanos si sigue así.',
  ],
  insecure: [
    'Esta página necesita una conexión segura',
    'Sus respuestas se sellan en su propio dispositivo, y los navegadores solo lo permiten en direcciones que empiezan por https. Dígaselo a quien le envió el enlace. No se ha enviado nada.',
  ],
  'damaged-link': [
    'Este enlace no está completo',
    'Falta una parte o ha cambiado; algunos programas de correo cortan los enlaces largos. Ábralo otra vez desde el correo o cópielo entero. No se ha enviado nada.',
  ],
  mistyped: ['Este código no es correcto', 'No tiene la longitud debida o algún signo está mal. Compruebe lo que ha escrito o escanéelo otra vez.'],
  malformed: ['Este código no se puede leer', 'Viene de otra versión de esta página o de otras preguntas. Vuelva a cargar la página en los dos dispositivos.'],
  'no-words': [
    '¿Qué encuesta es?',
    'Escriba también las dos palabras que están delante de su código. Si puede iniciar sesión, su página de inicio lleva a cada encuesta sin ellas.',
  ],
  'too-long': ['Sus comentarios son demasiado largos en conjunto', 'Acórtelos un poco. No se ha perdido nada.'],
  unsupported: ['Este navegador es demasiado antiguo para las respuestas a comentarios', 'Puede responder a la encuesta misma sin pedir respuesta.'],
  cleared: ['Esta encuesta se ha borrado de este dispositivo', 'Ábrala otra vez con su enlace.'],
  'no-ballot': ['No hay ninguna papeleta en este dispositivo', 'Abra otra vez la encuesta con su enlace.'],
  'no-survey': ['No hay ninguna encuesta abierta en esta página', 'Ábrala otra vez con su enlace.'],
  unexpected: ['Algo ha fallado en esta página', 'No se ha enviado nada. Vuelva a cargar la página.'],
};
