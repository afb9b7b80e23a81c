import type { Cycle, CycleChecklist, Question, Questionnaire, QuestionnaireList, TeamEntry } from '@throughline/contract';

/** Invented answers of the server, one of a kind. */
export const TEAMS: readonly TeamEntry[] = [
  team('root', 'Harbour Utilities', null, 4, 'Imani Brandt'),
  team('service', 'Service', 'root', 10, 'Mira Holt'),
  team('north', 'Service North', 'service', 12),
  team('night', 'Service Night', 'service', 3),
  team('billing', 'Billing', 'root', 20),
];

export function team(id: string, name: string, parentId: string | null, memberCount: number, leader?: string): TeamEntry {
  return { id, name, externalKey: null, parentId, leader: leader ? { id: `leader-${id}`, name: leader } : null, memberCount };
}

export function question(id: string, text: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    code: id,
    driver: 'engagement',
    text,
    texts: { en: text },
    type: 'scale5',
    reverse: false,
    tags: [],
    wordingNote: null,
    source: 'bank',
    version: 1,
    meaning: 1,
    retired: false,
    usedIn: 0,
    origin: null,
    ...facts,
  };
}

export const PROUD = question('proud', 'I am proud to work here.');
export const CLEAR = question('clear', 'I know what is expected of me.', { driver: 'role-clarity' });
export const WORDS = question('words', 'What should we keep?', { driver: 'own-words', type: 'text' });

export const QUESTIONNAIRE: Questionnaire = {
  id: 'q1',
  title: 'Yearly engagement',
  version: 2,
  launched: true,
  languages: ['en'],
  introduction: { en: 'Thank you.' },
  sections: [],
  items: [
    { questionId: 'proud', mandatory: true, question: PROUD },
    { questionId: 'clear', mandatory: true, question: CLEAR },
  ],
  warnings: [],
  minutes: 1,
  archived: false,
  revision: 'r'.repeat(43),
};

export const QUESTIONNAIRES: QuestionnaireList = {
  items: [{ id: 'q1', title: 'Yearly engagement', version: 2, launched: true, languages: ['en'], questionCount: 2, minutes: 1, archived: false }],
  templates: [
    {
      key: 'pulse',
      title: 'Pulse',
      titles: { en: 'Pulse' },
      description: 'One minute.',
      descriptions: { en: 'One minute.' },
      languages: ['en'],
      introduction: {},
      items: [{ questionId: 'proud', mandatory: true }],
      minutes: 1,
    },
  ],
};

export function cycle(facts: Partial<Cycle> = {}): Cycle {
  return {
    id: 'c1',
    name: 'Autumn 2026',
    state: 'draft',
    questionnaire: { id: 'q1', title: 'Yearly engagement', version: 2 },
    opensOn: '2026-11-10',
    closesOn: '2026-11-24',
    invited: null,
    seriesId: null,
    audience: 'everyone',
    demographics: [],
    k: 5,
    kComments: 10,
    remindOn: ['2026-11-17'],
    printedCards: false,
    strictTrends: false,
    lastTime: {},
    cardPacks: [],
    closedOn: null,
    participation: { rounded: null, asOf: null },
    waves: [],
    events: [{ kind: 'drafted', on: '2026-11-01', by: 'Hana Sato', detail: null }],
    ...facts,
  };
}

/** What is sent of `cycle()` when nothing was typed, and of another with these. */
export function cycleBody(facts: object = {}): object {
  return {
    name: 'Autumn 2026',
    questionnaireId: 'q1',
    opensOn: '2026-11-10',
    closesOn: '2026-11-24',
    audience: 'everyone',
    demographics: [],
    k: 5,
    kComments: 10,
    remindOn: ['2026-11-17'],
    printedCards: false,
    strictTrends: false,
    lastTime: {},
    trustees: [],
    ...facts,
  };
}

export const CHECKLIST: CycleChecklist = {
  ready: true,
  items: [{ key: 'questions', level: 'ok', sentence: 'The questionnaire has 2 questions.' }],
  becomesUnchangeable: ['The questions and their order.'],
  audience: { people: 49, withoutEmail: 2 },
  expectedDetail: { shownTeams: 4, liftedTeams: [{ teamId: 'night', name: 'Service Night', into: 'Service' }] },
};

/** A refusal as the server says it. */
export function problem(status: number, detail: string, errors?: { pointer: string; detail: string }[]): object {
  return { type: 'about:blank', title: 'Refused', status, detail, code: 'refused', requestId: 'r1', ...(errors && { errors }) };
}
