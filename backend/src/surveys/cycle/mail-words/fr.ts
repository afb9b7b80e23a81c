import type { MailWords } from './mail-words.js';

export const fr: MailWords = {
  greeting: 'Bonjour {name},',
  invitation: {
    subject: 'Votre invitation : {cycle}',
    message: '{organisation} aimerait savoir comment on y travaille et vous demande vos réponses : « {cycle} ».',
  },
  reminder: {
    subject: 'Rappel : {cycle}',
    message:
      '« {cycle} » est encore ouvert, et aucun bulletin n’a été retiré avec votre invitation. Si vous avez déjà répondu, par exemple en vous connectant sur un autre appareil, vous n’avez rien à faire.',
  },
  earlyEnd: {
    subject: 'Se termine plus tôt : {cycle}',
    message:
      'L’enquête « {cycle} » de {organisation} se termine plus tôt qu’annoncé. Vous pouvez répondre jusqu’à la fin du jour indiqué : {closes}, avec le lien de votre invitation ou en vous connectant.',
    everybody: 'Toutes les personnes invitées reçoivent ce message, qu’elles aient répondu ou non. Les réponses envoyées sont comptées comme promis.',
  },
  until: 'Vous pouvez répondre jusqu’à la fin du jour indiqué : {closes}. Il y a {questions}, ce qui prend environ {minutes}.',
  questions: { one: '# question', other: '# questions' },
  minutes: { one: '# minute', other: '# minutes' },
  people: { one: '# personne', other: '# personnes' },
  alone: 'Ce lien est pour vous seul(e), merci de ne pas le transmettre :',
  button: 'Ouvrir l’enquête',
  whoSees: 'Qui voit quoi',
  seen: [
    'Vos réponses sont scellées sur votre propre appareil. Aucune base de données, aucun journal et aucune sauvegarde ne dit lesquelles sont les vôtres : ni votre responsable ni les RH ne peuvent le retrouver.',
    'Les chiffres ne sont montrés que pour des groupes d’au moins {people}, les commentaires que pour des groupes d’au moins {kComments}.',
    'Avant d’envoyer quoi que ce soit, vous voyez tout ce qui accompagne vos réponses.',
    'Il est noté qu’un bulletin a été retiré, pour que chacun réponde une seule fois et que seuls les autres reçoivent un rappel. Cette liste n’est montrée à personne.',
    'Jusqu’à la fin de l’enquête, vous pouvez modifier vos réponses ou les retirer. Ensuite personne ne peut plus les retrouver, pas même vous.',
  ],
  check: 'Les règles sont les mêmes pour tous. Pour le vérifier, comparez ces mots avec le message d’un ou d’une collègue ; ils doivent être identiques :',
  rules: 'Les règles complètes, que chacun peut lire :',
  how: 'Comment l’anonymat est assuré, et ce qui pourrait malgré tout mal se passer :',
  stop: 'Si vous préférez ne pas participer, ouvrez le lien et choisissez « Ne plus me le rappeler ».',
  test: { mark: 'Test', sentence: 'Ceci est un test. Vous seul(e) l’avez reçu, son lien mène à un aperçu, et il ne permet pas de répondre.' },
};
