import type { Language } from '../language.js';
import { type Driver, type DriverKey, driverOf } from '../survey-driver.js';

/** What people see of the drivers in one language. */
type DriverWords = Readonly<Record<DriverKey, { readonly label: string; readonly description: string }>>;

/** The drivers in the languages other than English, whose words stand in DRIVERS: pages that show those alone do not carry these. */
const DRIVER_WORDS: Readonly<Record<Exclude<Language, 'en'>, DriverWords>> = {
  de: {
    engagement: {
      label: 'Arbeitsengagement',
      description:
        'Wie Menschen ihre Arbeit hier erleben: stolz, mit Einsatz, bereit zu bleiben und die Organisation zu empfehlen. Alles andere führt hierhin.',
    },
    'role-clarity': { label: 'Klarheit der Aufgaben', description: 'Ob klar ist, was erwartet wird, was zuerst kommt und was man selbst entscheiden darf.' },
    'strategy-clarity': {
      label: 'Klarheit der Ziele',
      description: 'Ob klar ist, wohin die Organisation will, warum, und was die eigene Arbeit dazu beiträgt.',
    },
    training: { label: 'Qualifizierung', description: 'Ob vermittelt wurde, was die Arbeit verlangt, und ob Zeit bleibt, weiter zu lernen.' },
    'manager-support': {
      label: 'Unterstützung durch die Führungskraft',
      description: 'Ob die direkte Führungskraft zuhört, hilft, ehrlich und verlässlich ist.',
    },
    recognition: { label: 'Anerkennung', description: 'Ob gute Arbeit gesehen wird und der Dank ehrlich ist und die Richtigen erreicht.' },
    voice: { label: 'Gehört werden', description: 'Ob man ohne Nachteile sagen kann, was man denkt, und ob etwas daraus folgt.' },
    resources: { label: 'Ressourcen', description: 'Ob Werkzeuge, Informationen, Personal und Zeit reichen, um die Arbeit gut zu machen.' },
    wellbeing: { label: 'Wohlbefinden', description: 'Ob Arbeitsmenge, Druck und Arbeitszeiten auf Dauer gesund zu bewältigen sind.' },
    fairness: {
      label: 'Gerechtigkeit',
      description: 'Ob Entscheidungen, Bezahlung, Pflichten und Chancen gerecht verteilt sind und alle mit Respekt behandelt werden.',
    },
    growth: { label: 'Entwicklung', description: 'Ob man sich entwickeln und die eigenen Stärken einsetzen kann und hier eine Zukunft sieht.' },
    teamwork: { label: 'Zusammenarbeit', description: 'Ob man sich im Team und zwischen Teams hilft und gut zusammenarbeitet.' },
    'service-climate': {
      label: 'Serviceklima',
      description: 'Ob Kundinnen und Kunden wirklich zuerst kommen: Standards, Spielraum zum Helfen und Abhilfe bei dem, was sie ärgert.',
    },
    'own-words': {
      label: 'In eigenen Worten',
      description: 'Offene Kommentare. Sie werden nur für Gruppen gezeigt, die groß genug sind, und haben keine Kennzahl.',
    },
  },
  fr: {
    engagement: {
      label: 'Implication',
      description: 'Ce que l’on ressent à travailler ici : fierté, envie de bien faire, de rester et de recommander l’organisation. Tout le reste y mène.',
    },
    'role-clarity': { label: 'Clarté du rôle', description: 'Savoir ce qui est attendu, ce qui passe en premier et ce que l’on peut décider.' },
    'strategy-clarity': { label: 'Clarté de la stratégie', description: 'Savoir où va l’organisation, pourquoi, et ce que son propre travail y apporte.' },
    training: { label: 'Formation', description: 'Avoir appris ce que le travail exige et disposer de temps pour continuer à apprendre.' },
    'manager-support': {
      label: 'Soutien de l’encadrement',
      description: 'Un encadrement direct qui écoute, aide, dit la vérité et sur lequel on peut compter.',
    },
    recognition: {
      label: 'Reconnaissance',
      description: 'Un travail bien fait qui est remarqué, et des remerciements sincères adressés aux bonnes personnes.',
    },
    voice: { label: 'Liberté de parole', description: 'Pouvoir dire ce que l’on pense sans en subir les conséquences, et voir que cela est suivi d’effets.' },
    resources: { label: 'Moyens', description: 'Des outils, des informations, des effectifs et du temps suffisants pour bien travailler.' },
    wellbeing: { label: 'Bien-être', description: 'Une charge, une pression et des horaires que l’on peut tenir dans la durée et en bonne santé.' },
    fairness: {
      label: 'Équité',
      description: 'Des décisions, une rémunération, des tâches et des chances réparties équitablement, et du respect pour chaque personne.',
    },
    growth: { label: 'Développement', description: 'Pouvoir progresser, utiliser ses points forts et se voir un avenir ici.' },
    teamwork: { label: 'Travail d’équipe', description: 'S’entraider et bien travailler ensemble, dans l’équipe et entre les équipes.' },
    'service-climate': {
      label: 'Culture du service',
      description: 'Une organisation qui fait vraiment passer ses clients d’abord : des standards, de la latitude pour aider et des irritants corrigés.',
    },
    'own-words': {
      label: 'Avec vos propres mots',
      description: 'Commentaires libres. Ils ne sont montrés que pour des groupes assez grands et ne donnent aucun chiffre.',
    },
  },
  es: {
    engagement: {
      label: 'Compromiso',
      description:
        'Cómo se vive el trabajo aquí: con orgullo, con ganas de dar lo mejor, de quedarse y de recomendar la organización. Todo lo demás conduce a esto.',
    },
    'role-clarity': { label: 'Claridad del puesto', description: 'Saber qué se espera, qué va primero y qué se puede decidir.' },
    'strategy-clarity': { label: 'Claridad de la estrategia', description: 'Saber adónde va la organización, por qué y qué aporta el trabajo propio.' },
    training: { label: 'Formación', description: 'Haber aprendido lo que el trabajo exige y tener tiempo para seguir aprendiendo.' },
    'manager-support': { label: 'Apoyo de responsables', description: 'Una persona responsable que escucha, ayuda, habla con sinceridad y es de fiar.' },
    recognition: { label: 'Reconocimiento', description: 'Un buen trabajo que se nota y un agradecimiento sincero que llega a quien lo merece.' },
    voice: { label: 'Poder opinar', description: 'Poder decir lo que se piensa sin sufrir consecuencias y ver que sirve de algo.' },
    resources: { label: 'Medios', description: 'Herramientas, información, personal y tiempo suficientes para hacer bien el trabajo.' },
    wellbeing: { label: 'Bienestar', description: 'Una carga, una presión y unos horarios que se pueden mantener con buena salud.' },
    fairness: {
      label: 'Justicia',
      description: 'Decisiones, sueldos, tareas y oportunidades que se reparten con justicia, y respeto para todas las personas.',
    },
    growth: { label: 'Desarrollo', description: 'Poder progresar, usar los puntos fuertes y ver un futuro aquí.' },
    teamwork: { label: 'Trabajo en equipo', description: 'Ayudarse y trabajar bien juntos, dentro del equipo y entre equipos.' },
    'service-climate': {
      label: 'Clima de servicio',
      description: 'Una organización que de verdad pone primero a su clientela: normas claras, margen para ayudar y arreglo de lo que molesta.',
    },
    'own-words': {
      label: 'Con palabras propias',
      description: 'Comentarios abiertos. Solo se muestran para grupos suficientemente grandes y no dan ninguna cifra.',
    },
  },
  ar: {
    engagement: {
      label: 'الاندماج في العمل',
      description: 'كيف يشعر الناس تجاه العمل هنا: الاعتزاز والحماس والرغبة في البقاء والتوصية بالمؤسسة. هذه هي النتيجة التي تقود إليها سائر المحاور.',
    },
    'role-clarity': { label: 'وضوح الدور', description: 'هل يعرف الناس ما المتوقع منهم، وما الذي يأتي أولًا، وما الذي يحق لهم أن يقرروه.' },
    'strategy-clarity': { label: 'وضوح الاستراتيجية', description: 'هل يعرف الناس إلى أين تتجه المؤسسة، ولماذا، وما صلة عملهم بذلك.' },
    training: { label: 'التدريب', description: 'هل تعلّم الناس ما يحتاج إليه عملهم، وهل لديهم وقت لمواصلة التعلم.' },
    'manager-support': { label: 'دعم المدير المباشر', description: 'هل يصغي المدير المباشر ويساعد ويصدق، وهل يمكن الاعتماد عليه.' },
    recognition: { label: 'التقدير', description: 'هل يُلاحَظ العمل الجيد، وهل يكون الشكر صادقًا ويصل إلى من يستحقه.' },
    voice: { label: 'إبداء الرأي', description: 'هل يستطيع الناس قول ما يفكرون فيه دون ضرر، وهل يترتب على ذلك شيء.' },
    resources: { label: 'الموارد', description: 'هل تكفي الأدوات والمعلومات والأفراد والوقت لأداء العمل على نحو جيد.' },
    wellbeing: { label: 'الرفاه', description: 'هل يمكن الاستمرار في حجم العمل وضغطه وساعاته مع الحفاظ على الصحة.' },
    fairness: { label: 'العدالة', description: 'هل تُدار القرارات والأجور والواجبات والفرص بعدل، وهل يُعامَل الناس باحترام.' },
    growth: { label: 'التطور المهني', description: 'هل يستطيع الناس أن يتطوروا ويستخدموا ما يتقنونه ويروا لأنفسهم مستقبلًا هنا.' },
    teamwork: { label: 'العمل الجماعي', description: 'هل يساعد الناس بعضهم بعضًا داخل الفريق وبين الفرق ويعملون معًا على نحو جيد.' },
    'service-climate': {
      label: 'مناخ الخدمة',
      description: 'هل تضع المؤسسة العملاء أولًا حقًا: معايير واضحة، وصلاحية للمساعدة، وإصلاح لما يزعجهم.',
    },
    'own-words': {
      label: 'بكلماتك الخاصة',
      description: 'تعليقات مفتوحة. لا تُعرض إلا لمجموعات كبيرة بما يكفي، ولا يُحسب لها رقم.',
    },
  },
};

/** A driver with its words in the language. */
export function driverIn(language: Language, key: DriverKey): Driver {
  return language === 'en' ? driverOf(key) : { key, ...DRIVER_WORDS[language][key] };
}
