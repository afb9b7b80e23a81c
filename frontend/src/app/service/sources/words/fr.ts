import type { SourceWords } from './en';

/** What the pages about the systems that events come from say, in French. */
export const fr: SourceWords = {
  title: 'Sources',
  one: 'Une source',
  lead: 'Les systèmes d’où viennent les événements, et comment chacun est lu.',
  events: 'Événements depuis des fichiers',
  none: 'Pas encore de source',
  noneText: 'Ajoutez la première là où vous choisissez son fichier.',
  unknown: 'Cette source n’existe pas',
  unknownText: 'Choisissez-en une dans la liste des sources.',
  name: 'Nom',
  key: 'Clé',
  keyIs: (key) => `Les fichiers et les adresses la nomment « ${key} » ; cela ne change jamais.`,
  timeZone: 'Fuseau horaire',
  timeZoneHint:
    'Par exemple Europe/Paris. Le jour d’un événement est le jour là-bas. Un autre fuseau vaut pour les événements à venir ; ceux qui sont là gardent leur jour.',
  badZone: 'Ce n’est pas un fuseau horaire. Écrivez-le comme Europe/Paris ou UTC.',
  dateOrder: 'Des jours comme 03/04/2026',
  dateOrderHint: 'C’est retenu quand la question se pose pour un fichier.',
  orders: {
    ask: 'Demander au prochain fichier',
    'day-first': '3 avril : le jour d’abord',
    'month-first': '4 mars : le mois d’abord',
    'year-first': 'l’année d’abord (26/03/31)',
  },
  personal: 'Données personnelles des clients',
  personalKept: { no: 'Ne sont pas reprises', yes: 'Peuvent être reprises' },
  personalMeans: {
    no: 'Les colonnes avec des noms, adresses, numéros ou textes de clients restent dans le fichier et ne peuvent pas être choisies. Ce qui a été repris tant que c’était permis reste jusqu’à ce que son fichier soit retiré.',
    yes: 'Les colonnes avec des noms, adresses, numéros ou textes de clients peuvent être choisies comme catégorie ou canal, de 120 caractères au plus. Qui voit des chiffres par canal ou par catégorie peut les lire. Ne le permettez que pour une raison que vos règles de protection des données connaissent.',
  },
  state: 'État',
  stateHint: 'Une source retirée ne prend plus rien ; ses chiffres restent.',
  states: { open: 'en service', retired: 'retirée' },
  toldBy: {
    title: 'Par canal ou par catégorie',
    one: 'Tous les chiffres sont détaillés par',
    parts: { channel: 'Canal', category: 'Catégorie' },
    hint: 'En plus de l’équipe et du mois, pour tous les indicateurs et toutes les sources. Jamais par les deux : on pourrait soustraire un découpage des mêmes demandes de l’autre et savoir ce qu’ont fait certains agents.',
    free: 'Choisissez avant l’arrivée des premiers événements ; ensuite, cela reste.',
    fixed: (metric) =>
      `Cela reste : il y a déjà des événements de « ${metric} ». On ne peut le changer que tant qu’il n’y en a pas : retirez chaque fichier d’événements, changez ce choix et importez-les de nouveau. Ce qui est venu en direct du support et les réponses aux enquêtes ne peuvent pas être retirés.`,
  },
  save: 'Enregistrer',
  saved: 'Enregistré.',
};
