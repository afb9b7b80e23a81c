import type { InvitationWords } from './en';

/** What the part of a person's page about her invitations says, in French. */
export const fr: InvitationWords = {
  heading: 'Invitations aux enquêtes ouvertes',
  lead: 'Un lien perdu peut être envoyé de nouveau. Vous n’apprenez pas si cette personne a répondu : personne ici ne le sait, et un lien renvoyé n’en dit rien. Le journal d’audit note qui a fait envoyer un lien et pour quelle enquête ; à qui, seulement s’il est parti à une nouvelle adresse.',
  none: 'Cette personne n’est invitée à aucune enquête ouverte.',
  until: (day) => `Ouverte jusqu’au ${day}.`,
  same: 'Le lien de l’invitation part encore une fois à la même adresse.',
  changed:
    'L’adresse a été modifiée après l’ouverture de cette enquête. Un lien envoyé à la nouvelle adresse ouvre un second bulletin du groupe de cette personne. Les règles de l’enquête en permettent peu, et leur nombre est publié.',
  noneNow: 'Il n’y a pas d’adresse à laquelle envoyer un lien.',
  noneThen:
    'Il n’y avait pas d’adresse à l’ouverture de cette enquête, aucun lien ne peut donc être envoyé : quelqu’un d’autre pourrait s’en servir pour répondre, et personne ne pourrait en avertir cette personne. Elle sera interrogée la prochaine fois.',
  waiting: 'Une invitation est en route.',
  today: 'Une invitation est partie aujourd’hui. Elle peut être renvoyée demain.',
  again: 'Renvoyer le lien',
  anew: 'Envoyer un lien à la nouvelle adresse',
  ask: {
    heading: 'Envoyer un lien à la nouvelle adresse ?',
    sentences: [
      'Il ouvre un second bulletin, que le premier ait servi ou non. Vous n’apprenez pas ce qu’il en est.',
      'Cette personne en est avertie à l’ancienne adresse et ne reçoit plus de rappel pour cette enquête.',
      'C’est irrévocable, et il n’en restera peut-être plus pour quelqu’un d’autre du groupe.',
    ],
    act: 'Envoyer le lien',
  },
  sent: 'Le lien est en route.',
};
