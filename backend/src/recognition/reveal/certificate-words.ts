import type { Language } from '@throughline/domain';

/** The words of a certificate. `%who`: all who won it together; `%team`: the team. `title`: of a document with those of all winners, `%programme`. */
export interface CertificateWords {
  readonly certificate: string;
  readonly awardedTo: string;
  readonly for: string;
  readonly together: string;
  readonly inTeam: string;
  readonly date: string;
  readonly secretary: string;
  readonly title: string;
  /** Of the document with one. `%name`. */
  readonly titleOfOne: string;
}

/** The same in every language of the product. */
export const CERTIFICATE_WORDS: Readonly<Record<Language, CertificateWords>> = {
  en: {
    certificate: 'Certificate',
    awardedTo: 'is awarded to',
    for: 'for',
    together: 'together with %who',
    inTeam: 'with the team %team',
    date: 'Date',
    secretary: 'Secretary of the awards',
    title: 'Certificates: %programme',
    titleOfOne: 'Certificate for %name',
  },
  de: {
    certificate: 'Urkunde',
    awardedTo: 'verliehen an',
    for: 'für',
    together: 'gemeinsam mit %who',
    inTeam: 'mit dem Team %team',
    date: 'Datum',
    secretary: 'Sekretariat der Auszeichnungen',
    title: 'Urkunden: %programme',
    titleOfOne: 'Urkunde für %name',
  },
  fr: {
    certificate: 'Certificat',
    awardedTo: 'décerné à',
    for: 'pour',
    together: 'avec %who',
    inTeam: 'avec l’équipe %team',
    date: 'Date',
    secretary: 'Secrétariat des prix',
    title: 'Certificats : %programme',
    titleOfOne: 'Certificat de %name',
  },
  es: {
    certificate: 'Diploma',
    awardedTo: 'otorgado a',
    for: 'por',
    together: 'junto con %who',
    inTeam: 'con el equipo %team',
    date: 'Fecha',
    secretary: 'Secretaría de los premios',
    title: 'Diplomas: %programme',
    titleOfOne: 'Diploma de %name',
  },
  ar: {
    certificate: 'شهادة تقدير',
    awardedTo: 'مُنحت إلى',
    for: 'عن',
    together: 'مع %who',
    inTeam: 'مع فريق %team',
    date: 'التاريخ',
    secretary: 'أمانة الجوائز',
    title: 'شهادات: %programme',
    titleOfOne: 'شهادة %name',
  },
};
