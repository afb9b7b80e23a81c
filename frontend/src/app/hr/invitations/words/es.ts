import type { InvitationWords } from './en';

/** What the part of a person's page about her invitations says, in Spanish. */
export const es: InvitationWords = {
  heading: 'Invitaciones a encuestas abiertas',
  lead: 'Un enlace perdido se puede enviar otra vez. A usted no se le dice si esta persona ha respondido: aquí no lo sabe nadie, y un enlace enviado de nuevo no dice nada al respecto. El registro de auditoría anota quién hizo enviar un enlace y para qué encuesta; a quién, solo si fue a una dirección nueva.',
  none: 'Esta persona no está invitada a ninguna encuesta abierta.',
  until: (day) => `Abierta hasta el ${day}.`,
  same: 'El enlace de la invitación sale otra vez hacia la misma dirección.',
  changed:
    'La dirección se cambió después de abrirse esta encuesta. Un enlace a la nueva dirección abre una segunda papeleta del grupo de esta persona. Las reglas de la encuesta permiten pocas, y su número se publica.',
  noneNow: 'No hay ninguna dirección a la que enviar un enlace.',
  noneThen:
    'No había dirección cuando se abrió esta encuesta, así que no se puede enviar ningún enlace: otra persona podría responder con él y nadie podría avisar a esta. La próxima encuesta también le preguntará.',
  waiting: 'Hay una invitación en camino.',
  today: 'Hoy salió una invitación. Mañana se puede enviar otra vez.',
  again: 'Enviar el enlace otra vez',
  anew: 'Enviar un enlace a la nueva dirección',
  ask: {
    heading: '¿Enviar un enlace a la nueva dirección?',
    sentences: [
      'Abre una segunda papeleta, se haya usado o no la primera. A usted no se le dice cuál es el caso.',
      'A esta persona se le avisa en la dirección antigua y ya no recibe recordatorios de esta encuesta.',
      'No se puede deshacer, y quizá no quede ninguno para otra persona del grupo.',
    ],
    act: 'Enviar el enlace',
  },
  sent: 'El enlace está en camino.',
};
