import { countText } from '../../../words/numbers';
import type { TrusteeWords } from './en';

/** What trustees read where they make a key, and where they open and count, in French. */
export const fr: TrusteeWords = {
  heading: 'Dépositaires',
  lead: (organisation, cycle) => `${organisation} : ${cycle}`,
  tryAgain: 'Réessayer',
  brokenLink: 'Ce lien n’est pas complet. Ouvrez-le à nouveau depuis votre message, ou copiez-le en entier.',
  handedIn: 'Le comptage est remis, et les résultats sont en cours de publication.',
  deleteFiles:
    'Le serveur a jeté ses copies verrouillées de la clé. Veuillez supprimer aussi vos fichiers : personne n’en a plus besoin, et ces bulletins ne pourront alors plus jamais être ouverts.',
  open: 'La clé est faite et l’enquête est ouverte. Vous recevrez un message quand elle sera close ; d’ici là, il n’y a rien à faire.',
  shuffling: 'L’enquête est close et son urne est en train d’être mélangée. Regardez à nouveau dans une minute.',
  look: 'Regarder à nouveau',
  counted: (alone, ballots) =>
    `${alone ? 'Vous avez' : 'Vous et les autres dépositaires avez'} compté ${countText(ballots)} ${ballots === 1 ? 'bulletin' : 'bulletins'}`,
  published: (counted, day) => `${counted}, et les résultats ont été publiés le ${day}.`,
  publishing: (counted) => `${counted}. Les résultats sont en cours de publication.`,
  leftOver: (count) =>
    `${count === 1 ? '1 autre était' : `${countText(count)} autres étaient`} dans l’urne et ${count === 1 ? 'n’a pas pu être compté' : 'n’ont pas pu être comptés'}.`,
  nothingLeft: 'Il n’y a plus rien à faire. Si vous avez encore votre fichier, veuillez le supprimer : personne n’en a plus besoin.',
  destroyed: (day) => `Les bulletins scellés ont été détruits le ${day} ; aucune clé ne peut plus les ouvrir.`,

  make: {
    done: 'La clé est faite, et elle a été essayée une fois : elle ouvre ce qui est scellé avec elle. Chaque dépositaire enregistre maintenant son fichier.',
    called: 'Votre part s’appelle ',
    sameWords: '. Les mêmes mots sont dans votre message.',
    save: (trustee) => `Enregistrer le fichier de ${trustee}`,
    copies: 'Le serveur garde aussi une copie de ces fichiers jusqu’au comptage des bulletins. Personne ne peut ouvrir une copie sans sa phrase secrète.',
    forgottenOne:
      'Une phrase secrète oubliée ne peut pas être redéfinie : jusqu’à l’ouverture de l’enquête, refaites la clé ; ensuite, sans elle il n’y a pas de résultats.',
    forgottenTwo:
      'Une phrase secrète oubliée ne peut pas être redéfinie : jusqu’à l’ouverture de l’enquête, refaites la clé ; ensuite, sans deux des trois il n’y a pas de résultats.',
    next: 'Les RH peuvent maintenant ouvrir l’enquête. Quand elle sera close, vous recevrez un message. Vous pouvez fermer cette page.',
    again: 'Une clé est déjà faite. Si vous en faites une autre, elle prend sa place : les fichiers et phrases secrètes de la première ne servent plus à rien.',
    sealed: (cycle) => `Les réponses à « ${cycle} » seront scellées avec une clé faite dans ce navigateur.`,
    alone: 'Vous seul ou seule l’ouvrirez, avec votre phrase secrète.',
    two: 'Deux des trois dépositaires, quels qu’ils soient, l’ouvriront avec leurs phrases secrètes.',
    nobody: 'D’ici là, personne ne peut les ouvrir : ni les RH, ni qui exploite le serveur.',
    making: 'La clé est en train d’être faite. Cela prend quelques secondes.',
    act: 'Faire la clé',
    nextTrustee: 'C’est fait, dépositaire suivant',
    beginAgain: 'Veuillez recommencer par la première phrase secrète.',
  },

  passphrase: {
    only: (trustee) =>
      `Seul ${trustee} devrait voir le clavier maintenant. Choisissez une phrase secrète que vous n’utilisez nulle part ailleurs et que vous saurez encore dans quelques semaines.`,
    label: 'Phrase secrète',
    hint: (least) => `Au moins ${least} caractères ; cinq mots choisis au hasard, c’est le mieux.`,
    again: 'La même encore une fois',
    short: (least) => `La phrase secrète doit avoir au moins ${least} caractères ; cinq mots choisis au hasard, c’est le mieux.`,
    repeated: 'La phrase secrète doit être plus que quelques caractères répétés ; cinq mots choisis au hasard, c’est le mieux.',
    differ: 'Les deux ne sont pas identiques. Écrivez-les encore une fois toutes les deux.',
    equal: 'Deux dépositaires ne peuvent pas avoir la même phrase secrète, sinon l’un d’eux pourrait ouvrir seul ce qui est prévu pour deux.',
  },

  count: {
    toHandIn:
      'Seuls les tableaux et les commentaires de groupes assez grands quittent ce navigateur. Une fois remis, ils sont publiés, et rien des réponses ne reste ici.',
    handingIn: 'Remise en cours …',
    handIn: 'Remettre et publier',
    counting: 'Ouverture et comptage',
    opened: (opened, of) => `${countText(opened)} bulletins sur ${countText(of)}. Veuillez garder cette page ouverte.`,
    joining: 'La clé est en train d’être assemblée. Veuillez garder cette page ouverte.',
    waiting: (cycle) => `Les réponses à « ${cycle} » sont mélangées et attendent d’être ouvertes.`,
    typeOne: 'Écrivez votre phrase secrète.',
    typeTwo: 'Deux d’entre vous écrivent leurs phrases secrètes, l’un après l’autre.',
    parts: 'Les parts de la clé sont ici, verrouillées ; qui a apporté un fichier peut l’utiliser.',
    passphraseOf: (trustee) => `Phrase secrète de ${trustee}`,
    files: 'Utiliser des fichiers au lieu des copies gardées sur le serveur',
    chooseFile: 'Choisir le fichier d’un dépositaire',
    fileHint: 'Son nom commence par key-part.',
    fileUsed: (trustee) => `Le fichier de ${trustee} est utilisé.`,
    act: 'Ouvrir et compter',
    tooFew: 'Deux des trois dépositaires doivent écrire leurs phrases secrètes ; un seul ne peut rien ouvrir.',
  },

  found: {
    heading: 'Ce qui a été trouvé dans l’urne',
    issued: 'Bulletins remis',
    boxed: 'Bulletins scellés dans l’urne',
    counted: 'Comptés',
    unreadable: 'Impossibles à ouvrir',
    forged: 'Pas authentiques',
    otherRules: 'Scellés sous d’autres règles',
    overfull: 'Laissés de côté, car leur groupe contient plus de bulletins qu’il n’en a été remis',
    teams: 'Équipes qui seront montrées',
    comments: 'Commentaires qui seront montrés',
    rules: 'Les règles que nomment ces bulletins : ',
    manifests: (count) =>
      `Les bulletins nomment ${countText(count)} règles différentes : tout le monde n’a pas vu la même enquête. Cherchez pourquoi avant de remettre ceci.`,
  },

  stops: {
    noPart: 'Ce fichier n’est pas une part d’une clé. Choisissez le fichier enregistré quand la clé a été faite ; son nom commence par « key-part ».',
    otherCycle: (found, wanted) => `Ce fichier est d’une autre enquête, « ${found} ». Choisissez celui de « ${wanted} ».`,
    otherKey: 'Ce fichier est d’une clé antérieure de cette enquête, refaite depuis. Choisissez le fichier plus récent.',
    noTrustee: (trustee) => `Ce fichier est de ${trustee}, qui n’est pas dépositaire de cette enquête.`,
    unreachable: 'Le serveur est injoignable. Vérifiez la connexion et réessayez ; rien n’est perdu, car rien n’a été envoyé à moitié.',
    refused: (status) => `Le serveur a répondu ${status} sans dire pourquoi. Réessayez dans une minute.`,
    otherQuestions: 'Le serveur nomme d’autres questions que les règles de cette enquête. Ne comptez rien, et prévenez les personnes qui la mènent.',
    boxNotWhole:
      'Le serveur n’a pas remis tous les bulletins qui, selon lui, sont dans l’urne. Ne comptez rien, et prévenez les personnes qui mènent l’enquête.',
    otherPart: (trustee) =>
      `La part de ${trustee} n’est pas celle que nomment les règles de cette enquête. Choisissez le fichier enregistré quand la clé a été faite.`,
    wrongPassphrase: (trustee) =>
      `${trustee} : La phrase secrète n’ouvre pas ce fichier. Vérifiez les majuscules et minuscules, les espaces et la langue du clavier.`,
    damaged: (trustee) => `La part de ${trustee} est abîmée. Choisissez le fichier enregistré quand la clé a été faite.`,
    notWhole: 'Le serveur a envoyé un bulletin incomplet. Réessayez ; si cela reste ainsi, prévenez les personnes qui mènent l’enquête.',
  },
};
