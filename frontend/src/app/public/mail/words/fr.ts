import { name } from '../../../words/marks';
import type { MailWords } from './en';

/** What the mailbox of an embedded run says, in French. */
export const fr: MailWords = {
  heading: 'Messages',
  lead: 'Cette copie de Throughline n’envoie aucun message au-dehors ; ce qu’elle enverrait se trouve ici.',
  refresh: 'Actualiser',
  none: 'Pas encore de message',
  noneYet: 'Les invitations, les rappels et les liens de connexion paraissent ici dès leur envoi.',
  messages: 'Messages',
  message: 'Message',
  choose: 'Choisissez un message.',
  all: 'Tous les messages',
  facts: (from, to, time) => `De ${name(from)} à ${name(to)}, ${time}`,
  frame: 'Le message tel qu’il paraît dans un logiciel de messagerie',
  asItLooks: 'Montrer tel qu’il paraît',
  asText: 'Montrer en texte simple',
};
