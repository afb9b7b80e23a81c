import type { Words } from './en';
import { b, link, name } from '../../words/marks';
import { stopsInFrench } from './stops/fr';

/** What the respondent's first screens say, in French. */
export const fr: Words = {
  locale: 'fr',
  language: 'Langue',
  notWritten: (chosen, base) => `Cette enquête n’existe pas en ${name(chosen)}. Ses questions s’affichent en ${name(base)}.`,
  languageFailed: 'Cette langue n’a pas pu être chargée. Rien n’est perdu : réessayez quand il y aura une connexion.',
  within: (label) => label.toLowerCase(),
  stops: stopsInFrench,
  tryAgain: 'Réessayer',
  oneMoment: 'Un instant…',
  back: 'Retour',
  copy: 'Copier',
  print: 'Imprimer',
  qrTooLong: 'Cela ne tient pas dans un code QR.',

  titles: {
    loading: 'Votre enquête',
    stopped: 'Votre enquête',
    device: 'Enquêtes sur cet appareil',
    welcome: 'Avant de commencer',
    questions: 'Questions',
    review: 'Vérifier et envoyer',
    thanks: 'Reçu',
    code: 'Le code de votre carte',
    moving: 'Continuer sur un autre appareil',
    answers: 'Réponses à vos commentaires',
  },
  promise:
    'Vos réponses sont scellées sur cet appareil et le quittent sans votre nom : aucune base de données, aucun journal, aucune sauvegarde ne peut dire lesquelles sont les vôtres. Personne ne voit de réponse isolée : il n’en sort que des chiffres sur des groupes, et des commentaires de groupes assez grands.',
  yourSurvey: 'Votre enquête',
  checking: 'Vérification des règles de cette enquête…',
  fictional: 'Une organisation fictive, pour se faire une idée. Ces personnes n’existent pas.',
  test: 'Ceci est un test. Vos réponses ne sont jamais comptées et sont supprimées avant l’ouverture de l’enquête. Les personnes qui la préparent peuvent peut-être reconnaître les vôtres.',
  keepsNothing: 'Ce navigateur ne conserve rien sur l’appareil (fenêtre privée, ou plus de place). Terminez sans fermer la page, et enregistrez votre reçu.',

  welcome: {
    asked: 'Ce qui est demandé',
    askedText: (questions, topics, minutes) =>
      `${questions} ${questions === 1 ? 'question' : 'questions'} sur : ${topics} ; environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Vous pouvez laisser n’importe laquelle sans réponse.`,
    askedUpTo: (questions, topics, minutes) =>
      `Au plus ${questions} questions sur : ${topics} ; au plus ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} environ. Lesquelles, cela dépend de vos réponses. Vous pouvez laisser n’importe laquelle sans réponse.`,
    ownWords: 'ce que vous dites avec vos propres mots',
    sees: 'Qui voit quoi',
    seesText: (k, comments) =>
      `Les RH et l’encadrement voient des chiffres qui portent sur ${b(`au moins ${k} personnes`)}, et des commentaires, mot pour mot, seulement de groupes où au moins ${comments} ont répondu.`,
    namesText: 'Les noms de collègues, les adresses et les numéros de téléphone sont retirés des commentaires avant toute lecture.',
    dangerText: (who, gone) =>
      who
        ? `Un commentaire qui parle d’un danger, comme un harcèlement, des violences ou une fraude, est montré d’abord à ${name(who)}, et aux RH et aux responsables seulement s’il leur est transmis.`
        : gone
          ? 'Les personnes qui étaient désignées pour lire les commentaires qui parlent d’un danger, comme un harcèlement, des violences ou une fraude, ne sont plus là : dans cette enquête, personne ne les lit. Parlez-en à quelqu’un de confiance.'
          : 'Personne n’est désigné pour lire les commentaires qui parlent d’un danger, comme un harcèlement, des violences ou une fraude : dans cette enquête, personne ne les lit. Parlez-en à quelqu’un de confiance.',
    raised: (day) => `Ces nombres ont été relevés le ${day}.`,
    anonymous: 'Ce qui la rend anonyme',
    anonymousText: (k) =>
      `Votre droit de répondre est signé à l’aveugle, si bien que personne ne sait quel bulletin est le vôtre. Vos réponses sont scellées sur cet appareil, et ce qui les ouvre est gardé hors de la base de données. Elles sont comptées une fois, toutes ensemble, et aucune réponse n’est conservée seule. Aucun chiffre, ni aucune différence entre des chiffres, ne porte sur moins de ${k} personnes.`,
    attached: 'Ce qui les accompagne',
    attachedGroup: (k) => `Le nom de votre groupe, que partagent au moins ${k} personnes.`,
    attachedCard: (what) =>
      `Personne ne sait qui détient votre carte. Avant d’envoyer, vous pouvez dire de vous, scellé avec vos réponses : ${name(what)} ; ou laisser cela ouvert.`,
    attachedKnown: (what) => `Scellé avec vos réponses voyage ce que l’on sait de vous ici : ${name(what)}.`,
    attachedSeen: 'Vous voyez tout cela avant que quoi que ce soit ne soit envoyé.',
    attachedSeenAndTaken: 'Vous voyez tout cela avant que quoi que ce soit ne soit envoyé, et pouvez retirer ce qui est scellé.',
    until: 'Jusqu’à quand',
    untilText: (day) => `Jusqu’au ${day}. D’ici là, vous pouvez modifier ou reprendre vos réponses ; ensuite, personne ne peut les retrouver, pas même vous.`,
    next: 'Ce qui se passe ensuite',
    nextOwn: 'Vous répondez sur cet appareil, avec des pauses si vous le souhaitez.',
    nextShared: 'Vous répondez sur cet appareil, d’une traite : laissé seul, il oublie.',
    nextText: `${b('Rien n’est envoyé avant que vous n’appuyiez sur Envoyer à la fin.')} Vous recevez un reçu. Après la clôture, toutes les réponses sont comptées ensemble et les résultats paraissent une seule fois.`,
    start: 'Commencer',
    goOn: 'Continuer',
    ballot: 'Commencer retire votre bulletin : le droit de répondre une fois. Il est tiré à l’aveugle, et ne peut donc pas être reconnu quand il revient.',
    notedCard: 'Il est noté qu’un bulletin des cartes de votre groupe a été retiré, ni par qui, ni s’il y a été répondu.',
    noted: 'Il est noté que vous en avez retiré un, ce qui met fin aux rappels ; il n’est pas noté si vous avez répondu.',
    rules: 'Les règles de cette enquête, vérifiées en public',
    howItIs: 'Comment nous savons qu’elle est anonyme, et ce qui pourrait encore mal tourner',
    check: 'Vérifiez-le vous-même',
    checkWords: 'Tout le monde dans cette enquête reçoit les mêmes règles. Leur empreinte en mots, à comparer avec vos collègues ou avec l’affiche :',
    checked: (k) =>
      `Cette page a vérifié que les règles sont celles que nomme votre lien, que leurs clés vous cachent, et qu’aucun groupe ne compte moins de ${k} personnes.`,
    cannot:
      'Ce qu’aucune enquête ne peut promettre : quiconque peut regarder votre écran voit ce que vous saisissez, et un commentaire peut vous trahir par sa manière d’être écrit.',
    notReminded: 'Vous ne recevrez plus de rappel de cette enquête. Jusqu’à sa clôture, votre lien vous permet encore de répondre.',
    rather: 'Vous préférez ne pas participer ?',
    doNotRemind: 'Ne plus me le rappeler',
  },

  stopped: {
    nothingSent: `${b('Rien n’a été envoyé à l’instant.')} Parlez-en aux représentants du personnel ou aux RH, et montrez-leur cette page. La vérification qui a échoué s’appelle`,
    keptThere: 'Vos réponses jusqu’ici sont conservées sur cet autre appareil, chiffrées, et nulle part ailleurs.',
    another:
      'Vous recevez un autre bulletin, une seule fois. Ne l’utilisez que si le premier vous est inaccessible : le nombre de ceux remis une deuxième fois est publié, et chaque groupe n’en a que quelques-uns.',
    yesAnother: 'Oui, donnez-moi un autre bulletin',
    no: 'Non',
    lost: 'Cet autre appareil est perdu',
    signIn: `${link('Connectez-vous')} et ouvrez l’enquête depuis votre page d’accueil, ou prenez le lien de votre message.`,
    anotherCode: 'Saisir un autre code',
  },

  drivers: {
    engagement: 'Implication',
    'role-clarity': 'Clarté du rôle',
    'strategy-clarity': 'Clarté de la stratégie',
    training: 'Formation',
    'manager-support': 'Soutien de l’encadrement',
    recognition: 'Reconnaissance',
    voice: 'Liberté de parole',
    resources: 'Moyens',
    wellbeing: 'Bien-être',
    fairness: 'Équité',
    growth: 'Développement',
    teamwork: 'Travail d’équipe',
    'service-climate': 'Culture du service',
    'own-words': 'Avec vos propres mots',
  },
};
