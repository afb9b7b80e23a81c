import type { WordsLater } from './en-later';
import { b, link, name } from '../../words/marks';

const answers = (n: number): string => (n === 1 ? 'Votre réponse' : `Vos ${n} réponses`);
const openedOnce = 'Elle est ouverte une seule fois, avec toutes les autres, après la clôture de l’enquête.';
const notFound = 'Après ce jour, elles ne font plus partie que de chiffres de groupe et ne peuvent plus être retrouvées, par personne.';

/** What the pages say from the first question on, in French. */
export const frLater: WordsLater = {
  question: {
    missed: 'Choisissez une réponse, ou « Je préfère ne pas répondre ».',
    declined: 'Je préfère ne pas répondre',
    hint: 'Les commentaires sont montrés mot pour mot. Des noms, des dates ou un événement précis peuvent révéler à d’autres qui les a écrits.',
    left: (n) => `encore ${n} ${n === 1 ? 'caractère' : 'caractères'}`,
    cut: (limit) => `Il n’y a de place ici que pour ${limit} caractères. Ce qui suivait a été coupé.`,
    wish: 'Je voudrais une réponse (personne ne saura qui je suis)',
    several: 'Vous pouvez en choisir plusieurs.',
    most: (n) => `Vous pouvez en choisir jusqu’à ${n}.`,
    mostReached: (n) => `Vous en avez choisi ${n}, c’est le maximum. Pour en choisir un autre, retirez-en d’abord un.`,
    rank: 'Choisissez ce qui vient en premier, puis en deuxième, et ainsi de suite. Les flèches déplacent vers le haut et vers le bas.',
    rankMost: (n) => `Choisissez-en jusqu’à ${n} : d’abord ce qui compte le plus. Les flèches déplacent vers le haut et vers le bas.`,
    ranked: 'Votre ordre',
    unranked: 'Encore à classer',
    up: (label) => `Monter : ${label}`,
    down: (label) => `Descendre : ${label}`,
    out: (label) => `Retirer de votre ordre : ${label}`,
    rankedAt: (label, place, of) => `${label} est maintenant numéro ${place} sur ${of}.`,
    rankedOut: (label) => `${label} n’est plus dans votre ordre.`,
  },

  questions: {
    progress: 'Questions traitées',
    of: (at, all) => `${at} sur ${all}`,
    ofAbout: (at, all) => `${at} sur ${all} environ`,
    next: 'Suivant',
    review: 'Vérifier',
    done: (done, all) => `${done} sur ${all} traitées.`,
    kept: 'Conservé sur cet appareil, chiffré ; rien n’est encore envoyé.',
    offline: 'Pas de connexion pour le moment. Vous pouvez continuer : seul l’envoi en a besoin.',
    move: 'Continuer sur un autre appareil',
    staysSent: 'Ce que vous avez envoyé avant reste jusqu’à un nouvel envoi.',
    leaveSent: 'Laisser comme c’était',
    group: (members, group) =>
      `Vous répondez comme l’une des ${b(`${members} personnes`)} de ${b(name(group))}. C’est tout ce qui figurera à l’extérieur de vos réponses scellées.`,
  },

  claims: {
    heading: 'Ce qui accompagne vos réponses',
    text: (k) =>
      `Les résultats peuvent aussi être présentés selon ce qui figure ici, toujours pour des groupes d’au moins ${k} personnes. Ce que vous désactivez ne quitte jamais cet appareil.`,
    shared: (members) => `, comme ${members} des personnes interrogées`,
    removed: ' (retiré)',
    sayHeading: 'Ce que vous pouvez dire de vous',
    sayText: (k) =>
      `Personne ne sait qui détient votre carte, on n’en sait donc rien. Les résultats peuvent aussi être présentés selon cela, toujours pour des groupes d’au moins ${k} personnes. À côté de chaque valeur figure combien des personnes invitées par leur nom la partagent. Ce que vous laissez ouvert n’est pas envoyé.`,
    open: 'Je laisse cela ouvert',
    value: (label, members) => `${label} (${members} personnes)`,
  },

  review: {
    heading: 'Vérifier et envoyer',
    all: 'C’est tout ce qui quitte votre appareil.',
    travels: 'Ce qui voyage',
    inside: 'Dans l’enveloppe scellée',
    insideText: (n) => `${answers(n)} ci-dessous, et l’empreinte des règles. ${openedOnce}`,
    insideKept: (n) => `${answers(n)} ci-dessous, ce que vous laissez activé, et l’empreinte des règles. ${openedOnce}`,
    insideSaid: (n) => `${answers(n)} ci-dessous, ce que vous choisissez de dire de vous, et l’empreinte des règles. ${openedOnce}`,
    outside: 'À l’extérieur',
    outsideText: (group, members) =>
      `Votre groupe : ${b(name(group))}, que partagent ${b(`${members} personnes`)} ; et un numéro à usage unique, tiré sur cet appareil, que personne d’autre ne peut relier à vous.`,
    notSent: 'Non envoyé',
    notSentText: 'Votre nom, votre adresse, votre connexion, votre langue, l’heure, le temps que vous y avez mis.',
    answers: 'Vos réponses',
    notAnswered: 'Sans réponse',
    mailbox: 'Avec une boîte aux lettres scellée, tirée sur cet appareil, pour qu’une réponse puisse vous parvenir sans que personne sache qui vous êtes.',
    change: 'Modifier',
    changeTo: (question) => `Modifier la réponse à : ${question}`,
    untilHere: (day) => `Jusqu’au ${b(day)}, vous pouvez modifier ou reprendre vos réponses, sur cet appareil. ${notFound}`,
    untilShared: (day) => `Jusqu’au ${b(day)}, vous pouvez modifier ou reprendre vos réponses, avec votre reçu depuis n’importe quel appareil. ${notFound}`,
    missing: 'Une question attend encore une réponse, ou « Je préfère ne pas répondre ».',
    goTo: 'Y aller',
    waiting: `${b('Pas de connexion.')} Vos réponses scellées sont conservées sur cet appareil et seront envoyées dès que vous serez de nouveau en ligne. Vous pouvez aussi fermer cette page et la rouvrir plus tard.`,
    tryNow: 'Essayer maintenant',
    sending: 'Scellement et envoi…',
    sendChanged: 'Envoyer les réponses modifiées',
    send: 'Envoyer',
  },

  thanks: {
    heading: 'Merci. Vos réponses sont arrivées.',
    own: 'Elles restent scellées dans l’urne jusqu’à la clôture de l’enquête. Ce que vous avez répondu n’est plus conservé sur cet appareil ; ce reçu l’est. Il dit que votre bulletin est dans l’urne, pas ce qu’il contient.',
    shared:
      'Elles restent scellées dans l’urne jusqu’à la clôture de l’enquête. Ce que vous avez répondu n’est plus conservé sur cet appareil. Le reçu dit que votre bulletin est dans l’urne, pas ce qu’il contient.',
    lastTime: 'Ce que nous avons fait la dernière fois',
    receipt: 'Reçu',
    survey: 'Enquête',
    ballot: 'Bulletin',
    envelope: 'Enveloppe',
    save: 'Enregistrer dans un fichier',
    closedBefore: 'L’enquête a été close avant l’arrivée de votre reçu',
    closedBeforeText:
      'Vos réponses scellées ont été envoyées, mais la connexion s’est rompue avant que l’urne ne réponde, et l’enquête a été close depuis. Le décompte montrera si elles sont arrivées à temps : cette page cherchera alors votre enveloppe parmi celles qui ont été comptées.',
    sealed: 'Réponses scellées',
    takenBack: 'Vos réponses sont reprises',
    takenBackText: (day) => `Il n’en reste rien dans l’urne. Si vous changez d’avis, vous pouvez répondre de nouveau jusqu’au ${day}.`,
    counted: (n) => `Votre bulletin scellé est parmi les ${n} qui ont été comptés.`,
    notCounted:
      'Votre bulletin scellé est dans l’urne mais n’a pas pu être compté. Montrez votre reçu aux représentants du personnel ou aux RH : la liste de l’urne indique le type de raison, et les personnes qui exploitent l’installation doivent s’en occuper.',
    tooLate: (n) => `Vos réponses scellées ne sont pas parmi les ${n} du tableau : elles ne sont pas arrivées avant la clôture, et ne sont pas comptées.`,
    missing: (n) =>
      `Votre bulletin scellé n’est pas parmi les ${n} du tableau. Montrez votre reçu aux représentants du personnel ou aux RH : il prouve que votre bulletin était dans l’urne.`,
    wrongSum: 'Le tableau est faux : sa somme n’est pas celle de ses bulletins. Parlez-en aux représentants du personnel ou aux RH.',
    forged:
      'Le journal public dit que les bulletins scellés ont été détruits, mais cette ligne n’est pas authentique : elle n’est pas signée avec la clé de votre reçu, ou parle d’une autre urne. Parlez-en aux représentants du personnel ou aux RH.',
    destroyed: (day) =>
      `Le ${day}, les bulletins scellés et toutes les copies des clés qui les ouvraient ont été détruits : personne ne peut plus ouvrir le vôtre.`,
    genuine: 'Le journal public le dit, signé avec la même clé que votre reçu.',
    unsigned: 'Le journal public le dit, sans signature : la clé pour signer n’existait déjà plus.',
    unchecked: 'Le journal public le dit. Ce navigateur est trop ancien pour vérifier sa signature.',
    next: 'Ce qui se passe ensuite',
    untilHere: (day) => `Jusqu’au ${b(day)}, vous pouvez modifier ou reprendre vos réponses, dans ce navigateur. ${notFound}`,
    untilShared: (day) => `Jusqu’au ${b(day)}, vous pouvez modifier ou reprendre vos réponses, avec votre reçu depuis n’importe quel appareil. ${notFound}`,
    change: 'Modifier mes réponses',
    again: 'Répondre de nouveau',
    yesTakeBack: 'Oui, les reprendre',
    leaveIn: 'Les laisser',
    takeBack: 'Reprendre mes réponses',
    afterwards:
      'Après la clôture, tous les bulletins sont comptés ensemble. Les empreintes des enveloppes comptées sont alors publiées, et cette page peut y chercher la vôtre. Toute la liste est lue, personne n’apprend donc laquelle vous cherchez.',
    check: 'Vérifier que je suis compté',
    elsewhere: 'Le garder sur un autre appareil',
    others: 'D’autres utilisent cet appareil ?',
    clearReceipt:
      'Effacez-en l’enquête. Enregistrez d’abord le reçu : sans lui et ce navigateur, vous ne pourrez plus modifier, reprendre ni vérifier votre bulletin. Il reste compté.',
    clearReceiptAndCode:
      'Effacez-en l’enquête. Enregistrez d’abord le reçu et le code pour les réponses : sans eux et ce navigateur, vous ne pourrez plus modifier, reprendre ni vérifier votre bulletin. Il reste compté.',
    clearUnconfirmed: 'Effacez-en l’enquête. Cherchez d’abord votre enveloppe : ensuite, ce navigateur ne la connaîtra plus.',
    clearWithdrawn: 'Effacez-en l’enquête. Ensuite, vous ne pourrez plus y répondre d’ici.',
    yesClear: 'Oui, vider cet appareil',
    keep: 'La garder',
    clear: 'Vider cet appareil',
    copied: 'Le reçu est copié.',
    noCopy: 'Ce navigateur ne laisse pas une page copier. Enregistrez plutôt le reçu dans un fichier.',
    saved: 'Le reçu est enregistré sous survey-receipt.txt.',
    reading: 'Lecture du tableau…',
  },

  receipt: {
    heading: 'Reçu d’un bulletin scellé',
    labels: ['Organisation', 'Enquête', 'Cycle', 'Règles', 'Bulletin', 'Enveloppe', 'Signature'],
    openUntil: (survey, day, year) => `${survey}, ouverte jusqu’au ${day} ${year}`,
    board: 'Après la clôture de l’enquête, l’empreinte de l’enveloppe figure sur le tableau public de l’enquête :',
    signature: ['La signature est en Ed25519, sous la clé de reçu des règles de l’enquête, sur le texte', 'receipt-v1|<cycle>|<bulletin>|<enveloppe>.'],
    change: 'Pour modifier ou reprendre les réponses avant la clôture, ouvrez l’enquête dans le navigateur qui les a envoyées.',
  },

  claim: {
    heading: 'Votre code pour les réponses',
    asked: (n) =>
      `Vous avez demandé une réponse à ${n === 1 ? 'votre commentaire' : `${n} de vos commentaires`}. La personne qui répond n’apprend pas qui vous êtes, et aucun message ne vous est envoyé : cherchez vous-même les réponses, ici ou sur tout autre appareil, avec ce code.`,
    words: 'Les deux mots nomment l’enquête et sont les mêmes pour toutes les personnes qui y ont répondu. Le reste est à vous seul.',
    secret: 'Gardez-le pour vous. Qui le possède peut lire les réponses et écrire à votre place, mais ni trouver ni modifier votre bulletin.',
    lostShared:
      'Rien ne reste sur cet appareil : notez-le, ou emportez le reçu ci-dessous, qui y mène aussi. Une fois les deux perdus, personne ne peut le rétablir.',
    lost: 'Il n’est conservé que sur cet appareil : une fois perdu, personne ne peut le rétablir.',
    days: (n) =>
      `Les réponses peuvent être lues jusqu’à ${n} jours après la clôture de l’enquête, si votre commentaire vient d’un groupe assez grand pour que ses commentaires soient montrés.`,
    copy: 'Copier le code',
    qr: 'Code QR',
    look: 'Chercher les réponses',
    qrLabel: 'Code QR qui ouvre les réponses à vos commentaires',
    page: (address) => `La page pour les autres appareils : ${address}`,
    copied: 'Le code est copié.',
    noCopy: 'Ce navigateur ne laisse pas une page copier. Notez plutôt le code.',
  },

  answers: {
    heading: 'Réponses à vos commentaires',
    found: (survey, organisation) =>
      `${name(`${survey}, ${organisation}.`)} Cet appareil a lu tous les messages de l’enquête, comme le fait celui de chacun, et a ouvert ici ceux qui sont pour vous. Personne ne peut dire lesquels.`,
    nothingKept: 'Rien de tout cela n’est conservé sur cet appareil. Fermez la page quand vous avez terminé.',
    intro:
      'Avec le code de votre reçu, vous lisez ici ce qui a été répondu, et vous répondez à votre tour. Vous ne vous connectez pas, et personne n’apprend qui vous êtes.',
    code: 'Votre code',
    codeHint:
      'Deux mots et sept groupes de quatre signes, comme sur votre reçu. Les mots nomment l’enquête et sont les mêmes pour toutes les personnes qui y ont répondu.',
    looking: 'Recherche…',
    look: 'Chercher les réponses',
    backToReceipt: 'Retour au reçu',
    none: 'Aucune réponse n’est venue à ce que vous avez écrit ici. Il ne peut en venir une que si vous l’avez demandée et si votre groupe est assez grand pour que ses commentaires soient montrés.',
    ended: 'Vous avez mis fin à cette conversation.',
    writeBack: 'Répondre',
    sealedHint: 'Scellé sur cet appareil et envoyé sans votre nom. Des noms, des dates ou un événement précis peuvent révéler à d’autres qui vous êtes.',
    send: 'Envoyer la réponse',
    yesEnd: 'Oui, y mettre fin',
    yesDown: 'Oui, le retirer',
    leave: 'Laisser tel quel',
    end: 'Mettre fin à la conversation',
    down: 'Retirer mon commentaire',
    you: 'Vous',
    by: (who, role) => `${name(who)} (${role === 'safe-person' ? 'personne de confiance' : role === 'leader' ? 'encadrement' : 'RH'})`,
    sent: {
      reply: 'Votre réponse est arrivée. Elle est remise cette nuit, avec celles des autres ; d’ici là, une nouvelle la remplace.',
      close: 'La conversation prend fin cette nuit. Plus rien ne vous parviendra à propos de ce commentaire.',
      withdraw: 'Votre commentaire et tout ce qui a été écrit à son sujet sont retirés cette nuit.',
    },
  },

  elsewhere: {
    rightHeading: 'Emportez votre droit de répondre',
    rightText:
      'Rien ne reste sur cet appareil. Scannez ceci avec votre propre téléphone, ou imprimez-le, si vous voulez peut-être répondre de nouveau plus tard. Ne le montrez à personne d’autre.',
    receiptHeading: 'Emportez votre reçu',
    receiptText:
      'Rien ne reste sur cet appareil. Scannez ceci avec votre propre téléphone, ou imprimez-le : avec lui, vous pouvez modifier vos réponses, les reprendre et vérifier qu’elles sont comptées, depuis n’importe quel appareil. Ne le montrez à personne d’autre.',
    qr: 'Code QR avec votre reçu',
    done: 'Terminé, tout oublier ici',
  },

  move: {
    heading: 'Continuer sur un autre appareil',
    lead: 'Scannez ceci avec l’autre appareil. Il reprend votre enquête où vous en êtes, avec les réponses données jusqu’ici.',
    qr: 'Code QR qui porte votre bulletin vers un autre appareil',
    warning: `${b('Ne le montrez à personne.')} Qui a ce code a votre bulletin. Il va de cet écran à votre autre appareil et à aucun serveur.`,
    orCopy: 'Ou copier le lien',
    link: 'Lien qui porte votre bulletin',
    once: 'Dès que l’autre appareil affiche votre enquête, laissez celui-ci l’oublier. Deux appareils avec un même bulletin écrasent mutuellement leurs réponses.',
    yesForget: 'Oui, l’oublier ici',
    keepHere: 'La garder ici',
    hasIt: 'L’autre appareil l’a',
    forgotten: 'Oubliée ici, l’enquête ne peut plus être continuée, modifiée ou reprise que depuis l’autre appareil.',
  },

  card: {
    heading: 'Saisissez le code de votre carte',
    lead: 'Le code vaut pour un bulletin de votre groupe et pour aucun nom : qui a tiré quelle carte, personne ne le sait. Vos réponses sont scellées sur cet appareil avant de le quitter.',
    code: 'Code',
    hint: 'Quatre groupes de cinq signes. Majuscules, espaces et tirets n’ont pas d’importance.',
    open: 'Ouvrir l’enquête',
    shared:
      'Plusieurs personnes utilisent cet appareil. Rien n’y est conservé : après une minute sans contact, il demande si vous êtes encore là, puis oublie tout.',
    stillThere: 'Êtes-vous encore là ?',
    forgets: 'Ce que vous avez saisi est oublié, afin que personne ne le voie après vous.',
    here: 'Je suis encore là',
  },

  kept: {
    goOnWhere: 'Reprendre où vous en étiez',
    onDevice: 'Conservé sur cet appareil',
    none: 'Cette page s’ouvre par le lien de votre invitation. Il n’y a rien à reprendre sur cet appareil.',
    noMail: `Pas de message ? ${link('Connectez-vous')} : une enquête qui vous attend figure sur votre page d’accueil.`,
    askedAnswer: `Vous avez demandé une réponse à un commentaire ? ${link('Cherchez les réponses')} avec le code de votre reçu.`,
    openReceipt: 'Ouvrir le reçu',
    open: 'Ouvrir',
    goOn: 'Continuer',
    yesClear: 'Oui, effacer',
    keep: 'Garder',
    clear: 'Effacer',
    clearNamed: (survey) => `Effacer ${survey}`,
    cleared: 'Une fois effacée, elle ne peut plus être remplie, modifiée ni reprise depuis cet appareil. Ce qui a été envoyé reste compté.',
    waiting: (day) => `scellée, pas encore envoyée, jusqu’au ${day}`,
    sent: 'envoyée',
    unconfirmed: 'envoyée, sans reçu',
    withdrawn: (day) => `reprise, jusqu’au ${day}`,
    begun: (day) => `commencée, jusqu’au ${day}`,
    notBegun: (day) => `pas commencée, jusqu’au ${day}`,
  },
};
