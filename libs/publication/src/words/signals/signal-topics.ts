import type { Translated } from '@throughline/domain';

/** What a comment may speak of that must not wait in a list: it is shown first to who was named for it. */
export const SIGNAL_TOPICS = ['harassment', 'violence', 'self-harm', 'discrimination', 'fraud', 'safety'] as const;
/** One of them. */
export type SignalTopic = (typeof SIGNAL_TOPICS)[number];

/** How the lists of signal words call them. */
export const SIGNAL_TOPIC_WORDS: Readonly<Record<SignalTopic, Translated>> = {
  harassment: { en: 'Harassment and bullying', de: 'Belästigung und Mobbing', fr: 'Harcèlement', es: 'Acoso', ar: 'التحرش والتنمر' },
  violence: { en: 'Violence and threats', de: 'Gewalt und Drohungen', fr: 'Violence et menaces', es: 'Violencia y amenazas', ar: 'العنف والتهديد' },
  'self-harm': { en: 'Harm to oneself', de: 'Sich selbst etwas antun', fr: 'Se faire du mal', es: 'Hacerse daño', ar: 'إيذاء النفس' },
  discrimination: { en: 'Discrimination', de: 'Diskriminierung', fr: 'Discrimination', es: 'Discriminación', ar: 'التمييز' },
  fraud: { en: 'Fraud and corruption', de: 'Betrug und Bestechung', fr: 'Fraude et corruption', es: 'Fraude y corrupción', ar: 'الاحتيال والفساد' },
  safety: { en: 'Danger at work', de: 'Gefahr bei der Arbeit', fr: 'Danger au travail', es: 'Peligro en el trabajo', ar: 'الخطر في العمل' },
};
