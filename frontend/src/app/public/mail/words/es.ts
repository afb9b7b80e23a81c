import { name } from '../../../words/marks';
import type { MailWords } from './en';

/** What the mailbox of an embedded run says, in Spanish. */
export const es: MailWords = {
  heading: 'Correo',
  lead: 'Esta copia de Throughline no envía correo fuera de la casa; lo que enviaría está aquí.',
  refresh: 'Actualizar',
  none: 'Todavía no hay correo',
  noneYet: 'Las invitaciones, los recordatorios y los enlaces para entrar aparecen aquí en cuanto se envían.',
  messages: 'Mensajes',
  message: 'Mensaje',
  choose: 'Elija un mensaje.',
  all: 'Todos los mensajes',
  facts: (from, to, time) => `De ${name(from)} a ${name(to)}, ${time}`,
  frame: 'El mensaje tal como se ve en un programa de correo',
  asItLooks: 'Mostrar como se ve',
  asText: 'Mostrar como texto sin formato',
};
