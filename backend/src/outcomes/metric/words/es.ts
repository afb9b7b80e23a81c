import type { LibraryWords } from './library-words.js';

/** The metrics that we offer, in Spanish. */
export const es: LibraryWords = {
  units: {
    points: 'puntos',
    'of 5': 'de 5',
    minutes: 'minutos',
    hours: 'horas',
    contacts: 'contactos',
    'per 1,000 contacts': 'por cada 1000 contactos',
    messages: 'mensajes',
    stars: 'estrellas',
  },
  metrics: {
    csat: {
      name: 'Satisfacción de clientes',
      definition:
        'Valoraciones satisfechas (4 o 5 de 5, o «bien») en porcentaje de todas las valoraciones dadas en el período. En su lugar puede usarse un índice de 0 a 100, si todos los equipos usan el mismo. Base: valoraciones.',
    },
    recommend: {
      name: 'Recomendación',
      definition:
        'Respuestas a «¿Qué probabilidad hay de que nos recomiende?» de 0 a 10: el porcentaje de 9 y 10 menos el porcentaje de 0 a 6, de −100 a 100. Base: respuestas.',
    },
    complaints: {
      name: 'Quejas por cada 1000 contactos',
      definition:
        'Quejas recibidas en el período por cada 1000 contactos de clientes del equipo en el mismo período. Una queja es toda expresión de descontento a la que se espera una respuesta. Base: contactos.',
    },
    'csat-top-box': {
      name: 'Satisfacción de clientes, satisfechos',
      definition:
        'Valoraciones de 4 o 5, en una escala de 1 a 5, en porcentaje de todas las valoraciones. Si una fuente pregunta «bien» o «mal», bien cuenta como 5 y mal como 1. Base: valoraciones.',
    },
    'csat-mean': { name: 'Satisfacción de clientes, media', definition: 'La media de todas las valoraciones de 1 a 5. Base: valoraciones.' },
    'recommend-events': {
      name: 'Recomendación según respuestas',
      definition:
        'Respuestas a «¿Qué probabilidad hay de que nos recomiende?» de 0 a 10: el porcentaje de 9 y 10 menos el porcentaje de 0 a 6. Base: respuestas.',
    },
    effort: {
      name: 'Facilidad',
      definition:
        'Respuestas de 5, 6 o 7 a «Me lo pusieron fácil», de 1 (nada de acuerdo) a 7 (totalmente de acuerdo), en porcentaje de todas las respuestas. Base: respuestas.',
    },
    'asked-csat': {
      name: 'Satisfacción de clientes, preguntada por nosotros',
      definition:
        'Respuestas de 4 o 5, en una escala de 1 a 5, a las encuestas a clientes hechas aquí, en porcentaje de todas las respuestas. Quien no responde no está en ella; la encuesta dice a cuántos se preguntó. Base: respuestas.',
    },
    'asked-recommend': {
      name: 'Recomendación, preguntada por nosotros',
      definition:
        'Respuestas de 0 a 10 a las encuestas a clientes hechas aquí: el porcentaje de 9 y 10 menos el porcentaje de 0 a 6. Quien no responde no está en ella; la encuesta dice a cuántos se preguntó. Base: respuestas.',
    },
    'asked-effort': {
      name: 'Facilidad, preguntada por nosotros',
      definition:
        'Respuestas de 5, 6 o 7, en una escala de 1 a 7, a las encuestas a clientes hechas aquí, en porcentaje de todas las respuestas. Quien no responde no está en ella; la encuesta dice a cuántos se preguntó. Base: respuestas.',
    },
    'fcr-no-repeat': {
      name: 'Resolución al primer contacto: sin otro contacto',
      definition:
        'Solicitudes tras las que el mismo cliente no volvió a ponerse en contacto por el mismo asunto en 7 días, en porcentaje de todas las solicitudes resueltas. Base: solicitudes resueltas.',
    },
    'fcr-one-reply': {
      name: 'Resolución al primer contacto: una respuesta',
      definition:
        'Solicitudes que se resolvieron con la primera respuesta y no se reabrieron, en porcentaje de todas las solicitudes resueltas. Base: solicitudes resueltas.',
    },
    'fcr-agent': {
      name: 'Resolución al primer contacto: según el agente',
      definition:
        'Solicitudes que su agente marcó como resueltas al primer contacto, en porcentaje de todas las solicitudes resueltas con tal marca. No se sabe si el cliente está de acuerdo. Base: solicitudes marcadas.',
    },
    'first-reply': {
      name: 'Primera respuesta',
      definition:
        'La mediana de los minutos desde una solicitud hasta la primera respuesta de una persona, día y noche; las respuestas automáticas no cuentan. Base: solicitudes con respuesta.',
    },
    'resolution-time': {
      name: 'Tiempo de resolución',
      definition: 'La mediana de las horas desde una solicitud hasta su última solución, día y noche. Base: solicitudes resueltas.',
    },
    'reopen-rate': {
      name: 'Reabiertos',
      definition: 'Solicitudes que se reabrieron después de resueltas, en porcentaje de todas las solicitudes resueltas. Base: solicitudes resueltas.',
    },
    contacts: {
      name: 'Contactos',
      definition:
        'Solicitudes que hicieron los clientes, cada una una vez, el día de la solicitud. Más no es ni mejor ni peor: otras cifras se calculan por cada mil de ellas.',
    },
    'complaints-per-1000': {
      name: 'Quejas por cada 1000 contactos, de eventos',
      definition:
        'Quejas recibidas por cada 1000 contactos del mismo equipo en el mismo tiempo. Una queja es toda expresión de descontento a la que se espera una respuesta. Base: contactos.',
    },
    'registered-complaints-per-1000': {
      name: 'Quejas por cada 1000 contactos, del registro',
      definition:
        'Quejas del registro sobre un equipo por cada 1000 contactos del mismo equipo en el mes de su recepción, cada una una vez: la que se une a otra cuenta con esa, una reabierta donde se recibió por primera vez, y una que no es sobre ningún equipo en ninguna parte. Los meses anteriores a la primera queja del registro no tienen cifra. Base: contactos.',
    },
    praise: { name: 'Elogios', definition: 'Mensajes en los que un cliente elogió el servicio o a alguien que trabaja en él, cada uno una vez.' },
    'review-stars': {
      name: 'Reseñas públicas',
      definition:
        'La media de las estrellas de las reseñas públicas, de 1 a 5. Quien escribe una reseña lo elige, así que no es una muestra de los clientes. Base: reseñas.',
    },
    retention: {
      name: 'Clientes que se quedaron',
      definition: 'Clientes que seguían al final de su contrato, en porcentaje de aquellos cuyo contrato terminó. Base: contratos terminados.',
    },
  },
};
