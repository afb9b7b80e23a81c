import type { AwardCategory, AwardProgramme } from '@throughline/contract';

/** A category with nothing in it. */
export const CATEGORY: Omit<AwardCategory, 'id' | 'name'> = {
  description: '',
  tiedTo: null,
  valueId: null,
  nominees: ['person'],
  winners: 1,
  criteria: [],
  form: [],
  eligibility: [],
  nominationsMost: null,
};
/** A programme with two categories that nobody has heard of yet. */
export const DRAFT: AwardProgramme = {
  id: 'a1',
  name: 'Service awards',
  description: '',
  kind: 'yearly',
  timeZone: 'UTC',
  closesAtTime: null,
  closesAt: '2026-12-11T00:00:00.000Z',
  revealAt: null,
  revealedAt: null,
  selfNomination: false,
  endorsements: true,
  blind: true,
  nominationsMost: null,
  values: [],
  secretary: null,
  clonedFrom: null,
  state: 'draft',
  nominationsFrom: '2026-11-01',
  nominationsUntil: '2026-12-10',
  accepting: false,
  categories: [
    { ...CATEGORY, id: 'hero', name: 'Customer hero' },
    { ...CATEGORY, id: 'calm', name: 'Calm under pressure' },
  ],
  nominationCount: 0,
};
