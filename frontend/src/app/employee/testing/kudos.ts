import type { Kudos } from '@throughline/contract';

/** A kudos as a colleague of its recipients sees it. */
export const KUDOS: Kudos = {
  id: 'k1',
  giver: { id: 'e1', name: 'Ben Roy', teamName: 'Quay' },
  recipients: [
    { id: 'e2', name: 'Dora Lim', teamName: 'Mill' },
    { id: 'e3', name: 'Emil Poe', teamName: 'Mill' },
  ],
  team: null,
  recipientCount: 2,
  message: 'You stayed until the last pallet was off.',
  visibility: 'team',
  values: [{ id: 'v1', name: 'Care' }],
  points: null,
  givenAt: '2026-11-19T10:00:00.000Z',
  edited: false,
  mine: false,
  toMe: false,
  reactions: [{ kind: 'proud', count: 2 }],
  myReaction: null,
  replyCount: 1,
};
