import type { Language } from '@throughline/domain';

/** The words of the certificate around those of the checks. Figures and names stand in %-places. */
export interface InspectionCertificateWords {
  readonly title: string;
  readonly organisation: string;
  readonly number: string;
  readonly period: string;
  readonly teams: string;
  readonly everybody: string;
  readonly issued: string;
  readonly valid: string;
  readonly base: string;
  readonly complaints: string;
  readonly trials: string;
  readonly expired: string;
  readonly note: string;
  readonly columns: readonly [grade: string, check: string, figure: string, base: string, limits: string];
  readonly faults: string;
  readonly noFaults: string;
  readonly rest: string;
  readonly worst: string;
  readonly silent: string;
  readonly estimate: string;
  readonly madeOf: string;
  readonly missing: string;
  readonly proof: string;
  readonly proofText: string;
  readonly checksum: string;
}

/** The same in every language of the product. */
export const INSPECTION_CERTIFICATE_WORDS: Readonly<Record<Language, InspectionCertificateWords>> = {
  en: {
    title: 'Inspection of the handling of complaints',
    organisation: 'Organisation',
    number: 'Number',
    period: 'Period',
    teams: 'Teams, with all below them',
    everybody: 'The whole organisation',
    issued: 'Issued on',
    valid: 'Valid until',
    base: 'Computed of',
    complaints: 'complaints',
    trials: 'trial complaints',
    expired: 'Expired: this certificate was valid until %day and says nothing about today.',
    note: 'Computed from the register of complaints against points of ISO 10002:2018, with bounds of our own. No grade was set by hand. This is not a certification by a third party.',
    columns: ['Grade', 'Check', 'Figure (95 % interval)', 'Of', 'Pass / advisory / minor'],
    faults: 'Faults',
    noFaults: 'None was found among the checks that could be assessed.',
    rest: 'All other checks',
    worst: 'worst %value',
    silent: 'Those who never complained',
    estimate: 'About %silent dissatisfied contacts never became a complaint (%low to %high).',
    madeOf: '%bad of %ratings ratings were below the middle of the scale; %contacts contacts, %complaints complaints.',
    missing: 'Not inspected',
    proof: 'Proof',
    proofText:
      'What is printed here was computed on the day of issue and is kept unchanged. The checksum (SHA-256) is that of the report kept under this number.',
    checksum: 'Checksum',
  },
  de: {
    title: 'Inspektion der Bearbeitung von Beschwerden',
    organisation: 'Organisation',
    number: 'Nummer',
    period: 'Zeitraum',
    teams: 'Teams, mit allen darunter',
    everybody: 'Die ganze Organisation',
    issued: 'Ausgestellt am',
    valid: 'Gültig bis',
    base: 'Berechnet aus',
    complaints: 'Beschwerden',
    trials: 'Probebeschwerden',
    expired: 'Abgelaufen: Dieses Zertifikat galt bis %day und sagt nichts über heute.',
    note: 'Berechnet aus dem Beschwerderegister, gemessen an Punkten der ISO 10002:2018, mit eigenen Grenzwerten. Keine Note wurde von Hand vergeben. Dies ist keine Zertifizierung durch Dritte.',
    columns: ['Urteil', 'Prüfung', 'Wert (95-%-Intervall)', 'Von', 'Bestanden / Hinweis / leicht'],
    faults: 'Mängel',
    noFaults: 'Unter den beurteilbaren Prüfungen fand sich keiner.',
    rest: 'Alle anderen Prüfungen',
    worst: 'schlechtester %value',
    silent: 'Wer sich nie beschwert hat',
    estimate: 'Aus etwa %silent unzufriedenen Kontakten wurde nie eine Beschwerde (%low bis %high).',
    madeOf: '%bad von %ratings Bewertungen lagen unter der Mitte der Skala; %contacts Kontakte, %complaints Beschwerden.',
    missing: 'Nicht geprüft',
    proof: 'Nachweis',
    proofText:
      'Was hier steht, wurde am Tag der Ausstellung berechnet und bleibt unverändert. Die Prüfsumme (SHA-256) ist die des Berichts, der unter dieser Nummer aufbewahrt wird.',
    checksum: 'Prüfsumme',
  },
  fr: {
    title: 'Inspection du traitement des réclamations',
    organisation: 'Organisation',
    number: 'Numéro',
    period: 'Période',
    teams: 'Équipes, avec toutes celles en dessous',
    everybody: 'Toute l’organisation',
    issued: 'Délivré le',
    valid: 'Valable jusqu’au',
    base: 'Calculé à partir de',
    complaints: 'réclamations',
    trials: 'réclamations d’essai',
    expired: 'Expiré : ce certificat était valable jusqu’au %day et ne dit rien d’aujourd’hui.',
    note: 'Calculé à partir du registre des réclamations selon des points de l’ISO 10002:2018, avec nos propres seuils. Aucune note n’a été donnée à la main. Ceci n’est pas une certification par un tiers.',
    columns: ['Résultat', 'Contrôle', 'Valeur (intervalle à 95 %)', 'Sur', 'Réussi / remarque / mineur'],
    faults: 'Défauts',
    noFaults: 'Aucun parmi les contrôles qui ont pu être évalués.',
    rest: 'Tous les autres contrôles',
    worst: 'pire %value',
    silent: 'Ceux qui ne se sont jamais plaints',
    estimate: 'Environ %silent contacts insatisfaits ne sont jamais devenus une réclamation (%low à %high).',
    madeOf: '%bad notes sur %ratings étaient sous le milieu de l’échelle ; %contacts contacts, %complaints réclamations.',
    missing: 'Non inspecté',
    proof: 'Preuve',
    proofText:
      'Ce qui est imprimé ici a été calculé le jour de la délivrance et reste inchangé. La somme de contrôle (SHA-256) est celle du rapport conservé sous ce numéro.',
    checksum: 'Somme de contrôle',
  },
  es: {
    title: 'Inspección del tratamiento de las reclamaciones',
    organisation: 'Organización',
    number: 'Número',
    period: 'Período',
    teams: 'Equipos, con todos los que dependen de ellos',
    everybody: 'Toda la organización',
    issued: 'Expedido el',
    valid: 'Válido hasta el',
    base: 'Calculado a partir de',
    complaints: 'reclamaciones',
    trials: 'reclamaciones de prueba',
    expired: 'Caducado: este certificado era válido hasta el %day y no dice nada de hoy.',
    note: 'Calculado a partir del registro de reclamaciones según puntos de la ISO 10002:2018, con límites propios. Ninguna nota se puso a mano. No es una certificación de un tercero.',
    columns: ['Resultado', 'Control', 'Valor (intervalo del 95 %)', 'De', 'Superado / advertencia / leve'],
    faults: 'Defectos',
    noFaults: 'Ninguno entre los controles que pudieron evaluarse.',
    rest: 'Todos los demás controles',
    worst: 'peor %value',
    silent: 'Quienes nunca reclamaron',
    estimate: 'Unos %silent contactos insatisfechos nunca se convirtieron en reclamación (de %low a %high).',
    madeOf: '%bad de %ratings valoraciones estaban por debajo de la mitad de la escala; %contacts contactos, %complaints reclamaciones.',
    missing: 'No inspeccionado',
    proof: 'Prueba',
    proofText:
      'Lo impreso aquí se calculó el día de la expedición y se conserva sin cambios. La suma de verificación (SHA-256) es la del informe guardado con este número.',
    checksum: 'Suma de verificación',
  },
  ar: {
    title: 'فحص معالجة الشكاوى',
    organisation: 'المؤسسة',
    number: 'الرقم',
    period: 'الفترة',
    teams: 'الفرق مع كل ما تحتها',
    everybody: 'المؤسسة كلها',
    issued: 'صدر في',
    valid: 'صالح حتى',
    base: 'محسوب من',
    complaints: 'شكاوى',
    trials: 'شكاوى تجريبية',
    expired: 'منتهي الصلاحية: كانت هذه الشهادة صالحة حتى %day ولا تقول شيئًا عن اليوم.',
    note: 'محسوب من سجل الشكاوى وفق نقاط من ISO 10002:2018 وبحدود من وضعنا. لم توضع أي درجة باليد. وليس هذا اعتمادًا من طرف ثالث.',
    columns: ['النتيجة', 'الفحص', 'القيمة (فاصل 95 %)', 'من', 'ناجح / ملاحظة / بسيط'],
    faults: 'العيوب',
    noFaults: 'لا عيب بين الفحوص التي أمكن تقييمها.',
    rest: 'سائر الفحوص',
    worst: 'الأسوأ %value',
    silent: 'من لم يشتكوا قط',
    estimate: 'نحو %silent من الاتصالات غير الراضية لم تصر شكوى قط (من %low إلى %high).',
    madeOf: 'كان %bad من %ratings تقييمات دون منتصف المقياس؛ عدد الاتصالات %contacts، وعدد الشكاوى %complaints.',
    missing: 'لم يُفحص',
    proof: 'الإثبات',
    proofText: 'ما طُبع هنا حُسب يوم الإصدار ويبقى دون تغيير. والمجموع الاختباري (SHA-256) هو مجموع التقرير المحفوظ تحت هذا الرقم.',
    checksum: 'المجموع الاختباري',
  },
};
