import { link } from '../../../words/marks';
import { countText } from '../../../words/numbers';
import type { CyclesWords } from './en';

/** What the pages that list the cycles say, in French. */
export const fr: CyclesWords = {
  titles: {
    overview: 'Enquêtes et prix',
    cycles: 'Cycles',
    calendar: 'Calendrier',
    series: 'Séries',
    newSeries: 'Nouvelle série',
    newCycle: 'Nouveau cycle',
    cycle: 'Cycle',
    cards: 'Cartes',
    mail: 'Messages d’un cycle',
    poster: 'Affiche',
  },

  states: { draft: 'brouillon', open: 'ouvert', closed: 'clos', published: 'publié' },
  seriesStates: { active: 'en cours', paused: 'en pause', ended: 'terminée' },
  planned: 'prévu',
  days: (from, until) => `du ${from} au ${until}`,
  untilDay: (day) => `jusqu’au ${day}`,
  print: 'Imprimer',
  lookAgain: 'Regarder à nouveau',

  sentences: {
    draft: (day) => `Un brouillon, qui doit ouvrir le ${day}. Personne n’a encore été interrogé.`,
    over: (day) => `Le dernier jour était le ${day} ; la clôture vient ensuite.`,
    lastDay: 'Ouvert. C’est aujourd’hui le dernier jour.',
    open: (day, left) => `Ouvert jusqu’au ${day}, encore ${left} ${left === 1 ? 'jour' : 'jours'}.`,
    closed: 'Clos. Les réponses sont en cours de comptage.',
    published: (day) => `Publié. La clôture a eu lieu le ${day}.`,
    publishedBy: (day) => `Publié. Le cycle a duré jusqu’au ${day} au plus tard.`,
  },

  events: {
    drafted: 'Brouillon créé',
    tested: 'Essai effectué',
    keyMade: 'Les dépositaires ont créé leur clé',
    opened: 'Ouvert',
    extended: 'Prolongé',
    reminded: 'Rappel envoyé',
    tightened: 'Plus petit groupe relevé',
    earlyEnd: 'Fin avancée annoncée',
    closed: 'Clos',
    published: 'Publié',
    shredded: 'Bulletins scellés et clés détruits',
    by: (what, who) => `${what} par ${who}`,
    detail: (what, detail) => `${what} : ${detail}`,
    afterLastDay: (day) => `après le dernier jour, le ${day}`,
    groups: (k, kComments) => `chiffres ${k}, commentaires ${kComments}`,
  },

  participation: {
    about: (percent) => `${percent} %`,
    atLeast: (percent) => `${percent} % ou plus`,
    atMost: (percent) => `${percent} % ou moins`,
    low: 'moins d’un tiers',
    middle: 'entre un tiers et deux tiers',
    high: 'plus de deux tiers',
  },

  list: {
    lead: 'Un cycle est un passage d’un questionnaire : qui est interrogé, de quand à quand, et ce qui en est ressorti.',
    all: 'Tous les cycles',
    none: 'Pas encore de cycle',
    noneYet: 'Choisissez un questionnaire, qui est interrogé et jusqu’à quand. Rien n’est envoyé avant que vous ne l’ouvriez.',
    make: 'Créer un cycle',
    questionnaires: 'Voir les questionnaires',
    name: 'Nom',
    state: 'État',
    opens: 'Ouverture',
    closes: 'Clôture',
    questionnaire: 'Questionnaire',
    version: (title, version) => `${title}, version ${version}`,
    invited: 'Invités',
    notOpened: 'pas ouvert',
    kindAndState: (kind, state) => `${kind}, ${state}`,
    timeline: 'Cycles et prix sur douze mois',
    survey: 'enquête',
    nominations: 'propositions',
  },

  calendar: {
    lead: 'Toutes les enquêtes d’un mois : passées, en cours et prévues.',
    before: 'Le mois précédent',
    after: 'Le mois suivant',
    now: 'Ce mois-ci',
    caption: (month) => `Enquêtes de ${month}`,
    all: (month) => `Toutes les enquêtes de ${month}`,
    none: 'Aucune enquête ce mois-ci',
    noneYet: 'Préparez un cycle, ou lancez une série qui les prépare d’elle-même.',
    start: 'Lancer une série',
  },

  overview: {
    awards: 'Prix',
    people: 'Personnes',
    noCycle: `Pas encore de cycle. ${link('Créez-en un')} : il reste un brouillon jusqu’à ce que vous l’ouvriez.`,
    noAward: `Pas encore de programme de prix. ${link('Créez-en un')}.`,
    teams: 'Voir les équipes',
    inTeams: (teams) => `Dans ${countText(teams)} ${teams === 1 ? 'équipe' : 'équipes'}.`,
    allLed: 'Chacune a un responsable.',
    unled: (unled) => `${countText(unled)} ${unled === 1 ? 'n’a' : 'n’ont'} pas de responsable.`,
    nominations: (count) => `${countText(count)} ${count === 1 ? 'proposition' : 'propositions'}.`,
  },

  programme: {
    states: { draft: 'brouillon', open: 'ouvert', closed: 'clos' },
    revealed: 'prix annoncés',
    draft: 'Un brouillon. Personne n’en a encore entendu parler.',
    accepting: (day) => `Le personnel peut proposer jusqu’au ${day}.`,
    announced: (day) => `Annoncé. Les propositions sont prises à partir du ${day}.`,
    closed: 'Clos. Il ne prend plus de propositions.',
  },
};
