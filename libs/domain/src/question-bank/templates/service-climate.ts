import type { QuestionnaireTemplate } from '../questionnaire-template.js';
import { withPromise } from './promise.js';

/** The template `service-climate`; see questionnaire-template for what the fields mean. */
export const SERVICE_CLIMATE: QuestionnaireTemplate = {
  key: 'service-climate',
  tag: 'service',
  minutes: 4,
  title: { en: 'Service climate', de: 'Serviceklima', fr: 'Culture du service', es: 'Clima de servicio', ar: 'مناخ الخدمة' },
  description: {
    en: 'What helps people to serve customers well and what stands in the way, with one open question. Set it beside the figures of customers. About 4 minutes.',
    de: 'Was guten Service fördert und was ihm im Weg steht, mit einer offenen Frage. Neben die Zahlen der Kundschaft legen. Etwa 4 Minuten.',
    fr: 'Ce qui aide à bien servir les clients et ce qui gêne, avec une question ouverte. À lire à côté des chiffres des clients. Environ 4 minutes.',
    es: 'Qué ayuda a atender bien a los clientes y qué estorba, con una pregunta abierta. Para leer junto a las cifras de los clientes. Unos 4 minutos.',
    ar: 'ما يساعد على خدمة العملاء جيدًا وما يعيقها، مع سؤال مفتوح واحد. تُقرأ إلى جانب أرقام العملاء. نحو 4 دقائق.',
  },
  introduction: withPromise({
    en: 'What helps you to serve customers well, what gets in the way? If you meet no customers, leave out what does not concern you.',
    de: 'Was hilft dabei, die Kundschaft gut zu bedienen, was steht im Weg? Wer keine Kundschaft trifft, lässt aus, was nicht passt.',
    fr: 'Qu’est-ce qui aide à bien servir les clients, qu’est-ce qui gêne ? Sans contact avec les clients, laissez de côté ce qui ne vous concerne pas.',
    es: '¿Qué ayuda a atender bien a los clientes y qué estorba? Si no trata con clientes, deje sin responder lo que no le afecte.',
    ar: 'ما الذي يساعد على خدمة العملاء على نحو جيد، وما الذي يعيقها؟ إن لم تكن تتعامل مع العملاء، فاترك ما لا يعنيك.',
  }),
  codes: [
    'engagement-energy',
    'engagement-recommend',
    'service-climate-customer-first',
    'service-climate-standards',
    'service-climate-authority',
    'service-climate-complaints',
    'service-climate-example',
    'service-climate-praise',
    'service-climate-own-customer',
    'service-climate-time',
    'service-climate-hear',
    'service-climate-promises',
    'service-climate-targets',
    'training-difficult-customers',
    'training-offer',
    'wellbeing-protected',
    'teamwork-other-teams',
    'teamwork-look-back',
    'service-climate-recommend',
    'service-climate-obstacle',
    'own-words-customers',
  ],
  mandatory: ['engagement-energy', 'engagement-recommend'],
};
