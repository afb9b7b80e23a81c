import type { SafeWords } from './en';

/** What the pages of safe persons say, in French. */
export const fr: SafeWords = {
  titles: { apart: 'Commentaires à part', words: 'Mots d’alerte' },

  apart: {
    lead: 'Des commentaires qui parlent de danger. Vous lisez ceux des enquêtes qui vous ont désigné à leur ouverture, car on dit à toutes les personnes qui répondent qui les lit. Personne ne sait de qui ils sont ni de quand ; n’essayez pas de le découvrir, s’il vous plaît.',
    from: (cycle, team, language) => `${cycle}, de ${team}, langue : ${language}`,
    noAnswer: 'Qui a écrit cela n’a pas demandé de réponse ; aucune ne peut donc lui parvenir.',
    passOn: 'Transmettre aux RH et à l’encadrement',
    none: 'Rien n’attend ici',
    noneText:
      'Quand une enquête est comptée, les commentaires qui parlent de harcèlement, de violence, de mal fait à soi-même, de discrimination, de fraude ou de danger au travail sont mis ici plutôt que dans la liste des RH et de l’encadrement.',
    first: 'Première page',
    next: 'Page suivante',
    sure: 'Transmettre ce commentaire ?',
    sureText: 'Les RH et les responsables de son équipe le lisent dès lors parmi les autres commentaires.',
    forGood: 'On ne peut pas le reprendre. Rien ne montre qu’il est venu plus tard, ni de vous.',
    act: 'Transmettre',
    keep: 'Le garder ici',
    passed: 'Le commentaire se trouve maintenant parmi les autres.',
  },

  words: {
    lead: 'Un commentaire qui contient un de ces mots, quelle que soit sa langue, est mis à part quand son enquête est comptée. Une étoile tient lieu de n’importe quelle fin. Plutôt un mot de trop : vous pouvez transmettre un commentaire, mais pas en reprendre un. Un mot présent dans plusieurs listes est cherché tant qu’il n’est pas désactivé dans chacune.',
    language: 'Langue',
    fresh: 'Nouveau mot ou nouvelle expression',
    hint: 'De un à six mots, par exemple : cave sept, ou : dangereu*',
    add: 'Ajouter',
    own: 'Ajoutés ici',
    blank: 'Écrivez d’abord un mot.',
    tooLong: (most) => `Écrivez au plus ${most} caractères.`,
    on: 'Il sera cherché à partir du prochain comptage d’une enquête.',
    off: 'Il n’est pas cherché dans les enquêtes qui s’ouvrent désormais. Celles qui sont ouvertes continuent de le chercher.',
    elsewhere: (languages) => `Il est encore cherché, car il est aussi actif ici : ${languages}.`,
  },
};
