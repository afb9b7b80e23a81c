import { b, link, name } from '../../words/marks';
import type { PublicWords } from './en';

/** What the pages of anyone say, in French. */
export const fr: PublicWords = {
  titles: {
    signIn: 'Se connecter',
    signUp: 'Créer une organisation',
    verify: 'Confirmer votre adresse',
    signInLink: 'Connexion',
    anonymity: 'Comment nous savons que c’est anonyme',
    trustees: 'Dépositaires',
    mail: 'Messages',
    rules: 'Les règles d’une enquête',
    forbidden: 'Pas pour votre rôle',
    unavailable: 'Injoignable',
    noSuchPage: 'Page introuvable',
  },
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  working: 'Un instant …',
  passwordLength: (least) => `Au moins ${least} caractères ; une phrase se retient facilement.`,
  brokenLink: 'Ce lien n’est pas complet. Ouvrez-le de nouveau depuis le message.',

  landing: {
    heading: 'Comment vont les gens au travail, comment les clients sont servis, et la ligne qui relie les deux.',
    lead: 'Throughline mène des enquêtes anonymes et des prix entre collègues, place à côté les résultats de chaque équipe auprès de ses clients, et dit honnêtement si et comment les deux évoluent ensemble.',
    signIn: 'Se connecter',
    signUp: 'Créer une organisation',
    demo: 'Visiter l’organisation de démonstration',
    promises: [
      {
        heading: 'Des réponses que personne ne peut retracer',
        text: 'Les bulletins sont scellés sur votre propre appareil et signés sans être vus. Même qui détient toute la base de données ne peut pas dire qui a donné quelles réponses.',
      },
      {
        heading: 'Des chiffres qui disent leur certitude',
        text: 'Chaque chiffre porte son intervalle et sa base. Un chiffre sur trop peu de personnes n’est pas montré, et une phrase dit pourquoi.',
      },
      {
        heading: 'Une ligne, seulement là où il y en a une',
        text: 'L’implication et la satisfaction des clients sont côte à côte pour chaque équipe. Quand les données ne permettent pas de conclure, Throughline le dit.',
      },
    ],
    anonymous: 'Comment nous savons que c’est anonyme',
  },

  signIn: {
    heading: 'Se connecter',
    ended: 'Votre session est terminée. Connectez-vous et vous revenez où vous étiez.',
    mailed: (address) =>
      `Si ${name(address)} appartient à un compte, un lien vient d’y être envoyé. Il vous connecte une seule fois, pendant les 15 prochaines minutes.`,
    other: 'Utiliser une autre adresse',
    mailLink: 'M’envoyer un lien',
    withPassword: 'Utiliser un mot de passe',
    act: 'Se connecter',
    mailInstead: 'Plutôt m’envoyer un lien',
    noAccount: `Pas encore de compte ? L’administration de votre organisation vous invite, ou vous ${link('créez une organisation')}.`,
  },

  demo: {
    roles: {
      HR: 'RH',
      Leader: 'Responsable d’équipe',
      Employee: 'Membre du personnel',
      'Service manager': 'Responsable du service',
      Judge: 'Jury',
      Administrator: 'Administration',
    },
    heading: 'Visiter',
    lead: 'Une organisation fictive avec deux ans d’enquêtes, de prix et de résultats auprès des clients. Entrez comme l’une de ces personnes :',
    byHand: (password) => `À la main : n’importe laquelle de ces adresses avec le mot de passe ${b(name(password))}.`,
  },

  signUp: {
    heading: 'Créer une organisation',
    lead: 'Vous en serez la première personne chargée de l’administration. Tout peut être changé plus tard.',
    mailed: (address) =>
      `Un message est en route vers ${name(address)}. Ouvrez le lien qu’il contient pour confirmer l’adresse et choisir un mot de passe ; votre organisation est créée à ce moment-là.`,
    organisation: 'Organisation',
    name: 'Votre nom',
    act: 'Commencer',
    haveAccount: 'J’ai un compte',
  },

  verify: {
    heading: 'Confirmer votre adresse',
    lead: 'Choisissez un mot de passe, et votre organisation est créée.',
    newMail: 'Demander un nouveau message',
    act: 'Confirmer et entrer',
    staysOld: 'Si cette adresse a déjà un mot de passe ici, celui-ci reste.',
    done: 'Votre adresse est confirmée et votre organisation est créée.',
  },

  byLink: { heading: 'Content de vous revoir', newLink: 'Demander un nouveau lien', act: 'Se connecter', busy: 'Connexion …' },

  forbidden: {
    heading: 'Pas pour votre rôle',
    what: 'Vous êtes connecté, mais cette page est pour d’autres',
    sentence: 'L’administration de votre organisation attribue les rôles. Adressez-vous à elle si vous avez besoin de cette page pour votre travail.',
    home: 'Aller à votre page d’accueil',
  },
  noSuchPage: {
    heading: 'Page introuvable',
    what: 'Cette adresse ne mène nulle part',
    sentence: 'Elle est peut-être mal écrite, ou la page a été déplacée. Rien n’a été changé.',
    home: 'Aller à l’accueil',
  },
  unavailable: {
    heading: 'Injoignable',
    what: 'Le serveur est injoignable',
    sentence: 'Rien de ce qui était enregistré n’est perdu. Vérifiez la connexion, puis réessayez ; la page que vous vouliez s’ouvrira.',
  },
};
