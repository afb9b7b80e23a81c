import { b, link, name } from '../../../words/marks';
import type { RulesWords } from './en';

const people = (n: number): string => `${n} ${n === 1 ? 'personne' : 'personnes'}`;
const groups = (n: number): string => `${n} ${n === 1 ? 'groupe' : 'groupes'}`;

/** What the public page with the rules of a survey says, in French. */
export const fr: RulesWords = {
  heading: 'Les règles d’une enquête',
  headingOf: (survey) => `Les règles de « ${survey} »`,
  reading: 'Elles sont lues et vérifiées dans ce navigateur.',
  checking: 'Vérification des règles',
  lead: 'Elles ont été fixées à l’ouverture de l’enquête et sont les mêmes pour tout le monde. Personne ne peut les changer. Il ne faut pas de compte pour les lire.',
  failed: (n) =>
    `${b(n === 1 ? 'Une vérification ne tient pas.' : `${n} vérifications ne tiennent pas.`)} Ne répondez pas à cette enquête. Montrez cette page à vos représentants du personnel ou aux RH.`,
  allHold: (n) => `${b(`Les ${n} vérifications tiennent toutes.`)} Votre navigateur vient de les faire, avec ce que tout le monde peut lire.`,
  none: 'Il n’y a pas d’enquête à cette adresse',
  noneText: 'Elle n’est pas encore ouverte, ou l’adresse n’est pas complète. Ouvrez-la de nouveau depuis votre invitation ou depuis l’affiche.',
  answered: (status) => `Le serveur a répondu ${status}. Réessayez dans une minute.`,
  unreachable: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  marks: { holds: 'Tient', fails: 'Ne tient pas', unseen: 'Non examiné' },

  same: {
    heading: 'Est-elle la même pour tout le monde ?',
    text: 'Ces mots sont l’empreinte des règles. Comparez-les avec votre invitation, avec l’affiche, avec l’écran d’un ou d’une collègue, ou avec la page de vos représentants du personnel. Tout le monde doit voir les mêmes mots ; qui en voit d’autres a reçu une autre enquête.',
    told: 'Les mots que l’on vous a donnés',
    other: 'Ce ne sont pas les mots de cette enquête. Vérifiez ce que vous avez tapé, puis demandez.',
    few: 'Les mêmes jusqu’ici. Trois mots ou plus suffisent.',
    equal: (n) => `Les mêmes ${n} mots.`,
  },

  checks: {
    heading: 'Ce que ce navigateur a vérifié',
    program:
      'Le programme qui vérifie vient du même serveur. Si vous préférez ne pas vous y fier, vérifiez avec un programme à vous : voir la fin de cette page.',
    link: 'Les règles sont celles que nomme votre lien.',
    spelling: 'Elles sont servies dans leur unique écriture : chaque copie a donc la même empreinte.',
    shape: 'Les règles ont toutes leurs parties, dans la bonne forme.',
    key: 'La clé qui signe les bulletins a au moins 3072 bits, et il est prouvé qu’elle cache qui a retiré quel bulletin.',
    sealed:
      'Les réponses sont scellées pour une seule clé pour tout le monde, dans des enveloppes de trois tailles seulement, et les réponses aux commentaires aussi.',
    smallest: (k, comments) => `Aucun chiffre ne porte sur moins de ${k} personnes, aucun commentaire ne vient d’un groupe de moins de ${comments}.`,
    cohort: 'Aucun groupe inscrit sur un bulletin n’est plus petit.',
    claim: 'Rien de ce qui peut accompagner les réponses n’est partagé par moins de personnes.',
    twice: 'Aucun groupe n’est inscrit deux fois.',
    sum: 'Les groupes ensemble sont les personnes invitées.',
    reissues: 'Aucun groupe ne peut recevoir de nouveau plus d’un bulletin sur cinquante pour des appareils perdus, ou un seul.',
    dates: 'Elle ne se ferme pas avant de s’ouvrir.',
    everythingElse: 'Tout le reste qu’un appareil exige des règles avant de participer.',
    thisSurvey: 'Ce sont les règles de cette enquête et d’aucune autre.',
    questions: 'Les questions sont celles qui ont été fixées à l’ouverture de l’enquête.',
    log: 'Le journal public de l’organisation est entier : chaque ligne nomme la précédente, jusqu’à la première.',
    listed: 'Ces règles figurent dans ce journal.',
    board: (n) => `La liste des ${n} bulletins comptés est exacte, et aucun n’y figure deux fois.`,
    secondTime: 'Il n’a pas été remis plus de bulletins une seconde fois que les règles ne le permettent.',
    most: 'Il n’a pas été compté plus de bulletins qu’il ne pouvait en être remis.',
    tooMany: (counted, most) => `${counted} ont été comptés, et ${most} au plus pouvaient être remis.`,
    oneSet: 'Tous répondent à ces règles.',
    manySets: (n) => `Ils en nomment ${n} différentes.`,
    destroyed: 'La destruction des bulletins scellés et des clés est signée avec la clé de ces règles.',
    sameList: 'La liste des bulletins comptés est toujours celle qui était définitive alors.',
  },

  promise: {
    heading: 'Ce qui est promis',
    figures: 'Chiffres',
    figuresText: (k) => `Aucun chiffre, ni aucune différence entre des chiffres, ne porte sur moins de ${b(people(k))}.`,
    comments: 'Commentaires',
    commentsText: (k) => `Montrés mot pour mot, et seulement de groupes où au moins ${b(people(k))} ont répondu.`,
    stricter: 'Devenu plus strict',
    stricterText: (k, comments, day) =>
      `Les règles ont commencé avec ${k} personnes pour les chiffres et ${comments} pour les commentaires. Depuis le ${day}, les nombres plus grands ci-dessus s’appliquent. Ils peuvent être relevés, jamais abaissés.`,
    between: 'Entre les enquêtes',
    betweenText:
      'L’évolution d’un groupe depuis une enquête précédente n’est dite qu’à partir de chiffres arrondis, et pour moins de 20 personnes seulement comme hausse, égalité ou baisse.',
    strict: (k) => `Là où peu de personnes ont rejoint ou quitté un groupe entre-temps, moins de ${k}, elle n’est pas dite du tout.`,
    asked: 'Qui est interrogé',
    askedText: (invited, cohorts) => `${b(people(invited))} dans ${groups(cohorts)}. Chacune a un bulletin.`,
    cards: (n) => `${n} d’entre elles ont une carte imprimée au lieu d’une invitation.`,
    extra: (n) => `Pour des appareils perdus, ${n} de plus au maximum peuvent être remis.`,
    when: 'Quand',
    whenText: (from, until) =>
      `Du ${from} au ${until}. Jusqu’à la clôture, les réponses peuvent être modifiées ou reprises ; ensuite, personne ne peut les retrouver.`,
    box: 'Qui peut ouvrir l’urne',
    trustee: (who) => `${b(name(who))}, dans le navigateur de qui la clé a été faite. La plateforme ne peut pas l’ouvrir.`,
    trustees: (who, threshold) => `${b(name(who))}, à ${threshold} ensemble. La clé a été faite dans leur navigateur. La plateforme ne peut pas l’ouvrir.`,
    platform: 'La plateforme, une fois, après la clôture de l’enquête. Sa clé est gardée hors de la base de données.',
    answers: 'Réponses aux commentaires',
    answersText: (days) =>
      `Qui a demandé une réponse à un commentaire peut la lire et répondre, sans être connu, jusqu’à ${days} jours après la clôture. Ensuite les messages et la clé des réponses sont effacés.`,
    destroyed: 'Ce qui est détruit',
    destroyedOn: (day) => `Les bulletins scellés et les clés qui les ouvraient ont été détruits le ${day}.`,
    destroyedAfter: (days) => `Les bulletins scellés et les clés qui les ouvrent, ${days} jours après le comptage. Le journal public le dit alors.`,
    outside: (n) => `Ce qui figure à l’extérieur d’un bulletin : un de ${groups(n)}`,
    people,
    larger: (n) => `Et ${n} plus grands, tous dans le fichier ci-dessous.`,
    both: (facet) => `${name(facet)} : les résultats peuvent être montrés selon les deux ensemble`,
    sealed: (facet) => `${name(facet)} : voyage scellé, sauf si la personne le retire`,
    questions: (n) => `Ce qui est demandé : ${n} ${n === 1 ? 'question' : 'questions'}`,
  },

  count: {
    heading: 'Le comptage',
    counted: (n) => `${b(n)} ${n === 1 ? 'bulletin a été compté' : 'bulletins ont été comptés'}.`,
    extra: (n) =>
      `Au plus ${n} ${n === 1 ? 'bulletin' : 'bulletins'} de plus : autant ont été remis une seconde fois pour des appareils perdus, et autant de personnes ont pu voter deux fois.`,
    noExtra: 'Aucun bulletin de plus : aucun n’a été remis une seconde fois.',
    not: (n) => `${n} étaient dans l’urne et n’ont pas pu être comptés ; la liste dit lesquels et pourquoi.`,
    receipt: `Avec un reçu, chacun peut voir que le sien est parmi eux. ${link('La liste')}`,
    notYet: 'L’urne n’est pas encore comptée. Après la clôture de l’enquête, la liste des bulletins comptés paraît ici.',
  },

  yourself: {
    heading: 'Vérifiez-le vous-même, sans rien de nous',
    bytes: 'Enregistrez les octets exacts des règles. La somme de contrôle du fichier (sha256sum) doit être :',
    inInvitations: 'Dans les invitations, le même nombre s’écrit :',
    save: 'Enregistrer les règles',
    log: (lines) =>
      `${link('Le journal public')} contient chaque enquête que cette organisation a jamais ouverte, une ligne chacune, ${lines} jusqu’ici. Gardez-en une copie : rien n’y doit jamais changer.`,
    program: `Le fichier ${b('tools/verify-cycle.mjs')} du code source fait tout cela et plus. Il lui faut Node et aucun paquet, et il n’utilise aucun code de cette page :`,
    anonymous: 'Comment nous savons que c’est anonyme, et ce qui pourrait encore mal tourner',
  },
};
