import type { Cycle, CycleDemographicChoice, NewCycle } from '@throughline/contract';
import { type CycleAudience, type Language, LANGUAGES, type LocalText, SMALLEST_K, SMALLEST_K_COMMENTS } from '@throughline/domain';
import { daysAfter, daysFrom } from '../../ui/day-text';
import type { AudienceEntry } from './audience-choice';
import { sentRules } from './audience-words';

/** A cycle as the form holds it. */
export interface CycleEntry extends AudienceEntry {
  name: string;
  questionnaireId: string;
  opensOn: string;
  closesOn: string;
  /** What results are published by besides teams, by priority. */
  demographics: readonly CycleDemographicChoice[];
  k: number | null;
  kComments: number | null;
  remindOn: string[];
  printedCards: 'no' | 'yes';
  /** Whether a trend is hidden where few people joined or left. */
  strictTrends: 'no' | 'yes';
  /** What was done with the answers of last time, in every language, empty where nothing is said. */
  lastTime: Record<Language, string>;
  countedBy: keyof typeof TRUSTEES;
  /** Always three, so that what was typed is kept when another choice is tried out. */
  trustees: { name: string; email: string }[];
}

/** How many trustees each choice has. */
export const TRUSTEES = { platform: 0, one: 1, three: 3 } as const;

const inEvery = (text: LocalText): Record<Language, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text[language] ?? ''])) as Record<Language, string>;

const nobody = () => ({ name: '', email: '' });

/** What a new cycle starts with: two weeks from the day on, one reminder in the middle, the smallest groups that are allowed. */
export function freshEntry(today: string, questionnaireId = ''): CycleEntry {
  return {
    name: '',
    questionnaireId,
    opensOn: today,
    closesOn: daysAfter(today, 14),
    audience: 'everyone',
    teamIds: [],
    rules: {},
    demographics: [],
    k: SMALLEST_K,
    kComments: SMALLEST_K_COMMENTS,
    remindOn: [daysAfter(today, 7)],
    printedCards: 'no',
    strictTrends: 'no',
    lastTime: inEvery({}),
    countedBy: 'platform',
    trustees: [nobody(), nobody(), nobody()],
  };
}

export function entryOf(cycle: Cycle): CycleEntry {
  const people = cycle.trustees?.people ?? [];
  return {
    name: cycle.name,
    questionnaireId: cycle.questionnaire.id,
    opensOn: cycle.opensOn,
    closesOn: cycle.closesOn,
    ...audienceEntry(cycle.audience),
    demographics: cycle.demographics,
    k: cycle.k,
    kComments: cycle.kComments,
    remindOn: [...cycle.remindOn],
    printedCards: cycle.printedCards ? 'yes' : 'no',
    strictTrends: cycle.strictTrends ? 'yes' : 'no',
    lastTime: inEvery(cycle.lastTime),
    countedBy: people.length === 3 ? 'three' : people.length === 1 ? 'one' : 'platform',
    trustees: [0, 1, 2].map((i) => ({ ...nobody(), ...people[i] })),
  };
}

/** The body to send. An empty reminder is none. */
export function bodyOf(entry: CycleEntry): NewCycle {
  const { name, questionnaireId, opensOn, closesOn } = entry;
  return {
    name: name.trim(),
    questionnaireId,
    opensOn,
    closesOn,
    audience: audienceOf(entry),
    demographics: [...entry.demographics],
    ...(entry.k !== null && { k: entry.k }),
    ...(entry.kComments !== null && { kComments: entry.kComments }),
    remindOn: entry.remindOn.filter((day) => day !== ''),
    printedCards: entry.printedCards === 'yes',
    strictTrends: entry.strictTrends === 'yes',
    lastTime: Object.fromEntries(Object.entries(entry.lastTime).filter(([, text]) => text.trim() !== '')),
    trustees: entry.trustees.slice(0, TRUSTEES[entry.countedBy]).map(({ name, email: address }) => ({ name: name.trim(), email: address.trim() })),
  };
}

/** An audience as the form holds it. What a series asks for by itself stays on the server. */
export function audienceEntry(audience: CycleAudience): AudienceEntry {
  const rules = audience === 'everyone' ? {} : sentRules(audience);
  const kinds = Object.keys(rules);
  return { audience: kinds.length === 0 ? 'everyone' : kinds.join() === 'teamIds' ? 'teams' : 'rules', teamIds: rules.teamIds ?? [], rules };
}

/** The audience to send. */
export function audienceOf({ audience, teamIds, rules }: AudienceEntry): CycleAudience {
  if (audience === 'everyone') return 'everyone';
  return audience === 'teams' ? { teamIds: [...teamIds] } : sentRules(rules);
}

/** A day for one more reminder: the middle of what is left after the last one. */
export function nextReminder({ opensOn, closesOn, remindOn }: CycleEntry): string {
  const last = remindOn.reduce((latest, day) => (day > latest ? day : latest), opensOn);
  const left = daysFrom(last, closesOn);
  return Number.isFinite(left) && left > 1 ? daysAfter(last, Math.ceil(left / 2)) : closesOn;
}
