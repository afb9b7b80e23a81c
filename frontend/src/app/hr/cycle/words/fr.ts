import { countText } from '../../../words/numbers';
import type { CycleWords } from './en';

/** What the pages on which a cycle is planned say, in French. */
export const fr: CycleWords = {
  fresh: {
    lead: 'Il est enregistré comme brouillon. Rien n’est envoyé avant que vous ne l’ouvriez.',
    act: 'Enregistrer le brouillon',
    leave: 'Quitter sans enregistrer',
    noQuestionnaire: 'Pas encore de questionnaire',
    noQuestionnaireYet: 'Un cycle pose les questions d’un questionnaire. Partez d’un modèle, ou choisissez des questions dans la banque de questions.',
    make: 'Créer un questionnaire',
    done: 'Le brouillon est enregistré. Vérifiez-le, puis ouvrez-le.',
  },

  form: {
    save: 'Enregistrer',
    name: 'Nom',
    nameExample: 'Automne 2026',
    nameHint: 'Il figure dans l’invitation.',
    questionnaire: 'Questionnaire',
    chooseOne: 'Choisissez-en un',
    option: (title, version, questions, minutes) => `${title}, version ${version} (${questions} questions, environ ${minutes} min)`,
    first: 'Premier jour',
    last: 'Dernier jour',
    lastHint: 'On peut répondre jusqu’à la fin de ce jour.',
    withoutMail: 'Personnes sans adresse e-mail',
    cards: { no: 'Elles ne sont pas interrogées par e-mail', yes: 'Elles tirent des cartes imprimées portant chacune un code' },
    cardsHint: 'Les cartes s’impriment une fois le cycle ouvert, en paquets pour chaque groupe.',
    smallest: 'Plus petits groupes montrés',
    figures: 'Pour les chiffres',
    figuresHint: 'Une équipe avec moins de réponses est comptée un niveau plus haut.',
    comments: 'Pour les commentaires',
    commentsHint: 'Jamais plus petit que pour les chiffres.',
    trends: 'L’évolution d’une équipe depuis une enquête antérieure',
    trendKinds: {
      no: 'Montrée ; à moins de 20 personnes, seulement en hausse, stable ou en baisse',
      yes: 'Strict : cachée aussi quand peu de personnes ont rejoint ou quitté l’équipe',
    },
    trendsHint:
      'Le mode strict est pour les organisations où l’on craint que les réponses d’une nouvelle personne ne se déduisent de deux enquêtes. Il vaut pour ce cycle, définitivement.',
    reminders: 'Rappels',
    remindersText: 'Envoyés seulement à qui n’a pas participé. De qui il s’agit, personne ne peut le savoir.',
    reminder: (number) => `Rappel ${number}`,
    takeOut: 'Retirer',
    takeReminder: (number) => `Retirer le rappel ${number}`,
    addReminder: 'Ajouter un rappel',
    lastTime: 'Ce que vous avez fait la dernière fois',
    lastTimeText: 'On le lit avec le reçu et sur la page d’accueil. Dites ce qui a changé grâce aux réponses, et ce qui ne changera pas et pourquoi.',
    lastTimeIn: (language) => `Ce que nous avons fait la dernière fois, langue : ${language}`,
    opens: 'Qui ouvre les bulletins',
    countedBy: 'Comptés par',
    counters: {
      platform: 'La plateforme, d’elle-même après la clôture',
      one: 'Un dépositaire, avec une phrase secrète',
      three: 'Trois dépositaires, dont deux suffisent',
    },
    trusteesText:
      'Ils créent la clé dans leur propre navigateur avant l’ouverture du cycle, et comptent après sa clôture. Personne d’autre ne peut ouvrir une réponse.',
    withoutOne: 'Sans la phrase secrète, il n’y a pas de résultats.',
    withoutTwo: 'Sans deux des trois, il n’y a pas de résultats.',
    trusteeName: (number) => `Nom du dépositaire ${number}`,
    trusteeExample: 'Représentants du personnel',
    trusteeAddress: (number) => `Adresse du dépositaire ${number}`,
  },

  rules: {
    atMost: (characters) => `Au plus ${characters} caractères.`,
    questionnaire: 'Choisissez le questionnaire à poser.',
    first: 'Choisissez le premier jour.',
    last: 'Choisissez le dernier jour.',
    tooEarly: (day) => `Le dernier jour est avant le premier ; choisissez le ${day} ou plus tard.`,
    tooLong: (days) => `Un cycle reste ouvert ${days} jours au plus.`,
    trustees: 'Écrivez ci-dessous un nom et une adresse pour chaque dépositaire.',
    reminder: 'Choisissez un jour, ou retirez ce rappel.',
    reminderBetween: (from, until) => `Choisissez un jour après le ${from} et pas après le ${until}.`,
    twice: 'Ce jour y est deux fois.',
    number: (least, most) => `Écrivez un nombre entier de ${least} à ${most}.`,
    team: 'Cochez au moins une équipe ci-dessous.',
    rule: 'Choisissez au moins une règle ci-dessous.',
  },

  audience: {
    label: 'Qui est interrogé',
    kinds: {
      everyone: 'Tout le monde',
      teams: 'Certaines équipes, avec toutes celles au-dessous',
      rules: 'Selon des règles : site, fonction, ancienneté, équipes',
    },
    teams: 'Équipes interrogées',
    someTeams: 'Seulement certaines équipes',
    onlyTeams: 'Seulement ces équipes',
    notSomeTeams: 'Sans certaines équipes',
    notTeams: 'Sans ces équipes',
    matters: (attribute) => `Si cela compte : ${attribute}`,
    modes: { any: 'Ne compte pas', only: 'Seulement ce qui est coché', except: 'Tout sauf ce qui est coché' },
    fewerThan: (people) => `moins de ${people}`,
    joinedBefore: 'Arrivées avant le',
    nobodyAlone:
      'On ne peut nommer aucune personne seule, ni pour l’interroger ni pour l’écarter : deux enquêtes qui ne diffèrent que d’une personne trahiraient ses réponses.',
    tryOut: 'Essayer ces règles',
    shown: (teams) => `Si tout le monde répond, ${teams} ${teams === 1 ? 'équipe est montrée seule' : 'équipes sont montrées séparément'}.`,
  },

  demographics: {
    heading: 'Résultats autrement que par équipe',
    text: 'Là où assez de personnes répondent, les résultats sont aussi montrés selon ces caractéristiques. Chacun voit ce que l’on sait de lui et peut le retirer avant d’envoyer. C’est fixé à l’ouverture du cycle. Chaque caractéristique de plus agrandit les groupes qui peuvent être montrés.',
    most: (most) => `${most} au plus.`,
    gone: (attribute) => `${attribute} (n’est plus tenu à jour)`,
    crossed: (one, other) => `${one} croisé avec ${other.toLowerCase()}`,
  },

  draft: {
    heading: 'Le brouillon',
    save: 'Enregistrer les modifications',
    delete: 'Supprimer ce brouillon',
    before: 'Avant l’ouverture',
    mail: 'Ce que disent les messages, et à partir de quelle heure ils partent',
    open: 'Ouvrir le cycle',
    opening: 'Ouverture en cours …',
    saveFirst: 'Enregistrez d’abord les modifications : c’est ce qui est enregistré qui s’ouvre.',
    missing: 'Ce qui est marqué ci-dessus comme manquant empêche l’ouverture.',
    saved: 'Le brouillon est enregistré.',
    sure: (cycle) => `Ouvrir ${cycle} ?`,
    invitations: (mails) =>
      `Les invitations partent à ${countText(mails)} ${mails === 1 ? 'personne' : 'personnes'}. On ne peut pas revenir en arrière, et dès lors ceci reste tel quel :`,
    opened: 'Le cycle est ouvert. Les invitations sont en route.',
    sureDelete: 'Supprimer ce brouillon ?',
    sureDeleteText: 'On ne peut pas le récupérer. Le questionnaire reste.',
    deleteIt: 'Supprimer le brouillon',
    deleted: 'Le brouillon est supprimé.',
  },

  checklist: {
    levels: { blocking: 'manque', warning: 'à regarder', ok: 'en ordre' },
    level: (level) => `${level} : `,
    unchangeable: 'Ne pourra plus changer',
    expected: 'Ce que les résultats devraient montrer',
    all: (teams) => `Les voir toutes : ${teams}`,
    into: (team, into) => `${team} : comptée dans ${into}`,
    nowhere: (team) => `${team} : comptée nulle part`,
    shown: (teams) => `Si tout le monde répond, ${teams} ${teams === 1 ? 'équipe est montrée seule' : 'équipes sont montrées séparément'}.`,
    noneSmall: (k) => `Aucune équipe ne compte moins de ${k} personnes.`,
    small: (teams, k) => `${teams} ${teams === 1 ? 'équipe compte' : 'équipes comptent'} moins de ${k} personnes.`,
    above: (some, all) => `${counted(some, all)} un niveau plus haut.`,
    allAbove: (all) => `${counted(all, all)} un niveau plus haut : aucune réponse n’est perdue.`,
    lost: (some, all) => `${counted(some, all)} nulle part, parce qu’aucune équipe au-dessus n’est assez grande non plus.`,
  },

  detail: {
    heading: 'Selon les caractéristiques',
    estimate: (percent, people) => `Une estimation si ${percent} % des ${countText(people)} personnes participent, d’après ce que l’on sait d’elles.`,
    teams: (teams) => `Les ${teams} équipes`,
    perhaps: (team) => `${team} (peut-être)`,
    none: (attribute) => `${attribute} ne sera sans doute pas montré : trop peu de personnes partagent ses valeurs.`,
    one: (attribute, team) => `${attribute} sera montré pour ${team} dans son ensemble.`,
    some: (attribute, teams) => `${attribute} sera montré pour ${teams} équipes.`,
  },

  test: {
    heading: 'Essai',
    none: 'Répondez au brouillon enregistré comme le feront les personnes interrogées, et voyez à quoi ressembleraient ses résultats. Les bulletins d’essai ont leurs propres clés et ne sont jamais comptés. Tout est détruit à l’ouverture du cycle.',
    testers: 'Adresses de collègues qui l’essaient aussi',
    testersHint: 'Une par ligne. Un lien pour un essai leur est envoyé.',
    start: 'Lancer un essai',
    open: 'Il pose les questions enregistrées à son lancement. Chaque lien vaut pour un essai ; prenez-en autant que vous voulez.',
    getLink: 'Obtenir un lien pour l’essayer soi-même',
    throwAway: 'Jeter l’essai',
    answer: 'Répondre comme personne d’essai',
    newTab: ', dans un nouvel onglet.',
    madeUp: 'Réponses inventées, en pour cent des personnes invitées',
    madeUpHint: 'Tirées au hasard, pour qu’il y ait assez à montrer. 0 pour aucune.',
    count: 'Terminer l’essai et montrer ses résultats',
    counting: 'Les bulletins d’essai sont en cours de comptage.',
    percent: 'Écrivez un nombre entier de 0 à 100.',
    gone: 'L’essai est jeté.',
    mark: 'ESSAI',
    results: 'Résultats de l’essai',
    caption: 'ESSAI : points de 0 à 100 par équipe et par facteur',
    team: 'Équipe',
    answers: 'Réponses',
    notShown: 'pas montré',
    comments: 'Les commentaires ne sont jamais montrés dans un essai : venant de si peu de personnes, ils diraient de qui ils sont.',
    counted: (sent) => `Compté à partir de ${sent} ${sent === 1 ? 'bulletin' : 'bulletins'} d’essai, ${byTheRules}`,
    countedToo: (sent, madeUp) =>
      `Compté à partir de ${sent} ${sent === 1 ? 'bulletin' : 'bulletins'} d’essai et de ${countText(madeUp)} ${madeUp === 1 ? 'inventé' : 'inventés'}, ${byTheRules}`,
    nothing: 'Rien n’est montré : trop peu ont répondu.',
    into: (team) => `Trop peu ont répondu pour être montrés séparément. Ils sont comptés dans ${team}.`,
  },

  trustees: {
    heading: 'Dépositaires',
    mail: 'Envoyer leurs liens aux dépositaires',
    text: 'Chacun reçoit un lien à lui. Vous ne pouvez pas voir les liens, et les précédents restent valables.',
    twoOf: (names) => `deux de ${names}`,
    waiting: (who) => `En attente de : ${who}. Eux seuls peuvent ouvrir les bulletins ; les résultats paraissent quand ils ont compté.`,
    keyMade: (who) => `Ils ont créé la clé. Après la clôture, ouvriront et compteront les bulletins : ${who}.`,
    noKey: 'Ils n’ont pas encore créé la clé avec laquelle les réponses sont scellées. D’ici là, le cycle ne peut pas ouvrir.',
    mailed: 'Les dépositaires ont leurs liens dans leur courrier.',
  },
};

const byTheRules =
  'selon les règles qui valent pour de vraies réponses. Les chiffres ne veulent rien dire ; ce qui est montré et ce qui ne l’est pas serait pareil pour les vrais résultats.';

/** The beginning of a sentence about so many of the small teams. */
function counted(some: number, all: number): string {
  if (some === all) return all === 1 ? 'Elle est comptée' : 'Elles sont comptées';
  return `${some} d’entre elles ${some === 1 ? 'est comptée' : 'sont comptées'}`;
}
