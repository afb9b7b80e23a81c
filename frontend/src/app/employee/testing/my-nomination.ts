import type { MyNomination } from '@throughline/contract';

/** A nomination as whoever wrote it sees it, while it can be changed. */
export const MY_NOMINATION: MyNomination = {
  id: 'n1',
  programme: { id: 'p1', name: 'Service awards' },
  category: { id: 'k1', name: 'Went the extra mile' },
  nominee: { id: 'e1', name: 'Bo Lind' },
  kind: 'person',
  candidate: 'standing',
  answers: [],
  evidence: [],
  attachments: [],
  endorsements: [],
  endorsable: true,
  reasons: 'Stayed until ten to get the router to the hospice.',
  state: 'submitted',
  submittedOn: '2026-11-19',
  changeable: true,
};
