import type { AwardAct } from '../record/award-act.js';
import type { ReplayedLine } from '../record/replay.rules.js';

/** Three judges score four candidates, two go on; everybody votes between the two, and one wins. Judge j gives every candidate j less than she is worth, so the scores stand exactly. */
export const AN_AWARD: readonly AwardAct[] = [
  {
    kind: 'programme-opened',
    detail: {
      categories: [
        {
          id: 'hero',
          winners: 1,
          criteria: [
            { id: 'care', weight: 2 },
            { id: 'skill', weight: 1 },
          ],
        },
      ],
    },
  },
  { kind: 'nominations-closed', detail: { categories: [{ id: 'hero', candidates: ['ann', 'bob', 'cem', 'dee', 'eve'] }] } },
  { kind: 'candidate-declined', detail: { candidate: 'eve' } },
  {
    kind: 'round-opened',
    detail: {
      version: 2,
      round: 'first',
      last: false,
      method: 'scoring',
      settings: { marksTo: 10, advance: 2 },
      categories: [{ id: 'hero', candidates: ['ann', 'bob', 'cem', 'dee'], lot: ['dee', 'ann', 'cem', 'bob'] }],
    },
  },
  {
    kind: 'judges-assigned',
    detail: { round: 'first', judges: ['ann', 'bob', 'cem', 'dee'].map((candidate) => ({ candidate, judges: ['j0', 'j1', 'j2', 'j3'] })) },
  },
  { kind: 'judge-unassigned', detail: { round: 'first', candidate: 'ann', judge: 'j3', because: 'conflict' } },
  ...Object.entries({ ann: 9, bob: 7, cem: 5, dee: 3 }).flatMap(([candidate, worth]) =>
    [0, 1, 2].map((j): AwardAct => ({
      kind: 'verdict-given',
      detail: { round: 'first', candidate, judge: `j${j}`, pass: null, marks: { care: worth - j, skill: worth - j } },
    })),
  ),
  { kind: 'round-closed', detail: { round: 'first', categories: [{ category: 'hero', clear: ['ann', 'bob'], tied: [], open: 0 }] } },
  {
    kind: 'round-opened',
    detail: {
      round: 'second',
      last: true,
      method: 'public-vote',
      settings: { ranks: 2 },
      categories: [{ id: 'hero', candidates: ['ann', 'bob'], lot: ['bob', 'ann'] }],
    },
  },
  {
    kind: 'votes-counted',
    detail: {
      round: 'second',
      category: 'hero',
      papers: [
        { preferences: ['ann'], papers: 2 },
        { preferences: ['bob', 'ann'], papers: 4 },
      ],
    },
  },
  { kind: 'round-closed', detail: { round: 'second', categories: [{ category: 'hero', clear: ['bob'], tied: [], open: 0 }] } },
  { kind: 'winners-decided', detail: { categories: [{ id: 'hero', winners: [{ candidate: 'bob', place: 1 }] }] } },
  { kind: 'revealed', detail: {} },
];

/** The acts as lines, one after the other. */
export function numbered(acts: readonly AwardAct[]): ReplayedLine[] {
  return acts.map((act, i) => ({ ...act, position: i + 1 }));
}
