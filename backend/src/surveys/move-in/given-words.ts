import type { Translated } from '@throughline/domain';

/** Words that the other tools have built in and we need as texts of a questionnaire. */
export const GIVEN = {
  yes: { en: 'Yes', de: 'Ja', fr: 'Oui', es: 'Sí', ar: 'نعم' },
  no: { en: 'No', de: 'Nein', fr: 'Non', es: 'No', ar: 'لا' },
  uncertain: { en: 'Uncertain', de: 'Unsicher', fr: 'Incertain', es: 'No estoy seguro', ar: 'غير متأكد' },
  increase: { en: 'Increase', de: 'Zunahme', fr: 'Augmentation', es: 'Aumento', ar: 'زيادة' },
  same: { en: 'Same', de: 'Gleich', fr: 'Sans changement', es: 'Igual', ar: 'دون تغيير' },
  decrease: { en: 'Decrease', de: 'Abnahme', fr: 'Diminution', es: 'Disminución', ar: 'نقصان' },
  female: { en: 'Female', de: 'Weiblich', fr: 'Femme', es: 'Mujer', ar: 'أنثى' },
  male: { en: 'Male', de: 'Männlich', fr: 'Homme', es: 'Hombre', ar: 'ذكر' },
  other: { en: 'Other', de: 'Anderes', fr: 'Autre', es: 'Otro', ar: 'غير ذلك' },
  none: { en: 'None of these', de: 'Nichts davon', fr: 'Aucun', es: 'Ninguno', ar: 'لا شيء مما سبق' },
  comment: { en: 'In your own words', de: 'In Ihren eigenen Worten', fr: 'Avec vos propres mots', es: 'Con sus propias palabras', ar: 'بكلماتك الخاصة' },
  part: { en: 'Part', de: 'Teil', fr: 'Partie', es: 'Parte', ar: 'الجزء' },
} as const satisfies Record<string, Translated>;
