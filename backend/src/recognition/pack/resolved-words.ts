import type { ComplaintDecision, Language } from '@throughline/domain';

type Outcome = Exclude<ComplaintDecision, 'withdrawn'>;

interface ResolvedWords {
  readonly complaint: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

const WORDS: Readonly<Record<Language, ResolvedWords>> = {
  en: { complaint: 'A resolved complaint', outcomes: { upheld: 'upheld', 'partly-upheld': 'partly upheld', 'not-upheld': 'not upheld' } },
  de: { complaint: 'Eine gelöste Beschwerde', outcomes: { upheld: 'berechtigt', 'partly-upheld': 'teilweise berechtigt', 'not-upheld': 'nicht berechtigt' } },
  fr: { complaint: 'Une réclamation résolue', outcomes: { upheld: 'fondée', 'partly-upheld': 'fondée en partie', 'not-upheld': 'non fondée' } },
  es: { complaint: 'Una reclamación resuelta', outcomes: { upheld: 'fundada', 'partly-upheld': 'fundada en parte', 'not-upheld': 'no fundada' } },
  ar: { complaint: 'شكوى تم حلها', outcomes: { upheld: 'محقّة', 'partly-upheld': 'محقّة جزئيًا', 'not-upheld': 'غير محقّة' } },
};

/** What judges read of a resolved complaint: without its number and day, by which the register says who was responsible for it. */
export function resolvedText(category: string, outcome: Outcome, language: Language): string {
  const { complaint, outcomes } = WORDS[language];
  return `${complaint}: ${category}, ${outcomes[outcome]}`;
}
