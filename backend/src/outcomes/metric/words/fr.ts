import type { LibraryWords } from './library-words.js';

/** The metrics that we offer, in French. */
export const fr: LibraryWords = {
  units: {
    points: 'points',
    'of 5': 'sur 5',
    minutes: 'minutes',
    hours: 'heures',
    contacts: 'contacts',
    'per 1,000 contacts': 'pour 1 000 contacts',
    messages: 'messages',
    stars: 'étoiles',
  },
  metrics: {
    csat: {
      name: 'Satisfaction des clients',
      definition:
        'Évaluations satisfaites (4 ou 5 sur 5, ou « bon ») en pourcentage de toutes les évaluations données dans la période. Un indice de 0 à 100 peut le remplacer, si toutes les équipes utilisent le même. Base : évaluations.',
    },
    recommend: {
      name: 'Score de recommandation',
      definition:
        'Réponses à « Quelle est la probabilité que vous nous recommandiez ? » de 0 à 10 : le pourcentage de 9 et 10 moins le pourcentage de 0 à 6, de −100 à 100. Base : réponses.',
    },
    complaints: {
      name: 'Réclamations pour 1 000 contacts',
      definition:
        'Réclamations reçues dans la période pour 1 000 contacts de clients de l’équipe dans la même période. Une réclamation est toute expression de mécontentement à laquelle une réponse est attendue. Base : contacts.',
    },
    'csat-top-box': {
      name: 'Satisfaction des clients, satisfaits',
      definition:
        'Évaluations de 4 ou 5, sur une échelle de 1 à 5, en pourcentage de toutes les évaluations. Si une source demande « bon » ou « mauvais », bon compte pour 5 et mauvais pour 1. Base : évaluations.',
    },
    'csat-mean': { name: 'Satisfaction des clients, moyenne', definition: 'La moyenne de toutes les évaluations de 1 à 5. Base : évaluations.' },
    'recommend-events': {
      name: 'Score de recommandation des réponses',
      definition:
        'Réponses à « Quelle est la probabilité que vous nous recommandiez ? » de 0 à 10 : le pourcentage de 9 et 10 moins le pourcentage de 0 à 6. Base : réponses.',
    },
    effort: {
      name: 'Facilité',
      definition:
        'Réponses de 5, 6 ou 7 à « On m’a facilité les choses », de 1 (pas du tout d’accord) à 7 (tout à fait d’accord), en pourcentage de toutes les réponses. Base : réponses.',
    },
    'asked-csat': {
      name: 'Satisfaction des clients, demandée par nous',
      definition:
        'Réponses de 4 ou 5, sur une échelle de 1 à 5, aux enquêtes auprès des clients faites ici, en pourcentage de toutes les réponses. Qui ne répond pas n’y est pas ; l’enquête dit combien ont été sollicités. Base : réponses.',
    },
    'asked-recommend': {
      name: 'Score de recommandation, demandé par nous',
      definition:
        'Réponses de 0 à 10 aux enquêtes auprès des clients faites ici : le pourcentage de 9 et 10 moins le pourcentage de 0 à 6. Qui ne répond pas n’y est pas ; l’enquête dit combien ont été sollicités. Base : réponses.',
    },
    'asked-effort': {
      name: 'Facilité, demandée par nous',
      definition:
        'Réponses de 5, 6 ou 7, sur une échelle de 1 à 7, aux enquêtes auprès des clients faites ici, en pourcentage de toutes les réponses. Qui ne répond pas n’y est pas ; l’enquête dit combien ont été sollicités. Base : réponses.',
    },
    'fcr-no-repeat': {
      name: 'Résolution au premier contact : sans nouveau contact',
      definition:
        'Demandes après lesquelles le même client n’a pas repris contact pour la même affaire dans les 7 jours, en pourcentage de toutes les demandes résolues. Base : demandes résolues.',
    },
    'fcr-one-reply': {
      name: 'Résolution au premier contact : une réponse',
      definition:
        'Demandes résolues par la première réponse et qui n’ont pas été rouvertes, en pourcentage de toutes les demandes résolues. Base : demandes résolues.',
    },
    'fcr-agent': {
      name: 'Résolution au premier contact : selon l’agent',
      definition:
        'Demandes que leur agent a marquées comme résolues au premier contact, en pourcentage de toutes les demandes résolues qui portent une telle marque. On ne sait pas si le client est d’accord. Base : demandes marquées.',
    },
    'first-reply': {
      name: 'Première réponse',
      definition:
        'La médiane des minutes d’une demande à la première réponse d’une personne, jour et nuit ; les réponses automatiques ne comptent pas. Base : demandes avec réponse.',
    },
    'resolution-time': {
      name: 'Temps de résolution',
      definition: 'La médiane des heures d’une demande à sa dernière solution, jour et nuit. Base : demandes résolues.',
    },
    'reopen-rate': {
      name: 'Rouverts',
      definition: 'Demandes rouvertes après leur résolution, en pourcentage de toutes les demandes résolues. Base : demandes résolues.',
    },
    contacts: {
      name: 'Contacts',
      definition:
        'Demandes faites par des clients, chacune une fois, le jour de la demande. Plus n’est ni mieux ni moins bien : d’autres chiffres sont rapportés à mille d’entre elles.',
    },
    'complaints-per-1000': {
      name: 'Réclamations pour 1 000 contacts, par événements',
      definition:
        'Réclamations reçues pour 1 000 contacts de la même équipe dans le même temps. Une réclamation est toute expression de mécontentement à laquelle une réponse est attendue. Base : contacts.',
    },
    'registered-complaints-per-1000': {
      name: 'Réclamations pour 1 000 contacts, d’après le registre',
      definition:
        'Réclamations du registre au sujet d’une équipe pour 1 000 contacts de la même équipe dans le mois de leur réception, chacune une fois : celle qui est jointe à une autre compte avec elle, une réclamation rouverte là où elle fut d’abord reçue, et celle qui ne concerne aucune équipe nulle part. Les mois d’avant la première réclamation du registre n’ont pas de chiffre. Base : contacts.',
    },
    praise: { name: 'Éloges', definition: 'Messages dans lesquels un client a fait l’éloge du service ou de quelqu’un qui y travaille, chacun une fois.' },
    'review-stars': {
      name: 'Avis publics',
      definition: 'La moyenne des étoiles des avis publics, de 1 à 5. Qui écrit un avis le choisit, ce n’est donc pas un échantillon des clients. Base : avis.',
    },
    retention: {
      name: 'Clients restés',
      definition: 'Clients encore là à la fin de leur contrat, en pourcentage de ceux dont le contrat a pris fin. Base : contrats terminés.',
    },
  },
};
