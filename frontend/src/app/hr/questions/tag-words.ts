import type { QuestionTag } from '@throughline/domain';

const WORDS: Readonly<Record<QuestionTag, string>> = {
  yearly: 'Yearly survey',
  pulse: 'Pulse',
  onboarding: 'Onboarding',
  exit: 'Exit',
  'after-change': 'After a change',
  leadership: 'Leadership',
  service: 'Service',
  recognition: 'Recognition',
  remote: 'Remote work',
  shift: 'Shift work',
  'customer-contact': 'Customer contact',
};

/** The tag as people read it; one of the organisation's own as it was written. */
export function tagWords(tag: string): string {
  return Object.hasOwn(WORDS, tag) ? WORDS[tag as QuestionTag] : tag;
}
